// SPDX-License-Identifier: BSL-1.0
// An objective with constraints, as solvers ask both: gradient, and of the Jacobian of the constraints and the Hessian
// of the Lagrangian the entries that are not zero. Next: ipopt.hpp.
#pragma once

#include <optional>
#include <vector>

#include "solver_residuals.hpp"

// clang-format off
#include "../base/begin.hpp"
// clang-format on

namespace chainrule::detail {

struct no_constraints {
  constexpr auto operator()(auto const& x, auto const&...) const {
    static_cast<void>(x);
    return 0.0;
  }
};

/// The objective times its factor, and the constraints times their multipliers.
template <class Objective, class Constraints>
struct lagrangian {
  template <class X, class Multipliers, class... Data>
  constexpr auto operator()(X const& x, auto const& factor, Multipliers const& multipliers, Data const&... data) const {
    auto const objective = factor * Objective{}(x, data...);
    if constexpr (std::same_as<Constraints, no_constraints>) {
      return objective;
    } else {
      auto const values = Constraints{}(x, data...);
      if constexpr (results_in<std::remove_cvref_t<decltype(values)>> >= 0) {
        auto total = objective;
        int next = 0;
        visit_numbers(values, [&](auto const& value) {
          total = total + multipliers[static_cast<std::size_t>(next)] * value;
          ++next;
        });
        return total;
      } else {
        return objective + sum(indices(multipliers), [&](auto i) { return multipliers[i] * values[i]; });
      }
    }
  }
};

/// Places of a sparse matrix that a solver is told once: row by row, of a Hessian the lower triangle.
struct places_of_entries {
  std::vector<int> rows, columns;
  std::vector<std::size_t> among;  // all entries that are computed

  template <class Begin, class Column>
  void read(Begin const& begin, Column const& column, std::size_t count, bool lower) {
    for (std::size_t i = 0; i < count; ++i)
      for (auto k = static_cast<std::size_t>(begin[i]); k < static_cast<std::size_t>(begin[i + 1]); ++k) {
        auto const j = static_cast<std::size_t>(column[k]);
        if (lower && j > i) continue;
        rows.push_back(static_cast<int>(i));
        columns.push_back(static_cast<int>(j));
        among.push_back(k);
      }
  }
};

/// A sparse matrix of a function at arguments: by parameters of any length its pattern is found at the first arguments,
/// else it is in the types.
template <class Question, class Function, class X, class... Rest>
class sparse_entries {
  static constexpr bool has_data = data_sequence<X> || ((data_sequence<Rest> || plain_integer<Rest>) || ...);
  static constexpr bool is_hessian = std::same_as<Question, question::sparse_hessian>;
  using question_about = function_question<Question, Function, wrt_list<0>>;
  template <bool HasData, class... A>
  struct kept {
    using type = decltype(prepare(question_about{}, std::declval<A const&>()...));
  };
  template <class... A>
  struct kept<false, A...> {
    using type = question_about;
  };
  std::optional<typename kept<has_data, X, Rest...>::type> question;
  std::vector<double> all;

  template <class Pattern>
  void read(Pattern const& pattern, std::size_t rows) {
    if constexpr (requires { pattern.row_begin; })
      places.read(pattern.row_begin, pattern.columns, rows, is_hessian);
    else
      places.read(pattern.rows, pattern.columns, rows, is_hessian);
    all.resize(pattern.columns.size());
  }

 public:
  places_of_entries places;

  void find(std::size_t rows, X const& x, Rest const&... rest) {
    places = {};
    if constexpr (has_data) {
      question.emplace(prepare(question_about{}, x, rest...));
      read(question->pattern(), rows);
    } else {
      static_cast<void>(x);
      (static_cast<void>(rest), ...);
      question.emplace();
      read(pattern_of<Question, Function, wrt_list<0>, X, Rest...>(), rows);
    }
  }
  void write(double* to, X const& x, Rest const&... rest) {
    if constexpr (has_data)
      (*question)(into(all), x, rest...);
    else
      (*question)(into(all.data()), x, rest...);
    for (std::size_t k = 0; k < places.among.size(); ++k) to[k] = all[places.among[k]];
  }
};

}  // namespace chainrule::detail

#include "../base/end.hpp"
