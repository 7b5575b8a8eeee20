// SPDX-License-Identifier: BSL-1.0
// interpolate(kind, knots, values, x): what a table has at a point, with derivatives by the point and by the values.
#pragma once

#include <limits>

#include "../trace/opaque.hpp"
#include "function.hpp"
#include "piecewise_polynomial.hpp"

namespace chainrule {

namespace detail::error {

template <class Knots, class Values, class... Point>
constexpr bool not_a_table() {
  static_assert(no<Knots>,
                "chainrule: interpolate takes knots and values as two arrays of one length, of 2 numbers or more, then "
                "the point; for two dimensions the knots of both as arrays, values[i][j] as an array of arrays, then "
                "both numbers of the point");
  return false;
}

}  // namespace detail::error

namespace detail {

/// The derivatives of this order by the point, and of the one before by the values, as an opaque function of knots,
/// values and the point: first that by the point, then those by the values. Of order 0 it is the value.
template <class Kind, int N, int Order>
struct interpolated {
  static constexpr std::size_t size = static_cast<std::size_t>(N);

  template <class T>
  constexpr auto operator()(std::array<T, size> const& knots, std::array<T, size> const& values, T const& x) const {
    math::check_knots(knots.data(), N);
    auto const at = math::find_piece<Kind::how, Kind::beyond>(knots.data(), N, x);
    T memory[3 * N]{};
    math::slopes_of_table<Kind::how, T> const table(knots.data(), values.data(), N, memory);
    T by_point = at.values[Order][0] * values[place(at.left)] + at.values[Order][1] * values[place(at.left + 1)];
    if constexpr (Kind::how != interpolation::method::linear)
      by_point += at.slopes[Order][0] * table.slopes[at.left] + at.slopes[Order][1] * table.slopes[at.left + 1];
    if constexpr (Order == 0) {
      return by_point;
    } else {
      std::array<T, size + 1> all{by_point};
      if (at.is_outside) {
        all.fill(by_point);
        return all;
      }
      T row[N]{};
      all[place(at.left + 1)] = at.values[Order - 1][0];
      all[place(at.left + 2)] = at.values[Order - 1][1];
      if constexpr (Kind::how != interpolation::method::linear)
        table.add_by_values(at.left, at.slopes[Order - 1], all.data() + 1, row);
      return all;
    }
  }

 private:
  static constexpr std::size_t place(int i) { return static_cast<std::size_t>(i); }
};
template <class Kind, int N, int Order>
inline constexpr interpolated<Kind, N, Order> interpolated_table{};

/// Who interpolates with arguments of an algebra.
template <class Algebra>
struct interpolate_calls {
  template <class Kind, int N, class Knots, class Values, class X>
  static constexpr auto call(Knots const& knots, Values const& values, X const& x) {
    return opaque<interpolated_table<Kind, N, 0>>(knots, values, x);
  }
};

template <>
struct interpolate_calls<tracing> {
  template <class Kind, int N, class Knots, class Values, class X>
  static constexpr traced call(Knots const& knots, Values const& values, X const& x) {
    traced const value = opaque<interpolated_table<Kind, N, 0>>(knots, values, x);
    if (value.owner == nullptr) return value;
    graph::recorder& in = *value.owner;
    auto const node = [&](traced const& number) { return tracing::position_of(in, number); };
    auto const first = opaque<interpolated_table<Kind, N, 1>>(knots, values, x);
    auto const second = opaque<interpolated_table<Kind, N, 2>>(knots, values, x);
    // Not given are derivatives by knots, and second ones by values where slopes are not linear in them: a sum of
    // squares depends on all of them.
    traced of_knots = 0.0, of_values = 0.0;
    for (auto const& knot : knots) of_knots = of_knots + square(traced(knot));
    if constexpr (Kind::how == interpolation::method::monotone)
      for (auto const& v : values) of_values = of_values + square(traced(v));
    graph::index const missing = graph::derivative_not_given(
        in.g, &called<interpolated_table<Kind, N, 0>, std::array<double, N>, std::array<double, N>, double>);
    auto const depends_on_table = [&](graph::index number, bool on_values) {
      number = graph::with_derivative(in.g, number, missing, node(of_knots));
      return on_values ? graph::with_derivative(in.g, number, missing, node(of_values)) : number;
    };
    auto const bare = [&](traced const& number) { return node(stop_gradient(number)); };
    graph::index const point = node(traced(x));
    graph::index result = depends_on_table(bare(value), false);

    graph::index by_point = depends_on_table(bare(first[0]), false), twice = depends_on_table(bare(second[0]), true);
    twice = graph::with_derivative(in.g, twice, missing, point);
    for (std::size_t j = 0; j < N; ++j) {
      graph::index const v = node(traced(values[j]));
      graph::index mixed = depends_on_table(bare(second[j + 1]), Kind::how == interpolation::method::monotone);
      mixed = graph::with_derivative(in.g, mixed, missing, point);
      twice = graph::with_derivative(in.g, twice, missing, v);
      by_point = graph::with_derivative(in.g, by_point, mixed, v);
      graph::index by_value = depends_on_table(bare(first[j + 1]), Kind::how == interpolation::method::monotone);
      by_value = graph::with_derivative(in.g, by_value, mixed, point);
      result = graph::with_derivative(in.g, result, by_value, v);
    }
    by_point = graph::with_derivative(in.g, by_point, twice, point);
    return traced(in, graph::with_derivative(in.g, result, by_point, point));
  }
};

// The derivative of this order of a table that lives as long as the program.
template <auto Table, int Order>
struct derivative_of_table {
  double operator()(double x) const { return Table->template derivative<Order>(x); }
};
template <auto Table, int Order>
inline constexpr derivative_of_table<Table, Order> order_of_table{};

template <class Knots, class Values>
inline constexpr int size_of_table = 0;
template <class K, class V, std::size_t N>
inline constexpr int size_of_table<std::array<K, N>, std::array<V, N>> =
    N >= 2 && is_opaque_argument<K>() && is_opaque_argument<V>() && numbers_of<V>::count == 1 ? static_cast<int>(N) : 0;

}  // namespace detail

/// What a table of values at rising knots has at x. `kind` is interpolation::linear, natural or monotone: NaN outside
/// of the table, or interpolation::held(kind), continued(kind). At a knot the value is that of the table, and a
/// derivative that jumps is that of the piece on the right, at the last knot on the left. First derivatives are by x
/// and by the values, second ones too, but for those by two values of a monotone table; a derivative by knots is an
/// error message. Knots that do not rise throw bad_table.
template <class Kind, class Knots, class Values, class X>
constexpr auto interpolate(Kind, Knots const& knots, Values const& values, X const& x) {
  constexpr int size = detail::size_of_table<Knots, Values>;
  if constexpr (size == 0 || !detail::is_opaque_argument<X>()) {
    detail::error::not_a_table<Knots, Values, X>();
    return detail::no_answer{};
  } else {
    using algebra =
        typename detail::algebra_of_call<detail::algebra_of_argument_t<Knots>, detail::algebra_of_argument_t<Values>,
                                         detail::algebra_of_argument_t<X>>::type;
    return detail::interpolate_calls<algebra>::template call<Kind, size>(knots, values, x);
  }
}

namespace interpolation {

/// A table of any length, which is copied: table const drag{natural, knots, values}. Knots that do not rise, fewer than
/// two, and another number of values throw bad_table. It does not change, so threads may read it at the same time.
template <class Kind>
class table {
 public:
  template <class Knots, class Values>
  table(Kind, Knots const& at, Values const& with) : size(static_cast<int>(at.size())) {
    if (at.size() != with.size())
      detail::refuse_with<bad_table>("a table of ", at.size(), " knots and ", with.size(),
                                     " values: interpolate needs a value for each knot");
    numbers = detail::sequence<double>(5 * size, 0.0);
    for (int i = 0; i < size; ++i) {
      numbers[i] = static_cast<double>(at[static_cast<std::size_t>(i)]);
      numbers[size + i] = static_cast<double>(with[static_cast<std::size_t>(i)]);
    }
    detail::math::check_knots(numbers.data, size);
    static_cast<void>(detail::math::slopes_of_table<Kind::how, double>(numbers.data, numbers.data + size, size,
                                                                       numbers.data + 2 * size));
  }

