// SPDX-License-Identifier: BSL-1.0
// The logistic function and its relatives: sigmoid, softplus, log_sigmoid, logit, log_add_exp, and what their
// derivatives are made of.
#pragma once

#include "../math/logistic.hpp"
#include "exponential.hpp"
#include "hyperbolic.hpp"
#include "platform.hpp"

namespace chainrule::operation {

/// 1 / (1 + exp(-x)).
struct sigmoid_ : elementary<sigmoid_, 1> {
  static constexpr std::string_view name = "sigmoid";
  static constexpr pattern latex{R"(\sigma\left(a\right))"};
  static constexpr char const* in_c =
      "const double power = exp(-fabs(a)); return a < 0.0 ? power / (1.0 + power) : 1.0 / (1.0 + power);";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::sigmoid(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::exp;
    if constexpr (ordered_number<T>) {
      T const e = exp(T(-abs_::value(x)));                   // does not overflow
      return where_::value(x < T(0), e, T(1)) / (T(1) + e);  // one division in lanes
    } else {
      T const e = exp(-x);
      return T(1) / (T(1) + e);
    }
  }

  static constexpr auto partial(by<0>, auto, auto x) { return sigmoid_slope(x); }
  static constexpr auto definition(auto x) { return 1_c / (1_c + exp(-x)); }
};

/// sigmoid(x) sigmoid(-x), the slope of sigmoid. An operation of its own because its slope cancels when it is made of
/// sigmoids.
struct sigmoid_slope_ : elementary<sigmoid_slope_, 1> {
  static constexpr std::string_view name = "sigmoid_slope";
  static constexpr parity symmetry = parity::even;
  static constexpr style written = style::definition;
  static constexpr char const* in_c =
      "const double power = exp(-fabs(a)), sum = 1.0 + power; return power / sum / sum;";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::sigmoid_slope(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::exp;
    T const e = [&] {
      if constexpr (ordered_number<T>)
        return T(exp(T(-abs_::value(x))));
      else
        return T(exp(-x));
    }();
    T const sum = T(1) + e;
    return e / sum / sum;
  }

  static constexpr auto partial(by<0>, auto z, auto x) { return -(z * tanh(x / 2_c)); }
  static constexpr auto definition(auto x) { return sigmoid(x) * sigmoid(-x); }
};

/// log(1 + exp(x)).
struct softplus_ : elementary<softplus_, 1> {
  static constexpr std::string_view name = "softplus";
  static constexpr char const* in_c = "(0.0 < a ? a : 0.0) + log1p(exp(-fabs(a)))";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::softplus(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::exp, platform::log;
    if constexpr (ordered_number<T>)
      return max_::value(T(0), x) + log1p_of_fraction(T(exp(T(-abs_::value(x)))));
    else
      return log(T(1) + exp(x));
  }

  static constexpr auto partial(by<0>, auto, auto x) { return sigmoid(x); }
  static constexpr auto definition(auto x) { return log(1_c + exp(x)); }
};

/// log(sigmoid(x)).
struct log_sigmoid_ : elementary<log_sigmoid_, 1> {
  static constexpr std::string_view name = "log_sigmoid";
  static constexpr char const* in_c = "-((a < 0.0 ? -a : 0.0) + log1p(exp(-fabs(a))))";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::log_sigmoid(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    return -softplus_::value(T(-x));
  }

  static constexpr auto partial(by<0>, auto, auto x) { return sigmoid(-x); }
  static constexpr auto definition(auto x) { return -log(1_c + exp(-x)); }
};

/// log(x / (1 - x)), the inverse of sigmoid.
struct logit_ : elementary<logit_, 1> {
  static constexpr std::string_view name = "logit";
  static constexpr char const* in_c = "a > 0.25 && a < 0.75 ? 2.0 * atanh(2.0 * a - 1.0) : log(a / (1.0 - a))";
  static constexpr interval domain[]{{0, 1}};

  static constexpr auto folded(auto x) { return chainrule::detail::math::logit(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::atanh, platform::log;
    // Near 1/2 the logarithm would be that of a number next to 1.
    if constexpr (std::floating_point<T>)
      return x > T(0.25) && x < T(0.75) ? 2 * atanh(2 * x - 1) : log(x / (1 - x));
    else
      return log(x / (T(1) - x));
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / bernoulli_variance(x); }
  static constexpr auto definition(auto x) { return log(x / (1_c - x)); }
};

/// x (1 - x). An operation of its own because the slope of the product, 1 - x less x, cancels near 1/2.
struct bernoulli_variance_ : of_arity<1> {
  static constexpr std::string_view name = "bernoulli_variance";
  static constexpr style written = style::definition;
  static constexpr char const* in_c = by_definition;
  static constexpr interval domain[]{reals};

  template <class T>
  static constexpr T value(T const& x) {
    return multiply_::value(x, subtract_::value(T(1), x));
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c - 2_c * x; }
  static constexpr auto definition(auto x) { return x * (1_c - x); }
};

/// exp(a - b). An operation of its own because the rounding of a large difference would be that many units in the last
/// place of the result.
struct exp_of_difference_ : of_arity<2> {
  static constexpr std::string_view name = "exp_of_difference";
  static constexpr style written = style::definition;
  static constexpr char const* in_c =
      "const double difference = a - b, t = difference - a, power = exp(difference); "
      "if (a == b) return 1.0; "
      "return power > 0.0 && power < INFINITY ? power + power * ((a - (difference - t)) - (b + t)) : power;";
  static constexpr interval domain[]{reals, reals};

