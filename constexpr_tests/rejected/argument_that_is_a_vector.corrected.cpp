#include <chainrule/chainrule.hpp>

#include <array>
#include <vector>

using namespace chainrule;

inline auto slopes(std::vector<double> const& p) {
  return gradient([](auto const& q) { return q[0] * q[1]; })(std::array{p[0], p[1]});
}
