#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto two = [](auto const& x) {
  auto const s = sum(indices(x), [&](auto i) { return x[i]; });
  return std::array{s, s * s};
};
auto h(std::vector<double> const& x) { return value_and_jacobian(two)(x); }
