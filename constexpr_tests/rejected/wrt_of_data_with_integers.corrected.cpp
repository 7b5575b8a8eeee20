#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x, auto const& some) {
  return sum(indices(some), [&](auto i) { return x[some[i].first] * some[i].second; });
};
inline auto slope(std::vector<double> const& x, std::vector<std::pair<int, double>> const& some) {
  return gradient(f, wrt<0>)(x, some);
}
