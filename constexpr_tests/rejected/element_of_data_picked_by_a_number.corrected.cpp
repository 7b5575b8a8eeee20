#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x, auto const& at) {
  return sum(indices(x), [&](auto i) { return x[at[i]]; });
};
inline std::vector<double> slope(std::vector<double> const& x, std::vector<int> const& at) {
  return gradient(f, wrt<0>)(x, at);
}
