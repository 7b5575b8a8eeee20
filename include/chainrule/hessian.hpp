// hessian(f, x, y): the second derivatives of a formula, each computed once.
#pragma once

#include "jacobian.hpp"

namespace chainrule {

/// Second derivatives by variables: h(x, y) is d2f/dxdy; h(0, y) and h[0] count rows.
template <int Size, class Row>
struct symmetric_partials : rows_of_partials<Size, Row> {
  using rows_of_partials<Size, Row>::operator();

  template <variable_symbol First, variable_symbol Second>
  constexpr auto const& operator()(First const&, Second const& second) const {
    return position<First>(this->rows)[second];
  }
  friend bool operator==(symmetric_partials const&, symmetric_partials const&) = default;

 private:
  template <class Variable, class T, class... Variables>
  static constexpr auto const& position(std::array<partials<T, Variables...>, static_cast<std::size_t>(Size)> const& rows) {
    return rows[detail::position_among<Variable, Variables...>()];
  }
};

template <int Size, class Row>
struct detail::parts_of<symmetric_partials<Size, Row>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& matrix, auto visitor) { return visitor(matrix.rows); }
};

/// The question of hessian(f, x, y).
template <formula F, class By>
struct hessian_of : detail::callable<hessian_of<F, By>> {
  F f;
  explicit constexpr hessian_of(F const& formula) : f(formula) {}

  static constexpr int directions = 0;
  static constexpr graph::graph build() {
    auto g = graph::simplified_graph<F>();
    auto const by = By::nodes(g);
    g.roots = graph::hessian(g, graph::gradient(g, g.roots[0], by), by);
    return g;
  }
  static constexpr bool knows(std::string_view name) { return value_of<F>::knows(name) || By::contains(name); }
  template <class T>
  using answer = symmetric_partials<By::size, typename By::template partials<T>>;
  constexpr auto visit(auto visitor) const { return visitor(f); }
};

/// The Hessian of f by the variables named, in their order; by all variables of f, in order of first appearance, if none are named.
/// Called with values by name it gives h with h(x, y); the entries of both triangles are the same numbers.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto hessian(F const& f, Variables const&...) {
  using formula_type = detail::asked_formula<F>;
  return hessian_of<formula_type, decltype(detail::choose_variables<formula_type, Variables...>())>(detail::asked_about(f));
}

}  // namespace chainrule

template <int Size, class Row>
struct std::tuple_size<chainrule::symmetric_partials<Size, Row>> : std::integral_constant<std::size_t, static_cast<std::size_t>(Size)> {};
template <std::size_t I, int Size, class Row>
struct std::tuple_element<I, chainrule::symmetric_partials<Size, Row>> {
  using type = Row;
};
