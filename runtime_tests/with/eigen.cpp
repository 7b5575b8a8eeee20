// Eigen's types as arguments, data, answers and destinations.
#include <Eigen/Dense>

#include <chainrule/chainrule.hpp>
#include <chainrule/with/eigen.hpp>
#include <utility>
#include <vector>

#include "support/catch.hpp"

namespace {

using namespace chainrule;
using row_major = Eigen::Matrix<double, 2, 3, Eigen::RowMajor>;

constexpr auto quadratic = [](auto const& x, auto const& m) { return (m * x).dot(x) + sin(x[0]) * m(0, 1); };
constexpr auto linear = [](auto const& m, auto const& x) { return (m * x).eval(); };
constexpr auto products = [](auto const& x) { return std::array{x[0] * x[1], sin(x[2])}; };

Eigen::Vector3d const x(0.5, -1.25, 2.0);
Eigen::Matrix3d matrix() {
  Eigen::Matrix3d m;
  m << 1, 2, 3, 4, 5, 6, 7, 8, 10;
  return m;
}
Eigen::Vector3d slope_of_quadratic(Eigen::Matrix3d const& m) {
  Eigen::Vector3d g = (m + m.transpose()) * x;
  g[0] += std::cos(x[0]) * m(0, 1);
  return g;
}

}  // namespace

TEST_CASE("vectors and matrices are Eigen's in the same memory") {
  vec v{1.0, 2.0, 3.0};
  mat<double, 2, 3> a{1.0, 2.0, 3.0, 4.0, 5.0, 6.0};
  mat<double, 3, 1> const column{7.0, 8.0, 9.0};
  eigen_map(v) *= 2.0;
  eigen_map(a).row(1).setZero();
  CHECK(v == vec{2.0, 4.0, 6.0});
  CHECK(a == mat<double, 2, 3>{1.0, 2.0, 3.0, 0.0, 0.0, 0.0});
  Eigen::Vector2d const product = eigen_map(a) * eigen_map(v);
  CHECK(product == Eigen::Vector2d(28.0, 0.0));
  CHECK(eigen_map(column)(2, 0) == 9.0);
  CHECK(eigen_map(std::as_const(v)).data() == v.data());
}

TEST_CASE("a gradient is of the argument's type") {
  auto const g = gradient(quadratic, wrt<0>)(x, matrix());
  STATIC_REQUIRE(std::is_same_v<std::remove_const_t<decltype(g)>, Eigen::Vector3d>);
  CHECK((g - slope_of_quadratic(matrix())).norm() < 1e-14);
  auto const by_matrix = gradient(quadratic, wrt<1>)(x, matrix());
  STATIC_REQUIRE(std::is_same_v<std::remove_const_t<decltype(by_matrix)>, Eigen::Matrix3d>);
  Eigen::Matrix3d expected = x * x.transpose();
  expected(0, 1) += std::sin(x[0]);
  CHECK((by_matrix - expected).norm() < 1e-15);
}

TEST_CASE("the value is that of the function, called with Eigen's types itself") {
  CHECK(value_and_gradient(quadratic)(x, matrix()).value == Approx(quadratic(x, matrix())).epsilon(1e-15));
}

TEST_CASE("matrices are read in both orders") {
  Eigen::Matrix<double, 3, 3, Eigen::RowMajor> const by_rows = matrix();
  CHECK(gradient(quadratic, wrt<0>)(x, by_rows) == gradient(quadratic, wrt<0>)(x, matrix()));
  CHECK(gradient(quadratic, wrt<1>)(x, by_rows) == gradient(quadratic, wrt<1>)(x, matrix()));
}

TEST_CASE("a Hessian is a matrix") {
  auto const h = hessian(quadratic, wrt<0>)(x, matrix());
  STATIC_REQUIRE(std::is_same_v<std::remove_const_t<decltype(h)>, Eigen::Matrix3d>);
  Eigen::Matrix3d expected = matrix() + matrix().transpose();
  expected(0, 0) -= std::sin(x[0]) * 2.0;
  CHECK((h - expected).norm() < 1e-14);
  CHECK((hvp(quadratic, wrt<0>)(x, matrix(), Eigen::Vector3d(1, 0, 2)) - expected * Eigen::Vector3d(1, 0, 2)).norm() <
        1e-14);
}

