// Where the contest differentiates: 1,024 points of each problem, inside of its domain.
#pragma once

#include <random>
#include <vector>

#include "../../runtime_tests/models/gaussian_mixture.hpp"
#include "problems.hpp"

inline constexpr std::size_t input_count = 1024;

/// All numbers of a problem's inputs, uniformly distributed.
template <class Problem>
std::vector<input<Problem>> uniform_inputs(double low, double high) {
  std::mt19937_64 generator(2022);
  std::uniform_real_distribution<double> uniform(low, high);
  std::vector<input<Problem>> inputs(input_count);
  for (auto& in : inputs) {
    for (double& number : in.x) number = uniform(generator);
    for (double& number : in.data) number = uniform(generator);
  }
  return inputs;
}

/// Points within 10 % of one, in each coordinate, with one of several rows of data each.
template <class Problem>
std::vector<input<Problem>> inputs_near(point<Problem::parameters> const& x,
                                        std::vector<point<Problem::data>> const& rows) {
  auto inputs = uniform_inputs<Problem>(0.9, 1.1);
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    for (std::size_t k = 0; k < x.size(); ++k) inputs[i].x[k] *= x[k];
    inputs[i].data = rows[i % rows.size()];
  }
  return inputs;
}

inline auto inputs_of(std::type_identity<problems::wave>) { return uniform_inputs<problems::wave>(-3, 3); }

inline auto inputs_of(std::type_identity<problems::mixed>) { return uniform_inputs<problems::mixed>(0.5, 1.5); }

inline auto inputs_of(std::type_identity<problems::black_scholes>) {
  return uniform_inputs<problems::black_scholes>(0.5, 1.5);
}

template <std::size_t N>
auto inputs_of(std::type_identity<problems::rosenbrock<N>>) {
  return uniform_inputs<problems::rosenbrock<N>>(-2, 2);
}

// So that the product of many stays in range.
template <std::size_t N>
auto inputs_of(std::type_identity<problems::product<N>>) {
  double const range = N <= 10 ? 0.5 : 0.5 / std::sqrt(N / 10.0);
  return uniform_inputs<problems::product<N>>(1 - range, 1 + range);
}

template <std::size_t N>
auto inputs_of(std::type_identity<problems::log_sum_exp<N>>) {
  return uniform_inputs<problems::log_sum_exp<N>>(-2, 2);
}

/// A camera some 8 to 12 in front of the point.
inline auto inputs_of(std::type_identity<problems::snavely>) {
  auto inputs = uniform_inputs<problems::snavely>(-1, 1);
  for (auto& in : inputs) {
    in.x[5] = 10 + 2 * in.x[5];
    in.x[6] = 500 + 100 * in.x[6];
    in.x[7] *= 0.1;
    in.x[8] *= 0.01;
  }
  return inputs;
}

inline auto inputs_of(std::type_identity<problems::perceptron>) { return uniform_inputs<problems::perceptron>(-1, 1); }

inline auto inputs_of(std::type_identity<problems::nested>) { return uniform_inputs<problems::nested>(-1, 1); }

inline auto inputs_of(std::type_identity<problems::ackley>) { return uniform_inputs<problems::ackley>(-2, 2); }

inline auto inputs_of(std::type_identity<problems::adbench_residual>) {
  return inputs_near<problems::adbench_residual>(
      {-0.758453, -1.109613, -0.845551, 34.556073, 39.676747, 53.881673, 419.194514, 5.864426, -8.518870, 0.087812,
       0.002739, 7.203245, 0.001144, 3.023326, 0.417022},
      {{271.760969, 834.209256}});
}

inline auto inputs_of(std::type_identity<problems::adbench_mixture>) {
  return inputs_near<problems::adbench_mixture>(
      {-0.649014, 1.181166, -0.758453, 0.092339, 0.186260, 0.345561, 0.396767, 0.538817, 0.419195, 0.586443, -0.851887,
       0.800321, -1.509405, 0.875874, -0.242790, 0.166813, -1.965419, -1.270071},
      {{1.175171, 2.029160, 1, 0, models::wishart_log_normalization(2, 1, 0)}});
}

inline auto inputs_of(std::type_identity<problems::misra1a>) {
  return inputs_near<problems::misra1a>({250, 0.0005},
                                        {{77.6}, {114.9}, {141.1}, {239.9}, {332.8}, {419.3}, {512.2}, {760}});
}

inline auto inputs_of(std::type_identity<problems::rat42>) {
  return inputs_near<problems::rat42>({75, 2.5, 0.07}, {{9}, {14}, {21}, {28}, {42}, {57}, {63}, {70}, {79}});
}

inline auto inputs_of(std::type_identity<problems::rat43>) {
  return inputs_near<problems::rat43>(
      {700, 5.3, 0.76, 1.28}, {{1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}, {10}, {11}, {12}, {13}, {14}, {15}});
}

inline auto inputs_of(std::type_identity<problems::hahn1>) {
  return inputs_near<problems::hahn1>({1, -0.1, 0.005, -0.000001, -0.005, 0.0001, -0.0000001},
                                      {{24.41}, {34.82}, {44.09}, {45.07}, {54.98}, {65.51}});
}

inline auto inputs_of(std::type_identity<problems::gauss1>) {
  return inputs_near<problems::gauss1>({94, 0.0105, 99, 63, 25, 71, 180, 20},
                                       {{1}, {25}, {50}, {63}, {75}, {100}, {150}, {180}, {200}, {250}});
}
