// expect: chainrule: Jacobians by data of run-time length are not there
#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto two = [](auto const& x) {
  auto const s = sum(indices(x), [&](auto i) { return x[i]; });
  return std::array{s, s * s};
};
auto j(std::vector<double> const& x) { return jacobian(two)(x); }