TEST_CASE("a Jacobian is a matrix, of results in an array and of a vector") {
  auto const j = jacobian(products)(x);
  STATIC_REQUIRE(std::is_same_v<std::remove_const_t<decltype(j)>, row_major>);
  row_major expected;
  expected << x[1], x[0], 0, 0, 0, std::cos(x[2]);
  CHECK((j - expected).norm() < 1e-15);
  auto const [value, by_x] = value_and_jacobian(linear, wrt<1>)(matrix(), x);
  STATIC_REQUIRE(std::is_same_v<std::remove_const_t<decltype(value)>, Eigen::Vector3d>);
  CHECK(value == matrix() * x);
  CHECK(by_x == matrix());
  auto const by_m = jacobian(linear, wrt<0>)(matrix(), x);  // columns in the order in which the matrix is stored
  CHECK(by_m.rows() == 3);
  CHECK(by_m.cols() == 9);
  CHECK(by_m(0, 3) == x[1]);
  CHECK(by_m(1, 3) == 0.0);
}

TEST_CASE("maps, references, blocks and columns are read where they stand") {
  double memory[12];
  for (int i = 0; i < 12; ++i) memory[i] = 0.25 * i - 1.0;
  Eigen::Map<Eigen::Vector3d const> const map(memory + 2);
  Eigen::Map<Eigen::Vector3d, 0, Eigen::InnerStride<4>> const apart(memory + 1);
  Eigen::Map<Eigen::Matrix3d, 0, Eigen::OuterStride<>> const wide(memory, Eigen::OuterStride<>(4));
  Eigen::Ref<Eigen::Matrix3d const> const reference(wide);
  auto const expected = [](Eigen::Vector3d const& v, Eigen::Matrix3d const& m) {
    return gradient(quadratic, wrt<0>)(v, m);
  };
  CHECK(gradient(quadratic, wrt<0>)(map, wide) == expected(map, wide));
  CHECK(gradient(quadratic, wrt<0>)(apart, reference) == expected(apart, wide));
  CHECK(gradient(quadratic, wrt<0>)(wide.col(1), reference) == expected(wide.col(1), wide));
  CHECK(gradient(quadratic, wrt<0>)(wide.row(1).transpose(), wide) == expected(wide.row(1).transpose(), wide));
  Eigen::VectorXd const long_vector = Eigen::VectorXd::LinSpaced(10, -1.0, 1.0);
  CHECK(gradient(quadratic, wrt<0>)(long_vector.segment<3>(4), wide) == expected(long_vector.segment<3>(4), wide));
}

TEST_CASE("quaternions and transforms are arguments") {
  constexpr auto turned = [](auto const& q, auto const& v) { return (q * v).eval(); };
  Eigen::Quaterniond const q = Eigen::Quaterniond(0.8, 0.1, -0.5, 0.3).normalized();
  auto const [value, by_v] = value_and_jacobian(turned, wrt<1>)(q, x);
  CHECK((value - q * x).norm() < 1e-15);
  CHECK((by_v - q.toRotationMatrix()).norm() < 1e-14);
  auto const by_q = gradient([](auto const& r) { return r.x() * r.w() * r.w() + r.y() * r.z(); })(q);
  STATIC_REQUIRE(std::is_same_v<std::remove_const_t<decltype(by_q)>, Eigen::Quaterniond>);
  CHECK(by_q.w() == Approx(2.0 * q.x() * q.w()));
  CHECK(by_q.x() == Approx(q.w() * q.w()));
  CHECK(by_q.y() == q.z());
  double memory[4] = {0.1, -0.5, 0.3, 0.8};
  Eigen::Map<Eigen::Quaterniond const> const map(memory);
  CHECK(gradient([](auto const& r) { return r.x() * r.w(); })(map).w() == 0.1);

  Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
  pose.linear() = q.toRotationMatrix();
  pose.translation() = Eigen::Vector3d(1, 2, 3);
  constexpr auto moved = [](auto const& p, auto const& v) { return (p * v).eval(); };
  auto const [there, slope] = value_and_jacobian(moved, wrt<1>)(pose, x);
  CHECK((there - pose * x).norm() < 1e-15);
  CHECK(slope == pose.linear());
  auto const by_pose = gradient([](auto const& p, auto const& v) { return (p * v)[1]; }, wrt<0>)(pose, x);
  STATIC_REQUIRE(std::is_same_v<std::remove_const_t<decltype(by_pose)>, Eigen::Matrix<double, 3, 4>>);
  CHECK(by_pose.row(1) == Eigen::RowVector4d(x[0], x[1], x[2], 1.0));
  CHECK(by_pose.row(0).isZero(0.0));
}

