// What the tests of the functions for constant evaluation have in common.
#pragma once

#include <chainrule/math/math.hpp>

namespace math = chainrule::detail::math;

namespace values {

template <class T>
constexpr T ulps_apart(T result, T expected) {
  T const unit = std::numeric_limits<T>::epsilon();
  int const exponent = math::decompose(expected).exponent;
  T const last_place = math::scale(unit, exponent);
  T const smallest = std::numeric_limits<T>::denorm_min();
  return math::fabs(result - expected) / (last_place > smallest ? last_place : smallest);
}

constexpr bool is_minus_zero(double x) { return x == 0 && math::signbit(x); }
constexpr bool is_plus_zero(double x) { return x == 0 && !math::signbit(x); }

inline constexpr double inf = std::numeric_limits<double>::infinity();
inline constexpr double nan = std::numeric_limits<double>::quiet_NaN();
inline constexpr double largest = std::numeric_limits<double>::max();
inline constexpr double smallest = std::numeric_limits<double>::denorm_min();
inline constexpr double pi = 0x1.921fb54442d18p+1;

}  // namespace values

using namespace values;
