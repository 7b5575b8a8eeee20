// expect: chainrule: a function that is differentiated takes numbers, std::array, std::tuple, and structs templated on their number type
#include <chainrule/chainrule.hpp>

#include <array>
#include <vector>

using namespace chainrule;

inline auto slopes(std::vector<double> const& p) {
  return gradient([](auto const& q) { return q[0] * q[1]; })(p);
}
