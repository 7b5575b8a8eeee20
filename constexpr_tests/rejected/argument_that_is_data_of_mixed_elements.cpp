// expect: chainrule: data of run-time length stand in a row, as in std::vector (not of bool) and std::span
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) {
  return sum(indices(x), [&](auto i) { return std::get<1>(x[i]) * std::get<0>(x[i]); });
};
inline auto slope(std::vector<std::pair<float, double>> const& x) { return gradient(f)(x); }
