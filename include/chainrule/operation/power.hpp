// SPDX-License-Identifier: BSL-1.0
// square, cube, pow, sqrt, cbrt, rsqrt, hypot.
#pragma once

#include "../math/power.hpp"

#include "arithmetic.hpp"
#include "piecewise.hpp"
#include "platform.hpp"

namespace chainrule::operation {

struct square_ : of_arity<1> {
  static constexpr std::string_view name = "square";
  static constexpr pattern text{"a^2", precedence::power};
  static constexpr bool single_branch = true;
  static constexpr bool in_lanes = true;
  static constexpr parity symmetry = parity::even;
  static constexpr pattern latex{"a^{2}", precedence::power};
  static constexpr char const* in_c = "a * a";
  static constexpr interval domain[]{reals};

  template <class T>
  [[gnu::always_inline]] static constexpr T value(T const& x) {
    return multiply_::value(x, x);
  }
  static constexpr rational fold(rational a) { return a * a; }

  static constexpr auto partial(by<0>, auto, auto x) { return 2_c * x; }
};

struct cube_ : of_arity<1> {
  static constexpr std::string_view name = "cube";
  // No text of its own: a^3 would read as pow(a, 3), which is another formula.
  static constexpr parity symmetry = parity::odd;
  static constexpr pattern latex{"a^{3}", precedence::power};
  static constexpr char const* in_c = "a * a * a";
  static constexpr interval domain[]{reals};

  template <class T>
  static constexpr T value(T const& x) {
    return multiply_::value(multiply_::value(x, x), x);
  }
  static constexpr rational fold(rational a) { return a * a * a; }

  static constexpr auto partial(by<0>, auto, auto x) { return 3_c * square(x); }
  static constexpr auto definition(auto x) { return x * square(x); }
};

struct sqrt_ : cmath_function<sqrt_, 1> {
  static constexpr std::string_view name = "sqrt";
  static constexpr int root = 2;
  static constexpr pattern latex{R"(\sqrt{a})"};
  static constexpr interval domain[]{positive_reals};
  static constexpr rational fold(rational x) { return x.is(0) || x.is(1) ? x : chainrule::detail::exact::not_exact; }

  static constexpr auto folded(auto x) { return chainrule::detail::math::sqrt(x); }
  static constexpr auto computed(auto const& x) {
    using platform::sqrt;
    return sqrt(x);
  }

  static constexpr auto partial(by<0>, auto z, auto) { return 1_c / (2_c * z); }
};

struct cbrt_ : cmath_function<cbrt_, 1> {
  static constexpr std::string_view name = "cbrt";
  static constexpr bool single_branch = true;
  static constexpr int root = 3;
  static constexpr parity symmetry = parity::odd;
  static constexpr pattern latex{R"(\sqrt[3]{a})"};
  static constexpr interval domain[]{reals};
  static constexpr bool smooth(double x, double = 0, double = 0) { return x != 0; }

  static constexpr auto folded(auto x) { return chainrule::detail::math::cbrt(x); }
  static constexpr auto computed(auto const& x) {
    using platform::cbrt;
    return cbrt(x);
  }

  static constexpr auto partial(by<0>, auto z, auto) { return 1_c / (3_c * square(z)); }
};

/// 1 / sqrt(x).
struct rsqrt_ : elementary<rsqrt_, 1> {
  static constexpr std::string_view name = "rsqrt";
  static constexpr pattern latex{R"(\frac{1}{\sqrt{a}})", precedence::power};
  static constexpr char const* in_c = "1.0 / sqrt(a)";
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::rsqrt(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::sqrt;
    return T(1) / sqrt(x);
  }

  static constexpr auto partial(by<0>, auto z, auto x) { return -(z / (2_c * x)); }
  static constexpr auto definition(auto x) { return 1_c / sqrt(x); }
};

/// a^b. By its exponent, simplification makes 1, a, square or a reciprocal of it; small integer exponents become
/// products before code.
struct pow_ : cmath_function<pow_, 2> {
  static constexpr std::string_view name = "pow";
  static constexpr pattern text{"a^b", precedence::power};
  static constexpr pattern latex{"a^{b}", precedence::power};
  static constexpr interval domain[]{positive_reals, reals};

