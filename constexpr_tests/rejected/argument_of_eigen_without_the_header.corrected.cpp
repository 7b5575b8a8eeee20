#include <Eigen/Core>
#include <chainrule/chainrule.hpp>
#include <chainrule/with/eigen.hpp>

using namespace chainrule;

inline Eigen::Vector3d slope(Eigen::Vector3d const& x) {
  return gradient([](auto const& p) { return p[0] * p[1] * p[2]; })(x);
}