  double operator()(double x) const { return derivative<0>(x); }
  /// By the point.
  template <int Order>
  double derivative(double x) const {
    static_assert(0 <= Order && Order <= 2, "chainrule: a table has derivatives of the orders 0, 1 and 2");
    auto const at = detail::math::find_piece<Kind::how, Kind::beyond>(numbers.data, size, x);
    double sum = 0;
    for (int k = 0; k < 2; ++k) {
      sum += at.values[Order][k] * numbers[size + at.left + k];
      if (Kind::how != method::linear) sum += at.slopes[Order][k] * numbers[2 * size + at.left + k];
    }
    return sum;
  }

 private:
  int size;
  detail::sequence<double> numbers;  // knots, values, slopes
};

template <class Kind, class Knots, class Values>
table(Kind, Knots const&, Values const&) -> table<Kind>;

}  // namespace interpolation

/// What a table that lives as long as the program has at x: interpolate<&drag>(mach). Derivatives are by x.
template <auto Table, class X>
  requires std::is_pointer_v<decltype(Table)>
constexpr auto interpolate(X const& x) {
  return opaque<detail::order_of_table<Table, 0>, detail::order_of_table<Table, 1>, detail::order_of_table<Table, 2>>(
      x);
}

/// The same in two dimensions: values[i][j] is at the i-th of the knots of x and the j-th of those of y. Each row is
/// interpolated at y, and then these values at x.
template <class Kind, class KnotsX, class KnotsY, class Rows, class X, class Y>
constexpr auto interpolate(Kind kind, KnotsX const& at_x, KnotsY const& at_y, Rows const& values, X const& x,
                           Y const& y) {
  if constexpr (!detail::is_array<KnotsX> || !detail::is_array<Rows>) {
    detail::error::not_a_table<KnotsX, Rows, X, Y>();
    return detail::no_answer{};
  } else if constexpr (detail::size_of_table<KnotsY, typename Rows::value_type> == 0) {
    detail::error::not_a_table<KnotsY, Rows, X, Y>();
    return detail::no_answer{};
  } else {
    std::array<std::remove_cvref_t<decltype(interpolate(kind, at_y, values[0], y))>, std::tuple_size_v<Rows>> column{};
    for (std::size_t i = 0; i < column.size(); ++i) column[i] = interpolate(kind, at_y, values[i], y);
    return interpolate(kind, at_x, column, x);
  }
}

}  // namespace chainrule
