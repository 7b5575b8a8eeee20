// The value that comes with a gradient beside the function's own, at random points.
#pragma once

#include <array>
#include <chainrule/chainrule.hpp>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

namespace chainrule::testing {

template <class T>
bool same_bits(T a, T b) {
  constexpr std::size_t size =
      std::numeric_limits<T>::digits == 64 ? 10 : sizeof(T);  // a long double of x87 has padding
  return std::memcmp(&a, &b, size) == 0 || (a != a && b != b) || (a == 0 && b == 0);
}

template <class T>
std::vector<std::array<T, 3>> random_points() {
  std::mt19937_64 random(12345);
  std::normal_distribution<long double> near_zero(0, 1);
  std::uniform_real_distribution<long double> wide(-30, 30);
  std::vector<std::array<T, 3>> points(2000);
  for (std::size_t i = 0; i < points.size(); ++i)
    for (auto& x : points[i]) x = static_cast<T>(i % 2 == 0 ? near_zero(random) : wide(random));
  return points;
}

/// At how many points the two differ in a bit.
template <class T, class F>
int differing(F const& f) {
  static auto const points = random_points<T>();
  int count = 0;
  for (auto const& p : points) count += same_bits(f(p), value_and_gradient(f)(p).value) ? 0 : 1;
  return count;
}

}  // namespace chainrule::testing
