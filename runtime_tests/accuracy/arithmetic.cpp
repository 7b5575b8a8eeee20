// Arithmetic, whole numbers, remainders, roots and lengths. What lerp promises is tested in ../math/lerp.cpp.
#include <chainrule/math/arithmetic.hpp>

#include "entry.hpp"

namespace accuracy {

namespace {

// A product or quotient in the middle of the range, or at one of its ends.
auto const factors = [](auto& random) {
  using T = value_of<decltype(random)>;
  using limits = std::numeric_limits<T>;
  T const a = everywhere(1)(random);
  if (a == 0 || std::isinf(a) || random.below(3) == 0) return std::array{a, everywhere(1)(random)};
  int const end = random.coin() ? limits::max_exponent : limits::min_exponent - limits::digits;
  int const wanted = end + random.below(9) - 4 - std::ilogb(a);
  if (wanted < limits::min_exponent || wanted >= limits::max_exponent) return std::array{a, everywhere(1)(random)};
  T const b = std::ldexp(random.signed_spread(0, 1), wanted);
  return std::array{
      a, random.coin() || std::fabs(b) > T(0.25L) * limits::max() || std::fabs(b) < 8 * limits::min() ? b : 1 / b};
};

// A product of any size, and what is near to its negative.
auto const products_and_addends = [](auto& random) {
  using T = value_of<decltype(random)>;
  auto const [a, b] = factors(random);
  T const product = a * b;
  if (!std::isfinite(product) || random.below(6) == 0) return std::array{a, b, everywhere(1)(random)};
  if (random.coin()) return std::array{a, b, random.near(-product)};
  int const digits = std::numeric_limits<T>::digits;
  return std::array{a, b,
                    std::ldexp(random.coin() ? product : random.between(-2, 2) * (product == 0 ? T(1) : product),
                               random.below(5 * digits) - 5 * digits / 2)};
};

auto const wholes =
    everywhere(0x1p52, 0x1p53, 0x1p63L, 0x1p64L, -0.5, 0.5, 1.5, 2.5, -0x1p63L, 0x1p31, 0x1p23, 0x1.fffffffffffffp-2);

}  // namespace

std::vector<entry> arithmetic_functions() {
  auto const add = [](auto a, auto b) { return a + b; };
  auto const multiply = [](auto a, auto b) { return a * b; };
  auto const divide = [](auto a, auto b) { return a / b; };
  auto const std_hypot = [](auto x, auto y) { return std::hypot(x, y); };
  auto const rsqrt = [](truth const& x) { return truth(1) / sqrt(x); };
  auto const hypot3 = [](truth const& x, truth const& y, truth const& z) { return sqrt(x * x + y * y + z * z); };
  auto const sums = comparable<2>(70), divisions = comparable<2>(100);
  auto const roots = positive(everywhere(1, 4));
  return {
      correctly_rounded(function("a + b", CHAINRULE_KERNEL(sum), add, mpfr_add, sums)),
      correctly_rounded(function("a * b", CHAINRULE_KERNEL(product), multiply, mpfr_mul, factors)),
      correctly_rounded(function("a / b", CHAINRULE_KERNEL(quotient), divide, mpfr_div, factors)),
      correctly_rounded(
          function("fma", CHAINRULE_KERNEL(fma), CHAINRULE_PLATFORM(fma), mpfr_fma, products_and_addends)),
      correctly_rounded(function("fdim", CHAINRULE_KERNEL(fdim), CHAINRULE_PLATFORM(fdim), mpfr_dim, sums)),
      exact(function("floor", CHAINRULE_KERNEL(floor), CHAINRULE_PLATFORM(floor), mpfr_floor, wholes)),
      exact(function("ceil", CHAINRULE_KERNEL(ceil), CHAINRULE_PLATFORM(ceil), mpfr_ceil, wholes)),
      exact(function("trunc", CHAINRULE_KERNEL(trunc), CHAINRULE_PLATFORM(trunc), mpfr_trunc, wholes)),
      exact(function("round", CHAINRULE_KERNEL(round), CHAINRULE_PLATFORM(round), mpfr_round, wholes)),
      exact(function("nearbyint", CHAINRULE_KERNEL(nearbyint), CHAINRULE_PLATFORM(nearbyint), mpfr_roundeven, wholes)),
      exact(function("fmod", CHAINRULE_KERNEL(fmod), CHAINRULE_PLATFORM(fmod), mpfr_fmod, divisions)),
      exact(
          function("remainder", CHAINRULE_KERNEL(remainder), CHAINRULE_PLATFORM(remainder), mpfr_remainder, divisions)),
      correctly_rounded(function("sqrt", CHAINRULE_KERNEL(sqrt), CHAINRULE_PLATFORM(sqrt), mpfr_sqrt, roots)),
      function("rsqrt", CHAINRULE_KERNEL(rsqrt), CHAINRULE_RUN_TIME(rsqrt), rsqrt, roots),
      function("cbrt", CHAINRULE_KERNEL(cbrt), CHAINRULE_PLATFORM(cbrt), mpfr_cbrt, everywhere(1, 8)),
      function("hypot", CHAINRULE_KERNEL(hypot), std_hypot, mpfr_hypot, comparable<2>(40)),
      function("hypot of three", CHAINRULE_KERNEL(hypot), CHAINRULE_RUN_TIME(hypot3), hypot3, comparable<3>(40)),
  };
}

}  // namespace accuracy
