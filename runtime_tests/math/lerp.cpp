// What lerp promises at random points. The accuracy of all other functions of math/ is measured in accuracy/.
#include "support/catch.hpp"

#include <chainrule/math/multiply_add.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace {

namespace math = chainrule::detail::math;

// G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators" (2014)
std::uint64_t bits(std::uint64_t& state) {
  std::uint64_t z = state += 0x9e3779b97f4a7c15U;
  z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31U);
}

template <class T>
T part(std::uint64_t& state) {
  return static_cast<T>(std::ldexp(static_cast<long double>(bits(state) >> 12), -52));
}

template <class T>
T number(std::uint64_t& state) {
  int const range = std::numeric_limits<T>::max_exponent - 2;
  int const exponent =
      bits(state) % 4 == 0 ? static_cast<int>(bits(state) % static_cast<std::uint64_t>(2 * range)) - range : 0;
  return std::ldexp(2 * part<T>(state) - 1, exponent);
}

template <class T>
bool keeps_its_promises(T a, T b, std::uint64_t& state) {
  if (math::lerp(a, b, T(0)) != a || math::lerp(a, b, T(1)) != b || math::lerp(a, a, number<T>(state)) != a)
    return false;
  T const t = bits(state) % 2 == 0 ? 1 : 2 * part<T>(state);
  T const before = math::lerp(a, b, std::nextafter(t, T(-1))), here = math::lerp(a, b, t),
          after = math::lerp(a, b, std::nextafter(t, T(3)));
  return a < b ? before <= here && here <= after : before >= here && here >= after;
}

template <class T>
int broken_promises() {
  std::uint64_t state = 20240229;
  int count = 0;
  for (int i = 0; i < 50000; ++i) {
    T const a = number<T>(state), b = number<T>(state);
    if (!keeps_its_promises(a, b, state)) ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("lerp is exact at its ends and monotonic") {
  CHECK(broken_promises<float>() == 0);
  CHECK(broken_promises<double>() == 0);
  CHECK(broken_promises<long double>() == 0);
}
