// SPDX-License-Identifier: BSL-1.0
// What each operation is in C99, from the registry; numbers as C has them.
#pragma once

#include "writing.hpp"

namespace chainrule::detail {

/// An operation in C: its `in_c`; or, if that is empty, an operator or a function of its own name; or, without
/// operands, a number.
struct operation_in_c {
  std::string_view text;
  double constant = 0;
  bool has_name = true;

  constexpr bool is_missing() const { return text.empty() && !has_name; }
  constexpr bool is_body() const { return !text.empty() && text.back() == ';'; }
};

struct operations_in_c {
  template <class Operation>
  static constexpr operation_in_c row() {
    if constexpr (requires { Operation::in_c; }) {
      return {Operation::in_c, 0, false};
    } else if constexpr (Operation::arity == 0) {
      return {{}, Operation::template value<double>()};
    } else {
      using operation::style;
      return {{}, 0, Operation::in_cmath || Operation::written == style::infix || Operation::written == style::prefix};
    }
  }
};
// A template, so that only programs that ask for it pay for it.
template <class Operations>
inline constexpr auto table_in_c = operation::table_of<operations_in_c>(Operations{});

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
