// SPDX-License-Identifier: BSL-1.0
// The gamma function and its logarithm, the polygamma functions that their derivatives are made of, and the beta
// function. Formulas are those of the NIST Digital Library of Mathematical Functions (DLMF), chapter 5.
#pragma once

#include "../math/beta_mixed.hpp"
#include "../math/gamma.hpp"
#include "piecewise.hpp"
#include "platform.hpp"
#include "special.hpp"

namespace chainrule::operation {

/// The logarithm of |gamma(x)|.
struct lgamma_ : cmath_function<lgamma_, 1> {
  static constexpr std::string_view name = "lgamma";
  static constexpr pattern latex{R"(\ln\left|\Gamma\left(a\right)\right|)"};
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::lgamma(x); }
  static constexpr auto computed(auto const& x) {
    using platform::lgamma;
    return lgamma(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return digamma(x); }  // DLMF 5.2.2
};

/// The gamma function.
struct tgamma_ : cmath_function<tgamma_, 1> {
  static constexpr std::string_view name = "tgamma";
  static constexpr bool single_branch = true;
  static constexpr pattern latex{R"(\Gamma\left(a\right))"};
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::tgamma(x); }
  static constexpr auto computed(auto const& x) {
    using platform::tgamma;
    return tgamma(x);
  }

  static constexpr auto partial(by<0>, auto z, auto x) { return z * digamma(x); }
};

/// The slope of lgamma.
struct digamma_ : special<digamma_, 1> {
  static constexpr std::string_view name = "digamma";
  static constexpr pattern latex{R"(\psi\left(a\right))"};
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::digamma(x); }
  template <class T>
  static constexpr bool is_specialized = requires(T const& x) { special_functions<T>::digamma(x); };
  template <class T>
  static constexpr T computed(T const& x) {
    if constexpr (is_specialized<T>) {
      return special_functions<T>::digamma(x);
    } else {
      CHAINRULE_SPECIAL_FUNCTION_MISSING(digamma, T);
      return x;
    }
  }

  static constexpr auto partial(by<0>, auto, auto x) { return trigamma(x); }
  static constexpr auto definition(auto x) { return polygamma(0_c, x); }
};

/// The slope of digamma.
struct trigamma_ : special<trigamma_, 1> {
  static constexpr std::string_view name = "trigamma";
  static constexpr pattern latex{R"(\psi^{\left(1\right)}\left(a\right))"};
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::trigamma(x); }
  template <class T>
  static constexpr bool is_specialized = requires(T const& x) { special_functions<T>::trigamma(x); };
  template <class T>
  static constexpr T computed(T const& x) {
    if constexpr (is_specialized<T>) {
      return special_functions<T>::trigamma(x);
    } else {
      CHAINRULE_SPECIAL_FUNCTION_MISSING(trigamma, T);
      return x;
    }
  }

  static constexpr auto partial(by<0>, auto, auto x) { return polygamma(2_c, x); }
  static constexpr auto definition(auto x) { return polygamma(1_c, x); }
};

/// The n-th derivative of digamma.
struct polygamma_ : special<polygamma_, 2> {
  static constexpr std::string_view name = "polygamma";
  static constexpr bool single_branch = true;
  static constexpr pattern latex{R"(\psi^{\left(a\right)}\left(b\right))"};
  static constexpr kind operands[3]{kind::index, kind::number, kind::number};
  static constexpr interval domain[]{{0, 4}, positive_reals};

  static constexpr auto folded(auto n, auto x) { return chainrule::detail::math::polygamma(index_in(n), x); }
  template <class T>
  static constexpr bool is_specialized =
      requires(T const& n, T const& x) { special_functions<T>::polygamma(index_in(n), x); };
  template <class T>
  static constexpr T computed(T const& n, T const& x) {
    if constexpr (is_specialized<T>) {
      return special_functions<T>::polygamma(index_in(n), x);
    } else {
      CHAINRULE_SPECIAL_FUNCTION_MISSING(polygamma, T);
      return x;
    }
  }

