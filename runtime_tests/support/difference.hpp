// Derivatives from differences of values that are computed with 50 digits, the reference for derivatives in double; and
// random points.
#pragma once

#include <array>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>
#include <cstdint>
#include <limits>

namespace test {

using longer = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>, boost::multiprecision::et_off>;

/// The same points in every run.
class random_points {
  std::uint64_t state;

 public:
  explicit random_points(std::uint64_t seed = 20240229) : state(seed) {}

  // G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators" (2014)
  std::uint64_t bits() {
    std::uint64_t z = state += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  /// Inside of (low, high).
  double between(double low, double high) {
    return low + std::ldexp(static_cast<double>(bits() >> 12U) + 0.5, -52) * (high - low);
  }
  /// Every power of two from 2^low to 2^high is as likely as any other, and so is either sign.
  double spread(int low, int high) {
    int const exponent = low + static_cast<int>(bits() % static_cast<std::uint64_t>(high - low));
    double const magnitude = std::ldexp(between(1, 2), exponent);
    return bits() % 2 == 0 ? magnitude : -magnitude;
  }
};

/// A derivative, and how far it may be off because its values have only 50 digits.
struct difference {
  double derivative;
  double rounding;
};

template <std::size_t N>
std::array<longer, N> moved(std::array<double, N> const& point, std::size_t i, longer const& step) {
  std::array<longer, N> result;
  for (std::size_t k = 0; k < N; ++k) result[k] = point[k];
  result[i] += step;
  return result;
}

/// The derivative of f (a function of an array) by argument i. The error of a central difference is step^2 f'''/6: with
/// a step of 1e-17 of the argument nothing of it is left in a double.
template <std::size_t N>
difference central_difference(auto const& f, std::array<double, N> const& point, std::size_t i) {
  longer const step = longer(point[i] == 0 ? 1.0 : std::abs(point[i])) * longer("1e-17");
  longer const up = f(moved(point, i, step)), down = f(moved(point, i, -step));
  longer const rounding = abs(up) * longer("1e-48") / step;
  return {static_cast<double>((up - down) / (2 * step)), static_cast<double>(rounding)};
}

/// The second derivative by arguments i and j, from four values; the step is longer, because its square divides.
template <std::size_t N>
difference second_difference(auto const& f, std::array<double, N> const& point, std::size_t i, std::size_t j) {
  auto const step_of = [&](std::size_t k) {
    return longer(point[k] == 0 ? 1.0 : std::abs(point[k])) * longer("1e-10");
  };
  auto const at = [&](int side_i, int side_j) {
    auto arguments = moved(point, i, side_i * step_of(i));
    arguments[j] += side_j * step_of(j);
    return longer(f(arguments));
  };
  longer const area = 4 * step_of(i) * step_of(j);
  longer const sum = at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1);
  return {static_cast<double>(sum / area), static_cast<double>(abs(at(1, 1)) * longer("1e-47") / area)};
}

/// The distance of two doubles in units in the last place of the larger; 0 for two NaNs.
inline double ulps_between(double a, double b) {
  if (a == b || (std::isnan(a) && std::isnan(b))) return 0;
  if (!std::isfinite(a) || !std::isfinite(b)) return std::numeric_limits<double>::infinity();
  double const larger = std::max(std::abs(a), std::abs(b));
  double const ulp = std::nextafter(larger, std::numeric_limits<double>::infinity()) - larger;
  return std::abs(a - b) / ulp;
}

/// The largest of several numbers; NaN counts as the largest.
inline double worse(double a, double b) { return a >= b || std::isnan(a) ? a : b; }

}  // namespace test
