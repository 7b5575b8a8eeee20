// SPDX-License-Identifier: BSL-1.0
// erf, erfc, erfcx, the normal distribution and its density, and exp(-x^2), which their derivatives are made of.
// Formulas are those of the NIST Digital Library of Mathematical Functions (DLMF), chapter 7.
#pragma once

#include "../math/error_function.hpp"
#include "../math/scaled_erfc.hpp"
#include "constants.hpp"
#include "gamma.hpp"
#include "lanes.hpp"
#include "platform.hpp"

namespace chainrule::operation {

/// exp(-x^2). In exp(-square(x)) the rounding of the square grows with it, to hundreds of units in the last place.
struct exp_minus_square_ : elementary<exp_minus_square_, 1> {
  static constexpr std::string_view name = "exp_minus_square";
  static constexpr parity symmetry = parity::even;
  static constexpr char const* in_c =
      "const double square = a * a, power = exp(-square); "
      "return fabs(a) < 256.0 ? power - power * fma(a, a, -square) : power;";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::exp_minus_square(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    return of_scaled_square<T>(1, x);
  }

  static constexpr auto partial(by<0>, auto z, auto x) { return -2_c * x * z; }
  static constexpr auto definition(auto x) { return exp(-square(x)); }

  /// exp(-factor x^2), where the factor is a power of two.
  template <class T>
  static constexpr T of_scaled_square(double factor, T const& x) {
    using platform::exp;
    if constexpr (chainrule::detail::math::narrower_than_double<T>) {
      return static_cast<T>(of_scaled_square<double>(factor, static_cast<double>(x)));
    } else if constexpr (std::floating_point<T>) {
      if (!(std::fabs(x) < 256)) return exp(-x * x);  // 0 or NaN
      auto const [square, rest] =
          chainrule::detail::math::scaled(chainrule::detail::math::exact_product(x, x), static_cast<T>(factor));
      T const power = exp(-square);
      return power - power * rest;
    } else if constexpr (lanes<T> && ordered_number<T> && !requires { T::SizeAtCompileTime; }) {
      // The square's rest by halves of the digits: T. J. Dekker, Numerische Mathematik 18 (1971).
      using number = typename T::value_type;
      constexpr int half = (std::numeric_limits<number>::digits + 1) / 2;
      T const a = where_::value(x * x >= T(number(65536)), T(number(256)), x);  // not of NaN; beyond it is 0
      T const moved = a * T(number((1 << half) + 1)), high = moved - (moved - a), low = a - high, square = a * a;
      T const rest = ((high * high - square) + T(number(2)) * high * low) + low * low, scale = T(number(factor));
      T const power = exp(T(-(square * scale)));
      return power - power * (rest * scale);
    } else {
      T const exponent = -(x * x) * T(factor);
      return exp(exponent);
    }
  }
};

/// The error function, 2/sqrt(pi) times the integral of exp(-t^2) from 0 to x.
struct erf_ : cmath_function<erf_, 1> {
  static constexpr std::string_view name = "erf";
  static constexpr bool single_branch = true;
  static constexpr parity symmetry = parity::odd;
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::erf(x); }
  static constexpr auto computed(auto const& x) {
    using platform::erf;
    return erf(x);
  }

  // DLMF 7.10.1
  static constexpr auto partial(by<0>, auto, auto x) { return 2_c * (constants::inv_sqrtpi * exp_minus_square(x)); }
};

/// 1 - erf(x), without cancellation.
struct erfc_ : cmath_function<erfc_, 1> {
  static constexpr std::string_view name = "erfc";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::erfc(x); }
  static constexpr auto computed(auto const& x) {
    using platform::erfc;
    return erfc(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return -(2_c * (constants::inv_sqrtpi * exp_minus_square(x))); }
  static constexpr auto definition(auto x) { return 1_c - erf(x); }
};

/// For classes of numbers: exp(x^2) times the n times repeated integral of erfc, `near(x)` where x is small or
/// negative, and an asymptotic series where the exponential might overflow: DLMF 7.18.14.
template <class T>
constexpr T with_series_far_out(int n, T const& x, auto near) {
  if constexpr (!ordered_number<T>) {
    return near(x);
  } else {
    auto const number = [](auto value) { return chainrule::detail::convert<T>(value); };
    // Terms shrink until about the square of x, and reach exp(-x^2) there.
    long double const precision = precision_of<T>();
    auto const begin = static_cast<double>(2 + n + std::sqrt(-std::log(precision)));
    auto const is_far = greater_::value(x, number(begin));
    T const far = where_::value(is_far, x, number(begin)), twice = number(2) * far, square = twice * twice;
    T term = T(2) * inv_sqrtpi_::value<T>() / twice, sum = T(0);
    for (int k = 0; k < n; ++k) term = term / twice;
    long double size = 1;
    for (int m = 0; size > precision / 16; ++m) {
      sum = sum + term;
      int const factor = (2 * m + n + 2) * (2 * m + n + 1), divisor = m + 1;
      term = -(term * number(factor) / number(divisor) / square);
      size *= static_cast<long double>(factor) / divisor /
              (4 * static_cast<long double>(begin) * static_cast<long double>(begin));
    }
    return where_::value(is_far, sum, near(T(where_::value(is_far, number(begin), x))));
  }
}

/// exp(x^2) erfc(x), which stays in range where erfc leaves it.
struct erfcx_ : special<erfcx_, 1, true> {
  static constexpr std::string_view name = "erfcx";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::erfcx(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    return with_series_far_out(0, x, [](T const& near) { return T(exp(T(near * near)) * erfc(near)); });
  }

