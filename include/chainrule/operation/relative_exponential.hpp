// SPDX-License-Identifier: BSL-1.0
// (exp(x) - 1) / x, its reciprocal, the Bernoulli function, and the derivatives of both.
#pragma once

#include "../base/sequence.hpp"
#include "../math/relative_exponential.hpp"
#include "constants.hpp"
#include "gamma.hpp"
#include "platform.hpp"

namespace chainrule::operation {

/// (exp(x) - 1) / x, and 1 at 0.
struct exprel_ : elementary<exprel_, 1> {
  static constexpr std::string_view name = "exprel";
  // exp(x) leaves the range before its quotient by x does.
  static constexpr char const* in_c =
      "const double half = exp(a / 2.0); "
      "return a == 0.0 ? 1.0 : a > 700.0 && a < INFINITY ? half / a * half : a == INFINITY ? a : expm1(a) / a;";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::exprel(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::exp, platform::expm1;
    if constexpr (std::floating_point<T>) {
      if (x == 0) return 1;
      constexpr T end = T(std::numeric_limits<T>::max_exponent) * T(0.68);
      if (!(x > end)) return expm1(x) / x;
      T const half = exp(x / 2);
      return half > std::numeric_limits<T>::max() ? half : half / x * half;
    } else if constexpr (requires { expm1(x); }) {
      T const power = expm1(x), quotient = power / x;
      return where_::value(x == T(0), T(1), where_::value(power == T(power + power), power, quotient));
    } else {
      return derivative_for_classes(0, x);  // std::complex
    }
  }

  /// The n-th derivative for classes of numbers: the series near 0, and beyond it the recursion x e_n = exp(x) - n
  /// e_(n-1), whose errors grow with n / x.
  template <class T>
  static constexpr T derivative_for_classes(int n, T const& x) {
    using std::abs, platform::exp;
    auto const number = [](double value) { return chainrule::detail::convert<T>(value); };
    double const end = n > 4 ? 0.5 * n : 2;
    if (abs(x) < end) {
      T term = number(1), sum = number(0);
      long double const smallest = precision_of<T>() / 16;
      long double size = 1;
      for (int k = 1; size > smallest; ++k) {
        sum = sum + term / number(n + k);
        term = term * x / number(k);
        size *= static_cast<long double>(end) / k;
      }
      return sum;
    }
    T const power = exp(x);
    T value = (power - number(1)) / x;
    for (int m = 1; m <= n; ++m) value = (power - number(m) * value) / x;
    return value;
  }

  static constexpr auto partial(by<0>, auto, auto x) { return exprel_derivative(1_c, x); }
  static constexpr auto definition(auto x) { return expm1(x) / x; }
};

/// The n-th derivative of exprel, which cancels near 0 when it is made of exponentials and quotients.
struct exprel_derivative_ : special<exprel_derivative_, 2> {
  static constexpr std::string_view name = "exprel_derivative";
  static constexpr pattern latex{R"(\operatorname{exprel}^{\left(a\right)}\left(b\right))"};
  static constexpr kind operands[3]{kind::index, kind::number, kind::number};
  static constexpr interval domain[]{{1, 4}, reals};

  static constexpr auto folded(auto n, auto x) { return chainrule::detail::math::exprel_derivative(index_in(n), x); }
  template <class T>
  static constexpr T computed(T const& n, T const& x) {
    return exprel_::derivative_for_classes(index_in(n), x);
  }

  static constexpr auto partial(by<1>, auto, auto n, auto x) { return exprel_derivative(n + 1_c, x); }
};

/// x / (exp(x) - 1), and 1 at 0: the Bernoulli function of semiconductors, whose Taylor coefficients are the Bernoulli
/// numbers.
struct bernoulli_function_ : elementary<bernoulli_function_, 1> {
  static constexpr std::string_view name = "bernoulli_function";
  static constexpr char const* in_c =
      "const double half = exp(-a / 2.0); return a == 0.0 ? 1.0 : a > 700.0 ? (a < 2000.0 ? a * half * half : 0.0) : a "
      "/ expm1(a);";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::bernoulli_function(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::exp, platform::expm1;
    if constexpr (std::floating_point<T>) {
      if (x == 0) return 1;
      constexpr T end = T(std::numeric_limits<T>::max_exponent) * T(0.68);
      if (!(x > end)) return x / expm1(x);
      if (x > 3 * end) return 0;
      T const half = exp(-x / 2);
      return x * half * half;
    } else {
      return T(1) / exprel_::value(x);
    }
  }

