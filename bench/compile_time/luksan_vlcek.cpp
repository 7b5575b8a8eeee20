// What an interior-point method asks about the chained problem 5.1 of Lukšan and Vlček (Sparse and partially separable
// test problems, 1999): the objective with its gradient, the constraints with their sparse Jacobian, the sparse Hessian
// of the Lagrangian. In SIZE variables, written out, or in as many as the data have, in loops.
#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto constraint = [](auto const& a, auto const& b, auto const& c) {
  return 3.0 * cube(b) + 2.0 * c - 5.0 + sin(b - c) * sin(b + c) + 4.0 * b - a * exp(a - b) - 3.0;
};
constexpr auto term = [](auto const& a, auto const& b) { return 100.0 * square(square(a) - b) + square(a - 1.0); };

#ifdef SIZE
using point = std::array<double, SIZE>;
using multipliers = std::array<double, SIZE - 2>;
#else
using point = std::vector<double>;
using multipliers = std::vector<double>;
#endif

constexpr auto objective = [](auto const& x) {
  return sum(range(0, x.size() - 1), [&](auto i) { return term(x[i], x[i + 1]); });
};
constexpr auto constraints = [](auto const& x) {
#ifdef SIZE
  std::array<std::remove_cvref_t<decltype(x[0])>, SIZE - 2> values;
  for (std::size_t i = 0; i + 2 < x.size(); ++i) values[i] = constraint(x[i], x[i + 1], x[i + 2]);
  return values;
#else
  return tabulate(range(0, x.size() - 2), [&](auto i) { return constraint(x[i], x[i + 1], x[i + 2]); });
#endif
};
constexpr auto lagrangian = [](auto const& x, auto const& y) {
  return sum(range(0, x.size() - 1), [&](auto i) { return term(x[i], x[i + 1]); }) +
         sum(range(0, x.size() - 2), [&](auto i) { return y[i] * constraint(x[i], x[i + 1], x[i + 2]); });
};

auto of_objective(point const& x) { return value_and_gradient(objective)(x); }
auto of_constraints(point const& x) { return constraints(x); }
#ifdef SIZE
auto jacobian_of_constraints(point const& x) { return sparse_jacobian(constraints)(x); }
#else
auto jacobian_of_constraints(point const& x) { return jacobian(constraints)(x); }
#endif
auto hessian_of_lagrangian(point const& x, multipliers const& y) { return sparse_hessian(lagrangian, wrt<0>)(x, y); }
