// expect: chainrule: a destination is a container, a view or an array of numbers that may be written, or a pointer to them; for Eigen's matrices include <chainrule/with/eigen.hpp>
#include <Eigen/Core>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline void slopes(std::array<double, 2> const& x, Eigen::MatrixXd& to) {
  jacobian([](auto const& p) { return std::array{p[0] * p[1], p[1]}; })(into(to), x);
}
