// expect: chainrule: data of run-time length stand in a row, as in std::vector (not of bool) and std::span
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x, auto const& is_used) {
  return sum(indices(x), [&](auto i) { return where(is_used[i], x[i], 0.0); });
};
inline auto slope(std::vector<double> const& x, std::vector<bool> const& is_used) {
  return gradient(f, wrt<0>)(x, is_used);
}
