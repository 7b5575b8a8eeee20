// SPDX-License-Identifier: BSL-1.0
// exp, exp2, exp10, expm1, log, log2, log10, log1p, x log(y).
#pragma once

#include "../math/exponential.hpp"

#include "constants.hpp"
#include "piecewise.hpp"
#include "platform.hpp"

namespace chainrule::operation {

struct exp_ : cmath_function<exp_, 1> {
  static constexpr std::string_view name = "exp";
  static constexpr bool single_branch = true;
  static constexpr pattern latex{"e^{a}", precedence::power};
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::exp(x); }
  static constexpr auto computed(auto const& x) {
    using platform::exp;
    return exp(x);
  }

  static constexpr auto partial(by<0>, auto z, auto) { return z; }
};

/// exp(x) - 1, without cancellation near 0.
struct expm1_ : cmath_function<expm1_, 1> {
  static constexpr std::string_view name = "expm1";
  static constexpr bool single_branch = true;
  static constexpr pattern latex{"e^{a} - 1", precedence::sum};
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::expm1(x); }
  static constexpr auto computed(auto const& x) {
    using platform::expm1;
    return expm1(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return exp(x); }  // z + 1 would cancel for x far below 0
};

struct log_ : cmath_function<log_, 1> {
  static constexpr std::string_view name = "log";
  static constexpr pattern latex{R"(\ln\left(a\right))"};
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::log(x); }
  static constexpr auto computed(auto const& x) {
    using platform::log;
    return log(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / x; }
};

/// 2^x.
struct exp2_ : cmath_function<exp2_, 1> {
  static constexpr std::string_view name = "exp2";
  static constexpr pattern latex{"2^{a}", precedence::power};
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::exp2(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::exp, platform::exp2;
    if constexpr (requires { exp2(x); })
      return exp2(x);
    else
      return exp(ln2_::value<T>() * x);  // std::complex
  }

  static constexpr auto partial(by<0>, auto z, auto) { return constants::ln2 * z; }
  static constexpr auto definition(auto x) { return exp(constants::ln2 * x); }
};

/// 10^x.
struct exp10_ : elementary<exp10_, 1> {
  static constexpr std::string_view name = "exp10";
  static constexpr pattern latex{"10^{a}", precedence::power};
  static constexpr char const* in_c = "pow(10.0, a)";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::exp10(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::pow;
    return pow(T(10), x);
  }

  static constexpr auto partial(by<0>, auto z, auto) { return constants::ln10 * z; }
  static constexpr auto definition(auto x) { return exp(constants::ln10 * x); }
};

/// The logarithm to base 2.
struct log2_ : cmath_function<log2_, 1> {
  static constexpr std::string_view name = "log2";
  static constexpr pattern latex{R"(\log_{2}\left(a\right))"};
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::log2(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::log, platform::log2;
    if constexpr (requires { log2(x); })
      return log2(x);
    else
      return log(x) / ln2_::value<T>();
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / (constants::ln2 * x); }
  static constexpr auto definition(auto x) { return log(x) / constants::ln2; }
};

/// The logarithm to base 10.
struct log10_ : cmath_function<log10_, 1> {
  static constexpr std::string_view name = "log10";
  static constexpr pattern latex{R"(\log_{10}\left(a\right))"};
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::log10(x); }
  static constexpr auto computed(auto const& x) {
    using platform::log10;
    return log10(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / (constants::ln10 * x); }
  static constexpr auto definition(auto x) { return log(x) / constants::ln10; }
};

/// log(1 + x), without rounding 1 + x.
struct log1p_ : cmath_function<log1p_, 1> {
  static constexpr std::string_view name = "log1p";
  static constexpr pattern latex{R"(\ln\left(1 + a\right))"};
  static constexpr interval domain[]{{-1, infinity}};

  static constexpr auto folded(auto x) { return chainrule::detail::math::log1p(x); }
  static constexpr auto computed(auto const& x) {
    using platform::log1p;
    return log1p(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / (1_c + x); }
};

/// log(1 + x) for x from 0 to 1. Lanes of loops have a shorter one.
template <class T>
constexpr T log1p_of_fraction(T const& x) {
  using platform::log1p;
  return log1p(x);
}

/// x log(y), and 0 at x = 0 whatever y is.
struct xlogy_ : elementary<xlogy_, 2> {
  static constexpr std::string_view name = "xlogy";
  static constexpr char const* in_c = "a == 0.0 && b == b ? 0.0 : a * log(b)";
  static constexpr interval domain[]{reals, positive_reals};

  static constexpr auto folded(auto x, auto y) { return chainrule::detail::math::xlogy(x, y); }
  template <class T>
  static constexpr T computed(T const& x, T const& y) {
    using platform::log;
    return where_::value(x == T(0) && y == y, T(0), T(x * log(y)));
  }

  static constexpr auto partial(by<0>, auto, auto, auto y) { return log(y); }
  // 0 / y is 0 with the slope 1 / y by x, which a constant would hide.
  static constexpr auto partial(by<1>, auto, auto x, auto y) { return where(x == 0_c && y == 0_c, 0_c, x / y); }
  static constexpr auto definition(auto x, auto y) { return x * log(y); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <cmath_operands A>
constexpr auto exp(A const& a, give_way auto...) {
  return operation::call<operation::exp_>(a);
}

template <cmath_operands A>
constexpr auto expm1(A const& a, give_way auto...) {
  return operation::call<operation::expm1_>(a);
}

template <cmath_operands A>
constexpr auto log(A const& a, give_way auto...) {
  return operation::call<operation::log_>(a);
}

template <cmath_operands A>
constexpr auto log1p(A const& a, give_way auto...) {
  return operation::call<operation::log1p_>(a);
}

template <cmath_operands A>
constexpr auto exp2(A const& a, give_way auto...) {
  return operation::call<operation::exp2_>(a);
}

template <operand A>
constexpr auto exp10(A const& a, give_way auto...) {
  return operation::call<operation::exp10_>(a);
}

template <cmath_operands A>
constexpr auto log2(A const& a, give_way auto...) {
  return operation::call<operation::log2_>(a);
}

template <cmath_operands A>
constexpr auto log10(A const& a, give_way auto...) {
  return operation::call<operation::log10_>(a);
}

template <operand A, operand B>
constexpr auto xlogy(A const& x, B const& y, give_way auto...) {
  return operation::call<operation::xlogy_>(x, y);
}

}  // namespace chainrule
