// Named constants: exact symbols that take the precision of the number type they are evaluated in.
#pragma once

#include <cmath>

#include "../expression.hpp"

namespace chainrule::operation {

// For a class type the constant is computed by the type's own functions, to its own precision. The digits are not those of <numbers>, which
// in libc++ 14 have double's precision for long double, too.

struct pi_ : of_arity<0> {
  static constexpr std::string_view name = "pi";
  static constexpr pattern latex{R"(\pi)"};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return static_cast<T>(3.141592653589793238462643383279502884L);
    else
      return T(4) * atan(T(1));
  }
};

struct e_ : of_arity<0> {
  static constexpr std::string_view name = "e";
  static constexpr pattern latex{"e"};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return static_cast<T>(2.718281828459045235360287471352662498L);
    else
      return exp(T(1));
  }
};

struct ln2_ : of_arity<0> {
  static constexpr std::string_view name = "ln2";
  static constexpr pattern latex{R"(\ln 2)", precedence::power};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return static_cast<T>(0.693147180559945309417232121458176568L);
    else
      return log(T(2));
  }
};

struct ln10_ : of_arity<0> {
  static constexpr std::string_view name = "ln10";
  static constexpr pattern latex{R"(\ln 10)", precedence::power};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return static_cast<T>(2.302585092994045684017991454684364208L);
    else
      return log(T(10));
  }
};

struct sqrt2_ : of_arity<0> {
  static constexpr std::string_view name = "sqrt2";
  static constexpr pattern latex{R"(\sqrt{2})"};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return static_cast<T>(1.414213562373095048801688724209698079L);
    else
      return sqrt(T(2));
  }
};

struct inv_sqrtpi_ : of_arity<0> {
  static constexpr std::string_view name = "inv_sqrtpi";
  static constexpr pattern latex{R"(\frac{1}{\sqrt{\pi}})", precedence::power};
  template <class T>
  static constexpr T value() {
    if constexpr (std::floating_point<T>)
      return static_cast<T>(0.564189583547756286948079451560772586L);
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
