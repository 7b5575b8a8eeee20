// The 2 x 12 Jacobian of the reprojection error of Bundle Adjustment in the Large.
#include <chainrule/chainrule.hpp>
#include <cstdio>

#include "../../runtime_tests/models/bundle_adjustment.hpp"

using camera = std::array<double, 9>;
using point = std::array<double, 3>;
using position = std::array<double, 2>;

#ifdef COUNT
using asked = chainrule::detail::function_program<chainrule::detail::question::jacobian,
                                                  std::remove_const_t<decltype(models::snavely)>,
                                                  chainrule::wrt_list<0, 1>, camera, point, position>;
int main() { std::printf("%d\n", asked::program::nodes); }
#else
auto jacobian(camera const& c, point const& p, position const& o) {
  return chainrule::jacobian(models::snavely, chainrule::wrt<0, 1>)(c, p, o);
}
#endif
