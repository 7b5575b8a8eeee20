// SPDX-License-Identifier: BSL-1.0
// Named constants: exact symbols that take the precision of the number type they are evaluated in.
#pragma once

#include <cmath>
#include <numbers>

#include "../expression/expression.hpp"

namespace chainrule::operation {

// For a class type the constant is computed by the type's own functions, to its own precision.

namespace detail {

// A constant in T. Not that of <numbers>, which some standard libraries have of long double with the digits of double.
template <std::floating_point T>
constexpr T in_type_of([[maybe_unused]] double in_double, [[maybe_unused]] long double in_long_double) {
  if constexpr (std::same_as<T, long double>)
    return in_long_double;
  else
    return static_cast<T>(in_double);
}

}  // namespace detail

struct pi_ : of_arity<0> {
  static constexpr std::string_view name = "pi";
  static constexpr bool single_branch = true;
  static constexpr pattern latex{R"(\pi)"};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return detail::in_type_of<T>(std::numbers::pi, 3.14159265358979323846264338327950288419716940L);
    else
      return T(4) * atan(T(1));
  }
};

struct e_ : of_arity<0> {
  static constexpr std::string_view name = "e";
  static constexpr bool single_branch = true;
  static constexpr pattern latex{"e"};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return detail::in_type_of<T>(std::numbers::e, 2.71828182845904523536028747135266249775724709L);
    else
      return exp(T(1));
  }
};

struct ln2_ : of_arity<0> {
  static constexpr std::string_view name = "ln2";
  static constexpr bool single_branch = true;
  static constexpr pattern latex{R"(\ln 2)", precedence::power};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return detail::in_type_of<T>(std::numbers::ln2, 0.693147180559945309417232121458176568075500134L);
    else
      return log(T(2));
  }
};

struct ln10_ : of_arity<0> {
  static constexpr std::string_view name = "ln10";
  static constexpr bool single_branch = true;
  static constexpr pattern latex{R"(\ln 10)", precedence::power};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return detail::in_type_of<T>(std::numbers::ln10, 2.30258509299404568401799145468436420760110149L);
    else
      return log(T(10));
  }
};

struct sqrt2_ : of_arity<0> {
  static constexpr std::string_view name = "sqrt2";
  static constexpr bool single_branch = true;
  static constexpr pattern latex{R"(\sqrt{2})"};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return detail::in_type_of<T>(std::numbers::sqrt2, 1.41421356237309504880168872420969807856967188L);
    else
      return sqrt(T(2));
  }
};

struct inv_sqrtpi_ : of_arity<0> {
  static constexpr std::string_view name = "inv_sqrtpi";
  static constexpr bool single_branch = true;
  static constexpr pattern latex{R"(\frac{1}{\sqrt{\pi}})", precedence::power};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return detail::in_type_of<T>(std::numbers::inv_sqrtpi, 0.564189583547756286948079451560772585844050629L);
    else
      return T(1) / sqrt(pi_::value<T>());
  }
};

}  // namespace chainrule::operation

namespace chainrule::constants {

inline constexpr apply<operation::pi_> pi{};
inline constexpr apply<operation::e_> e{};
inline constexpr apply<operation::ln2_> ln2{};
inline constexpr apply<operation::ln10_> ln10{};
inline constexpr apply<operation::sqrt2_> sqrt2{};
inline constexpr apply<operation::inv_sqrtpi_> inv_sqrtpi{};

}  // namespace chainrule::constants
