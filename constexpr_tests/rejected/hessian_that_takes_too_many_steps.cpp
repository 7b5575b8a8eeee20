// expect: chainrule: the answers about this function or formula take more steps than the compiler evaluates by default
#include <chainrule/chainrule.hpp>

inline constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i)
    sum += 100.0 * chainrule::square(p[i + 1] - chainrule::square(p[i])) + chainrule::square(1.0 - p[i]);
  return sum;
};

inline auto const slope = chainrule::hessian(rosenbrock)(std::array<double, 200>{});
