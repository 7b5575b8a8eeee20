// SPDX-License-Identifier: BSL-1.0
// Nonlinear programs for Ipopt: gradient, sparse Jacobian of the constraints and sparse Hessian of the Lagrangian, made
// while compiling.
#pragma once

#include <IpTNLP.hpp>
#include <algorithm>
#include <exception>
#include <vector>

#include "lagrangian.hpp"

// clang-format off
#include "../base/begin.hpp"
// clang-format on

namespace chainrule {

/// A program for Ipopt's OptimizeTNLP, as a user sees it. Bounds may be changed before it is solved.
class ipopt_program : public Ipopt::TNLP {
 public:
  static constexpr double infinity = 2e19;  // to Ipopt what is more than 1e19 is no bound

  std::vector<double> x;                                     ///< where the solver starts, and then where it ended
  std::vector<double> lower, upper;                          ///< bounds of x: none
  std::vector<double> constraints_lower, constraints_upper;  ///< of the constraints: both 0
  std::vector<double> multipliers;                           ///< of the constraints, at the end
  double value = 0.0;                                        ///< of the objective, at the end
  Ipopt::SolverReturn status = Ipopt::UNASSIGNED;

  /// Throws what a function threw last, if the last run found no solution; to the solver x was then no point to go to.
  void rethrow() const {
    if (failure) std::rethrow_exception(failure);
  }

