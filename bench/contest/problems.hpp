// The functions that are differentiated in the contest: ordinary generic functions, for every way of differentiating.
// Those that keep expressions (Eigen, Sacado) want intermediate values with a type.
#pragma once

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "../../runtime_tests/models/bundle_adjustment.hpp"

template <std::size_t N>
using point = std::array<double, N>;

/// A problem has a function of a point in Parameters dimensions and of Data numbers that are not differentiated by. Its
/// value is a number, or an array of Results numbers.
template <std::size_t Parameters, std::size_t Data = 0, std::size_t Results = 1>
struct of_size {
  static constexpr std::size_t parameters = Parameters, data = Data, results = Results;
  static constexpr bool has_erfc = false;
};

template <class Problem>
struct input {
  point<Problem::parameters> x;
  point<Problem::data> data;
};

template <class Problem>
using answer = std::conditional_t<
    Problem::results == 1, chainrule::value_with_gradient<double, point<Problem::parameters>>,
    chainrule::value_with_jacobian<point<Problem::results>, std::array<point<Problem::parameters>, Problem::results>>>;

/// The function's value at a point, in any type of numbers.
template <class Problem, class T>
auto value_at(std::array<T, Problem::parameters> const& x, [[maybe_unused]] point<Problem::data> const& data) {
  if constexpr (Problem::data == 0)
    return Problem::function(x);
  else
    return Problem::function(x, data);
}

