// to_string(f): a formula as text, written by the compiler.
#pragma once

#include "../graph/definitions.hpp"
#include "writing.hpp"

namespace chainrule {

namespace detail {

// Writes the nodes of a formula's graph as infix text.
template <class F>
class printer : public tree_writer<printer<F>> {
  using base = tree_writer<printer>;
  friend base;
  using piece = typename base::piece;
  using base::nodes_of, base::put, base::push, base::wanted_of_infix;
  static constexpr std::string_view open = "(", close = ")";

 public:
  explicit constexpr printer(graph::view const& g) : base(g) {}

 private:
  constexpr void put(exact::rational value) {
    put(value.numerator);
    if (value.denominator != 1) this->put_all("/", value.denominator);
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
      this->put_captured_as(p, n);
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
      push({{a, wanted_of_infix(n, 0), {}},
            {graph::none, 0, blank},
            {graph::none, 0, traits.name},
            {graph::none, 0, blank},
            {b, wanted_of_infix(n, 1), {}}});
    } else if (traits.written == style::prefix) {
      push({{graph::none, 0, traits.name}, {a, traits.binding + 1, {}}});
    } else {
      put(traits.name);
      if (traits.arity == 0) return;
      graph::sequence<piece> call;
      for (int k = 0; k < traits.arity; ++k) {
        call.push({graph::none, 0, k == 0 ? "(" : ", "});
        call.push({n.operands[k], 0, {}});
      }
      call.push({graph::none, 0, ")"});
      push(call);
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

 public:
  static constexpr graph::sequence<char> write() {
    printer<F> p(choose());
    p.write(choose().roots[0]);
    return std::move(p.written);
  }
  static constexpr bool is_within_limits() {
    if constexpr (!graph::lowering_fits<F>())
      return false;
    else if constexpr (graph::lowered<F>::value.size.nodes <= untried)
      return true;
    else
      return graph::fits_in_an_evaluation<&written_out>;
  }
};

}  // namespace detail

/// f as text: a formula as it stands, a derivative or simplify(f) as it comes out simplified. Constants are exact ("2/3"), ^ is a power.
/// Without captured numbers the text is a std::string_view of static characters; with captured numbers it is a detail::text, which holds
/// its characters and converts to std::string_view. It ends after some 20,000 characters.
template <class F>
constexpr auto to_string(F const& f) {
  auto const formula = detail::asked_about(f);
  return detail::text_about<detail::printed<std::remove_cv_t<decltype(formula)>>, detail::plain_numbers>(formula);
}

}  // namespace chainrule