 protected:
  std::exception_ptr failure;
};

namespace detail {

// The multipliers as an argument: as many as the constraints have results, or any number.
template <class Constraints, int Count>
struct multipliers_of {
  using type = std::array<double, static_cast<std::size_t>(Count)>;
};
template <class Constraints>
struct multipliers_of<Constraints, -1> {
  using type = any_length;
};

template <class Objective, class Constraints>
struct constraints_beside;
template <class Function, class Shape, class... Data, class Constraints>
struct constraints_beside<solver_function<Function, Shape, Data...>, Constraints> {
  using type = solver_residuals<solver_function<Constraints, Shape, Data...>>;
};

template <class Objective, class Constraints>
class ipopt_program_of;
template <class Function, class Constraints, class Shape, class... Data>
class ipopt_program_of<solver_function<Function, Shape, Data...>,
                       solver_residuals<solver_function<Constraints, Shape, Data...>>>
    final : public ipopt_program {
  using objective = solver_function<Function, Shape, Data...>;
  using residuals = solver_residuals<solver_function<Constraints, Shape, Data...>>;
  static constexpr bool has_constraints = !std::same_as<Constraints, no_constraints>;
  static constexpr int count_in_type = shape_number<typename residuals::result> ? 1 : residuals::residuals;
  using multiplier_shape = typename multipliers_of<Constraints, count_in_type>::type;

  objective function;
  residuals constraints;
  std::tuple<Data...> data;
  std::size_t count = 0;  // of constraints
  sparse_entries<question::sparse_jacobian, Constraints, Shape, Data...> jacobian;
  sparse_entries<question::sparse_hessian, lagrangian<Function, Constraints>, Shape, double, multiplier_shape, Data...>
      hessian;

  template <class S>
  static S argument(double const* from, std::size_t length) {
    if constexpr (std::same_as<S, any_length>) {
      return any_length(from, length);
    } else {
      S made{};
      visit_numbers(made, [&, left = length](double& number) mutable {
        if (left == 0) return;  // without constraints there are no multipliers
        number = *from++;
        --left;
      });
      return made;
    }
  }
  std::size_t count_constraints() const {
    if constexpr (!has_constraints)
      return 0;
    else if constexpr (count_in_type >= 0)
      return static_cast<std::size_t>(count_in_type);
    else
      return std::apply(
          [&](auto const&... rest) {
            return static_cast<std::size_t>(
                ask<question::value>(Constraints{}, wrt<0>)(argument<Shape>(x.data(), x.size()), rest...).size());
          },
          data);
  }
  template <class Body>
  bool guarded(Body const& body) {
    try {
      body();
      return true;
    } catch (...) {
      failure = std::current_exception();
      return false;
    }
  }
  static std::size_t size(Ipopt::Index n) { return static_cast<std::size_t>(n); }
  static void tell(places_of_entries const& places, Ipopt::Index* rows, Ipopt::Index* columns) {
    std::copy(places.rows.begin(), places.rows.end(), rows);
    std::copy(places.columns.begin(), places.columns.end(), columns);
  }

 public:
  ipopt_program_of(std::vector<double> start, Function const& f, Constraints const& g, Data const&... rest)
      : function(f, rest...), constraints(g, rest...), data(rest...) {
    objective::check(start.size());
    x = std::move(start);
    lower.assign(x.size(), -infinity);
    upper.assign(x.size(), infinity);
    count = count_constraints();
    constraints_lower.assign(count, 0.0);
    constraints_upper.assign(count, 0.0);
    std::vector<double> const none(count, 1.0);
    auto const at = argument<Shape>(x.data(), x.size());
    if constexpr (has_constraints) jacobian.find(count, at, rest...);
    hessian.find(x.size(), at, 1.0, argument<multiplier_shape>(none.data(), count), rest...);
  }

  bool get_nlp_info(Ipopt::Index& n, Ipopt::Index& m, Ipopt::Index& nonzeros, Ipopt::Index& nonzeros_of_hessian,
                    IndexStyleEnum& style) override {
    failure = nullptr;  // of an earlier run
    n = static_cast<Ipopt::Index>(x.size());
    m = static_cast<Ipopt::Index>(count);
    nonzeros = static_cast<Ipopt::Index>(jacobian.places.rows.size());
    nonzeros_of_hessian = static_cast<Ipopt::Index>(hessian.places.rows.size());
    style = C_STYLE;
    return true;
  }
  bool get_bounds_info(Ipopt::Index n, double* x_lower, double* x_upper, Ipopt::Index m, double* g_lower,
                       double* g_upper) override {
    return guarded([&] {
      if (lower.size() != size(n) || upper.size() != size(n))
        refuse_with<data_misuse>("there are ", lower.size(), " lower and ", upper.size(), " upper bounds of ", n,
                                 " parameters");
      if (constraints_lower.size() != size(m) || constraints_upper.size() != size(m))
        refuse_with<data_misuse>("there are ", constraints_lower.size(), " lower and ", constraints_upper.size(),
                                 " upper bounds of ", m, " constraints");
      std::copy(lower.begin(), lower.end(), x_lower);
      std::copy(upper.begin(), upper.end(), x_upper);
      std::copy(constraints_lower.begin(), constraints_lower.end(), g_lower);
      std::copy(constraints_upper.begin(), constraints_upper.end(), g_upper);
    });
  }
  bool get_starting_point(Ipopt::Index, bool wants_x, double* to, bool wants_bounds, double*, double*, Ipopt::Index,
                          bool wants_multipliers, double*) override {
    if (wants_x) std::copy(x.begin(), x.end(), to);
    return !wants_bounds && !wants_multipliers;
  }
  bool eval_f(Ipopt::Index n, double const* at, bool, double& to) override {
    return guarded([&] { to = function.value(at, size(n)); });
  }
  bool eval_grad_f(Ipopt::Index n, double const* at, bool, double* to) override {
    return guarded([&] { function.value_and_gradient(at, size(n), to); });
  }
  bool eval_g(Ipopt::Index n, double const* at, bool, Ipopt::Index m, double* to) override {
    if constexpr (has_constraints)
      return guarded([&] { constraints.evaluate(at, size(n), {to, 1}, size(m), {nullptr, 0, 0}); });
    else
      return true;
  }
  bool eval_jac_g(Ipopt::Index n, double const* at, bool, Ipopt::Index, Ipopt::Index, Ipopt::Index* rows,
                  Ipopt::Index* columns, double* to) override {
    if constexpr (has_constraints) {
      if (to != nullptr)
        return guarded([&] {
          std::apply([&](auto const&... rest) { jacobian.write(to, argument<Shape>(at, size(n)), rest...); }, data);
        });
      tell(jacobian.places, rows, columns);
    }
    return true;
  }
  bool eval_h(Ipopt::Index n, double const* at, bool, double factor, Ipopt::Index m, double const* multiplier, bool,
              Ipopt::Index, Ipopt::Index* rows, Ipopt::Index* columns, double* to) override {
    if (to != nullptr)
      return guarded([&] {
        std::apply(
            [&](auto const&... rest) {
              hessian.write(to, argument<Shape>(at, size(n)), factor, argument<multiplier_shape>(multiplier, size(m)),
                            rest...);
            },
            data);
      });
    tell(hessian.places, rows, columns);
    return true;
  }
  void finalize_solution(Ipopt::SolverReturn how, Ipopt::Index n, double const* at, double const*, double const*,
                         Ipopt::Index m, double const*, double const* multiplier, double result,
                         Ipopt::IpoptData const*, Ipopt::IpoptCalculatedQuantities*) override {
    x.assign(at, at + n);
    multipliers.assign(multiplier, multiplier + m);
    value = result;
    status = how;
    if (how == Ipopt::SUCCESS || how == Ipopt::STOP_AT_ACCEPTABLE_POINT) failure = nullptr;
  }
};

}  // namespace detail

/// A program for Ipopt, which makes f(x, data...) small where g(x, data...) is within its bounds: auto program =
/// ipopt_problem<4>(start, f, g, data...); program->constraints_upper = ...; application->OptimizeTNLP(program);
/// program->x is the solution. `f` and `g` are functions without data of their own; they take the parameters, as a
/// std::array whose length is a template argument where the signature does not tell it, or of any length, and then the
/// data, of which copies are kept. `g` returns a number, a std::array or a table of numbers. Throws data_misuse if
/// `start` has another length.
template <int... Size, class Function, class Constraints, class... Data>
Ipopt::SmartPtr<ipopt_program> ipopt_problem(std::vector<double> const& start, Function const& f, Constraints const& g,
                                             Data const&... data) {
  auto const nothing = [] { return Ipopt::SmartPtr<ipopt_program>{}; };
  if constexpr (!detail::is_generic<Function>()) {
    detail::error::not_generic<Function>();
    return nothing();
  } else if constexpr (!detail::is_generic<Constraints>()) {
    detail::error::not_generic<Constraints>();
    return nothing();
  } else if constexpr (!std::is_empty_v<Function>) {
    detail::error::captures<Function>();
    return nothing();
  } else if constexpr (!std::is_empty_v<Constraints>) {
    detail::error::captures<Constraints>();
    return nothing();
  } else {
    return detail::make_for_solver<detail::asked_for_one_number, Function, std::tuple<Data...>, Size...>(
        [&]<class Objective>(std::type_identity<Objective>) {
          using residuals = typename detail::constraints_beside<Objective, Constraints>::type;
          if constexpr (!residuals::template is_sound<Constraints>())
            return Ipopt::SmartPtr<ipopt_program>{};
          else
            return Ipopt::SmartPtr<ipopt_program>(
                new detail::ipopt_program_of<Objective, residuals>(start, f, g, data...));
        },
        nothing);
  }
}
/// Without constraints.
template <int... Size, class Function>
Ipopt::SmartPtr<ipopt_program> ipopt_problem(std::vector<double> const& start, Function const& f) {
  return ipopt_problem<Size...>(start, f, detail::no_constraints{});
}

}  // namespace chainrule

#include "../base/end.hpp"