  static constexpr auto partial(by<1>, auto, auto n, auto x) { return polygamma(n + 1_c, x); }
};

/// polygamma(n, a + b) - polygamma(n, a), without cancellation where b is small beside a.
struct polygamma_difference_ : special<polygamma_difference_, 3> {
  static constexpr std::string_view name = "polygamma_difference";
  static constexpr style written = style::definition;
  static constexpr kind operands[3]{kind::index, kind::number, kind::number};
  static constexpr interval domain[]{{0, 4}, positive_reals, positive_reals};

  static constexpr auto folded(auto n, auto a, auto b) {
    return chainrule::detail::math::polygamma_difference(index_in(n), a, b);
  }
  template <class T>
  static constexpr bool is_specialized =
      requires(T const& n, T const& a, T const& b) { special_functions<T>::polygamma_difference(index_in(n), a, b); };
  template <class T>
  static constexpr T computed(T const& n, T const& a, T const& b) {
    if constexpr (is_specialized<T>) {
      return special_functions<T>::polygamma_difference(index_in(n), a, b);
    } else {
      CHAINRULE_SPECIAL_FUNCTION_MISSING(polygamma_difference, T);
      return b;
    }
  }

  static constexpr auto partial(by<1>, auto, auto n, auto a, auto b) { return polygamma_difference(n + 1_c, a, b); }
  static constexpr auto partial(by<2>, auto, auto n, auto a, auto b) { return polygamma(n + 1_c, a + b); }
  static constexpr auto definition(auto n, auto a, auto b) { return polygamma(n, a + b) - polygamma(n, a); }
};

/// gamma(a) gamma(b) / gamma(a + b): DLMF 5.12.1. Next to the poles the chain rule makes its mixed derivative a small
/// difference of large numbers, so that is an operation of its own.
struct beta_ : special<beta_, 2> {
  static constexpr std::string_view name = "beta";
  static constexpr pattern latex{R"(\mathrm{B}\left(a, b\right))"};
  static constexpr bool commutative = true;
  static constexpr interval domain[]{positive_reals, positive_reals};

  static constexpr auto folded(auto a, auto b) { return chainrule::detail::math::beta(a, b); }
  template <class T>
  static constexpr bool is_specialized = requires(T const& a, T const& b) { special_functions<T>::beta(a, b); };
  template <class T>
  static constexpr T computed(T const& a, T const& b) {
    if constexpr (is_specialized<T>) {
      return special_functions<T>::beta(a, b);
    } else {
      CHAINRULE_SPECIAL_FUNCTION_MISSING(beta, T);
      return b;
    }
  }

  static constexpr auto partial(by<0>, auto z, auto a, auto b) { return -(z * polygamma_difference(0_c, a, b)); }
  static constexpr auto partial(by<1>, auto z, auto a, auto b) { return -(z * polygamma_difference(0_c, b, a)); }
  static constexpr bool has_second = true;
  static constexpr auto second(by<0>, by<0>, auto z, auto a, auto b) {
    return z * (square(polygamma_difference(0_c, a, b)) - polygamma_difference(1_c, a, b));
  }
  static constexpr auto second(by<0>, by<1>, auto, auto a, auto b) { return beta_mixed(a, b); }
  static constexpr auto second(by<1>, by<1>, auto z, auto a, auto b) { return second(by<0>{}, by<0>{}, z, b, a); }
  static constexpr auto definition(auto a, auto b) { return tgamma(a) * tgamma(b) / tgamma(a + b); }
};

/// The derivative of beta by both of its operands. Next to the poles its own derivatives are small differences of large
/// numbers.
struct beta_mixed_ : special<beta_mixed_, 2> {
  static constexpr std::string_view name = "beta_mixed";
  static constexpr bool cancels_next_to_poles = true;
  static constexpr style written = style::definition;
  static constexpr bool commutative = true;
  static constexpr interval domain[]{{1, infinity}, {1, infinity}};  // and next to the poles, but see above

