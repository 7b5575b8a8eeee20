// Random points for the benchmarks, inside of each function's domain.
#pragma once

#include <cstring>
#include <random>
#include <vector>

#include "contenders.hpp"

inline constexpr std::size_t input_count = 1024;

/// Structs of nothing but doubles.
template <class Input>
std::vector<Input> uniform_inputs(double low, double high) {
  static_assert(sizeof(Input) % sizeof(double) == 0);
  std::mt19937_64 generator(2022);
  std::uniform_real_distribution<double> uniform(low, high);
  std::vector<Input> inputs(input_count);
  for (Input& input : inputs) {
    double numbers[sizeof(Input) / sizeof(double)];
    for (double& number : numbers) number = uniform(generator);
    std::memcpy(&input, numbers, sizeof numbers);
  }
  return inputs;
}

/// A camera some 8 to 12 in front of the point.
inline std::vector<observation> observations() {
  auto inputs = uniform_inputs<observation>(-1, 1);
  for (auto& input : inputs) {
    input.camera[5] = 10 + 2 * input.camera[5];
    input.camera[6] = 500 + 100 * input.camera[6];
    input.camera[7] *= 0.1;
    input.camera[8] *= 0.01;
  }
  return inputs;
}
