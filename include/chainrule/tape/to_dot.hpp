// SPDX-License-Identifier: BSL-1.0
// to_dot(z): how a value on a tape was computed, as a drawing for Graphviz.
#pragma once

#include "tape.hpp"

namespace chainrule::tape {

/// Text of any length; std::string(drawing.view()) copies it.
class drawing {
 public:
  std::string_view view() const { return {characters.data, static_cast<std::size_t>(characters.size)}; }
  operator std::string_view() const { return view(); }
  template <class Stream>
  friend Stream& operator<<(Stream& stream, drawing const& d) {
    stream << d.view();
    return stream;
  }

 private:
  friend drawing to_dot(real const& result);
  chainrule::detail::sequence<char> characters;

  void add(std::string_view part) {
    for (char const c : part) characters.push(c);
  }
  void add(double part) { add(chainrule::detail::number_text(part).view()); }
  void add(detail::position part) { add(chainrule::detail::number_text(part).view()); }
  template <class... Parts>
  void write(Parts const&... parts) {
    (add(parts), ...);
  }

  // In the text of a label.
  void add_quoted(std::string_view part) {
    for (char const c : part) {
      if (c == '"' || c == '\\') characters.push('\\');
      characters.push(c);
    }
  }

  // A value's operands stand before it, so one pass from its end finds all that it was computed from.
  void draw(real const& result) {
    result.demand_history("to_dot()");
    auto const& record = *result.owner;
    chainrule::detail::sequence<bool> is_part(static_cast<int>(result.at()) + 1, false);
    is_part[static_cast<int>(result.at())] = true;
    for (auto at = result.at(); at > 0; --at)
      if (is_part[static_cast<int>(at)] && !record.is_leaf(at))
        for (int k = 0; k < 2; ++k) is_part[static_cast<int>(record.statements[at].operand(k))] = true;
    for (detail::position at = 1; at <= result.at(); ++at) {
      if (!is_part[static_cast<int>(at)]) continue;
      auto const& event = record.event_at(at);
      bool const is_leaf = event.made_by == detail::leaf;
      if (event.made_by == detail::continued) {
        write("  v", at, " [shape=point];\n");
      } else {
        write("  v", at, " [label=\"");
        add_quoted(event.name.empty() ? detail::name_of(event.made_by) : event.name);
        write("\\nvalue ", event.value, "\\nadjoint ", record.gradient(at), is_leaf ? "\", style=bold];\n" : "\"];\n");
      }
      if (is_leaf) continue;
      auto const& s = record.statements[at];
      for (int k = 0; k < 2; ++k)
        if (s.operand(k) != at) write("  v", s.operand(k), " -> v", at, " [label=\"", s.partials[k], "\"];\n");
    }
  }
};

/// A graph in the language of Graphviz: a box for each value, with the operation, the value and its gradient as far as
/// backward() has run, and along each edge the partial derivative. Throws misuse if the tape keeps no history; a
/// constant is drawn alone.
inline drawing to_dot(real const& result) {
  drawing d;
  d.write("digraph tape {\n  rankdir=LR;\n  node [shape=box];\n");
  if (!result.is_active()) {
    d.write("  v0 [label=\"constant\\nvalue ", result.value(), "\"];\n");
  } else {
    d.draw(result);
  }
  d.write("}\n");
  return d;
}

}  // namespace chainrule::tape
