// What each operation is in LaTeX, from the registry.
#pragma once

#include "writing.hpp"

namespace chainrule::detail {

// Functions that LaTeX has commands for.
inline constexpr char const* functions_of_latex[]{"sin", "cos", "tan", "sinh", "cosh", "tanh", "min", "max"};

struct latex_pattern {
  std::string_view text;  // empty: written by its name
  int binding;
};
template <class Operation>
constexpr latex_pattern latex_pattern_of() {
  if constexpr (requires { Operation::latex; })
    return {Operation::latex.text, Operation::latex.binding};
  else
    return {{}, Operation::binding};
}
template <class... Operations>
constexpr auto latex_patterns(operation::list<Operations...>) {
  struct table {
    latex_pattern rows[sizeof...(Operations)];
  };
  return table{{latex_pattern_of<Operations>()...}};
}
// A template, so that only programs that ask for it pay for it.
template <class Operations>
inline constexpr auto latex_table = latex_patterns(Operations{});

}  // namespace chainrule::detail
