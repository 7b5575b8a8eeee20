// Value and gradient of a Rosenbrock function in SIZE variables, written as a loop.
#include <chainrule/chainrule.hpp>
#include <cstdio>

constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i)
    sum += 100.0 * chainrule::square(p[i + 1] - chainrule::square(p[i])) + chainrule::square(1.0 - p[i]);
  return sum;
};
using point = std::array<double, SIZE>;

#ifdef COUNT
using asked =
    chainrule::detail::function_program<chainrule::detail::question::value_and_gradient,
                                        std::remove_const_t<decltype(rosenbrock)>, chainrule::wrt_list<>, point>;
int main() { std::printf("%d\n", asked::program::nodes); }
#else
auto value_and_gradient(point const& p) { return chainrule::value_and_gradient(rosenbrock)(p); }
#endif
