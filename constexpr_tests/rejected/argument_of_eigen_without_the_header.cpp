// expect: chainrule: Eigen's vectors, matrices, quaternions and transforms of fixed size are arguments once <chainrule/with/eigen.hpp> is included
#include <Eigen/Core>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline Eigen::Vector3d slope(Eigen::Vector3d const& x) {
  return gradient([](auto const& p) { return p[0] * p[1] * p[2]; })(x);
}
