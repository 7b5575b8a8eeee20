// expect: chainrule: an int or bool cannot be an argument of a function that is differentiated: if it steers loops or branches, pass it as
#include <chainrule/chainrule.hpp>

#include <array>
#include <tuple>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) { return p[0] * p[1]; };
inline constexpr auto both = [](auto const& x, auto const& y) { return x[0] * y[1]; };
inline constexpr auto rows = [](auto const& p) { return std::array{p[0] * p[1], p[0]}; };
inline constexpr std::array p{2, 3};

inline double total() {
  auto const all = value_gradient_and_hessian(f)(p);
  double sum = all.value + all.gradient.at(1) + all.hessian[0][1] * 2.0;
  auto const [value, slope, curvature] = all;
  sum += value + slope.front() + curvature[0].back();
  auto const [results, jacobian, hessians] = value_jacobian_and_hessians(rows)(p);
  sum += results[0] - jacobian[0][1] / hessians[0][0][1];
  sum -= value_jacobian_and_hessians(rows)(p).hessians[0][0][1] + value_and_jacobian(rows)(p).jacobian[0][1];
  auto const by_both = gradient(both)(p, p);
  sum +=
      std::get<0>(by_both)[1] + std::apply([](auto const& x, auto const& y) -> double { return x[0] + y[0]; }, by_both);
  for (auto const& row : hessian(f)(p))
    for (double entry : row) sum += entry;
  return sum;
}
