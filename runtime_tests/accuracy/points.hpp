// Random arguments: over the domain, over all powers of two, and close to the awkward spots.
#pragma once

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace accuracy {

template <class T>
class random_points {
  std::uint64_t state;

 public:
  using value = T;
  using limits = std::numeric_limits<T>;

  explicit random_points(std::uint64_t seed) : state(seed) {}

  // G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators" (2014)
  std::uint64_t bits() {
    std::uint64_t z = state += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  int below(int n) { return static_cast<int>(bits() % static_cast<std::uint64_t>(n)); }
  bool coin() { return below(2) == 0; }
  T between(T low, T high) {
    T const part = static_cast<T>(std::ldexp(static_cast<long double>(bits()), -64));
    return low * (1 - part) + high * part;
  }
  // Every power of two from one exponent to another is as likely as any other.
  T spread(int low, int high) { return std::ldexp(between(1, 2), low + below(high - low)); }
  T signed_spread(int low, int high) { return coin() ? spread(low, high) : -spread(low, high); }
  T any_positive() { return spread(limits::min_exponent - limits::digits, limits::max_exponent); }
  T any() { return coin() ? any_positive() : -any_positive(); }
  // A few places from x, or any power of two from it.
  T near(T x) {
    if (std::isinf(x)) return x;
    if (coin()) {
      T const toward = coin() ? -limits::infinity() : limits::infinity();
      for (int n = below(20); n > 0; --n) x = std::nextafter(x, toward);
      return x;
    }
    return x + (x == 0 ? T(1) : x) * signed_spread(-limits::digits - 1, 0);
  }
};

template <class Random>
using value_of = typename std::decay_t<Random>::value;

// A spot is a number, or a function of a value of the type whose spot it is.
template <class T, class Spot>
T spot_of(Spot const& spot) {
  if constexpr (std::is_invocable_v<Spot, T>)
    return static_cast<T>(spot(T{}));
  else
    return static_cast<T>(spot);
}

namespace spots {

inline constexpr auto log_of_largest = [](auto t) { return std::log(std::numeric_limits<decltype(t)>::max()); };
inline constexpr auto log_of_smallest_normal = [](auto t) { return std::log(std::numeric_limits<decltype(t)>::min()); };
inline constexpr auto log_of_smallest = [](auto t) { return std::log(std::numeric_limits<decltype(t)>::denorm_min()); };
inline constexpr auto largest = [](auto t) { return std::numeric_limits<decltype(t)>::max(); };
inline constexpr auto smallest_normal = [](auto t) { return std::numeric_limits<decltype(t)>::min(); };
inline constexpr auto smallest = [](auto t) { return std::numeric_limits<decltype(t)>::denorm_min(); };
template <class Spot>
constexpr auto minus(Spot spot) {
  return [spot](auto t) { return -spot_of<decltype(t)>(spot); };
}
template <class Spot>
constexpr auto times(double factor, Spot spot) {
  return [=](auto t) { return static_cast<decltype(t)>(factor) * spot_of<decltype(t)>(spot); };
}
/// Where exp(-x^2 / scale) is the smallest number.
constexpr auto end_of_tail(double scale) {
  return [scale](auto t) {
    return std::sqrt(-static_cast<decltype(t)>(scale) * std::log(std::numeric_limits<decltype(t)>::denorm_min()));
  };
}

}  // namespace spots

/// Points from low to high and of all sizes, and close to the ends and to further spots.
template <class Low, class High, class... Spots>
auto over(Low low, High high, Spots... further) {
  return [=](auto& random) {
    using T = value_of<decltype(random)>;
    T const ends[] = {spot_of<T>(low), spot_of<T>(high), spot_of<T>(further)...};
    switch (random.below(8)) {
      case 0:
        return random.any();
      case 1:
      case 2:
        return random.signed_spread(-std::numeric_limits<T>::digits - 10, 8);
      case 3:
      case 4:
        return random.near(ends[random.below(2 + static_cast<int>(sizeof...(further)))]);
      default:
        return random.between(ends[0], ends[1]);
    }
  };
}

/// The same for the whole real line.
template <class... Spots>
auto everywhere(Spots... further) {
  return over(-10, 10, further..., 0, spots::largest, spots::minus(spots::largest), spots::smallest,
              spots::smallest_normal);
}

/// Positive points.
template <class Points>
auto positive(Points points) {
  return [=](auto& random) { return std::fabs(points(random)); };
}

/// Vectors of points that know nothing of each other.
template <class... Points>
auto independent(Points... points) {
  return [=](auto& random) { return std::array{points(random)...}; };
}

/// Vectors of N numbers of any size, of which most are about as large as the first.
template <std::size_t N>
auto comparable(int how_far) {
  return [=](auto& random) {
    using T = value_of<decltype(random)>;
    auto const all = everywhere(1);
    std::array<T, N> x{all(random)};
    for (std::size_t i = 1; i < N; ++i) {
      x[i] = all(random);
      if (random.below(8) == 0) continue;
      if (random.below(8) == 0) {
        x[i] = random.near(random.coin() ? x[i - 1] : -x[i - 1]);
        continue;
      }
      int const exponent = x[0] == 0 || std::isinf(x[0]) ? 0 : std::ilogb(x[0]);
      x[i] = std::ldexp(random.signed_spread(0, 1), exponent + random.below(2 * how_far + 1) - how_far);
    }
    return x;
  };
}

}  // namespace accuracy
