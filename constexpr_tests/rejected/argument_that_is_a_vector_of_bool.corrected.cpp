#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x, auto const& is_used) {
  return sum(indices(x), [&](auto i) { return where(is_used[i] != 0, x[i], 0.0); });
};
inline auto slope(std::vector<double> const& x, std::vector<char> const& is_used) {
  return gradient(f, wrt<0>)(x, is_used);
}
