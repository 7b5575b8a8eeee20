#include <Eigen/Core>
#include <chainrule/chainrule.hpp>
#include <chainrule/with/eigen.hpp>

using namespace chainrule;

inline void slopes(std::array<double, 2> const& x, Eigen::MatrixXd& to) {
  jacobian([](auto const& p) { return std::array{p[0] * p[1], p[1]}; })(into(to), x);
}
