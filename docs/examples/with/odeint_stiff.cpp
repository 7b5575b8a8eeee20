// A stiff equation with Boost.Odeint's Rosenbrock stepper: Robertson's three chemical reactions. Exits with 0 if the
// concentrations are those of Hairer and Wanner.
#include <boost/numeric/odeint/integrate/integrate_adaptive.hpp>
#include <boost/numeric/odeint/stepper/generation.hpp>
#include <boost/numeric/odeint/stepper/rosenbrock4.hpp>
#include <boost/numeric/odeint/stepper/rosenbrock4_controller.hpp>
#include <chainrule/chainrule.hpp>
#include <chainrule/with/odeint.hpp>
#include <cmath>
#include <cstdio>

// [rates]
constexpr auto robertson = [](auto const& x, auto const& /*time*/, auto const& k) {
  auto const slow = k[0] * x[0], back = k[1] * x[1] * x[2], fast = k[2] * x[1] * x[1];
  return std::array{back - slow, slow - back - fast, fast};
};
// [/rates]

int main() {
  namespace odeint = boost::numeric::odeint;
  boost::numeric::ublas::vector<double> x(3, 0.0);
  x[0] = 1.0;
  // [system]
  auto const system = chainrule::odeint_system<3>(robertson, std::array{0.04, 1e4, 3e7});
  auto const stepper = odeint::make_controlled<odeint::rosenbrock4<double>>(1e-10, 1e-8);
  auto const steps = odeint::integrate_adaptive(stepper, system, x, 0.0, 40.0, 1e-6);
  // [/system]
  std::printf("%zu steps to (%.6f, %.3e, %.6f)\n", steps, x[0], x[1], x[2]);
  return std::abs(x[0] - 0.7158271) < 1e-5 && std::abs(x[1] - 9.1855e-6) < 1e-9 && steps < 2000 ? 0 : 1;
}