  // Not 2 x z - 2/sqrt(pi), which cancels: DLMF 7.18.7.
  static constexpr auto partial(by<0>, auto, auto x) { return -2_c * scaled_erfc_integral(1_c, x); }
  static constexpr auto definition(auto x) { return exp(square(x)) * erfc(x); }
};

/// exp(x^2) times the integral of erfc from x to infinity, repeated n times. Its slope is another of these:
/// DLMF 7.18.7.
struct scaled_erfc_integral_ : special<scaled_erfc_integral_, 2, true> {
  static constexpr std::string_view name = "scaled_erfc_integral";
  static constexpr kind operands[3]{kind::index, kind::number, kind::number};
  static constexpr interval domain[]{{0, 4}, reals};

  static constexpr auto folded(auto n, auto x) { return chainrule::detail::math::scaled_erfc_integral(index_in(n), x); }
  template <class T>
  static constexpr T computed(T const& n, T const& x) {
    return with_series_far_out(index_in(n), x, [&](T const& near) {
      // DLMF 7.18.7 from below: loses digits to the right of 0, as far as a class has them to lose.
      T before = T(2) * inv_sqrtpi_::value<T>(), value = erfcx_::value(near);
      for (int k = 1; k <= index_in(n); ++k) {
        T const next = (before / T(2) - near * value) / T(k);
        before = value;
        value = next;
      }
      return value;
    });
  }

  static constexpr auto partial(by<1>, auto, auto n, auto x) {
    return -2_c * ((n + 1_c) * scaled_erfc_integral(n + 1_c, x));
  }
};

/// The standard normal density, exp(-x^2 / 2) / sqrt(2 pi).
struct normal_pdf_ : elementary<normal_pdf_, 1> {
  static constexpr std::string_view name = "normal_pdf";
  static constexpr parity symmetry = parity::even;
  static constexpr pattern latex{R"(\varphi\left(a\right))"};
  static constexpr char const* in_c =
      "const double square = a * a, power = exp(-square / 2.0); "
      "return fabs(a) < 256.0 ? 0.3989422804014327 * (power - power * fma(a, a, -square) / 2.0) : power;";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::normal_pdf(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    if constexpr (chainrule::detail::math::narrower_than_double<T>)
      return static_cast<T>(computed<double>(x));
    else if constexpr (std::floating_point<T>)
      return exp_minus_square_::of_scaled_square<T>(0.5, x) * chainrule::detail::math::inverse_sqrt_2_pi<T>().hi;
    else
      return exp_minus_square_::of_scaled_square<T>(0.5, x) * (inv_sqrtpi_::value<T>() / sqrt2_::value<T>());
  }

  static constexpr auto partial(by<0>, auto z, auto x) { return -x * z; }
  static constexpr auto definition(auto x) { return exp(-square(x) / 2_c) * constants::inv_sqrtpi / constants::sqrt2; }
};

/// The standard normal distribution function, erfc(-x / sqrt(2)) / 2: DLMF 7.20.1.
struct normal_cdf_ : elementary<normal_cdf_, 1> {
  static constexpr std::string_view name = "normal_cdf";
  static constexpr pattern latex{R"(\Phi\left(a\right))"};
  static constexpr char const* in_c =
      "const double root = 0.7071067811865476, t = -a * root, rest = fma(-a, root, -t) + a * 4.833646656726457e-17; "
      "return fabs(a) < 256.0 ? erfc(t) / 2.0 - rest * (0.5641895835477563 * exp(-t * t)) : erfc(-a) / 2.0;";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::normal_cdf(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::erfc, platform::exp;
    if constexpr (chainrule::detail::math::narrower_than_double<T>) {
      return static_cast<T>(computed<double>(x));
    } else if constexpr (std::floating_point<T>) {
      if (!(std::fabs(x) < 256)) return erfc(-x) / 2;  // 0, 1 or NaN
      // In the tail the relative error of erfc is 2 t^2 times the one of its argument t, so that t is kept in two
      // parts.
      auto const [t, rest] = chainrule::detail::math::inverse_sqrt_2<T>() * -x;
      return erfc(t) / 2 - rest * (inv_sqrtpi_::value<T>() * exp(-t * t));
    } else {
      T const t = -x / sqrt2_::value<T>();
      return erfc(t) / T(2);
    }
  }

  static constexpr auto partial(by<0>, auto, auto x) { return normal_pdf(x); }
  static constexpr auto definition(auto x) { return (1_c + erf(x / constants::sqrt2)) / 2_c; }
};

}  // namespace chainrule::operation

namespace chainrule {

template <cmath_operands A>
constexpr auto erf(A const& a, give_way auto...) {
  return operation::call<operation::erf_>(a);
}

template <cmath_operands A>
constexpr auto erfc(A const& a, give_way auto...) {
  return operation::call<operation::erfc_>(a);
}

template <operand A>
constexpr auto erfcx(A const& a, give_way auto...) {
  return operation::call<operation::erfcx_>(a);
}

/// exp(x^2) times the n times repeated integral of erfc; n is an integer, and no formula in variables.
template <index_operand N, operand A>
constexpr auto scaled_erfc_integral(N const& n, A const& a, give_way auto...) {
  return operation::call<operation::scaled_erfc_integral_>(n, a);
}

template <operand A>
constexpr auto normal_cdf(A const& a, give_way auto...) {
  return operation::call<operation::normal_cdf_>(a);
}

template <operand A>
constexpr auto normal_pdf(A const& a, give_way auto...) {
  return operation::call<operation::normal_pdf_>(a);
}

template <operand A>
constexpr auto exp_minus_square(A const& a, give_way auto...) {
  return operation::call<operation::exp_minus_square_>(a);
}

}  // namespace chainrule
