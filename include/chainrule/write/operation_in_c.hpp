// What each operation is in C99, from the registry; numbers as C has them.
#pragma once

#include "writing.hpp"

namespace chainrule::detail {

// Functions that C's <math.h> has.
inline constexpr char const* functions_of_c[]{
    "acos",  "acosh", "asin", "asinh", "atan",  "atan2", "atanh",  "cbrt", "ceil",  "copysign", "cos",  "cosh", "erf",
    "erfc",  "exp",   "exp2", "expm1", "fdim",  "floor", "fma",    "fmod", "hypot", "lgamma",   "log",  "log10", "log1p",
    "log2",  "nearbyint", "pow", "remainder", "round", "sin",   "sinh",   "sqrt", "tan",   "tanh",     "tgamma", "trunc"};

/// An operation in C: its `in_c`; or, if that is empty, an operator or a function of its own name; or, without operands, a number.
struct operation_in_c {
  std::string_view text;
  double constant = 0;
  bool has_name = true;

  constexpr bool is_missing() const { return text.empty() && !has_name; }
  constexpr bool is_body() const { return !text.empty() && text.back() == ';'; }
};

template <class Operation>
constexpr operation_in_c describe_in_c() {
  if constexpr (requires { Operation::in_c; }) {
    return {Operation::in_c};
  } else if constexpr (Operation::arity == 0) {
    return {{}, Operation::template value<double>()};
  } else {
    bool has_name = Operation::written == operation::style::infix || Operation::written == operation::style::prefix;
    for (char const* name : functions_of_c) has_name = has_name || Operation::name == name;
    return {{}, 0, has_name};
  }
}

template <class... Operations>
constexpr auto describe_all_in_c(operation::list<Operations...>) {
  struct table {
    operation_in_c rows[sizeof...(Operations)];
  };
  return table{{describe_in_c<Operations>()...}};
}
// A template, so that only programs that ask for it pay for it.
template <class Operations>
inline constexpr auto table_in_c = describe_all_in_c(Operations{});

/// Numbers as C has them, of type double: with a point or an exponent.
struct numbers_of_c {
  static constexpr std::string_view open = "(", close = ")";
  static constexpr auto text_of(auto const& number) {
    auto const value = static_cast<double>(number);
    auto result = number_text(value);
    constexpr double largest = std::numeric_limits<double>::max();
    if (value != value || value > largest || value < -largest) {
      result = {};
      result.append(value != value ? "NAN" : value < 0 ? "-INFINITY" : "INFINITY");
    } else if (result.view().find_first_of(".e") == std::string_view::npos) {
      result.append(".0");
    }
    return result;
  }
  static constexpr bool wants_parentheses(std::string_view number) { return number[0] == '-'; }
};

}  // namespace chainrule::detail