  static constexpr auto partial(by<0>, auto, auto x) { return bernoulli_function_derivative(1_c, x); }
  static constexpr auto definition(auto x) { return x / expm1(x); }
};

/// The n-th derivative of the Bernoulli function; at 0 it is the n-th Bernoulli number.
struct bernoulli_function_derivative_ : special<bernoulli_function_derivative_, 2> {
  static constexpr std::string_view name = "bernoulli_function_derivative";
  static constexpr pattern latex{R"(B^{\left(a\right)}\left(b\right))"};
  static constexpr kind operands[3]{kind::index, kind::number, kind::number};
  static constexpr interval domain[]{{1, 4}, reals};

  static constexpr auto folded(auto n, auto x) {
    return chainrule::detail::math::bernoulli_function_derivative(index_in(n), x);
  }
  template <class T>
  static constexpr T computed(T const& index, T const& x) {
    using std::abs;
    int const n = index_in(index);
    return n == 0 ? bernoulli_function_::value(x) : abs(x) < 2 ? near(n, x) : beyond(n, x);
  }

 private:
  template <class T>
  static constexpr T number(double value) {
    return chainrule::detail::convert<T>(value);
  }

  // For classes of numbers: as in math/relative_exponential.hpp.
  template <class T>
  static constexpr T near(int n, T const& x) {
    T const two_pi = number<T>(2) * pi_::value<T>();
    chainrule::detail::sequence<T> zeta;  // of 2, 4, ...
    zeta.push(pi_::value<T>() * pi_::value<T>() / number<T>(6));
    int j = n + n % 2, k = n % 2;
    T term = number<T>(2), sum = number<T>(n == 1 ? -0.5 : 0);
    for (int i = 1; i <= j; ++i) term = term * number<T>(i) / two_pi;
    if (k == 1) term = term * x;
    T const square = x * x / (two_pi * two_pi);
    long double const smallest = precision_of<T>() / 16;
    for (long double size = 1; size > smallest; j += 2, k += 2) {
      while (zeta.size < j / 2) {
        T convolution = number<T>(0);
        for (int i = 0; i < zeta.size; ++i) convolution = convolution + zeta[i] * zeta[zeta.size - 1 - i];
        zeta.push(number<T>(2) * convolution / number<T>(2 * zeta.size + 3));
      }
      T const value = term * zeta[j / 2 - 1];
      sum = j / 2 % 2 != 0 ? T(sum + value) : T(sum - value);
      double const factor = static_cast<double>((j + 1) * (j + 2)) / ((k + 1) * (k + 2));
      term = term * square * number<T>((j + 1) * (j + 2)) / number<T>((k + 1) * (k + 2));
      size *= static_cast<long double>(factor) * (4 / 39.4L);
    }
    return sum;
  }

  // With q = 1 / (exp(x) - 1) and p = 1 + q, the n-th derivative of q is (-1)^n times the sum of Eulerian numbers times
  // q^(k+1) p^(n-k): no term has another sign than the others.
  template <class T>
  static constexpr T derivative_of_q(int n, T const& q, T const& p) {
    if (n == 0) return q;
    chainrule::detail::sequence<T> eulerian;
    eulerian.push(number<T>(1));
    for (int m = 2; m <= n; ++m) {
      eulerian.push(number<T>(0));
      for (int k = m - 1; k > 0; --k) eulerian[k] = number<T>(k + 1) * eulerian[k] + number<T>(m - k) * eulerian[k - 1];
    }
    T sum = number<T>(0);
    for (int k = 0; k < n; ++k) {
      T term = eulerian[k] * q;
      for (int i = 0; i < n; ++i) term = term * (i < k ? q : p);
      sum = sum + term;
    }
    return n % 2 == 0 ? sum : T(-sum);
  }
  template <class T>
  static constexpr T beyond(int n, T const& x) {
    using platform::exp;
    T const left = exp(x), right = exp(T(-x));
    T const q = number<T>(1) / (left - number<T>(1)), p = number<T>(1) / (number<T>(1) - right);
    return x * derivative_of_q(n, q, p) + number<T>(n) * derivative_of_q(n - 1, q, p);
  }

 public:
  static constexpr auto partial(by<1>, auto, auto n, auto x) { return bernoulli_function_derivative(n + 1_c, x); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <operand A>
constexpr auto exprel(A const& a, give_way auto...) {
  return operation::call<operation::exprel_>(a);
}

/// The n-th derivative of exprel; n is a constant.
template <index_operand N, operand A>
constexpr auto exprel_derivative(N const& n, A const& a, give_way auto...) {
  return operation::call<operation::exprel_derivative_>(n, a);
}

template <operand A>
constexpr auto bernoulli_function(A const& a, give_way auto...) {
  return operation::call<operation::bernoulli_function_>(a);
}

/// The n-th derivative of bernoulli_function; n is a constant.
template <index_operand N, operand A>
constexpr auto bernoulli_function_derivative(N const& n, A const& a, give_way auto...) {
  return operation::call<operation::bernoulli_function_derivative_>(n, a);
}

}  // namespace chainrule
