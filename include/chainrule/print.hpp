// to_string(f): a formula as text, written by the compiler.
#pragma once

#include <initializer_list>

#include "error.hpp"
#include "graph/definitions.hpp"
#include "graph/from_expression.hpp"
#include "text.hpp"

namespace chainrule {

namespace detail {

// A shared term is printed at each of its uses, so a formula's text can be exponentially longer than its graph. It stops here.
inline constexpr int longest_text = 20000;

// Where a captured number stands in a text, its index stands between two of these; its value is not part of the type. The second kind wants
// parentheses around a negative number.
inline constexpr char plain_hole = '\1', signed_hole = '\2';
constexpr bool is_hole(char c) { return c == plain_hole || c == signed_hole; }

// Writes a graph's nodes as infix text.
template <class Snapshot>
class printer {
 public:
  explicit constexpr printer(Snapshot const& snapshot) : nodes_of(snapshot) {}

  constexpr void write(graph::index root) {
    // What is still to be written, last first: a stack of its own, because constant evaluation allows only 512 nested calls.
    later.push({root, 0, {}});
    while (later.size > 0 && written.size <= longest_text) {
      piece const next = later[--later.size];
      if (next.node == graph::none)
        put(next.characters);
      else if (binding(next.node) < next.at_least)
        push({{graph::none, 0, "("}, {next.node, 0, {}}, {graph::none, 0, ")"}});
      else
        write_node(next);
    }
  }

  graph::sequence<char> written;

 private:
  // Characters, or a node that needs parentheses if it binds less tightly than `at_least`.
  struct piece {
    graph::index node = graph::none;
    int at_least = 0;
    std::string_view characters{};
  };

  Snapshot const& nodes_of;
  graph::sequence<piece> later;

  constexpr void push(std::initializer_list<piece> in_order) {
    for (auto p = in_order.end(); p != in_order.begin();) later.push(*--p);
  }
  constexpr void put(std::string_view characters) {
    for (char c : characters) written.push(c);
  }
  constexpr void put(exact::rational value) {
    put(number_text(value.numerator).view());
    if (value.denominator != 1) {
      written.push('/');
      put(number_text(value.denominator).view());
    }
  }

  // How tightly the text of node i holds together. A captured number takes care of its sign when it is filled in.
  constexpr int binding(graph::index i) const {
    namespace precedence = operation::precedence;
    using operation::opcode_of, operation::pow_, operation::square_, operation::traits_at;
    auto const& n = nodes_of.nodes[i];
    if (n.operation == graph::constant) {
      exact::rational const value = nodes_of.constants[n.operands[0]];
      return value.numerator < 0 ? precedence::negation : value.denominator != 1 ? precedence::product : precedence::atom;
    }
    if (n.operation < 0) return precedence::atom;
    if (n.operation == opcode_of<square_> || n.operation == opcode_of<pow_>) return precedence::power;
    return traits_at(n.operation).binding;
  }

  constexpr void write_node(piece const& p) {
    graph::node const& n = nodes_of.nodes[p.node];
    if (n.operation == graph::variable) {
      put(nodes_of.names[n.operands[0]]);
    } else if (n.operation == graph::captured) {
      char const kind = p.at_least > operation::precedence::negation ? signed_hole : plain_hole;
      written.push(kind);
      put(number_text(n.operands[0]).view());
      written.push(kind);
    } else if (n.operation == graph::constant) {
      put(nodes_of.constants[n.operands[0]]);
    } else {
      write_operation(n);
    }
  }

