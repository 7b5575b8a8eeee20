// to_string(f): a formula as text, written by the compiler.
#pragma once

#include "error.hpp"
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

  constexpr void write(graph::index i) {
    graph::node const& n = nodes_of.nodes[i];
    if (written.size > longest_text) return;
    if (n.operation == graph::variable)
      put(nodes_of.names[n.operands[0]]);
    else if (n.operation == graph::captured) {
      put_hole(n, plain_hole);
    } else if (n.operation == graph::constant)
      put(nodes_of.constants[n.operands[0]]);
    else
      write_operation(n);
  }

  graph::sequence<char> written;

 private:
  Snapshot const& nodes_of;

  constexpr void put(std::string_view characters) {
    for (char c : characters) written.push(c);
  }
  constexpr void put(rational value) {
    put(number_text(value.numerator).view());
    if (value.denominator != 1) {
      written.push('/');
      put(number_text(value.denominator).view());
    }
  }

  // How tightly the text of node i holds together.
  constexpr int binding(graph::index i) const {
    namespace precedence = operation::precedence;
    using operation::opcode_of, operation::pow_, operation::square_, operation::traits_at;
    auto const& n = nodes_of.nodes[i];
    if (n.operation == graph::constant) {
      rational const value = nodes_of.constants[n.operands[0]];
      return value.numerator < 0 ? precedence::negation : value.denominator != 1 ? precedence::product : precedence::atom;
    }
    if (n.operation < 0) return precedence::atom;
    if (n.operation == opcode_of<square_> || n.operation == opcode_of<pow_>) return precedence::power;
    return traits_at(n.operation).binding;
  }

  constexpr bool may_start_with_a_sign(graph::index i) const {
    return binding(i) == operation::precedence::negation || nodes_of.nodes[i].operation == graph::captured;
  }

  constexpr void put_hole(graph::node const& n, char kind) {
    written.push(kind);
    put(number_text(n.operands[0]).view());
    written.push(kind);
  }

  constexpr void write_inside(graph::index i, int at_least) {
    if (nodes_of.nodes[i].operation == graph::captured) return put_hole(nodes_of.nodes[i], at_least > operation::precedence::negation ? signed_hole : plain_hole);
    bool const parentheses = binding(i) < at_least;
    if (parentheses) written.push('(');
    write(i);
    if (parentheses) written.push(')');
  }

  constexpr void write_operation(graph::node const& n) {
    namespace precedence = operation::precedence;
    using operation::opcode_of, operation::pow_, operation::square_, operation::style;
    auto const& traits = operation::traits_at(n.operation);
    if (n.operation == opcode_of<square_> || n.operation == opcode_of<pow_>) {
      write_inside(n.operands[0], precedence::atom);
      written.push('^');
      n.operation == opcode_of<square_> ? written.push('2') : (write_inside(n.operands[1], precedence::atom), 0);
    } else if (traits.written == style::infix) {
      bool const spaced = traits.binding <= precedence::sum;
      write_inside(n.operands[0], traits.binding);
      put(spaced ? " " : "");
      put(traits.name);
      put(spaced ? " " : "");
      // The right operand of the same precedence needs parentheses to keep the order of evaluation; a sign needs them after an operator.
      write_inside(n.operands[1], may_start_with_a_sign(n.operands[1]) ? precedence::atom : traits.binding + 1);
    } else if (traits.written == style::prefix) {
      put(traits.name);
      write_inside(n.operands[0], traits.binding + 1);
    } else {
      put(traits.name);
      if (traits.arity == 0) return;
      written.push('(');
      for (int k = 0; k < traits.arity; ++k) {
        if (k > 0) put(", ");
        write(n.operands[k]);
      }
      written.push(')');
    }
  }
};

template <class F>
struct printed {
 private:
  static constexpr auto const& lowered = graph::lowered<F>::value;

  static constexpr int measure() {
    printer p(lowered);
    p.write(lowered.roots[0]);
    return p.written.size;
  }
  static constexpr auto write() {
    printer p(lowered);
    p.write(lowered.roots[0]);
    chainrule::text<size> result;
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
  if constexpr (requires { f.value; } && !exact_constant<F>)
    *next++ = number_text(f.value);
  else if constexpr (graph::detail::captured_count<F> > 0)
    f.visit([&](auto const&... operands) { (collect_texts(operands, next), ...); });
}

constexpr int count_holes(std::string_view pattern) {
  int n = 0;
  for (char c : pattern) n += is_hole(c) ? 1 : 0;
  return n / 2;
}

}  // namespace detail

/// f as text: a formula as it stands, a derivative or simplify(f) as it comes out simplified. Constants are exact ("2/3"), ^ is a power.
/// Without captured numbers the text is a std::string_view of static characters; with captured numbers it is a chainrule::text, which holds its
/// characters and converts to std::string_view. It ends after some 20,000 characters.
template <class F>
constexpr auto to_string(F const& f) {
  auto const formula = asked_about(f);
  using type = std::remove_cv_t<decltype(formula)>;
  constexpr std::string_view pattern = detail::printed<type>::text.view();
  if constexpr (graph::detail::captured_count<type> == 0) {
    return pattern;
  } else {
    text<detail::longest_number> numbers[graph::detail::captured_count<type>];
    auto* next = numbers;
    detail::collect_texts(formula, next);
    text<static_cast<int>(pattern.size()) + detail::count_holes(pattern) * (detail::longest_number + 2)> result;
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