  static constexpr auto folded(auto a, auto b) { return chainrule::detail::math::pow(a, b); }
  static constexpr auto computed(auto const& a, auto const& b) {
    using platform::pow;
    return pow(a, b);
  }
  static constexpr rational fold(rational a, rational b) {
    return b.is_integer() && (b.numerator >= 0 || a.numerator != 0) ? chainrule::detail::exact::power(a, b.numerator)
                                                                    : chainrule::detail::exact::not_exact;
  }

  // For b = 0 the slope by a is 0 also at a = 0, but as a product and not as a constant, because it has a slope by b
  // itself. At a = 0 the slope by b is its limit for positive exponents, 0.
  static constexpr auto partial(by<0>, auto, auto a, auto b) {
    return where(b == 0_c && !(0_c < a || a < 0_c), 0_c, b * shifted_pow(1_c, a, b));
  }
  static constexpr auto partial(by<1>, auto z, auto a, auto b) { return where(a == 0_c && b >= 0_c, 0_c, z * log(a)); }
};

/// a^(b - n), which is a^b / a^n. An operation of its own because b - n may be rounded, and then log(a) multiplies the
/// error; a quotient has none, and shares its power with the value. Where that has left the range of normal numbers
/// the exponent is taken.
struct shifted_pow_ : of_arity<3> {
  static constexpr std::string_view name = "shifted_pow";
  static constexpr style written = style::definition;
  static constexpr kind operands[3]{kind::index, kind::number, kind::number};
  static constexpr char const* in_c =
      "const double power = pow(b, c), size = fabs(power); double quotient = power, k; "
      "if (!(size >= 2.2250738585072014e-308 && size <= 1.7976931348623157e308)) return pow(b, c - a); "
      "for (k = 0.0; k < a; k += 1.0) quotient /= b; return quotient;";
  static constexpr interval domain[]{{0, 4}, positive_reals, reals};

  // Inlined, or its power is not seen to be the value's.
  template <class T>
  [[gnu::always_inline]] static constexpr T value(T const& n, T const& a, T const& b) {
    T const power = pow_::value(a, b);
    if constexpr (ordered_number<T> && std::numeric_limits<T>::is_specialized)
      return is_normal<T>(power < 0 ? T(-power) : power) ? divided(power, a, n) : pow_::value(a, T(b - n));
    else if constexpr (chainrule::detail::made_of_built_in_numbers<T> && ordered_number<T>)  // all lanes
      return where_::value(is_normal<typename T::value_type>(T(abs_::value(power))), divided(power, a, n),
                           pow_::value(a, T(b - n)));
    else
      return pow_::value(a, T(b - n));
  }

  static constexpr auto partial(by<1>, auto, auto n, auto a, auto b) {
    return where(b == n && !(0_c < a || a < 0_c), 0_c, (b - n) * shifted_pow(n + 1_c, a, b));
  }
  static constexpr auto partial(by<2>, auto z, auto n, auto a, auto b) {
    return where(a == 0_c && b >= n, 0_c, z * log(a));
  }
  static constexpr auto definition(auto n, auto a, auto b) { return pow(a, b - n); }

 private:
  template <class Number, class T>
  [[gnu::always_inline]] static constexpr auto is_normal(T const& size) {
    using limits = std::numeric_limits<Number>;
    return and_::value(greater_equal_::value(size, T(limits::min())), less_equal_::value(size, T(limits::max())));
  }
  template <class T>
  [[gnu::always_inline]] static constexpr T divided(T quotient, T const& a, T const& n) {
    for (int k = index_in(n); k > 0; --k) quotient = divide_::value(quotient, a);
    return quotient;
  }
};

/// The square root of a^2 + b^2, without overflow on the way.
struct hypot_ : cmath_function<hypot_, 2> {
  static constexpr std::string_view name = "hypot";
  static constexpr bool never_negative = true;
  static constexpr bool kinked = true;
  static constexpr parity symmetry = parity::even;
  static constexpr bool commutative = true;
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double a, double b = 0, double = 0) { return a != 0 || b != 0; }

  static constexpr auto folded(auto a, auto b) { return chainrule::detail::math::hypot(a, b); }
  template <class T>
  static constexpr T computed(T const& a, T const& b) {
    using platform::hypot, platform::sqrt;
    if constexpr (requires { hypot(a, b); })
      return hypot(a, b);
    else
      return sqrt(a * a + b * b);  // std::complex, Eigen's arrays
  }

  static constexpr auto partial(by<0>, auto, auto a, auto b) { return cosine_of(a, b); }
  static constexpr auto partial(by<1>, auto, auto a, auto b) { return cosine_of(b, a); }
};