namespace problems {

using std::cos, std::erfc, std::exp, std::log, std::sin, std::sqrt;

struct wave : of_size<1> {
  static constexpr std::string_view label = "F1", title = "sin(x^2)";
  static constexpr auto function = []<class T>(std::array<T, 1> const& p) -> T { return sin(p[0] * p[0]); };
};

struct mixed : of_size<2> {
  static constexpr std::string_view label = "F2", title = "sin(xy) + exp(x/y)(x-y)/(x^2+y^2+1)";
  static constexpr auto function = []<class T>(std::array<T, 2> const& p) -> T {
    auto const &x = p[0], &y = p[1];
    return sin(x * y) + exp(x / y) * (x - y) / (x * x + y * y + 1.0);
  };
};

/// Of spot, strike, time to expiry, interest rate, volatility.
struct black_scholes : of_size<5> {
  static constexpr std::string_view label = "F3", title = "Black-Scholes call, 5 inputs";
  static constexpr bool has_erfc = true;
  static constexpr auto function = []<class T>(std::array<T, 5> const& p) -> T {
    auto const& [spot, strike, time, rate, volatility] = p;
    auto const normal_cdf = [](T const& d) -> T { return 0.5 * erfc(-d * 0.70710678118654752440); };
    T const spread = volatility * sqrt(time);
    T const d1 = (log(spot / strike) + (rate + 0.5 * volatility * volatility) * time) / spread, d2 = d1 - spread;
    return spot * normal_cdf(d1) - strike * exp(-rate * time) * normal_cdf(d2);
  };
};

template <std::size_t N>
struct rosenbrock : of_size<N> {
  static constexpr std::string_view label = "F4", title = "Rosenbrock";
  static constexpr auto function = []<class T>(std::array<T, N> const& p) -> T {
    T sum = 0.0 * p[0];
    for (std::size_t i = 0; i + 1 < N; ++i) {
      T const u = p[i + 1] - p[i] * p[i], v = 1.0 - p[i];
      sum += 100.0 * (u * u) + v * v;
    }
    return sum;
  };
};

template <std::size_t N>
struct product : of_size<N> {
  static constexpr std::string_view label = "F5", title = "product";
  static constexpr auto function = []<class T>(std::array<T, N> const& p) -> T {
    T result = p[0];
    for (std::size_t i = 1; i < N; ++i) result *= p[i];
    return result;
  };
};

template <std::size_t N>
struct log_sum_exp : of_size<N> {
  static constexpr std::string_view label = "F6", title = "log-sum-exp";
  static constexpr auto function = []<class T>(std::array<T, N> const& p) -> T {
    T sum = exp(p[0]);
    for (std::size_t i = 1; i < N; ++i) sum += exp(p[i]);
    return log(sum);
  };
};

/// Snavely's camera, as in Bundle Adjustment in the Large, with an `if` for the unturned one: camera (9), point (3),
/// observation.
struct snavely : of_size<12, 2, 2> {
  static constexpr std::string_view label = "F7", title = "reprojection error, 2 x 12 Jacobian";
  static constexpr auto function = []<class T, class U>(std::array<T, 12> const& in, std::array<U, 2> const& observed) {
    auto const& [r0, r1, r2, t0, t1, t2, f, k1, k2, x0, x1, x2] = in;
    std::array<T, 3> const r{r0, r1, r2}, x{x0, x1, x2};
    T const squared = models::dot(r, r);
    std::array<T, 3> p;
    if (squared > 0.0) {
      T const theta = sqrt(squared), c = cos(theta), s = sin(theta);
      std::array<T, 3> const axis{r0 / theta, r1 / theta, r2 / theta};
      auto const across = models::cross(axis, x);
      T const along = models::dot(axis, x) * (1.0 - c);
      p = {x[0] * c + across[0] * s + axis[0] * along, x[1] * c + across[1] * s + axis[1] * along,
           x[2] * c + across[2] * s + axis[2] * along};
    } else {
      auto const across = models::cross(r, x);
      p = {x[0] + across[0], x[1] + across[1], x[2] + across[2]};
    }
    T const depth = p[2] + t2;
    T const u = -(p[0] + t0) / depth, v = -(p[1] + t1) / depth;
    T const radius = u * u + v * v;
    T const scale = f * (1.0 + k1 * radius + k2 * radius * radius);
    return std::array<T, 2>{scale * u - observed[0], scale * v - observed[1]};
  };
};

/// 4 inputs, 8 hidden sigmoids, 1 output; the squared error. Weights: 8 rows of 4, 8 offsets, 8 of the output, its
/// offset; data: the inputs and the target.
struct perceptron : of_size<49, 5> {
  static constexpr std::string_view label = "F8", title = "perceptron 4-8-1, 49 weights";
  static constexpr auto function = []<class T, class U>(std::array<T, 49> const& weights,
                                                        std::array<U, 5> const& sample) -> T {
    auto const sigmoid = [](T const& z) -> T { return 1.0 / (1.0 + exp(-z)); };
    T output = weights[48];
    for (std::size_t j = 0; j < 8; ++j) {
      T z = weights[32 + j];
      for (std::size_t k = 0; k < 4; ++k) z += weights[4 * j + k] * sample[k];
      output += weights[40 + j] * sigmoid(z);
    }
    T const error = sigmoid(output) - sample[4];
    return error * error;
  };
};

struct nested : of_size<1> {
  static constexpr std::string_view label = "F9", title = "20 functions in one another";
  static constexpr auto function = []<class T>(std::array<T, 1> const& p) -> T {
    T y = p[0];
    for (int i = 0; i < 20; ++i) y = sin(exp(-y * y) * (y + 1.8));
    return y;
  };
};

struct ackley : of_size<20> {
  static constexpr std::string_view label = "F10", title = "Ackley, N = 20";
  static constexpr auto function = []<class T>(std::array<T, 20> const& p) -> T {
    constexpr double pi = 3.14159265358979323846, e = 2.71828182845904523536;
    T squares = p[0] * p[0], waves = cos(2.0 * pi * p[0]);
    for (std::size_t i = 1; i < 20; ++i) {
      squares += p[i] * p[i];
      waves += cos(2.0 * pi * p[i]);
    }
    return -20.0 * exp(-0.2 * sqrt(squares / 20.0)) - exp(waves / 20.0) + 20.0 + e;
  };
};

/// ADBench's bundle adjustment, near its input ba1_n49_m7776_p31843: camera (11), point (3), weight; observation.
struct adbench_residual : of_size<15, 2, 3> {
  static constexpr std::string_view label = "BA", title = "ADBench's reprojection error, 3 x 15 Jacobian";
  static constexpr auto function = []<class T, class U>(std::array<T, 15> const& in, std::array<U, 2> const& observed) {
    auto const& [r0, r1, r2, c0, c1, c2, f, u0, v0, k1, k2, x0, x1, x2, w] = in;
    std::array<T, 3> const r{r0, r1, r2}, x{x0 - c0, x1 - c1, x2 - c2};
    T const theta = sqrt(models::dot(r, r)), c = cos(theta), s = sin(theta);
    std::array<T, 3> const axis{r0 / theta, r1 / theta, r2 / theta};
    auto const across = models::cross(axis, x);
    T const along = models::dot(axis, x) * (1.0 - c);
    T const depth = x[2] * c + across[2] * s + axis[2] * along;
    T const u = (x[0] * c + across[0] * s + axis[0] * along) / depth,
            v = (x[1] * c + across[1] * s + axis[1] * along) / depth;
    T const radius = u * u + v * v;
    T const scale = f * (1.0 + k1 * radius + k2 * radius * radius);
    return std::array<T, 3>{w * (scale * u + u0 - observed[0]), w * (scale * v + v0 - observed[1]), 1.0 - w * w};
  };
};

/// ADBench's mixture of 3 Gaussians in 2 dimensions with its prior, near its test input: weights (3), means (3 x 2),
/// covariances (3 x 3); a point, gamma, m, and the logarithm of the prior's normalization.
struct adbench_mixture : of_size<18, 5> {
  static constexpr std::string_view label = "GMM", title = "ADBench's Gaussian mixture, 18 parameters";
  static constexpr auto function = []<class T, class U>(std::array<T, 18> const& in,
                                                        std::array<U, 5> const& data) -> T {
    auto const& [x0, x1, gamma, m, normalization] = data;
    T const weights = exp(in[0]) + exp(in[1]) + exp(in[2]);
    T sum = 0.0 * in[0], prior = 0.0 * in[0];
    for (std::size_t k = 0; k < 3; ++k) {
      T const *mean = &in[3 + 2 * k], *q = &in[9 + 3 * k];
      T const scale0 = exp(q[0]), scale1 = exp(q[1]);
      T const d0 = x0 - mean[0], d1 = x1 - mean[1];
      T const row0 = scale0 * d0, row1 = scale1 * d1 + q[2] * d0;
      sum += exp(in[k] + q[0] + q[1] - 0.5 * (row0 * row0 + row1 * row1));
      prior += gamma * gamma * 0.5 * (scale0 * scale0 + scale1 * scale1 + q[2] * q[2]) - m * (q[0] + q[1]);
    }
    return log(sum) - log(weights) - 1.8378770664093454836 + prior - 3.0 * normalization;
  };
};

struct rat43 : of_size<4, 1> {
  static constexpr std::string_view label = "Rat43", title = "NIST: b1 / (1 + exp(b2 - b3 x))^(1 / b4)";
  static constexpr auto function = []<class T, class U>(std::array<T, 4> const& b, std::array<U, 1> const& at) -> T {
    using std::pow;
    return b[0] / pow(1.0 + exp(b[1] - b[2] * at[0]), 1.0 / b[3]);
  };
};

/// Models of NIST's nonlinear regression problems at their second start, with their data: the model's value at one
/// observation.
struct misra1a : of_size<2, 1> {
  static constexpr std::string_view label = "Misra1a", title = "NIST: b1 (1 - exp(-b2 x))";
  static constexpr auto function = []<class T, class U>(std::array<T, 2> const& b, std::array<U, 1> const& at) -> T {
    return b[0] * (1.0 - exp(-b[1] * at[0]));
  };
};
struct rat42 : of_size<3, 1> {
  static constexpr std::string_view label = "Rat42", title = "NIST: b1 / (1 + exp(b2 - b3 x))";
  static constexpr auto function = []<class T, class U>(std::array<T, 3> const& b, std::array<U, 1> const& at) -> T {
    return b[0] / (1.0 + exp(b[1] - b[2] * at[0]));
  };
};
struct hahn1 : of_size<7, 1> {
  static constexpr std::string_view label = "Hahn1", title = "NIST: two cubic polynomials, 7 parameters";
  static constexpr auto function = []<class T, class U>(std::array<T, 7> const& b, std::array<U, 1> const& at) -> T {
    auto const x = at[0];
    return (b[0] + b[1] * x + b[2] * (x * x) + b[3] * (x * x * x)) /
           (1.0 + b[4] * x + b[5] * (x * x) + b[6] * (x * x * x));
  };
};
struct gauss1 : of_size<8, 1> {
  static constexpr std::string_view label = "Gauss1", title = "NIST: an exponential and two bells, 8 parameters";
  static constexpr auto function = []<class T, class U>(std::array<T, 8> const& b, std::array<U, 1> const& at) -> T {
    auto const x = at[0];
    T const u = (x - b[3]) / b[4], v = (x - b[6]) / b[7];
    return b[0] * exp(-b[1] * x) + b[2] * exp(-u * u) + b[5] * exp(-v * v);
  };
};

}  // namespace problems
