// jacobian(std::tuple{f1, f2}, x, y): the first derivatives of several formulas, a row for each.
#pragma once

#include <boost/hana/fwd/tuple.hpp>

#include "gradient.hpp"
#include "graph/sweeps.hpp"

namespace chainrule {

/// Rows of numbers that belong to variables: j(0, x) is the derivative of the first formula by x; j[0] is its row.
template <int Rows, class Row>
struct rows_of_partials {
  std::array<Row, static_cast<std::size_t>(Rows)> rows;

  template <class Variable>
  constexpr auto const& operator()(std::size_t row, Variable const& variable) const {
    return rows[row][variable];
  }
  constexpr Row const& operator[](std::size_t row) const { return rows[row]; }
  static constexpr std::size_t size() { return static_cast<std::size_t>(Rows); }
  constexpr auto begin() const { return rows.begin(); }
  constexpr auto end() const { return rows.end(); }
  friend bool operator==(rows_of_partials const&, rows_of_partials const&) = default;
};

template <std::size_t I, int Rows, class Row>
constexpr Row const& get(rows_of_partials<Rows, Row> const& matrix) {
  return matrix.rows[I];
}
template <std::size_t I, int Rows, class Row>
constexpr Row& get(rows_of_partials<Rows, Row>& matrix) {
  return matrix.rows[I];
}
template <std::size_t I, int Rows, class Row>
constexpr Row&& get(rows_of_partials<Rows, Row>&& matrix) {
  return static_cast<Row&&>(matrix.rows[I]);
}

namespace detail {

template <int Rows, class Row>
struct parts_of<rows_of_partials<Rows, Row>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& matrix, auto visitor) { return visitor(matrix.rows); }
};

}  // namespace detail

/// The question of jacobian(std::tuple{f1, f2}, x, y).
template <class By, formula... F>
struct jacobian_of : detail::callable<jacobian_of<By, F...>>, detail::storage_of<F...> {
  using detail::storage_of<F...>::storage_of;

  static constexpr int directions = 0;
  static constexpr int row_count = sizeof...(F);

  static constexpr graph::graph build() {
    auto g = graph::simplified_graph<F...>();
    auto const results = g.roots;
    g.roots = graph::jacobian(g, results, By::nodes(g));
    return g;
  }
  static constexpr bool knows(std::string_view name) { return By::contains(name) || (value_of<F>::knows(name) || ...); }
  template <class T>
  using answer = rows_of_partials<row_count, typename By::template partials<T>>;
};

namespace detail {

// The variables of several formulas, in order of first appearance: those of a lowered list of them.
template <class... F>
struct lowered_list {
  static constexpr graph::graph build() { return graph::detail::lower_all<F...>(); }
  static constexpr auto const& names = graph::frozen<&lowered_list::build>::value.names;
  static constexpr int count = graph::frozen<&lowered_list::build>::value.size.names;
  template <int... I>
  static constexpr auto all(std::integer_sequence<int, I...>) {
    return variables<symbol<detail::name<names[I].size() + 1>(names[I])>...>{};
  }
};

template <class... Variables>
struct jacobian_by {
  template <class... F>
  constexpr auto operator()(F const&... f) const {
    if constexpr (sizeof...(Variables) == 0) {
      using by = decltype(lowered_list<F...>::all(std::make_integer_sequence<int, lowered_list<F...>::count>{}));
      return jacobian_of<by, F...>(f...);
    } else {
      return jacobian_of<decltype(choose_variables<constant<0>, Variables...>()), F...>(f...);
    }
  }
};

}  // namespace detail

/// The Jacobian of several formulas: called with values by name it gives j with j(row, x), rows in the order of the tuple, columns in the
/// order of the variables named, or of all variables by first appearance if none are named.
template <class... F, class... Variables>
constexpr auto jacobian(std::tuple<F...> const& f, Variables const&...) {
  static_assert(sizeof...(F) > 0, "chainrule: a Jacobian needs at least one formula: jacobian(std::tuple{f1, f2}, x, y)");
  return std::apply([](auto const&... formulas) { return detail::jacobian_by<Variables...>{}(detail::asked_about(formulas)...); }, f);
}

/// The same for a tuple of Boost.Hana.
template <class... F, class... Variables>
constexpr auto jacobian(boost::hana::tuple<F...> const& f, Variables const&...) {
  return boost::hana::unpack(f,
                             [](auto const&... formulas) { return detail::jacobian_by<Variables...>{}(detail::asked_about(formulas)...); });
}

template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto jacobian([[maybe_unused]] F const& f, Variables const&...) {
  if constexpr (std::is_member_pointer_v<F>)
    detail::asked_about(f);
  else
    error::not_a_tuple_of_formulas<F>();
  return detail::jacobian_by<>{}(constant<0>{});
}

}  // namespace chainrule

template <int Rows, class Row>
struct std::tuple_size<chainrule::rows_of_partials<Rows, Row>> : std::integral_constant<std::size_t, static_cast<std::size_t>(Rows)> {};
template <std::size_t I, int Rows, class Row>
struct std::tuple_element<I, chainrule::rows_of_partials<Rows, Row>> {
  using type = Row;
};
