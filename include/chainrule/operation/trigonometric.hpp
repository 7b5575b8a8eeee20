// SPDX-License-Identifier: BSL-1.0
// sin, cos, tan of an angle in radians, sinpi and cospi of one in half turns, and sin(x) / x.
#pragma once

#include "../math/sinc.hpp"
#include "../math/trigonometric.hpp"
#include "constants.hpp"
#include "platform.hpp"
#include "power.hpp"

namespace chainrule::operation {

struct sin_ : cmath_function<sin_, 1> {
  static constexpr std::string_view name = "sin";
  static constexpr pattern latex{R"(\sin\left(a\right))"};
  static constexpr bool single_branch = true;
  static constexpr parity symmetry = parity::odd;
  static constexpr interval domain[]{reals};
  static constexpr rational fold(rational x) { return x.is(0) ? x : chainrule::detail::exact::not_exact; }

  static constexpr auto folded(auto x) { return chainrule::detail::math::sin(x); }
  static constexpr auto computed(auto const& x) {
    using platform::sin;
    return sin(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return cos(x); }
  static constexpr auto over_argument(auto x) { return sinc(x); }
};

struct cos_ : cmath_function<cos_, 1> {
  static constexpr std::string_view name = "cos";
  static constexpr pattern latex{R"(\cos\left(a\right))"};
  static constexpr bool single_branch = true;
  static constexpr parity symmetry = parity::even;
  static constexpr interval domain[]{reals};
  static constexpr rational fold(rational x) { return x.is(0) ? rational{1} : chainrule::detail::exact::not_exact; }

  static constexpr auto folded(auto x) { return chainrule::detail::math::cos(x); }
  static constexpr auto computed(auto const& x) {
    using platform::cos;
    return cos(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return -sin(x); }
};

struct tan_ : cmath_function<tan_, 1> {
  static constexpr std::string_view name = "tan";
  static constexpr pattern latex{R"(\tan\left(a\right))"};
  static constexpr bool single_branch = true;
  static constexpr parity symmetry = parity::odd;
  static constexpr interval domain[]{{-1.5707963267948966, 1.5707963267948966}};

  static constexpr auto folded(auto x) { return chainrule::detail::math::tan(x); }
  static constexpr auto computed(auto const& x) {
    using platform::tan;
    return tan(x);
  }

  static constexpr auto partial(by<0>, auto z, auto) { return 1_c + square(z); }
};

/// sin(pi x), with the period exactly 2.
struct sinpi_ : elementary<sinpi_, 1> {
  static constexpr std::string_view name = "sinpi";
  static constexpr parity symmetry = parity::odd;
  static constexpr char const* in_c =
      "const double turned = a - 2.0 * nearbyint(a / 2.0), size = fabs(turned), pi = 3.141592653589793; "
      "const double z = size <= 0.25 ? sin(pi * size) : size <= 0.75 ? cos(pi * (0.5 - size)) : sin(pi * (1.0 - "
      "size)); "
      "return copysign(z, z == 0.0 ? a : turned);";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::sinpi(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::cos, platform::sin;
    if constexpr (std::floating_point<T>) {
      T const turned = x - 2 * std::nearbyint(x / 2), size = std::fabs(turned);  // exact, from -1 to 1
      T const pi = pi_::value<T>();
      T const value = size <= T(0.25)   ? sin(pi * size)
                      : size <= T(0.75) ? cos(pi * (T(0.5) - size))
                                        : sin(pi * (1 - size));
      return std::copysign(value, value == 0 ? x : turned);
    } else {
      return sin(pi_::value<T>() * x);
    }
  }

  static constexpr auto partial(by<0>, auto, auto x) { return constants::pi * cospi(x); }
  static constexpr auto definition(auto x) { return sin(constants::pi * x); }
};

/// cos(pi x), with the period exactly 2.
struct cospi_ : elementary<cospi_, 1> {
  static constexpr std::string_view name = "cospi";
  static constexpr parity symmetry = parity::even;
  static constexpr char const* in_c =
      "const double size = fabs(a - 2.0 * nearbyint(a / 2.0)), pi = 3.141592653589793; "
      "return size <= 0.25 ? cos(pi * size) : size <= 0.75 ? sin(pi * (0.5 - size)) : -cos(pi * (1.0 - size));";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::cospi(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::cos, platform::sin;
    if constexpr (std::floating_point<T>) {
      T const size = std::fabs(x - 2 * std::nearbyint(x / 2));
      T const pi = pi_::value<T>();
      return size <= T(0.25) ? cos(pi * size) : size <= T(0.75) ? sin(pi * (T(0.5) - size)) : -cos(pi * (1 - size));
    } else {
      return cos(pi_::value<T>() * x);
    }
  }