  static constexpr auto folded(auto a, auto b) { return chainrule::detail::math::beta_mixed(a, b); }
  template <class T>
  static constexpr T computed(T const& a, T const& b) {
    T const slopes = polygamma_difference_::value(T(0), a, b) * polygamma_difference_::value(T(0), b, a);
    return beta_::value(a, b) * (slopes - trigamma_::value(T(a + b)));
  }

  static constexpr auto partial(by<0>, auto z, auto a, auto b) {
    auto const by_a = polygamma_difference(0_c, a, b), by_b = polygamma_difference(0_c, b, a), sum = a + b;
    return beta(a, b) * (polygamma_difference(1_c, a, b) * by_b + by_a * trigamma(sum) - polygamma(2_c, sum)) -
           z * by_a;
  }
  static constexpr auto partial(by<1>, auto z, auto a, auto b) { return partial(by<0>{}, z, b, a); }
  static constexpr auto definition(auto a, auto b) {
    return beta(a, b) * (polygamma_difference(0_c, a, b) * polygamma_difference(0_c, b, a) - trigamma(a + b));
  }
};

/// The logarithm of |beta(a, b)|.
struct lbeta_ : special<lbeta_, 2> {
  static constexpr std::string_view name = "lbeta";
  static constexpr pattern latex{R"(\ln\left|\mathrm{B}\left(a, b\right)\right|)"};
  static constexpr bool commutative = true;
  static constexpr interval domain[]{positive_reals, positive_reals};

  static constexpr auto folded(auto a, auto b) { return chainrule::detail::math::lbeta(a, b); }
  template <class T>
  static constexpr bool is_specialized = requires(T const& a, T const& b) { special_functions<T>::lbeta(a, b); };
  template <class T>
  static constexpr T computed(T const& a, T const& b) {
    if constexpr (is_specialized<T>) {
      return special_functions<T>::lbeta(a, b);
    } else {
      CHAINRULE_SPECIAL_FUNCTION_MISSING(lbeta, T);
      return b;
    }
  }

  static constexpr auto partial(by<0>, auto, auto a, auto b) { return -polygamma_difference(0_c, a, b); }
  static constexpr auto partial(by<1>, auto, auto a, auto b) { return -polygamma_difference(0_c, b, a); }
  static constexpr auto definition(auto a, auto b) { return lgamma(a) + lgamma(b) - lgamma(a + b); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <cmath_operands A>
constexpr auto lgamma(A const& a, give_way auto...) {
  return operation::call<operation::lgamma_>(a);
}

template <cmath_operands A>
constexpr auto tgamma(A const& a, give_way auto...) {
  return operation::call<operation::tgamma_>(a);
}

template <operand A>
constexpr auto digamma(A const& a, give_way auto...) {
  return operation::call<operation::digamma_>(a);
}

template <operand A>
constexpr auto trigamma(A const& a, give_way auto...) {
  return operation::call<operation::trigamma_>(a);
}

/// The n-th derivative of digamma; n is an integer, and no formula in variables.
template <index_operand N, operand A>
constexpr auto polygamma(N const& n, A const& a, give_way auto...) {
  return operation::call<operation::polygamma_>(n, a);
}

template <index_operand N, operand A, operand B>
constexpr auto polygamma_difference(N const& n, A const& a, B const& b, give_way auto...) {
  return operation::call<operation::polygamma_difference_>(n, a, b);
}

template <operand A, operand B>
constexpr auto beta(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::beta_>(a, b);
}

template <operand A, operand B>
constexpr auto beta_mixed(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::beta_mixed_>(a, b);
}

template <operand A, operand B>
constexpr auto lbeta(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::lbeta_>(a, b);
}

}  // namespace chainrule
