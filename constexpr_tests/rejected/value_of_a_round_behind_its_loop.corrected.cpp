#include <chainrule/chainrule.hpp>

#include <array>
#include <vector>

using namespace chainrule;

constexpr auto moments = [](auto const& x) {
  auto const [squares, total] = sum(indices(x), [&](auto i) { return std::array{square(x[i]), 1.0 * x[i]}; });
  return squares - square(total);
};
double slope(std::vector<double> const& x) { return gradient(moments)(x)[0]; }
