// SPDX-License-Identifier: BSL-1.0
// What each operation is as text and in LaTeX, from the registry.
#pragma once

#include "writing.hpp"

namespace chainrule::detail {

/// A pattern in which a, b and c are operands; none if the operation is written by its name.
struct written_pattern {
  std::string_view text;
  int binding;
};

struct operations_in_latex {
  template <class Operation>
  static constexpr written_pattern row() {
    if constexpr (requires { Operation::latex; })
      return {Operation::latex.text, Operation::latex.binding};
    else
      return {{}, Operation::binding};
  }
};
struct operations_in_text {
  template <class Operation>
  static constexpr written_pattern row() {
    if constexpr (requires { Operation::text; })
      return {Operation::text.text, Operation::text.binding};
    else
      return {{}, Operation::binding};
  }
};
// Templates, so that only programs that ask for them pay for them.
template <class Operations>
inline constexpr auto latex_table = operation::table_of<operations_in_latex>(Operations{});
template <class Operations>
inline constexpr auto text_table = operation::table_of<operations_in_text>(Operations{});

}  // namespace chainrule::detail
