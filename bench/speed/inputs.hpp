// Random points for the benchmarks, inside of each function's domain.
#pragma once

#include <random>
#include <vector>

#include "contenders.hpp"

inline constexpr std::size_t input_count = 1024;

template <std::size_t N>
std::vector<point<N>> uniform_inputs(double low, double high) {
  std::mt19937_64 generator(2022);
  std::uniform_real_distribution<double> uniform(low, high);
  std::vector<point<N>> inputs(input_count);
  for (auto& input : inputs)
    for (double& coordinate : input) coordinate = uniform(generator);
  return inputs;
}

/// A camera some 8 to 12 in front of the point.
inline std::vector<observation> observations() {
  auto inputs = uniform_inputs<std::tuple_size_v<observation>>(-1, 1);
  for (auto& input : inputs) {
    input[5] = 10 + 2 * input[5];
    input[6] = 500 + 100 * input[6];
    input[7] *= 0.1;
    input[8] *= 0.01;
  }
  return inputs;
}
