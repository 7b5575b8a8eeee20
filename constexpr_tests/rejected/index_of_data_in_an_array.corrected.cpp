#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x, auto const& table) {
  return sum(indices(x), [&](auto i) { return table[i] * x[i]; });
};
inline std::vector<double> slope(std::vector<double> const& x) {
  return gradient(f, wrt<0>)(x, std::vector{1.0, 3.0, 9.0});
}
