// SPDX-License-Identifier: BSL-1.0
// Objectives and constraints for NLopt, with gradients made while compiling.
#pragma once

#include <memory>
#include <nlopt.hpp>
#include <vector>

#include "solver_residuals.hpp"

// clang-format off
#include "../base/begin.hpp"
// clang-format on

namespace chainrule {

namespace detail {

/// A function as NLopt calls it. The solver owns what it is called with, and copies it with itself.
template <class Asked>
struct nlopt_callback {
  static double call(unsigned count, double const* x, double* gradient, void* of) {
    return static_cast<Asked const*>(of)->value_and_gradient(x, count, gradient);
  }
  static void* destroy(void* of) {
    delete static_cast<Asked*>(of);
    return nullptr;
  }
  static void* copy(void* of) { return new Asked(*static_cast<Asked const*>(of)); }
};

template <class Asked>
struct nlopt_callback_of_several : nlopt_callback<Asked> {
  static void call(unsigned rows, double* values, unsigned count, double const* x, double* gradient, void* of) {
    static_cast<Asked const*>(of)->evaluate(x, count, {values, 1}, rows,
                                            {gradient, static_cast<std::ptrdiff_t>(count), 1});
  }
};

/// take(std::unique_ptr<...>), with what a solver is to call, after all checks.
template <template <class> class Asking, int... Size, class Taker, class Function, class... Data>
void give_to_nlopt(nlopt::opt const& solver, Taker const& take, Function const& f, Data const&... data) {
  make_for_solver<Asking, Function, std::tuple<Data...>, Size...>(
      [&]<class Asked>(std::type_identity<Asked>) {
        Asked::check(solver.get_dimension());
        take(std::make_unique<Asked>(f, data...));
      },
      [] {});
}

}  // namespace detail

/// Sets the function that the solver makes as small as it can: nlopt_minimize(solver, f, data...). `f` takes the
/// parameters, as data of any length or as a std::array whose length is a template argument where the signature does
/// not tell it, nlopt_minimize<3>(solver, f), and then the data, of which the solver keeps copies. The gradient is
/// computed where the algorithm asks for it. Throws data_misuse if the solver has another number of parameters.
template <int... Size, class Function, class... Data>
void nlopt_minimize(nlopt::opt& solver, Function const& f, Data const&... data) {
  detail::give_to_nlopt<detail::asked_for_one_number, Size...>(
      solver,
      [&]<class Asked>(std::unique_ptr<Asked> asked) {
        using callback = detail::nlopt_callback<Asked>;
        solver.set_min_objective(callback::call, asked.release(), callback::destroy, callback::copy);
      },
      f, data...);
}
/// The same of what is to be as large as it can be.
template <int... Size, class Function, class... Data>
void nlopt_maximize(nlopt::opt& solver, Function const& f, Data const&... data) {
  detail::give_to_nlopt<detail::asked_for_one_number, Size...>(
      solver,
      [&]<class Asked>(std::unique_ptr<Asked> asked) {
        using callback = detail::nlopt_callback<Asked>;
        solver.set_max_objective(callback::call, asked.release(), callback::destroy, callback::copy);
      },
      f, data...);
}
/// Adds the constraint f(x, data...) <= 0, which may be missed by the tolerance.
template <int... Size, class Function, class... Data>
void nlopt_at_most_zero(nlopt::opt& solver, double tolerance, Function const& f, Data const&... data) {
  detail::give_to_nlopt<detail::asked_for_one_number, Size...>(
      solver,
      [&]<class Asked>(std::unique_ptr<Asked> asked) {
        using callback = detail::nlopt_callback<Asked>;
        solver.add_inequality_constraint(callback::call, asked.release(), callback::destroy, callback::copy, tolerance);
      },
      f, data...);
}
/// Adds as many constraints as there are tolerances: `f` returns a std::array or a table of numbers.
template <int... Size, class Function, class... Data>
void nlopt_at_most_zero(nlopt::opt& solver, std::vector<double> const& tolerances, Function const& f,
                        Data const&... data) {
  detail::give_to_nlopt<detail::solver_residuals, Size...>(
      solver,
      [&]<class Asked>(std::unique_ptr<Asked> asked) {
        using callback = detail::nlopt_callback_of_several<Asked>;
        Asked::check_results(tolerances.size());
        solver.add_inequality_mconstraint(callback::call, asked.release(), callback::destroy, callback::copy,
                                          tolerances);
      },
      f, data...);
}
/// Adds the constraint f(x, data...) = 0, or several.
template <int... Size, class Function, class... Data>
void nlopt_zero(nlopt::opt& solver, double tolerance, Function const& f, Data const&... data) {
  detail::give_to_nlopt<detail::asked_for_one_number, Size...>(
      solver,
      [&]<class Asked>(std::unique_ptr<Asked> asked) {
        using callback = detail::nlopt_callback<Asked>;
        solver.add_equality_constraint(callback::call, asked.release(), callback::destroy, callback::copy, tolerance);
      },
      f, data...);
}
template <int... Size, class Function, class... Data>
void nlopt_zero(nlopt::opt& solver, std::vector<double> const& tolerances, Function const& f, Data const&... data) {
  detail::give_to_nlopt<detail::solver_residuals, Size...>(
      solver,
      [&]<class Asked>(std::unique_ptr<Asked> asked) {
        using callback = detail::nlopt_callback_of_several<Asked>;
        Asked::check_results(tolerances.size());
        solver.add_equality_mconstraint(callback::call, asked.release(), callback::destroy, callback::copy, tolerances);
      },
      f, data...);
}

}  // namespace chainrule

#include "../base/end.hpp"
