// expect: chainrule: the body of a loop over data changes a variable outside of it, which another round or the code behind the loop reads; rounds have no order: write fold(range, state, body), whose body returns the next state, or return all that the loop makes
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

constexpr auto steps = [](auto const& x) {
  auto last = x[0];
  return sum(indices(x), [&](auto i) {
    auto const step = x[i] * last;
    last = x[i];
    return step;
  });
};
double slope(std::vector<double> const& x) { return gradient(steps)(x)[0]; }