  constexpr void write_operation(graph::node const& n) {
    namespace precedence = operation::precedence;
    using operation::opcode_of, operation::pow_, operation::square_, operation::style;
    auto const& traits = operation::traits_at(n.operation);
    graph::index const a = n.operands[0], b = n.operands[1];
    if (n.operation == opcode_of<square_>) {
      push({{a, precedence::atom, {}}, {graph::none, 0, "^2"}});
    } else if (n.operation == opcode_of<pow_>) {
      push({{a, precedence::atom, {}}, {graph::none, 0, "^"}, {b, precedence::atom, {}}});
    } else if (traits.written == style::infix) {
      std::string_view const blank = traits.binding <= precedence::sum ? " " : "";
      // The right operand of the same precedence needs parentheses to keep the order of evaluation, and so does a sign after an operator.
      bool const may_start_with_a_sign = binding(b) == precedence::negation || nodes_of.nodes[b].operation == graph::captured;
      push({{a, traits.binding, {}},
            {graph::none, 0, blank},
            {graph::none, 0, traits.name},
            {graph::none, 0, blank},
            {b, may_start_with_a_sign ? precedence::atom : traits.binding + 1, {}}});
    } else if (traits.written == style::prefix) {
      push({{graph::none, 0, traits.name}, {a, traits.binding + 1, {}}});
    } else {
      put(traits.name);
      if (traits.arity == 0) return;
      later.push({graph::none, 0, ")"});
      for (int k = traits.arity - 1; k >= 0; --k) {
        later.push({n.operands[k], 0, {}});
        if (k > 0) later.push({graph::none, 0, ", "});
      }
      written.push('(');
    }
  }
};

template <class F>
struct printed {
 private:
  // Operations that stand for a formula are printed as that.
  static constexpr graph::graph written_out() {
    return graph::written_out<typename operation::registry_for<F>::type>(
        graph::thawed(graph::lowered<F>::value),
        [](graph::opcode operation) { return operation::traits_at(operation).written == operation::style::definition; });
  }
  static constexpr bool has_formulas_of_their_own() {
    auto const& g = graph::lowered<F>::value;
    for (int i = 0; i < g.size.nodes; ++i)
      if (graph::node const& n = g.nodes[i]; n.operation >= 0 && operation::traits_at(n.operation).written == operation::style::definition)
        return true;
    return false;
  }
  static constexpr auto const& choose() {
    if constexpr (has_formulas_of_their_own())
      return graph::frozen<&written_out>::value;
    else
      return graph::lowered<F>::value;
  }
  static constexpr auto const& lowered = choose();

  static constexpr int measure() {
    printer p(lowered);
    p.write(lowered.roots[0]);
    return p.written.size;
  }
  static constexpr auto write() {
    printer p(lowered);
    p.write(lowered.roots[0]);
    detail::text<size> result;
    for (char c : p.written) result.append(c);
    return result;
  }

  static constexpr int size = measure();

 public:
  static constexpr auto text = write();
};

// Writes the captured numbers of a formula as text, in the order in which lowering numbers them.
template <class F>
constexpr void collect_texts(F const& f, text<longest_number>*& next) {
  if constexpr (is_captured<F>::value)
    *next++ = number_text(f.value);
  else if constexpr (detail::captured_count<F> > 0)
    f.visit([&](auto const&... operands) { (collect_texts(operands, next), ...); });
}

constexpr int count_holes(std::string_view pattern) {
  int n = 0;
  for (char c : pattern) n += is_hole(c) ? 1 : 0;
  return n / 2;
}

}  // namespace detail

/// f as text: a formula as it stands, a derivative or simplify(f) as it comes out simplified. Constants are exact ("2/3"), ^ is a power.
/// Without captured numbers the text is a std::string_view of static characters; with captured numbers it is a detail::text, which holds
/// its characters and converts to std::string_view. It ends after some 20,000 characters.
template <class F>
constexpr auto to_string(F const& f) {
  auto const formula = detail::asked_about(f);
  using type = std::remove_cv_t<decltype(formula)>;
  constexpr std::string_view pattern = detail::printed<type>::text.view();
  if constexpr (detail::captured_count<type> == 0) {
    return pattern;
  } else {
    detail::text<detail::longest_number> numbers[detail::captured_count<type>];
    auto* next = numbers;
    detail::collect_texts(formula, next);
    detail::text<static_cast<int>(pattern.size()) + detail::count_holes(pattern) * (detail::longest_number + 2)> result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (!detail::is_hole(pattern[i])) {
        result.append(pattern[i]);
        continue;
      }
      bool const wants_parentheses = pattern[i] == detail::signed_hole;
      int index = 0;
      for (++i; !detail::is_hole(pattern[i]); ++i) index = 10 * index + (pattern[i] - '0');
      auto const number = numbers[index].view();
      bool const parentheses = wants_parentheses && number[0] == '-';
      if (parentheses) result.append('(');
      result.append(number);
      if (parentheses) result.append(')');
    }
    return result;
  }
}

}  // namespace chainrule
