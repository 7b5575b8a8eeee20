// SPDX-License-Identifier: BSL-1.0
// Several results of a function, and their Jacobian, written where a solver has its vectors and dense matrices.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "solver_function.hpp"

// clang-format off
#include "../base/begin.hpp"
// clang-format on

namespace chainrule::detail {

/// Numbers of a solver that are to be written: null where nobody wants them.
struct vector_in_memory {
  double* first;
  std::ptrdiff_t distance;
  bool is_contiguous() const { return distance == 1; }
  double& operator()(std::size_t i) const { return first[static_cast<std::ptrdiff_t>(i) * distance]; }
};
struct matrix_in_memory {
  double* first;
  std::ptrdiff_t row, column;  // from one to the next
  double& operator()(std::size_t i, std::size_t j) const {
    return first[static_cast<std::ptrdiff_t>(i) * row + static_cast<std::ptrdiff_t>(j) * column];
  }
};

/// How many results there are: so many, or none of them known in the type, as of a table.
template <class Result>
inline constexpr int results_in = numbers_of<Result>::count;
template <class Element>
inline constexpr int results_in<traced_table<Element>> = -1;

template <class Result>
concept has_elements = requires(Result const& r) {
  { r[0] } -> std::convertible_to<typename numbers_of<Result>::type>;
};

// What is prepared for parameters of any length: where the nonzeros of each row are.
template <bool IsWanted, class Function, class... Data>
struct rows_prepared {
  using type = std::nullopt_t;
};
template <class Function, class... Data>
struct rows_prepared<true, Function, Data...> {
  using type = std::optional<decltype(prepare(value_and_jacobian(std::declval<Function const&>(), wrt<0>),
                                              std::declval<any_length>(), std::declval<Data const&>()...))>;
};

/// A function of several results, to be asked at numbers in memory. One object answers one call at a time.
template <class Asked>
class solver_residuals;
template <class Function, class Shape, class... Data>
class solver_residuals<solver_function<Function, Shape, Data...>> : public solver_function<Function, Shape, Data...> {
  using base = solver_function<Function, Shape, Data...>;

 protected:
  using base::at, base::data, base::function;

 public:
  using base::base, base::check, base::parameters;
  using typename base::result;
  static constexpr int residuals = results_in<result>;
  static constexpr bool is_one_number = shape_number<result>;
  template <class Asked>
  static constexpr bool is_sound() {
    if constexpr (!base::template can_be_called<Asked>())
      return false;
    else if constexpr (!shape_number<result> && residuals >= 0 && !has_elements<result>)
      return error::no_residuals<Asked>();
    else
      return true;
  }

  static void check_results([[maybe_unused]] std::size_t rows) {
    if constexpr (residuals >= 0)
      if (rows != static_cast<std::size_t>(residuals))
        refuse_with<data_misuse>("the function has ", residuals, " results, and the solver wants ", rows);
  }
  /// Values, of which there are `rows`, and the Jacobian, if it is not null.
  void evaluate(double const* x, std::size_t columns, vector_in_memory values, std::size_t rows,
                matrix_in_memory jacobian) const {
    check(columns);
    check_results(rows);
    std::apply([&](auto const&... rest) { write(x, columns, values, rows, jacobian, rest...); }, data);
  }

 private:
  void write(double const* x, std::size_t columns, vector_in_memory values, std::size_t rows, matrix_in_memory jacobian,
             Data const&... rest) const {
    if constexpr (residuals >= 0 && parameters >= 0)
      write_fixed(x, columns, values, jacobian, rest...);
    else if (jacobian.first == nullptr)
      write_values(x, columns, values, rows, rest...);
    else if constexpr (parameters >= 0)
      write_rows(x, columns, values, rows, jacobian, rest...);
    else if constexpr (shape_number<result>)
      write_gradient(x, columns, values, jacobian, rest...);
    else
      write_nonzeros(x, columns, values, rows, jacobian, rest...);
  }
  // Sizes in the type: everything goes where it belongs.
  void write_fixed(double const* x, std::size_t columns, vector_in_memory values, matrix_in_memory jacobian,
                   Data const&... rest) const {
    constexpr std::size_t m = static_cast<std::size_t>(residuals), n = static_cast<std::size_t>(parameters);
    auto const slopes = as<m, n>(jacobian.first, jacobian.row, jacobian.column);
    if constexpr (shape_number<result>) {
      double const value = jacobian.first == nullptr
                               ? static_cast<double>(ask<question::value>(function, wrt<0>)(at(x, columns), rest...))
                               : static_cast<double>(value_and_gradient(function, wrt<0>)(
                                     into(as<n>(jacobian.first, jacobian.column)), at(x, columns), rest...));
      if (values.first != nullptr) *values.first = value;
    } else {
      auto const to = as<m>(values.first, values.distance);
      if (jacobian.first == nullptr)
        ask<question::value>(function, wrt<0>)(into(to), at(x, columns), rest...);
      else if (values.first == nullptr)
        chainrule::jacobian(function, wrt<0>)(into(slopes), at(x, columns), rest...);
      else
        value_and_jacobian(function, wrt<0>)(into(to, slopes), at(x, columns), rest...);
    }
  }

