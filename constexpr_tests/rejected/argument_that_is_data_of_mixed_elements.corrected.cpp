#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) {
  return sum(indices(x), [&](auto i) { return std::get<1>(x[i]) * std::get<0>(x[i]); });
};
inline auto slope(std::vector<std::pair<double, double>> const& x) { return gradient(f)(x); }
