#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x, auto const& count) {
  return sum(indices(x), [&](auto i) { return x[i] * number(count[i]); });
};
inline auto slope(std::vector<double> const& x, std::vector<int> const& count) { return gradient(f, wrt<0>)(x, count); }