  template <class T>
  static constexpr T value(T const& a, T const& b) {
    if constexpr (std::floating_point<T>) {
      if (a == b) return 1;  // also infinite ones
      T const d = subtract_::value(a, b), power = exp_::value(d);
      if (!(power > 0) || power > std::numeric_limits<T>::max()) return power;
      return power + power * chainrule::detail::math::exact_sum(a, T(-b)).lo;
    } else {
      return where_::value(a == b, T(1), exp_::value(T(a - b)));
    }
  }

  static constexpr auto partial(by<0>, auto z, auto, auto) { return z; }
  static constexpr auto partial(by<1>, auto z, auto, auto) { return -z; }
  static constexpr auto definition(auto a, auto b) { return exp(a - b); }
};

/// sigmoid(a - b), for the same reason.
struct sigmoid_of_difference_ : of_arity<2> {
  static constexpr std::string_view name = "sigmoid_of_difference";
  static constexpr style written = style::definition;
  static constexpr char const* in_c =
      "const double difference = a - b, t = difference - a, power = exp(-fabs(difference)); "
      "const double z = difference < 0.0 ? power / (1.0 + power) : 1.0 / (1.0 + power); "
      "if (a == b) return 0.5; "
      "return z > 0.0 && z != 1.0 ? z + z * (1.0 - z) * ((a - (difference - t)) - (b + t)) : z;";
  static constexpr interval domain[]{reals, reals};

  template <class T>
  static constexpr T value(T const& a, T const& b) {
    if constexpr (std::floating_point<T>)
      return of_ordered<1>(a, b);
    else
      return where_::value(a == b, T(0.5), sigmoid_::value(T(a - b)));
  }
  /// sigmoid(a - b) if Sign is 1, sigmoid(b - a) if it is -1: of the same difference, so that both have one
  /// exponential.
  template <int Sign, std::floating_point T>
  static constexpr T of_ordered(T a, T b) {
    T const difference = subtract_::value(a, b);
    T const s = sigmoid_::value(Sign < 0 ? -difference : difference);
    if (a == b) return T(0.5);  // also infinite ones
    if (!(s > 0) || s == 1) return s;
    return s + s * (1 - s) * Sign * chainrule::detail::math::exact_sum(a, T(-b)).lo;
  }

  static constexpr auto partial(by<0>, auto z, auto a, auto b) { return z * sigmoid_of_difference(b, a); }
  static constexpr auto partial(by<1>, auto z, auto a, auto b) { return -(z * sigmoid_of_difference(b, a)); }
  static constexpr auto definition(auto a, auto b) { return sigmoid(a - b); }
};

/// log(exp(a) + exp(b)).
struct log_add_exp_ : elementary<log_add_exp_, 2> {
  static constexpr std::string_view name = "log_add_exp";
  // Without the digits that are lost where it is next to 0.
  static constexpr char const* in_c =
      "const double larger = a < b ? b : a, smaller = b < a ? b : a; "
      "return larger + log1p(smaller == larger ? 1.0 : exp(smaller - larger));";
  static constexpr bool commutative = true;
  static constexpr interval domain[]{reals, reals};

  static constexpr auto folded(auto a, auto b) { return chainrule::detail::math::log_add_exp(a, b); }
  template <class T>
  static constexpr T computed(T const& a, T const& b) {
    using platform::log1p;
    T const larger = max_::value(a, b);
    if constexpr (std::floating_point<T>) {
      T const sum = larger + log1p(exp_of_distance(a, b));
      if constexpr (!std::same_as<T, float>)  // float does not compute in double
        if (std::fabs(sum) < -larger / 4) return chainrule::detail::math::log_add_exp(a, b);  // the sum has lost digits
      return sum;
    } else {
      return larger + log1p_of_fraction(exp_of_difference_::value(min_::value(a, b), larger));
    }
  }
  // exp_of_difference of the smaller and the larger, by the exponential that the slopes have, too.
  template <class T>
  static constexpr T exp_of_distance(T a, T b) {
    T const difference = a - b, power = exp_::value(T(-std::fabs(difference)));
    if (a == b) return 1;
    if (!(power > 0) || power > std::numeric_limits<T>::max()) return power;
    T const rest = chainrule::detail::math::exact_sum(a, T(-b)).lo;
    return power + power * (difference < 0 ? rest : -rest);
  }

  static constexpr auto partial(by<0>, auto, auto a, auto b) { return sigmoid_of_difference(a, b); }
  static constexpr auto partial(by<1>, auto, auto a, auto b) { return sigmoid_of_difference(b, a); }
  static constexpr auto definition(auto a, auto b) { return log(exp(a) + exp(b)); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <operand A>
constexpr auto sigmoid(A const& a, give_way auto...) {
  return operation::call<operation::sigmoid_>(a);
}

template <operand A>
constexpr auto sigmoid_slope(A const& a, give_way auto...) {
  return operation::call<operation::sigmoid_slope_>(a);
}

template <operand A>
constexpr auto softplus(A const& a, give_way auto...) {
  return operation::call<operation::softplus_>(a);
}

template <operand A>
constexpr auto log_sigmoid(A const& a, give_way auto...) {
  return operation::call<operation::log_sigmoid_>(a);
}

template <operand A>
constexpr auto logit(A const& a, give_way auto...) {
  return operation::call<operation::logit_>(a);
}

template <operand A>
constexpr auto bernoulli_variance(A const& a, give_way auto...) {
  return operation::call<operation::bernoulli_variance_>(a);
}

template <operand A, operand B>
constexpr auto exp_of_difference(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::exp_of_difference_>(a, b);
}

template <operand A, operand B>
constexpr auto sigmoid_of_difference(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::sigmoid_of_difference_>(a, b);
}

template <operand A, operand B>
constexpr auto log_add_exp(A const& a, B const& b, give_way auto...) {
  return operation::call<operation::log_add_exp_>(a, b);
}

}  // namespace chainrule
