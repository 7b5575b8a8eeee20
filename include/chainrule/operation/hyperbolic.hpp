// SPDX-License-Identifier: BSL-1.0
// sinh, cosh, tanh, log_cosh and the inverses.
#pragma once

#include "../math/hyperbolic.hpp"
#include "constants.hpp"
#include "inverse_trigonometric.hpp"
#include "platform.hpp"

namespace chainrule::operation {

struct sinh_ : cmath_function<sinh_, 1> {
  static constexpr std::string_view name = "sinh";
  static constexpr pattern latex{R"(\sinh\left(a\right))"};
  static constexpr bool single_branch = true;
  static constexpr parity symmetry = parity::odd;
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::sinh(x); }
  static constexpr auto computed(auto const& x) {
    using platform::sinh;
    return sinh(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return cosh(x); }
};

struct cosh_ : cmath_function<cosh_, 1> {
  static constexpr std::string_view name = "cosh";
  static constexpr pattern latex{R"(\cosh\left(a\right))"};
  static constexpr bool single_branch = true;
  static constexpr parity symmetry = parity::even;
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::cosh(x); }
  static constexpr auto computed(auto const& x) {
    using platform::cosh;
    return cosh(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return sinh(x); }
};

struct tanh_ : cmath_function<tanh_, 1> {
  static constexpr std::string_view name = "tanh";
  static constexpr pattern latex{R"(\tanh\left(a\right))"};
  static constexpr bool single_branch = true;
  static constexpr parity symmetry = parity::odd;
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::tanh(x); }
  static constexpr auto computed(auto const& x) {
    using platform::tanh;
    return tanh(x);
  }

  // 1 - z^2 cancels where tanh is flat.
  static constexpr auto partial(by<0>, auto, auto x) { return square(sech(x)); }
};

/// log(cosh(x)), without overflow.
struct log_cosh_ : elementary<log_cosh_, 1> {
  static constexpr std::string_view name = "log_cosh";
  static constexpr parity symmetry = parity::even;
  static constexpr char const* in_c =
      "const double size = fabs(a), m = expm1(1.0 < size ? 1.0 : size); "
      "return 1.0 < size ? size - 0.6931471805599453 + log1p(exp(-2.0 * size)) : log1p(m * m / (2.0 * (m + 1.0)));";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::log_cosh(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::cosh, platform::exp, platform::expm1, platform::log, platform::log1p;
    if constexpr (ordered_number<T>) {
      // Far out e^|x| / 2 times 1 + e^-2|x|; else, with m = e^|x| - 1, 1 + m^2 / (2 (1 + m)), so that nothing cancels.
      T const size = abs_::value(x), m = expm1(T(where_::value(T(1) < size, T(1), size)));
      T const far = T(size - ln2_::value<T>()) + log1p_of_fraction(T(exp(T(T(-2) * size))));
      return where_::value(T(1) < size, T(far), T(log1p(T(m * m / T(T(2) * T(m + T(1)))))));
    } else {
      return log(cosh(x));
    }
  }

  static constexpr auto partial(by<0>, auto, auto x) { return tanh(x); }
  static constexpr auto definition(auto x) { return log(cosh(x)); }
};

/// 1 / cosh(x). An operation of its own because the slope of the quotient is 0 times infinity where cosh overflows.
struct sech_ : elementary<sech_, 1> {
  static constexpr std::string_view name = "sech";
  static constexpr parity symmetry = parity::even;
  static constexpr style written = style::definition;
  static constexpr char const* in_c =
      "const double z = 1.0 / cosh(a), root = exp(-fabs(a) / 2.0); "
      "return z < 2.2250738585072014e-308 ? 2.0 * root * root : z;";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::sech(x); }
  template <class T>
  static constexpr T computed(T const& x) {
    using platform::cosh, platform::exp;
    T const z = T(1) / cosh(x);
    if constexpr (std::floating_point<T>) {
      if (z < std::numeric_limits<T>::min()) {  // cosh may have overflowed
        T const root = exp(T(-std::fabs(x) / 2));
        return 2 * root * root;
      }
    }
    return z;
  }

  static constexpr auto partial(by<0>, auto z, auto x) { return -(z * tanh(x)); }
  static constexpr auto definition(auto x) { return 1_c / cosh(x); }
};

struct asinh_ : cmath_function<asinh_, 1> {
  static constexpr std::string_view name = "asinh";
  static constexpr bool single_branch = true;
  static constexpr parity symmetry = parity::odd;
  static constexpr pattern latex{R"(\operatorname{arsinh}\left(a\right))"};
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return chainrule::detail::math::asinh(x); }
  static constexpr auto computed(auto const& x) {
    using platform::asinh;
    return asinh(x);
  }

  // Not sqrt(1 + x^2), which overflows where this does not.
  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / hypot(x, 1_c); }
};

struct acosh_ : cmath_function<acosh_, 1> {
  static constexpr std::string_view name = "acosh";
  static constexpr pattern latex{R"(\operatorname{arcosh}\left(a\right))"};
  static constexpr interval domain[]{{1, infinity}};

  static constexpr auto folded(auto x) { return chainrule::detail::math::acosh(x); }
  static constexpr auto computed(auto const& x) {
    using platform::acosh;
    return acosh(x);
  }

  // Two roots, because the product of their arguments overflows; for complex numbers, too, they choose the right
  // branch.
  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / sqrt(x - 1_c) / sqrt(x + 1_c); }
};

struct atanh_ : cmath_function<atanh_, 1> {
  static constexpr std::string_view name = "atanh";
  static constexpr parity symmetry = parity::odd;
  static constexpr pattern latex{R"(\operatorname{artanh}\left(a\right))"};
  static constexpr interval domain[]{{-1, 1}};

  static constexpr auto folded(auto x) { return chainrule::detail::math::atanh(x); }
  static constexpr auto computed(auto const& x) {
    using platform::atanh;
    return atanh(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / one_minus_square(x); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <cmath_operands A>
constexpr auto sinh(A const& a, give_way auto...) {
  return operation::call<operation::sinh_>(a);
}

template <cmath_operands A>
constexpr auto cosh(A const& a, give_way auto...) {
  return operation::call<operation::cosh_>(a);
}

template <cmath_operands A>
constexpr auto tanh(A const& a, give_way auto...) {
  return operation::call<operation::tanh_>(a);
}

template <operand A>
constexpr auto log_cosh(A const& a, give_way auto...) {
  return operation::call<operation::log_cosh_>(a);
}

template <operand A>
constexpr auto sech(A const& a, give_way auto...) {
  return operation::call<operation::sech_>(a);
}

template <cmath_operands A>
constexpr auto asinh(A const& a, give_way auto...) {
  return operation::call<operation::asinh_>(a);
}

template <cmath_operands A>
constexpr auto acosh(A const& a, give_way auto...) {
  return operation::call<operation::acosh_>(a);
}

template <cmath_operands A>
constexpr auto atanh(A const& a, give_way auto...) {
  return operation::call<operation::atanh_>(a);
}

}  // namespace chainrule
