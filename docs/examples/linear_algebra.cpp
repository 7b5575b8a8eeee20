// Vectors, matrices and rotations: a layer of a network, a Gaussian likelihood, a camera that is moved to where it sees
// what it should.
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <vector>

using namespace chainrule;

namespace {

// [layer]
constexpr auto loss = [](auto const& weights, auto const& bias, auto const& x, auto const& y) {
  auto const layer = elementwise([](auto const& z) { return tanh(z); }, weights * x + bias);
  return squared_norm(layer - y);
};

constexpr mat<double, 2, 3> weights{0.5, -1.0, 0.25, 1.0, 0.0, -0.5};
constexpr vec bias{0.125, -0.25};
constexpr auto slopes = gradient(loss, wrt<0, 1>)(weights, bias, vec{1.0, 2.0, -1.0}, vec{0.0, 1.0});
static_assert(std::is_same_v<std::tuple_element_t<0, decltype(slopes)>, mat<double, 2, 3> const>);
static_assert(std::is_same_v<std::tuple_element_t<1, decltype(slopes)>, vec<double, 2> const>);
// [/layer]

// [products]
constexpr mat<double, 2, 2> a{4.0, 1.0, 2.0, 3.0};
constexpr vec v{1.0, -2.0};
static_assert(a * v == vec{2.0, -4.0});
static_assert(a(0, 1) == 1.0 && row(a, 1) == vec{2.0, 3.0} && from_rows(vec{4.0, 1.0}, vec{2.0, 3.0}) == a);
static_assert(dot(v, v) == squared_norm(v) && outer(v, v) == mat<double, 2, 2>{1.0, -2.0, -2.0, 4.0});
static_assert(determinant(a) == 10.0 && solve(a, vec{2.0, -4.0}) == v);
static_assert(jacobian([](auto const& x) { return a * x; })(v) == a);  // a matrix
// [/products]

// [likelihood]
// The negative logarithm of a normal distribution's density, but for a constant.
constexpr auto normal = [](auto const& covariance, auto const& distance) {
  return 0.5 * (log_determinant(covariance) + dot(distance, cholesky_solve(covariance, distance)));
};
constexpr auto by_covariance = gradient(normal, wrt<0>)(mat<double, 2, 2>{4.0, 0.0, 0.0, 1.0}, vec{2.0, 1.0});
static_assert(by_covariance == mat<double, 2, 2>{0.0, -0.25, -0.25, 0.0});
// [/likelihood]

// [pose]
// Where a point of the world is seen from a pose, and how that changes as the pose turns and moves: six columns.
constexpr auto seen = [](auto const& pose, auto const& point) { return inverse(pose) * point; };
constexpr auto start = se3<double>::identity();
constexpr auto columns_of_pose = tangent_jacobian(seen)(start, vec{1.0, 2.0, 3.0});
static_assert(row(columns_of_pose, 0) == vec{0.0, -3.0, 2.0, -1.0, 0.0, 0.0});
// [/pose]

// [gauss_newton]
// Gauss and Newton's method: the pose from which points of the world are seen where they were observed.
se3<double> find_pose(std::vector<vec<double, 3>> const& world, std::vector<vec<double, 3>> const& observed) {
  auto pose = se3<double>::identity();
  for (int step = 0; step < 10; ++step) {
    auto normal_matrix = mat<double, 6, 6>::zero();
    auto right = vec<double, 6>::zero();
    for (std::size_t i = 0; i < world.size(); ++i) {
      auto const [value, j] = value_and_tangent_jacobian(seen)(pose, world[i]);
      normal_matrix += transpose(j) * j;
      right += transpose(j) * (observed[i] - value);
    }
    pose = retract(pose, solve(normal_matrix, right));
  }
  return pose;
}
// [/gauss_newton]

}  // namespace

int main() {
  auto const truth = exp<se3>(vec{0.75, -0.5, 1.0, 2.0, -1.0, 0.5});
  std::vector<vec<double, 3>> const world{{0.0, 0.0, 0.0}, {1.0, 0.0, 0.0}, {0.0, 2.0, 0.0}, {0.0, 0.0, 3.0}};
  std::vector<vec<double, 3>> observed;
  for (auto const& point : world) observed.push_back(inverse(truth) * point);
  double const distance = norm(local(truth, find_pose(world, observed)));
  std::printf("the pose is found to %.0e\n", distance);
  return distance < 1e-12 ? 0 : 1;
}
