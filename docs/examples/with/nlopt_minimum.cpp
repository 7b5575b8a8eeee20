// The least value of a function with NLopt: with constraints, and of as many parameters as there are. Exits with 0 if
// the minima are where they should be.
#include <chainrule/chainrule.hpp>
#include <chainrule/with/nlopt.hpp>
#include <cmath>
#include <cstdio>
#include <vector>

// [functions]
// The example of NLopt's tutorial: the smallest x1 >= 0 with x1 >= (a x0 + b)^3 for two pairs of a and b.
constexpr auto height = [](auto const& x) { return sqrt(x[1]); };
constexpr auto below = [](auto const& x, auto a, auto b) {
  auto const line = a * x[0] + b;
  return line * line * line - x[1];
};
// [/functions]

// [chain]
constexpr auto chain = [](auto const& x) {
  return sum(chainrule::range(0, x.size() - 1),
             [&](auto i) { return 100.0 * square(x[i + 1] - square(x[i])) + square(1.0 - x[i]); });
};
// [/chain]

int main() {
  // [constraints]
  nlopt::opt solver(nlopt::LD_MMA, 2);
  chainrule::nlopt_minimize<2>(solver, height);
  chainrule::nlopt_at_most_zero<2>(solver, 1e-8, below, 2.0, 0.0);
  chainrule::nlopt_at_most_zero<2>(solver, 1e-8, below, -1.0, 1.0);
  // [/constraints]
  solver.set_lower_bounds({-HUGE_VAL, 1e-6});
  solver.set_xtol_rel(1e-6);
  std::vector<double> x{1.234, 5.678};
  double lowest = 0.0;
  solver.optimize(x, lowest);
  std::printf("%.6f at (%.6f, %.6f)\n", lowest, x[0], x[1]);
  bool all_right = std::abs(x[0] - 1.0 / 3.0) < 1e-4 && std::abs(x[1] - 8.0 / 27.0) < 1e-4;

  // [any_length]
  std::vector<double> at(100, -1.0);  // the function is compiled once for all lengths
  nlopt::opt of_many(nlopt::LD_LBFGS, 100);
  chainrule::nlopt_minimize(of_many, chain);
  // [/any_length]
  of_many.set_ftol_rel(1e-14);
  of_many.optimize(at, lowest);
  std::printf("%.2e after %d calls\n", lowest, of_many.get_numevals());
  all_right = all_right && lowest < 4.0;  // there is another valley, which ends at 3.99
  return all_right ? 0 : 1;
}