TEST_CASE("matrices of all kinds are destinations, row by row whatever their order") {
  row_major expected = jacobian(products)(x);
  Eigen::Matrix<double, 2, 3> by_columns;
  row_major by_rows;
  Eigen::MatrixXd large = Eigen::MatrixXd::Zero(4, 5), of_any_size(2, 3);
  Eigen::Vector2d value;
  jacobian(products)(into(by_columns), x);
  value_and_jacobian(products)(into(value, by_rows), x);
  jacobian(products)(into(of_any_size), x);
  auto block = large.block<2, 3>(1, 2);
  jacobian(products)(into(block), x);
  jacobian(products)(add_to(block), x);
  CHECK(by_columns == expected);
  CHECK(by_rows == expected);
  CHECK(of_any_size == expected);
  CHECK(large.block(1, 2, 2, 3) == 2.0 * expected);
  CHECK(large.row(0).isZero(0.0));
  CHECK(value == Eigen::Vector2d(x[0] * x[1], std::sin(x[2])));
  std::vector<double> memory(6);
  jacobian(products)(into(Eigen::Map<row_major>(memory.data())), x);
  CHECK(memory[1] == x[0]);
  Eigen::VectorXd gradient_of_any_size(3);
  gradient(quadratic, wrt<0>)(into(gradient_of_any_size), x, matrix());
  CHECK(gradient_of_any_size == gradient(quadratic, wrt<0>)(x, matrix()));
}

TEST_CASE("a matrix of other rows is refused before anything is written") {
  Eigen::MatrixXd turned = Eigen::MatrixXd::Constant(3, 2, 7.0), small = Eigen::MatrixXd::Constant(2, 2, 7.0);
  CHECK_THROWS_WITH(jacobian(products)(into(turned), x),
                    "chainrule: destination 0 of this call has 3 rows, and its part of the answer has 2");
  CHECK_THROWS_AS(jacobian(products)(into(small), x), data_misuse);
  CHECK(turned == Eigen::MatrixXd::Constant(3, 2, 7.0));
}

TEST_CASE("a step of descent writes over its argument") {
  Eigen::Vector3d at = x;
  gradient(quadratic, wrt<0>)(into(at), at, matrix());
  CHECK(at == gradient(quadratic, wrt<0>)(x, matrix()));
}

TEST_CASE("vectors of run-time length are sequences, and so are vectors of vectors") {
  constexpr auto squares = [](auto const& v) { return sum(indices(v), [&](auto i) { return square(v[i]); }); };
  Eigen::VectorXd const v = Eigen::VectorXd::LinSpaced(7, -1.0, 2.0);
  Eigen::VectorXd const g = gradient(squares)(v);
  CHECK((g - 2.0 * v).norm() < 1e-15);
  constexpr auto of_points = [](auto const& points, auto const& center) {
    return sum(indices(points), [&](auto i) { return (points[i] - center).squaredNorm(); });
  };
  std::vector<Eigen::Vector3d> const points{x, 2.0 * x, Eigen::Vector3d(1, 0, 0)};
  Eigen::Vector3d const center(0.5, 0.5, 0.5);
  Eigen::Vector3d const by_center = gradient(of_points, wrt<1>)(points, center);
  CHECK((by_center - 2.0 * (3.0 * center - points[0] - points[1] - points[2])).norm() < 1e-14);
  std::vector<Eigen::Vector3d> const by_points = gradient(of_points, wrt<0>)(points, center);
  for (std::size_t i = 0; i < points.size(); ++i) CHECK((by_points[i] - 2.0 * (points[i] - center)).norm() < 1e-15);
}

namespace {

template <class T>
struct stretched {
  T scale;
  constexpr auto operator()(auto const& v) const { return scale * v.squaredNorm(); }
};

}  // namespace

TEST_CASE("a function with data takes Eigen's types") {
  CHECK(gradient(stretched<double>{3.0})(x) == 6.0 * x);
  CHECK(gradient(stretched<double>{3.0}, wrt<member<0>>)(x) == x.squaredNorm());
}

TEST_CASE("derivatives inside of functions of vectors") {
  constexpr auto outer = [](auto const& v) {
    return gradient([](auto const& u) { return u[0] * u[0] * u[1]; })(v).squaredNorm();
  };
  Eigen::Vector2d const at(1.5, 2.0);
  // (2 a b)^2 + a^4
  Eigen::Vector2d const expected(8.0 * 1.5 * 4.0 + 4.0 * 1.5 * 1.5 * 1.5, 8.0 * 1.5 * 1.5 * 2.0);
  CHECK((gradient(outer)(at) - expected).norm() < 1e-12);
}
