// expect: chainrule: how long this data is, is not known while the function is traced: write sum(indices(x)
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) {
  auto total = 0.0 * x[0];
  for (auto const& element : x) total += element;
  return total;
};
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
