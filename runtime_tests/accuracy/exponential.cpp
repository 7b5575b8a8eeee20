// Exponentials, logarithms, powers and hyperbolic functions.
#include "entry.hpp"

namespace accuracy {

namespace {

// Exponents whose power of e^(1 / scale) fills the range of the type, with its ends.
auto exponents(double scale) {
  using namespace spots;
  return over(times(scale * 1.02, log_of_smallest), times(scale * 1.01, log_of_largest), times(scale, log_of_largest),
              times(scale, log_of_smallest_normal), times(scale, log_of_smallest), 0, 1, -1, 0.35, 40, 60, -60);
}

// Both ends of the range of sinh and cosh.
auto const hyperbolic = [](auto& random) {
  auto const x = exponents(1)(random);
  return random.coin() ? x : -x;
};

// A base, and an exponent that brings the result anywhere into the range of the type, or next to its ends.
auto const bases_and_exponents = [](auto& random) {
  using T = value_of<decltype(random)>;
  using limits = std::numeric_limits<T>;
  T const base = random.below(4) == 0 ? 1 + random.signed_spread(-20, -2) : positive(everywhere(1))(random);
  T const size = std::log2(base);
  if (size == 0 || std::isinf(size) || random.below(8) == 0) {
    T const whole = std::floor(random.between(-9, 9));
    return std::array{random.coin() ? base : -base, whole};
  }
  if (random.below(8) == 0) return std::array{base, random.between(-2, 2)};
  T const wanted = random.coin()
                       ? random.between(limits::min_exponent - 70, limits::max_exponent)
                       : random.near(T(random.coin() ? limits::max_exponent : limits::min_exponent - limits::digits));
  return std::array{base, wanted / size};
};

auto const logarithms = positive(everywhere(1, 2, 0.70710678, 1.41421356));
auto const near_minus_one = over(-1, 1, 0, 0.25, -0.25, spots::largest);

}  // namespace

std::vector<entry> exponential_functions() {
  auto const xlogy = [](truth const& x, truth const& y) { return x.is_zero() ? x : x * log(y); };
  return {
      function("exp", CHAINRULE_KERNEL(exp), CHAINRULE_PLATFORM(exp), mpfr_exp, exponents(1)),
      function("expm1", CHAINRULE_KERNEL(expm1), CHAINRULE_PLATFORM(expm1), mpfr_expm1, exponents(1)),
      function("exp2", CHAINRULE_KERNEL(exp2), CHAINRULE_PLATFORM(exp2), mpfr_exp2, exponents(1.4426950408889634)),
      function("exp10", CHAINRULE_KERNEL(exp10), CHAINRULE_RUN_TIME(exp10), mpfr_exp10, exponents(0.4342944819032518)),
      function("log", CHAINRULE_KERNEL(log), CHAINRULE_PLATFORM(log), mpfr_log, logarithms),
      function("log1p", CHAINRULE_KERNEL(log1p), CHAINRULE_PLATFORM(log1p), mpfr_log1p, near_minus_one),
      function("log2", CHAINRULE_KERNEL(log2), CHAINRULE_PLATFORM(log2), mpfr_log2, logarithms),
      function("log10", CHAINRULE_KERNEL(log10), CHAINRULE_PLATFORM(log10), mpfr_log10, logarithms),
      function("xlogy", CHAINRULE_KERNEL(xlogy), CHAINRULE_RUN_TIME(xlogy), xlogy,
               independent(everywhere(1), logarithms)),
      function("pow", CHAINRULE_KERNEL(pow), CHAINRULE_PLATFORM(pow), mpfr_pow, bases_and_exponents),
      function("sinh", CHAINRULE_KERNEL(sinh), CHAINRULE_PLATFORM(sinh), mpfr_sinh, hyperbolic),
      function("cosh", CHAINRULE_KERNEL(cosh), CHAINRULE_PLATFORM(cosh), mpfr_cosh, hyperbolic),
      function("sech", CHAINRULE_KERNEL(sech), CHAINRULE_RUN_TIME(sech), mpfr_sech, hyperbolic),
      function("tanh", CHAINRULE_KERNEL(tanh), CHAINRULE_PLATFORM(tanh), mpfr_tanh, everywhere(30, 0.2)),
      function("asinh", CHAINRULE_KERNEL(asinh), CHAINRULE_PLATFORM(asinh), mpfr_asinh, everywhere(1, 0x1p40)),
      function("acosh", CHAINRULE_KERNEL(acosh), CHAINRULE_PLATFORM(acosh), mpfr_acosh,
               over(1, 10, 0x1p40, spots::largest)),
      function("atanh", CHAINRULE_KERNEL(atanh), CHAINRULE_PLATFORM(atanh), mpfr_atanh, over(-1, 1, 0)),
  };
}

}  // namespace accuracy
