// expect: chainrule: a derivative of an opaque function is needed that is not given: give it, as in opaque<value, derivative, second>(x)
#include <vector>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

double table(double a);
double slope(double a);
inline auto of(std::vector<double> const& t) {
  return gradient([](auto const& s) { return sum(indices(s), [&](auto i) { return opaque<&table>(s[i]); }); })(t);
}
