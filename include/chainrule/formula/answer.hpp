// SPDX-License-Identifier: BSL-1.0
// What questions about formulas answer with: numbers that belong to variables, in rows and in matrices.
#pragma once

#include "../expression/places.hpp"
#include "variables.hpp"

namespace chainrule {

/// Rows of numbers that belong to variables: j(0, x) is the derivative of the first formula by x; j[0] is its row.
template <int Rows, class Row>
struct rows_of_partials {
  std::array<Row, static_cast<std::size_t>(Rows)> rows;

  template <class Variable>
    requires(!std::integral<Variable>)
  constexpr auto const& operator()(std::size_t row, Variable const& variable) const {
    return rows[row][variable];
  }
  constexpr auto const& operator()(std::size_t row, std::size_t column) const { return rows[row][column]; }
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

template <class T, class... Variables>
struct parts_of<partials<T, Variables...>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& p, auto visitor) { return visitor(p.values); }
};

template <int Rows, class Row>
struct parts_of<rows_of_partials<Rows, Row>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& matrix, auto visitor) {
    return visitor(matrix.rows);
  }
};

}  // namespace detail

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
  static constexpr auto const& position(
      std::array<partials<T, Variables...>, static_cast<std::size_t>(Size)> const& rows) {
    return rows[detail::position_among<Variable, Variables...>()];
  }
};

template <int Size, class Row>
struct detail::parts_of<symmetric_partials<Size, Row>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& matrix, auto visitor) {
    return visitor(matrix.rows);
  }
};

namespace detail {

template <int Rows, class Row>
struct stand_in<rows_of_partials<Rows, Row>> {
  using type = rows_of_partials<Rows, stand_in_t<Row>>;
};
template <int Size, class Row>
struct stand_in<symmetric_partials<Size, Row>> {
  using type = symmetric_partials<Size, stand_in_t<Row>>;
};

/// The shapes of answers by variables; Several says whether a std::tuple of formulas was asked about.
template <class By, bool Several, int Results>
struct formula_shapes {
  template <class T>
  using value = std::conditional_t<Several, std::array<T, static_cast<std::size_t>(Results)>, T>;
  template <class T>
  using gradient = typename By::template partials<T>;
  template <class T>
  using jacobian = rows_of_partials<Results, gradient<T>>;
  template <class T>
  using hessian = symmetric_partials<By::size, gradient<T>>;
  template <class T>
  using hessians = std::array<hessian<T>, static_cast<std::size_t>(Results)>;
};

}  // namespace detail

}  // namespace chainrule

template <int Rows, class Row>
struct std::tuple_size<chainrule::rows_of_partials<Rows, Row>>
    : std::integral_constant<std::size_t, static_cast<std::size_t>(Rows)> {};
template <std::size_t I, int Rows, class Row>
struct std::tuple_element<I, chainrule::rows_of_partials<Rows, Row>> {
  using type = Row;
};
template <int Size, class Row>
struct std::tuple_size<chainrule::symmetric_partials<Size, Row>>
    : std::integral_constant<std::size_t, static_cast<std::size_t>(Size)> {};
template <std::size_t I, int Size, class Row>
struct std::tuple_element<I, chainrule::symmetric_partials<Size, Row>> {
  using type = Row;
};
