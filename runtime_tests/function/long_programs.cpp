// Programs that are too long for one function: their values cross from one function to the next.
#include <array>
#include <chainrule/chainrule.hpp>

#include "support/catch.hpp"

namespace {

constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i)
    sum += 100.0 * chainrule::square(p[i + 1] - chainrule::square(p[i])) + chainrule::square(1.0 - p[i]);
  return sum;
};
using point = std::array<double, 150>;
using asked =
    chainrule::detail::function_program<chainrule::detail::question::value_and_gradient,
                                        std::remove_const_t<decltype(rosenbrock)>, chainrule::wrt_list<>, point>;
static_assert(asked::program::nodes > chainrule::detail::code::segment::long_program);

TEST_CASE("a gradient of over two thousand operations") {
  point p;
  for (std::size_t i = 0; i < p.size(); ++i) p[i] = 0.01 * static_cast<double>(i % 37) - 0.2;
  auto const [value, gradient] = chainrule::value_and_gradient(rosenbrock)(p);
  CHECK(value == Approx(rosenbrock(p)).epsilon(1e-15));
  for (std::size_t i = 0; i < p.size(); ++i) {
    double expected = 0;
    if (i + 1 < p.size()) expected -= 400 * (p[i + 1] - p[i] * p[i]) * p[i] + 2 * (1 - p[i]);
    if (i > 0) expected += 200 * (p[i] - p[i - 1] * p[i - 1]);
    CHECK(gradient[i] == Approx(expected).epsilon(1e-13).margin(1e-13));
  }
}

}  // namespace
