#include <chainrule/chainrule.hpp>

#include <array>
#include <vector>

using namespace chainrule;

constexpr auto steps = [](auto const& x) {
  auto const [total, last] = fold(indices(x), std::array{0.0 * x[0], x[0]}, [&](auto const& state, auto i) {
    return std::array{state[0] + x[i] * state[1], x[i]};
  });
  return total;
};
double slope(std::vector<double> const& x) { return gradient(steps)(x)[0]; }
