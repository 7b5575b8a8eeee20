// expect: chainrule: a matrix of this call has other rows and columns than its part of the answer
#include <Eigen/Core>
#include <chainrule/chainrule.hpp>
#include <chainrule/with/eigen.hpp>

using namespace chainrule;

inline void slopes(Eigen::Vector3d const& x, Eigen::Matrix<double, 3, 2>& to) {
  jacobian([](auto const& p) { return std::array{p[0] * p[1], p[2]}; })(into(to), x);
}
