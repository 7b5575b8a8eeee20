// A gradient in a debug build: see assembly.cmake.
#include <array>
#include <chainrule/chainrule.hpp>

namespace {

constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) {
    auto const u = p[i + 1] - p[i] * p[i], v = 1.0 - p[i];
    sum += 100.0 * (u * u) + v * v;
  }
  return sum;
};

}  // namespace

auto slope(std::array<double, 10> const& p) { return chainrule::value_and_gradient(rosenbrock)(p); }