  static constexpr auto partial(by<0>, auto, auto x) { return -(constants::pi * sinpi(x)); }
  static constexpr auto definition(auto x) { return cos(constants::pi * x); }
};

/// sin(x) / x, and 1 at 0.
struct sinc_ : elementary<sinc_, 1> {
  static constexpr std::string_view name = "sinc";
  static constexpr parity symmetry = parity::even;
  static constexpr char const* in_c = "a == 0.0 ? 1.0 : isinf(a) ? 0.0 : sin(a) / a";
  static constexpr interval domain[]{reals};
  static constexpr rational fold(rational x) { return x.is(0) ? rational{1} : chainrule::detail::exact::not_exact; }

  static constexpr auto folded(auto x) { return chainrule::detail::math::sinc(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::sin;
    if constexpr (std::floating_point<T>)
      return x == 0 ? T(1) : std::isinf(x) ? T(0) : sin(x) / x;
    else
      return where_::value(x == T(0), T(1), T(sin(x) / x));
  }

  static constexpr auto partial(by<0>, auto, auto x) { return sinc_derivative(1_c, x); }
  static constexpr auto definition(auto x) { return sin(x) / x; }
};

/// The n-th derivative of sinc, which cancels near 0 when it is made of sines and quotients.
struct sinc_derivative_ : of_arity<2> {
  static constexpr std::string_view name = "sinc_derivative";
  static constexpr parity symmetry = parity::of_index;
  static constexpr pattern latex{R"(\operatorname{sinc}^{\left(a\right)}\left(b\right))"};
  static constexpr kind operands[3]{kind::index, kind::number, kind::number};
  static constexpr interval domain[]{{1, 4}, reals};

  template <class T>
  static constexpr T value(T const& n, T const& x) {
    if constexpr (std::floating_point<T>)
      return chainrule::detail::math::sinc_derivative(index_in(n), x);
    else if constexpr (symbolic<T>)  // on the tape, by a formula
      return call<sinc_derivative_>(n.value(), x);
    else
      return computed(index_in(n), x);
  }

 private:
  // For classes of numbers, lane by lane: the series near 0, and beyond it the recursion x s_n = sin^(n)(x) - n
  // s_(n-1), whose errors grow with n / x.
  template <class T>
  static constexpr T computed(int n, T const& x) {
    using std::abs, platform::cos, platform::sin;
    double const end = n > 4 ? 0.5 * n : 2;
    auto const number = [](double value) { return chainrule::detail::convert<T>(value); };
    auto const near = [&] {
      if constexpr (ordered_number<T>)
        return less_::value(T(abs(x)), number(end));
      else
        return abs(x) < end;
    }();

    // The sum of (-1)^k x^j / (j! (2k + 1)) with j = 2k - n.
    int j = n % 2;
    T const inside = where_::value(near, x, T(0)), minus_square = -(inside * inside);
    T term = j == 0 ? T(1) : inside, series = T(0);
    if ((n + j) / 2 % 2 != 0) term = -term;
    long double const smallest = precision_of<T>() / 16;
    for (auto size = static_cast<long double>(j == 0 ? 1 : end); size > smallest || j < end; j += 2) {
      series = series + term / number(n + j + 1);
      term = term * minus_square / number((j + 1) * (j + 2));
      size *= static_cast<long double>(end * end) / ((j + 1) * (j + 2));
    }

    T const outside = where_::value(near, number(end), x), sine = sin(outside), cosine = cos(outside);
    T recursion = sine / outside;
    for (int m = 1; m <= n; ++m) {
      T const size = m % 2 == 0 ? sine : cosine;
      recursion = (m % 4 < 2 ? size : T(-size)) - number(m) * recursion;
      recursion = recursion / outside;
    }
    return where_::value(near, series, recursion);
  }

 public:
  static constexpr auto partial(by<1>, auto, auto n, auto x) { return sinc_derivative(n + 1_c, x); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <cmath_operands A>
constexpr auto sin(A const& a, give_way auto...) {
  return operation::call<operation::sin_>(a);
}

template <cmath_operands A>
constexpr auto cos(A const& a, give_way auto...) {
  return operation::call<operation::cos_>(a);
}

template <cmath_operands A>
constexpr auto tan(A const& a, give_way auto...) {
  return operation::call<operation::tan_>(a);
}

template <operand A>
constexpr auto sinpi(A const& a, give_way auto...) {
  return operation::call<operation::sinpi_>(a);
}

template <operand A>
constexpr auto cospi(A const& a, give_way auto...) {
  return operation::call<operation::cospi_>(a);
}

template <operand A>
constexpr auto sinc(A const& a, give_way auto...) {
  return operation::call<operation::sinc_>(a);
}

/// The n-th derivative of sinc; n is a constant.
template <index_operand N, operand A>
constexpr auto sinc_derivative(N const& n, A const& a, give_way auto...) {
  return operation::call<operation::sinc_derivative_>(n, a);
}

}  // namespace chainrule
