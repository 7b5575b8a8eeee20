// SPDX-License-Identifier: BSL-1.0
// Least squares and minima with the GNU Scientific Library, with derivatives made while compiling.
#pragma once

#include <gsl/gsl_errno.h>
#include <gsl/gsl_multifit_nlinear.h>
#include <gsl/gsl_multimin.h>

#include <exception>
#include <limits>
#include <utility>
#include <vector>

#include "solver_residuals.hpp"

// clang-format off
#include "../base/begin.hpp"
// clang-format on

namespace chainrule {

namespace detail {

/// What the callbacks of both kinds share: numbers that stand together, and exceptions, which cannot pass through C.
template <class Asked>
class called_by_gsl {
 public:
  template <class Function, class... Data>
  explicit called_by_gsl(Function const& f, Data const&... rest) : asked(f, rest...) {}
  called_by_gsl(called_by_gsl const&) = delete;  // the solver has its address
  called_by_gsl& operator=(called_by_gsl const&) = delete;

  /// Throws what the function threw last since fdf(), once: a solver may have gone on from there.
  void rethrow() {
    if (failure) std::rethrow_exception(std::exchange(failure, nullptr));
  }

 protected:
  Asked asked;
  std::vector<double> all, slopes;
  std::exception_ptr failure;

  double const* numbers(gsl_vector const* x) {
    if (x->stride == 1) return x->data;
    all.resize(x->size);
    for (std::size_t i = 0; i < x->size; ++i) all[i] = x->data[i * x->stride];
    return all.data();
  }
  template <class Body>
  int guarded(Body const& body) {
    try {
      body();
      return GSL_SUCCESS;
    } catch (...) {
      failure = std::current_exception();
      return GSL_EFAILED;
    }
  }
};

template <class Asked>
class gsl_fit_of : public called_by_gsl<Asked> {
 public:
  using called_by_gsl<Asked>::called_by_gsl;

  /// For gsl_multifit_nlinear_init, as long as this object is there.
  gsl_multifit_nlinear_fdf* fdf()
    requires(Asked::residuals >= 0 && Asked::parameters >= 0)
  {
    return fdf(static_cast<std::size_t>(Asked::residuals), static_cast<std::size_t>(Asked::parameters));
  }
  gsl_multifit_nlinear_fdf* fdf(std::size_t residuals)
    requires(Asked::parameters >= 0)
  {
    return fdf(residuals, static_cast<std::size_t>(Asked::parameters));
  }
  gsl_multifit_nlinear_fdf* fdf(std::size_t residuals, std::size_t parameters) {
    Asked::check(parameters);
    Asked::check_results(residuals);
    this->failure = nullptr;
    callbacks = {};
    callbacks.f = values;
    callbacks.df = jacobian;
    callbacks.n = residuals;
    callbacks.p = parameters;
    callbacks.params = this;
    return &callbacks;
  }

 private:
  gsl_multifit_nlinear_fdf callbacks{};

  static int values(gsl_vector const* x, void* of, gsl_vector* f) {
    auto& self = *static_cast<gsl_fit_of*>(of);
    return self.guarded([&] {
      self.asked.evaluate(self.numbers(x), x->size, {f->data, static_cast<std::ptrdiff_t>(f->stride)}, f->size,
                          {nullptr, 0, 0});
    });
  }
  static int jacobian(gsl_vector const* x, void* of, gsl_matrix* j) {
    auto& self = *static_cast<gsl_fit_of*>(of);
    return self.guarded([&] {
      self.asked.evaluate(self.numbers(x), x->size, {nullptr, 1}, j->size1,
                          {j->data, static_cast<std::ptrdiff_t>(j->tda), 1});
    });
  }
};

template <class Asked>
class gsl_objective_of : public called_by_gsl<Asked> {
 public:
  using called_by_gsl<Asked>::called_by_gsl;

  /// For gsl_multimin_fdfminimizer_set, as long as this object is there.
  gsl_multimin_function_fdf* fdf()
    requires(Asked::parameters >= 0)
  {
    return fdf(static_cast<std::size_t>(Asked::parameters));
  }
  gsl_multimin_function_fdf* fdf(std::size_t parameters) {
    Asked::check(parameters);
    this->failure = nullptr;
    callbacks.f = value;
    callbacks.df = gradient;
    callbacks.fdf = both;
    callbacks.n = parameters;
    callbacks.params = this;
    return &callbacks;
  }

 private:
  gsl_multimin_function_fdf callbacks{};

  // NaN, where the function throws.
  double ask(gsl_vector const* x, gsl_vector* gradient) {
    double value = std::numeric_limits<double>::quiet_NaN();
    int const status = this->guarded([&] {
      bool const in_place = gradient != nullptr && gradient->stride == 1;
      if (gradient != nullptr && !in_place) this->slopes.resize(x->size);
      double* const to = gradient == nullptr ? nullptr : in_place ? gradient->data : this->slopes.data();
      value = this->asked.value_and_gradient(this->numbers(x), x->size, to);
      if (gradient != nullptr && !in_place)
        for (std::size_t i = 0; i < x->size; ++i) gradient->data[i * gradient->stride] = this->slopes[i];
    });
    if (status != GSL_SUCCESS && gradient != nullptr)
      gsl_vector_set_all(gradient, std::numeric_limits<double>::quiet_NaN());
    return value;
  }
  static double value(gsl_vector const* x, void* of) { return static_cast<gsl_objective_of*>(of)->ask(x, nullptr); }
  static void gradient(gsl_vector const* x, void* of, gsl_vector* to) {
    static_cast<gsl_objective_of*>(of)->ask(x, to);
  }
  static void both(gsl_vector const* x, void* of, double* value, gsl_vector* to) {
    *value = static_cast<gsl_objective_of*>(of)->ask(x, to);
  }
};

// After a mistake.
struct no_gsl_function {
  template <class... Sizes>
  std::nullptr_t fdf(Sizes const&...) const {
    return nullptr;
  }
  void rethrow() const {}
};

}  // namespace detail

/// Residuals for gsl_multifit_nlinear: auto fit = gsl_fit<2>(f, data...); gsl_multifit_nlinear_init(x, fit.fdf(n),
/// workspace). `f` takes the parameters, as a std::array whose length is a template argument where the signature does
/// not tell it, or of any length, and then the data, of which copies are kept; it returns a number, a std::array or a
/// table. What the types do not tell is given to fdf: residuals, then parameters; data_misuse is thrown if they are
/// others than the function has. One object serves one solver at a time. What the function throws becomes GSL_EFAILED,
/// and rethrow() throws it.
template <int... Size, class Function, class... Data>
auto gsl_fit(Function const& f, Data const&... data) {
  return detail::make_for_solver<detail::solver_residuals, Function, std::tuple<Data...>, Size...>(
      [&]<class Asked>(std::type_identity<Asked>) { return detail::gsl_fit_of<Asked>(f, data...); },
      [] { return detail::no_gsl_function{}; });
}

/// A function of one result for gsl_multimin_fdfminimizer, in the same way: auto objective = gsl_objective<2>(f,
/// data...); gsl_multimin_fdfminimizer_set(solver, objective.fdf(), x, step, tolerance). What it throws becomes NaN.
template <int... Size, class Function, class... Data>
auto gsl_objective(Function const& f, Data const&... data) {
  return detail::make_for_solver<detail::asked_for_one_number, Function, std::tuple<Data...>, Size...>(
      [&]<class Asked>(std::type_identity<Asked>) { return detail::gsl_objective_of<Asked>(f, data...); },
      [] { return detail::no_gsl_function{}; });
}

}  // namespace chainrule

#include "../base/end.hpp"
