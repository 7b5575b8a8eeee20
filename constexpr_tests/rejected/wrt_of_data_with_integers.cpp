// expect: chainrule: the elements of data that are differentiated by are numbers only, and these have integers beside them
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x, auto const& some) {
  return sum(indices(some), [&](auto i) { return x[some[i].first] * some[i].second; });
};
inline auto slope(std::vector<double> const& x, std::vector<std::pair<int, double>> const& some) {
  return gradient(f)(x, some);
}
