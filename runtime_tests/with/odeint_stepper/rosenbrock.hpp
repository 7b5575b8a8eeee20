// Boost.Odeint's Rosenbrock stepper behind functions, because uBLAS, which it uses, is not C++20 before Boost 1.81.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

struct stiff_system {
  std::function<void(std::vector<double> const& x, std::vector<double>& rates, double t)> rates;
  // The Jacobian is row-major.
  std::function<void(std::vector<double> const& x, std::vector<double>& jacobian, double t,
                     std::vector<double>& by_time)>
      jacobian;
};
/// The number of steps to t1, where x is the state.
std::size_t rosenbrock(stiff_system const& system, std::vector<double>& x, double t0, double t1);
