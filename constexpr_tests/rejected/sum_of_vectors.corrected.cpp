#include <chainrule/chainrule.hpp>
#include <vector>

inline double total(std::vector<double> const& x) {
  return sum(chainrule::indices(x), [&](auto i) { return std::array{x[i]}; })[0];
}
