// SPDX-License-Identifier: BSL-1.0
// Functions of neural networks: relu, leaky_relu, elu, silu, gelu.
#pragma once

#include "error_function.hpp"
#include "exponential.hpp"
#include "logistic.hpp"

namespace chainrule::operation {

/// x sigmoid(x), also called swish.
struct silu_ : elementary<silu_, 1> {
  static constexpr std::string_view name = "silu";
  static constexpr char const* in_c = by_definition;
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::silu(x); }
  // Inlined, or g++ -O1 does not see that the slope has the same exponential.
  template <class T>
  [[gnu::always_inline]] static constexpr T computed(T const& x) {
    T const s = sigmoid_::value(x);
    if constexpr (std::floating_point<T>)
      if (s < std::numeric_limits<T>::min()) return chainrule::detail::math::silu(x);  // s has lost digits
    return x * s;
  }

  static constexpr auto partial(by<0>, auto, auto x) { return sigmoid(x) + x * sigmoid_slope(x); }
  static constexpr auto definition(auto x) { return x * sigmoid(x); }
};

/// x normal_cdf(x).
struct gelu_ : elementary<gelu_, 1> {
  static constexpr std::string_view name = "gelu";
  static constexpr char const* in_c = by_definition;
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::gelu(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    T const p = normal_cdf_::value(x);
    if constexpr (std::floating_point<T>)
      if (p < std::numeric_limits<T>::min()) return chainrule::detail::math::gelu(x);  // p has lost digits
    return x * p;
  }

  static constexpr auto partial(by<0>, auto, auto x) { return normal_cdf(x) + x * normal_pdf(x); }
  static constexpr auto definition(auto x) { return x * normal_cdf(x); }
};

/// x where it is positive, else 0; its slope at 0 is 0.
struct relu_ : of_arity<1> {
  static constexpr std::string_view name = "relu";
  static constexpr char const* in_c = "a <= 0.0 ? 0.0 : a";
  static constexpr interval domain[]{reals};
  static constexpr bool smooth(double x, double = 0, double = 0) { return x != 0; }

  template <class T>
  static constexpr T value(T const& x) {
    return where_::value(x <= T(0), T(0), x);  // so that NaN stays
  }

  static constexpr auto partial(by<0>, auto, auto x) { return where(0_c < x, 1_c, 0_c); }
  static constexpr auto definition(auto x) { return where(0_c < x, x, 0_c); }
};

/// x where it is positive, else slope times x; its slope at 0 is that of the left.
struct leaky_relu_ : of_arity<2> {
  static constexpr std::string_view name = "leaky_relu";
  static constexpr char const* in_c = by_definition;
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double x, double = 0, double = 0) { return x != 0; }

  template <class T>
  static constexpr T value(T const& x, T const& slope) {
    return where_::value(T(0) < x, x, multiply_::value(slope, x));
  }

  static constexpr auto partial(by<0>, auto, auto x, auto slope) { return where(0_c < x, 1_c, slope); }
  static constexpr auto partial(by<1>, auto, auto x, auto) { return where(0_c < x, 0_c, x); }
  static constexpr auto definition(auto x, auto slope) { return where(0_c < x, x, slope * x); }
};

/// x where it is positive, else alpha (exp(x) - 1); its slope at 0 is that of the left, alpha.
struct elu_ : of_arity<2> {
  static constexpr std::string_view name = "elu";
  static constexpr char const* in_c = by_definition;
  static constexpr interval domain[]{reals, reals};
  static constexpr bool smooth(double x, double = 0, double = 0) { return x != 0; }

  template <class T>
  static constexpr T value(T const& x, T const& alpha) {
    return where_::value(T(0) < x, x, multiply_::value(alpha, expm1_::value(x)));
  }

  static constexpr auto partial(by<0>, auto, auto x, auto alpha) { return where(0_c < x, 1_c, alpha * exp(x)); }
  static constexpr auto partial(by<1>, auto, auto x, auto) { return where(0_c < x, 0_c, expm1(x)); }
  static constexpr auto definition(auto x, auto alpha) { return where(0_c < x, x, alpha * expm1(x)); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <operand A>
constexpr auto silu(A const& a, give_way auto...) {
  return operation::call<operation::silu_>(a);
}

template <operand A>
constexpr auto gelu(A const& a, give_way auto...) {
  return operation::call<operation::gelu_>(a);
}

template <operand A>
constexpr auto relu(A const& a, give_way auto...) {
  return operation::call<operation::relu_>(a);
}

template <operand A, operand B>
constexpr auto leaky_relu(A const& a, B const& slope, give_way auto...) {
  return operation::call<operation::leaky_relu_>(a, slope);
}
/// With the slope 1/100.
template <operand A>
constexpr auto leaky_relu(A const& a, give_way auto...) {
  return operation::call<operation::leaky_relu_>(a, constant<1, 100>{});
}

template <operand A, operand B>
constexpr auto elu(A const& a, B const& alpha, give_way auto...) {
  return operation::call<operation::elu_>(a, alpha);
}
template <operand A>
constexpr auto elu(A const& a, give_way auto...) {
  return operation::call<operation::elu_>(a, 1_c);
}

}  // namespace chainrule