/// a / hypot(a, b), the cosine of the angle at the origin. An operation of its own because its slope b^2 / hypot(a,
/// b)^3 cancels when it is made of quotients. The cone has no slope at its tip; 0 is the subgradient of least norm. The
/// second derivative does not exist there: NaN.
struct cosine_of_ : of_arity<2> {
  static constexpr std::string_view name = "cosine_of";
  static constexpr bool kinked = true;
  static constexpr parity symmetry = parity::odd;
  static constexpr style written = style::definition;
  static constexpr char const* in_c = "const double z = hypot(a, b); return z == 0.0 ? z : a / z;";
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double a, double b = 0, double = 0) { return a != 0 || b != 0; }
  using magnitude = hypot_;

  template <class T>
  static constexpr T value(T const& a, T const& b) {
    T const z = hypot_::value(a, b);
    return where_::value(z == T(0), z, divide_::value(a, z));
  }

  static constexpr auto partial(by<0>, auto, auto a, auto b) { return square(cosine_of(b, a)) / hypot(a, b); }
  static constexpr auto partial(by<1>, auto z, auto a, auto b) { return -(z * cosine_of(b, a) / hypot(a, b)); }
  static constexpr auto definition(auto a, auto b) { return where(hypot(a, b) == 0_c, 0_c, a / hypot(a, b)); }
};

/// The square root of a^2 + b^2 + c^2, without overflow on the way.
struct hypot3_ : cmath_function<hypot3_, 3> {
  static constexpr std::string_view name = "hypot";
  static constexpr bool never_negative = true;
  static constexpr bool kinked = true;
  static constexpr parity symmetry = parity::even;
  static constexpr char const* in_c = "hypot(hypot(a, b), c)";
  static constexpr interval domain[]{reals, reals, reals};
  static constexpr bool smooth(double a, double b = 0, double c = 0) { return a != 0 || b != 0 || c != 0; }

  static constexpr auto folded(auto a, auto b, auto c) { return chainrule::detail::math::hypot(a, b, c); }
  template <class T>
  static constexpr T computed(T const& a, T const& b, T const& c) {
    return hypot_::value(hypot_::value(a, b),
                         c);  // not std::hypot(a, b, c), which g++ 12 computes as NaN for an infinity
  }

  static constexpr auto partial(by<0>, auto, auto a, auto b, auto c) { return cosine_of(a, hypot(b, c)); }
  static constexpr auto partial(by<1>, auto, auto a, auto b, auto c) { return cosine_of(b, hypot(a, c)); }
  static constexpr auto partial(by<2>, auto, auto a, auto b, auto c) { return cosine_of(c, hypot(a, b)); }
  static constexpr auto definition(auto a, auto b, auto c) { return hypot(hypot(a, b), c); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <operand A>
constexpr auto square(A const& a, give_way auto...) {
  return operation::call<operation::square_>(a);
}

template <operand A>
constexpr auto cube(A const& a, give_way auto...) {
  return operation::call<operation::cube_>(a);
}

template <operand A>
constexpr auto rsqrt(A const& a, give_way auto...) {
  return operation::call<operation::rsqrt_>(a);
}

template <cmath_operands A>
constexpr auto sqrt(A const& a, give_way auto...) {
  return operation::call<operation::sqrt_>(a);
}

template <cmath_operands A>
constexpr auto cbrt(A const& a, give_way auto...) {
  return operation::call<operation::cbrt_>(a);
}

template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto pow(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::pow_>(a, b);
}

/// a^(b - n) for an index n, as exact as a^b where b - n is rounded.
template <index_operand N, operand A, operand B>
constexpr auto shifted_pow(N const& n, A const& a, B const& b, give_way auto...) {
  return operation::call<operation::shifted_pow_>(n, a, b);
}

template <class A, class B>
  requires cmath_operands<A, B>
constexpr auto hypot(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::hypot_>(a, b);
}

template <class A, class B, class C>
  requires cmath_operands<A, B, C>
constexpr auto hypot(A const& a, B const& b, C const& c, give_way auto...) {
  return operation::call<operation::hypot3_>(a, b, c);
}

/// a / hypot(a, b); 0 at the origin.
template <operand A, operand B>
constexpr auto cosine_of(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::cosine_of_>(a, b);
}

}  // namespace chainrule
