// Every row of data/reference_derivatives.csv beside what formulas, ordinary functions and the tape compute.
#pragma once

#include <cstdio>
#include <limits>
#include <string>
#include <vector>

#include "reference.hpp"
#include "reference_rows/functions.hpp"

namespace reference_rows {

/// A number that one of the ways computes for a column of the table.
struct answer {
  std::string column, way;
  double number;
};

/// All answers of `function` at a point: its value, its first and its second derivatives, in formulas by both sweeps.
template <class Function, std::size_t Size>
std::vector<answer> answers(Function function, std::array<double, Size> const& at) {
  static constexpr std::tuple variables{variable<"x">, variable<"y">, variable<"z">};
  std::string const names = "xyz";
  auto const first = [&](std::size_t i) { return std::string("d_") + names[i]; };
  auto const second = [&](std::size_t i, std::size_t j) { return first(std::min(i, j)) + names[std::max(i, j)]; };
  std::vector<answer> all;

  [&]<std::size_t... I>(std::index_sequence<I...>) {
    auto const formula = function(std::get<I>(variables)...);
    auto const call = [&](auto const& question) { return question((std::get<I>(variables) = at[I])...); };
    all.push_back({"value", "formula", call(formula)});
    auto const gradient_of_formula = call(gradient(formula, std::get<I>(variables)...));
    (all.push_back({first(I), "formula, reverse sweep", gradient_of_formula[I]}), ...);
    (all.push_back({first(I), "formula, forward sweep", call(derivative(formula, std::get<I>(variables)))}), ...);
    auto const hessian_of_formula = call(hessian(formula, std::get<I>(variables)...));
    auto const forward_twice = [&]<std::size_t J>(std::integral_constant<std::size_t, J>) {
      (all.push_back({second(J, I), "formula, Hessian", hessian_of_formula[J][I]}), ...);
      (all.push_back({second(J, I), "formula, forward twice",
                      call(derivative(formula, std::get<J>(variables), std::get<I>(variables)))}),
       ...);
    };
    (forward_twice(std::integral_constant<std::size_t, I>{}), ...);

    auto const [value, gradient_of_function] = value_and_gradient(Function{})(at[I]...);
    all.push_back({"value", "function", value});
    auto const hessian_of_function = hessian(Function{})(at[I]...);
    if constexpr (Size == 1) {
      all.push_back({"d_x", "function", gradient_of_function});
      all.push_back({"d_xx", "function", hessian_of_function});
      auto const series = taylor<2>(Function{})(at[0]);
      all.push_back({"d_x", "function, Taylor", series[1]});
    } else {
      (all.push_back({first(I), "function", gradient_of_function[I]}), ...);
      for (std::size_t i = 0; i < Size; ++i)
        for (std::size_t j = 0; j < Size; ++j) all.push_back({second(i, j), "function", hessian_of_function[i][j]});
    }

    tape::tape tape;
    std::array const leaves{tape.variable(at[I])...};
    tape::real const result = function(leaves[I]...);
    result.backward();
    all.push_back({"value", "tape", result.value()});
    (all.push_back({first(I), "tape", leaves[I].gradient()}), ...);
  }(std::make_index_sequence<Size>{});
  return all;
}

/// The distance to a reference in units of its last place. `note` says how the reference leaves the range of a double,
/// if it does.
inline double ulps(double computed, std::string const& reference, std::string const& note) {
  double const infinity = std::numeric_limits<double>::infinity(), smallest = std::numeric_limits<double>::denorm_min();
  if (note == "overflow") return computed == (reference[0] == '-' ? -infinity : infinity) ? 0 : infinity;
  if (note == "underflow") return std::abs(computed) <= smallest ? 0 : infinity;
  long double const wanted =
      std::strtold(reference.c_str(), nullptr);  // longer, so that its own rounding does not count
  int exponent = 0;
  std::frexp(wanted, &exponent);
  double const unit =
      wanted == 0 ? smallest : std::max(std::ldexp(1.0, exponent - std::numeric_limits<double>::digits), smallest);
  auto const distance = static_cast<double>(std::abs(computed - wanted) / unit);
  return std::isnan(distance) ? infinity : distance;
}

using table_row = std::map<std::string, std::string>;

/// What double_range_note says about a column: "value:subnormal d_x:overflow".
inline std::string note_of(table_row const& row, std::string const& column) {
  std::string const& notes = row.at("double_range_note");
  auto const begin = notes.find(column + ":");
  if (begin == std::string::npos) return "";
  auto const from = begin + column.size() + 1;
  return notes.substr(from, notes.find(' ', from) - from);
}

/// The error of an answer in ulp. At a kink only the value is given, and the slope may be any between those of both
/// sides.
inline double error_of(answer const& answer, table_row const& row) {
  double left{}, right{};
  if (std::sscanf(row.at("tag").c_str(), "kink: left derivative %lf, right derivative %lf", &left, &right) == 2) {
    if (answer.column == "d_x")
      return left <= answer.number && answer.number <= right ? 0 : std::numeric_limits<double>::infinity();
    if (answer.column == "d_xx") return 0;
  }
  return ulps(answer.number, row.at(answer.column), note_of(row, answer.column));
}

/// The limits, in units in the last place.
inline double limit_of(std::string const& column) { return column.size() == std::string_view("d_xx").size() ? 16 : 4; }

inline reference::table const& rows() {
  static auto const all = reference::read_table("reference_derivatives.csv");
  return all;
}

/// visit(row, answers) for all rows of a function.
template <class Function>
void for_each_row(named<Function> const& entry, auto const& visit) {
  constexpr auto size = arity<Function>();
  auto const own = rows().where("function", std::string(entry.name));
  CAPTURE(entry.name);
  REQUIRE(!own.rows.empty());
  for (auto const& row : own.rows) {
    REQUIRE(row.at("arity") == std::to_string(size));
    std::array<double, size> at{};
    for (std::size_t i = 0; i < size; ++i) at[i] = reference::number(row.at(std::string(1, "xyz"[i]) + "_hex"));
    visit(row, answers(entry.function, at));
  }
}

/// Checks all rows of the functions of a group. An exception must be needed: one of the ways misses the ordinary limit.
template <class... Function>
void check(std::tuple<named<Function>...> const& group) {
  auto const check_function = [](auto const& entry) {
    for_each_row(entry, [&](table_row const& row, std::vector<answer> const& all) {
      std::map<std::string, double> worst;
      for (auto const& [column, way, number] : all) {
        auto const* const exception = exception_of(entry.name, row.at("x"), column);
        double const error = error_of({column, way, number}, row);
        auto const& [x, y, z, wanted] = std::tie(row.at("x"), row.at("y"), row.at("z"), row.at(column));
        CAPTURE(entry.name, x, y, z, column, way, number, wanted);
        CHECK(error <= (exception != nullptr ? exception->limit : limit_of(column)));
        worst[column] = std::max(worst[column], error);
      }
      for (auto const& [column, error] : worst)
        if (auto const* const exception = exception_of(entry.name, row.at("x"), column)) {
          CAPTURE(entry.name, row.at("x"), column, exception->reason);
          CHECK(error > limit_of(column));
        }
    });
  };
  std::apply([&](auto const&... entry) { (check_function(entry), ...); }, group);
}

}  // namespace reference_rows
