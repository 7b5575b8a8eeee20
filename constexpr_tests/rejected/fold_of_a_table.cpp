// expect: chainrule: the state of a fold over data has a size that is known while compiling
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

// Heat in a rod.
inline constexpr auto f = [](auto const& rate, auto const& start, auto const& steps) {
  auto const begin = tabulate(indices(start), [&](auto i) { return start[i]; });
  auto const end = fold(range(0, steps), begin, [&](auto const& t, auto) {
    return tabulate(indices(t), [&](auto i) { return t[i] - rate * (2.0 * t[i] - t[i - 1] - t[i + 1]); });
  });
  return end[0];
};
inline double slope(std::vector<double> const& start) { return gradient(f, wrt<0>)(0.1, start, 10); }
