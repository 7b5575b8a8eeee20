// SPDX-License-Identifier: BSL-1.0
// Differential equations for Boost.Odeint's Rosenbrock stepper, with Jacobians made while compiling. Odeint itself is
// not included: only the types of the caller's state and matrix are used.
#pragma once

#include <utility>

#include "solver_residuals.hpp"

// clang-format off
#include "../base/begin.hpp"
// clang-format on

namespace chainrule {

namespace detail {

namespace error {

template <int Rates, int State>
constexpr bool other_number_of_rates() {
  static_assert(Rates == State,
                "chainrule: a differential equation has as many rates of change as its state has numbers: the function "
                "returns another number of them than it takes");
  return false;
}
template <class Function>
constexpr bool rates_are_one_number() {
  static_assert(no<Function>,
                "chainrule: the rates of change of a differential equation stand in a std::array, or in a table that "
                "tabulate(indices(x), ...) makes, also where there is but one: this function returns a number, write "
                "std::array{rate}");
  return false;
}

}  // namespace error

/// Rates f(x, t, data...), asked at a time.
template <class Residuals>
class rates_at_times;
template <class Function, class Shape, class... Data>
class rates_at_times<solver_residuals<solver_function<Function, Shape, double, Data...>>>
    : solver_residuals<solver_function<Function, Shape, double, Data...>> {
  using base = solver_residuals<solver_function<Function, Shape, double, Data...>>;
  using asked = solver_function<Function, Shape, double, Data...>;
  using asked::at, asked::data, asked::function;

 public:
  using base::parameters, base::residuals;

  explicit rates_at_times(Function const& f, Data const&... rest) : base(f, 0.0, rest...) {}

  template <class State, class Rates, class Time>
  void write_rates(State const& x, Rates& rates, Time const& t) {
    std::get<0>(data) = static_cast<double>(t);
    base::evaluate(first_of(x), x.size(), {first_of(rates), 1}, rates.size(), {nullptr, 0, 0});
  }
  template <class State, class Matrix, class Time, class Rates>
  void write_jacobian(State const& x, Matrix& jacobian, Time const& t, Rates& by_time) {
    std::get<0>(data) = static_cast<double>(t);
    std::size_t const count = x.size();
    base::check(count);
    if (jacobian.size1() != count || jacobian.size2() != count || by_time.size() != count)
      refuse_with<data_misuse>("the Jacobian has ", jacobian.size1(), " rows and ", jacobian.size2(),
                               " columns, the derivative by time ", by_time.size(), " numbers, and the state ", count);
    if (count == 0) return;
    double* const first = &jacobian(0, 0);
    matrix_in_memory const to{first, count > 1 ? &jacobian(1, 0) - first : 1, count > 1 ? &jacobian(0, 1) - first : 1};
    std::apply([&](auto const&... rest) { write(&*x.begin(), count, to, &*by_time.begin(), rest...); }, data);
  }

 private:
  // An empty state has no first number.
  template <class State>
  static auto first_of(State& x) {
    return x.size() == 0 ? nullptr : &*x.begin();
  }
  template <class... Rest>
  void write(double const* x, std::size_t count, matrix_in_memory to, double* by_time, Rest const&... rest) {
    if constexpr (residuals > 0 && parameters > 0) {
      constexpr auto n = static_cast<std::size_t>(parameters);
      jacobian(function, wrt<0, 1>)(into(as<n, n>(to.first, to.row, to.column), as<n>(by_time)), at(x, count), rest...);
    } else {
      base::evaluate(x, count, {nullptr, 1}, count, to);
      if constexpr (residuals < 0)
        jacobian(function, wrt<1>)(into(std::span<double>(by_time, count)), at(x, count), rest...);
      else
        jacobian(function, wrt<1>)(into(by_time), at(x, count), rest...);
    }
  }
};

template <class Rates>
struct odeint_rates {
  Rates rates;
  template <class State, class Slopes, class Time>
  void operator()(State const& x, Slopes& dxdt, Time const& t) {
    rates.write_rates(x, dxdt, t);
  }
};
template <class Rates>
struct odeint_jacobian {
  Rates rates;
  template <class State, class Matrix, class Time, class Slopes>
  void operator()(State const& x, Matrix& jacobian, Time const& t, Slopes& by_time) {
    rates.write_jacobian(x, jacobian, t, by_time);
  }
};
// After a mistake.
struct no_odeint_part {
  void operator()(auto const&...) const {}
};

}  // namespace detail

/// The pair of rates and Jacobian that boost::numeric::odeint::rosenbrock4 wants: integrate_adaptive(stepper,
/// odeint_system<2>(f, data...), x, t0, t1, dt). `f(x, t, data...)` takes the state, as a std::array whose length is a
/// template argument where the signature does not tell it, or of any length, and then the time; it returns the rates of
/// change, a std::array or a table. Copies of the data are kept. data_misuse is thrown if a state has another length.
/// Each copy serves one thread at a time.
template <int... Size, class Function, class... Data>
auto odeint_system(Function const& f, Data const&... data) {
  return detail::make_for_solver<detail::solver_residuals, Function, std::tuple<double, Data...>, Size...>(
      [&]<class Asked>(std::type_identity<Asked>) {
        if constexpr (Asked::is_one_number) {
          detail::error::rates_are_one_number<Asked>();
          return std::pair{detail::no_odeint_part{}, detail::no_odeint_part{}};
        } else if constexpr (Asked::residuals >= 0 && Asked::parameters >= 0 && Asked::residuals != Asked::parameters) {
          detail::error::other_number_of_rates<Asked::residuals, Asked::parameters>();
          return std::pair{detail::no_odeint_part{}, detail::no_odeint_part{}};
        } else {
          using rates = detail::rates_at_times<Asked>;
          return std::pair{detail::odeint_rates<rates>{rates(f, data...)},
                           detail::odeint_jacobian<rates>{rates(f, data...)}};
        }
      },
      [] { return std::pair{detail::no_odeint_part{}, detail::no_odeint_part{}}; });
}

}  // namespace chainrule

#include "../base/end.hpp"
