// expect: chainrule: the body of a loop over data changes a variable outside of it, which another round or the code behind the loop reads; rounds have no order: write fold(range, state, body), whose body returns the next state, or return all that the loop makes
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

constexpr auto moments = [](auto const& x) {
  auto squares = 0.0 * x[0];
  auto const total = sum(indices(x), [&](auto i) {
    squares += square(x[i]);
    return x[i];
  });
  return squares - square(total);
};
double slope(std::vector<double> const& x) { return gradient(moments)(x)[0]; }
