// expect: chainrule: a loop of this function goes on for as long as a traced value says, which is not known while compiling: give it a fixed number of rounds, and choose with where(condition, a, b) inside; over data write sum(indices(x), body)
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) {
  auto total = 0.0 * x[0];
  for (std::size_t i = 0; i < x.size(); ++i) total += x[i];
  return total;
};
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
