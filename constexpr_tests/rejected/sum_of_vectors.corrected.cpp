#include <chainrule/chainrule.hpp>
#include <chainrule/loop/reductions.hpp>
#include <vector>

inline double total(std::vector<double> const& x) {
  return chainrule::sum(chainrule::indices(x), [&](auto i) { return std::array{x[i]}; })[0];
}