  // What is known at run time is computed in one piece, and copied where it is wanted in another order.
  mutable std::vector<double> all_values, all_slopes;
  mutable
      typename rows_prepared<(parameters < 0 && !shape_number<result>), Function, Data...>::type prepared{std::nullopt};
  mutable std::size_t prepared_columns = 0;

  static constexpr bool is_table = residuals < 0;
  template <class Writer>
  void with_values(vector_in_memory values, std::size_t rows, Writer const& write_to) const {
    bool const in_place = values.first != nullptr && values.is_contiguous();
    if (!in_place) all_values.resize(rows);
    double* const first = in_place ? values.first : all_values.data();
    if constexpr (is_table)
      write_to(std::span<double>(first, rows));
    else
      write_to(first);
    if (!in_place && values.first != nullptr)
      for (std::size_t i = 0; i < rows; ++i) values(i) = all_values[i];
  }
  void write_values(double const* x, std::size_t columns, vector_in_memory values, std::size_t rows,
                    Data const&... rest) const {
    if constexpr (shape_number<result>)
      *values.first = static_cast<double>(ask<question::value>(function, wrt<0>)(at(x, columns), rest...));
    else
      with_values(values, rows,
                  [&](auto const& to) { ask<question::value>(function, wrt<0>)(into(to), at(x, columns), rest...); });
  }
  // A table by so many parameters: rows of derivatives.
  void write_rows(double const* x, std::size_t columns, vector_in_memory values, std::size_t rows,
                  matrix_in_memory jacobian, Data const&... rest) const {
    bool const in_place = jacobian.column == 1 && jacobian.row == static_cast<std::ptrdiff_t>(columns);
    if (!in_place) all_slopes.resize(rows * columns);
    std::span<double> const slopes(in_place ? jacobian.first : all_slopes.data(), rows * columns);
    with_values(values, rows, [&](auto const& to) {
      value_and_jacobian(function, wrt<0>)(into(to, slopes), at(x, columns), rest...);
    });
    if (!in_place)
      for (std::size_t i = 0; i < rows; ++i)
        for (std::size_t j = 0; j < columns; ++j) jacobian(i, j) = all_slopes[i * columns + j];
  }
  // One number by any number of parameters.
  void write_gradient(double const* x, std::size_t columns, vector_in_memory values, matrix_in_memory jacobian,
                      Data const&... rest) const {
    all_slopes.resize(columns);
    double const value =
        static_cast<double>(value_and_gradient(function, wrt<0>)(into(all_slopes), at(x, columns), rest...));
    if (values.first != nullptr) *values.first = value;
    for (std::size_t j = 0; j < columns; ++j) jacobian(0, j) = all_slopes[j];
  }
  // Several by any number of parameters: of each row those that are not zero.
  void write_nonzeros(double const* x, std::size_t columns, vector_in_memory values, std::size_t rows,
                      matrix_in_memory jacobian, Data const&... rest) const {
    if (!prepared || prepared_columns != columns) {
      prepared.emplace(prepare(value_and_jacobian(function, wrt<0>), any_length(x, columns), rest...));
      prepared_columns = columns;
    }
    auto const& pattern = prepared->pattern();
    if (pattern.rows.size() != rows + 1)
      refuse_with<data_misuse>("the function has ", pattern.rows.size() - 1, " results, and the solver wants ", rows);
    all_slopes.resize(pattern.columns.size());
    with_values(values, rows,
                [&](auto const& to) { (*prepared)(into(to, all_slopes), any_length(x, columns), rest...); });
    for (std::size_t i = 0; i < rows; ++i) {
      for (std::size_t j = 0; j < columns; ++j) jacobian(i, j) = 0.0;
      for (auto k = pattern.rows[i]; k < pattern.rows[i + 1]; ++k)
        jacobian(i, static_cast<std::size_t>(pattern.columns[static_cast<std::size_t>(k)])) =
            all_slopes[static_cast<std::size_t>(k)];
    }
  }
};

}  // namespace chainrule::detail

#include "../base/end.hpp"
