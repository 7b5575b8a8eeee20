// expect: chainrule: the body of a sum, product, max, min or log_sum_exp returns a number, or a shape of numbers
#include <chainrule/chainrule.hpp>
#include <vector>

inline double total(std::vector<double> const& x) {
  return sum(chainrule::indices(x), [&](auto i) { return std::vector{x[i]}; });
}
