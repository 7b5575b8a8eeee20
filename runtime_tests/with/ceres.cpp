// Cost functions, objectives and manifolds for Ceres Solver, beside its own.
#include <ceres/autodiff_cost_function.h>

#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>
#include <chainrule/with/ceres_manifold.hpp>
#include <memory>
#include <vector>

#include "support/catch.hpp"

namespace {

using chainrule::ceres_cost, chainrule::ceres_manifold, chainrule::ceres_objective;

// As for AutoDiffCostFunction: pointers, false where there is no residual, a branch.
template <class Number>
struct by_pointers {
  Number u, v;
  template <class T>
  constexpr bool operator()(T const* a, T const* b, T* residuals) const {
    using std::sin, std::sqrt;
    if (a[0] < T(0.0)) return false;
    residuals[0] = sqrt(a[0]) * b[0] - u;
    residuals[1] = b[0] > T(1.0) ? T(a[1] * sin(b[0]) - v) : T(a[1] * b[0] - v);
    return true;
  }
};
struct without_data {
  template <class T>
  constexpr bool operator()(T const* a, T const* b, T* residuals) const {
    residuals[0] = a[0] * b[1] - a[1] * b[0];
    return true;
  }
};
// Sizes in the signature; a number as a block; data behind the blocks.
constexpr auto of_arrays = []<class T>(std::array<T, 2> const& a, T const& b, std::array<T, 2> const& data) {
  return std::array{a[0] * b - data[0], a[1] * b - data[1]};
};
// No sizes in the signature, and one number as a result.
constexpr auto generic = [](auto const& a, auto const& b, auto weight) { return weight * (a[0] - b[1]); };
constexpr auto of_one = [](auto const& a) { return std::array{a[0] * a[1], a[0]}; };
constexpr auto distance = []<class T>(std::array<T, 2> const& x) { return x[0] * x[0] + 3.0 * x[0] * x[1]; };

struct evaluation {
  bool is_good = false;
  std::vector<double> residuals;
  std::vector<std::vector<double>> jacobians;
};
// Jacobian `without` is not asked for.
evaluation evaluate(ceres::CostFunction const& cost, std::vector<std::vector<double>> const& parameters,
                    std::size_t without = 99) {
  evaluation all;
  all.residuals.assign(static_cast<std::size_t>(cost.num_residuals()), -7.0);
  std::vector<double const*> from;
  std::vector<double*> to;
  for (auto const& block : parameters) {
    from.push_back(block.data());
    all.jacobians.emplace_back(all.residuals.size() * block.size(), -7.0);
  }
  for (std::size_t i = 0; i < parameters.size(); ++i) to.push_back(i == without ? nullptr : all.jacobians[i].data());
  all.is_good = cost.Evaluate(from.data(), all.residuals.data(), to.data());
  return all;
}

}  // namespace

TEST_CASE("a functor for AutoDiffCostFunction has the same residuals and Jacobians") {
  std::unique_ptr<ceres::CostFunction> const ours(ceres_cost<by_pointers, 2, 2, 1>(0.5, 1));
  ceres::AutoDiffCostFunction<by_pointers<double>, 2, 2, 1> const theirs(new by_pointers<double>{0.5, 1.0});
  for (double const b : {0.7, 1.4}) {
    auto const found = evaluate(*ours, {{2.0, 3.0}, {b}}), expected = evaluate(theirs, {{2.0, 3.0}, {b}});
    REQUIRE(found.is_good);
    for (std::size_t i = 0; i < 2; ++i) REQUIRE(found.residuals[i] == Approx(expected.residuals[i]).epsilon(1e-15));
    for (std::size_t k = 0; k < 2; ++k)
      for (std::size_t i = 0; i < expected.jacobians[k].size(); ++i)
        REQUIRE(found.jacobians[k][i] == Approx(expected.jacobians[k][i]).epsilon(1e-14));
  }
}

TEST_CASE("a functor that returns false makes Evaluate false") {
  std::unique_ptr<ceres::CostFunction> const cost(ceres_cost<by_pointers, 2, 2, 1>(0.5, 1.0));
  REQUIRE_FALSE(evaluate(*cost, {{-2.0, 3.0}, {0.7}}).is_good);
}

TEST_CASE("a block that is not asked for is not written, and none without Jacobians") {
  std::unique_ptr<ceres::CostFunction> const cost(ceres_cost<of_arrays>(std::array{0.5, 0.25}));
  auto const found = evaluate(*cost, {{2.0, 3.0}, {4.0}}, 0);
  REQUIRE(found.residuals == std::vector{7.5, 11.75});
  REQUIRE(found.jacobians[0] == std::vector<double>(4, -7.0));
  REQUIRE(found.jacobians[1] == std::vector{2.0, 3.0});
  std::array const a{2.0, 3.0};
  double const b = 4.0;
  std::array<double const*, 2> const from{a.data(), &b};
  std::array<double, 2> residuals{};
  REQUIRE(cost->Evaluate(from.data(), residuals.data(), nullptr));
  REQUIRE(residuals == std::array{7.5, 11.75});
}

TEST_CASE("sizes come from the signature") {
  std::unique_ptr<ceres::CostFunction> const cost(ceres_cost<of_arrays>(std::array{0.5, 0.25}));
  REQUIRE(cost->num_residuals() == 2);
  REQUIRE(cost->parameter_block_sizes() == std::vector<std::int32_t>{2, 1});
  auto const found = evaluate(*cost, {{2.0, 3.0}, {4.0}});
  REQUIRE(found.jacobians[0] == std::vector{4.0, 0.0, 0.0, 4.0});
}

TEST_CASE("sizes are given where the signature does not tell them") {
  std::unique_ptr<ceres::CostFunction> const cost(ceres_cost<generic, 1, 2, 2>(3));
  auto const found = evaluate(*cost, {{2.0, 3.0}, {4.0, 5.0}});
  REQUIRE(found.residuals == std::vector{-9.0});
  REQUIRE(found.jacobians[0] == std::vector{3.0, 0.0});
  REQUIRE(found.jacobians[1] == std::vector{0.0, -3.0});
}

TEST_CASE("a function of one generic parameter takes what sizes say") {
  std::unique_ptr<ceres::CostFunction> const ours(ceres_cost<of_one, 2, 2>());
  auto const found = evaluate(*ours, {{3.0, 5.0}});
  REQUIRE(found.residuals == std::vector{15.0, 3.0});
  REQUIRE(found.jacobians[0] == std::vector{5.0, 3.0, 1.0, 0.0});
}

TEST_CASE("a functor without data needs no change but constexpr") {
  std::unique_ptr<ceres::CostFunction> const cost(ceres_cost<without_data, 1, 2, 2>());
  auto const found = evaluate(*cost, {{2.0, 3.0}, {4.0, 5.0}});
  REQUIRE(found.residuals == std::vector{-2.0});
  REQUIRE(found.jacobians[0] == std::vector{5.0, -4.0});
}

TEST_CASE("an objective has its gradient, if it is asked for") {
  std::unique_ptr<ceres::FirstOrderFunction> const ours(ceres_objective<distance>());
  std::array const x{2.0, 3.0};
  std::array<double, 2> gradient{};
  double cost = 0.0;
  REQUIRE(ours->NumParameters() == 2);
  REQUIRE(ours->Evaluate(x.data(), &cost, gradient.data()));
  REQUIRE(cost == 22.0);
  REQUIRE(gradient == std::array{13.0, 6.0});
  REQUIRE(ours->Evaluate(x.data(), &cost, nullptr));
}

TEST_CASE("an objective has as many parameters as it is told") {
  constexpr auto squares = [](auto const& x, auto const& to) {
    return sum(indices(x), [&](auto i) { return square(x[i] - to[i]); });
  };
  std::vector<double> const x{1.0, 2.0, 3.0}, to{0.0, 1.0, 5.0};
  std::unique_ptr<ceres::FirstOrderFunction> const ours(chainrule::ceres_objective_of(x.size(), squares, to));
  std::vector<double> gradient(3);
  double cost = 0.0;
  REQUIRE(ours->NumParameters() == 3);
  REQUIRE(ours->Evaluate(x.data(), &cost, gradient.data()));
  REQUIRE(cost == 6.0);
  REQUIRE(gradient == std::vector{2.0, 2.0, -4.0});
  REQUIRE(ours->Evaluate(x.data(), &cost, nullptr));
  constexpr auto multiple = [](auto const& y, auto const& n) { return number(n) * y[0]; };
  std::unique_ptr<ceres::FirstOrderFunction> const of_integer(chainrule::ceres_objective_of(1, multiple, 3));
  REQUIRE(of_integer->Evaluate(x.data(), &cost, nullptr));
  REQUIRE(cost == 3.0);
  constexpr auto of_two = []<class T>(std::array<T, 2> const& y) { return y[0] * y[1]; };
  REQUIRE_THROWS_AS(chainrule::ceres_objective_of(3, of_two), chainrule::data_misuse);
}

namespace {

// q after a turn about an axis by twice the length of the step.
constexpr auto turn = []<class T>(std::array<T, 4> const& q, std::array<T, 3> const& d) {
  T const squared = d[0] * d[0] + d[1] * d[1] + d[2] * d[2];
  T w = T(1.0), s = T(1.0);
  if (squared > T(0.0)) {
    using std::cos, std::sin, std::sqrt;
    T const angle = sqrt(squared);
    w = cos(angle), s = sin(angle) / angle;
  }
  T const x = s * d[0], y = s * d[1], z = s * d[2];
  return std::array<T, 4>{w * q[0] - x * q[1] - y * q[2] - z * q[3], w * q[1] + x * q[0] + y * q[3] - z * q[2],
                          w * q[2] - x * q[3] + y * q[0] + z * q[1], w * q[3] + x * q[2] - y * q[1] + z * q[0]};
};
// Positive numbers.
constexpr auto scale = [](auto const& x, auto const& step) { return std::array{x[0] * exp(step[0])}; };
constexpr auto ratio = [](auto const& x, auto const& y) { return std::array{log(y[0] / x[0])}; };

void compare(ceres::Manifold const& ours, ceres::Manifold const& theirs, std::vector<double> const& x,
             std::vector<double> const& step) {
  std::size_t const ambient = x.size(), tangent = step.size();
  std::vector<double> y(ambient), expected(ambient);
  REQUIRE(ours.AmbientSize() == static_cast<int>(ambient));
  REQUIRE(ours.TangentSize() == static_cast<int>(tangent));
  REQUIRE(ours.Plus(x.data(), step.data(), y.data()));
  theirs.Plus(x.data(), step.data(), expected.data());
  for (std::size_t i = 0; i < ambient; ++i) REQUIRE(y[i] == Approx(expected[i]).margin(1e-15));
  std::vector<double> found(ambient * tangent), wanted(ambient * tangent);
  REQUIRE(ours.PlusJacobian(x.data(), found.data()));
  theirs.PlusJacobian(x.data(), wanted.data());
  for (std::size_t i = 0; i < found.size(); ++i) REQUIRE(found[i] == Approx(wanted[i]).margin(1e-15));
  REQUIRE(ours.MinusJacobian(x.data(), found.data()));
  theirs.MinusJacobian(x.data(), wanted.data());
  for (std::size_t i = 0; i < found.size(); ++i) REQUIRE(found[i] == Approx(wanted[i]).margin(1e-14));
  std::vector<double> back(tangent);
  REQUIRE(ours.Minus(y.data(), x.data(), back.data()));
  for (std::size_t i = 0; i < tangent; ++i) REQUIRE(back[i] == Approx(step[i]).margin(1e-13));
}

}  // namespace

TEST_CASE("a manifold made of a retraction is that of quaternions") {
  std::unique_ptr<ceres::Manifold> const ours(ceres_manifold<turn>());
  compare(*ours, ceres::QuaternionManifold(), {0.5, 0.5, -0.5, 0.5}, {0.1, -0.2, 0.3});
}

TEST_CASE("no step leads to what is not on the manifold") {
  std::unique_ptr<ceres::Manifold> const ours(ceres_manifold<turn>());
  std::array const x{1.0, 0.0, 0.0, 0.0}, far{2.0, 0.0, 0.0, 0.0};
  std::array<double, 3> step{};
  REQUIRE_FALSE(ours->Minus(far.data(), x.data(), step.data()));
}

TEST_CASE("a retraction may bring its inverse") {
  std::unique_ptr<ceres::Manifold> const ours(ceres_manifold<scale, ratio, 1, 1>());
  std::unique_ptr<ceres::Manifold> const theirs(ceres_manifold<scale, 1, 1>());
  compare(*ours, *theirs, {2.0}, {0.7});
}

namespace {

// Rotations and rigid motions of the library's own; Ceres' step is half of a rotation vector.
constexpr auto rotate = []<class T>(chainrule::so3<T> const& r, chainrule::vec<T, 3> const& step) {
  return retract_left(r, 2.0 * step);
};
constexpr auto rotation_between = []<class T>(chainrule::so3<T> const& a, chainrule::so3<T> const& b) {
  return local_left(a, b) / 2.0;
};
constexpr auto move = []<class T>(chainrule::se3<T> const& pose, chainrule::vec<T, 6> const& step) {
  return retract(pose, step);
};
constexpr auto motion_between = []<class T>(chainrule::se3<T> const& a, chainrule::se3<T> const& b) {
  return local(a, b);
};

}  // namespace

TEST_CASE("rotations are a manifold, that of Eigen's quaternions") {
  std::unique_ptr<ceres::Manifold> const ours(ceres_manifold<rotate, rotation_between>());
  compare(*ours, ceres::EigenQuaternionManifold(), {0.5, -0.5, 0.5, 0.5}, {0.1, -0.2, 0.3});
}

TEST_CASE("rigid motions are a manifold") {
  std::unique_ptr<ceres::Manifold> const ours(ceres_manifold<move, motion_between>());
  std::array const x{0.5, -0.5, 0.5, 0.5, 1.0, 2.0, 3.0};
  std::array const step{0.1, -0.2, 0.3, 0.5, 0.25, -1.0};
  std::array<double, 7> y{};
  std::array<double, 6> back{};
  REQUIRE(ours->AmbientSize() == 7);
  REQUIRE(ours->TangentSize() == 6);
  REQUIRE(ours->Plus(x.data(), step.data(), y.data()));
  REQUIRE(ours->Minus(y.data(), x.data(), back.data()));
  for (std::size_t i = 0; i < 6; ++i) REQUIRE(back[i] == Approx(step[i]).epsilon(1e-14));
  // What leads back undoes what leads there.
  std::array<double, 42> there{}, here{};
  REQUIRE(ours->PlusJacobian(x.data(), there.data()));
  REQUIRE(ours->MinusJacobian(x.data(), here.data()));
  for (std::size_t i = 0; i < 6; ++i)
    for (std::size_t j = 0; j < 6; ++j) {
      double product = 0.0;
      for (std::size_t k = 0; k < 7; ++k) product += here[7 * i + k] * there[6 * k + j];
      REQUIRE(product == Approx(i == j ? 1.0 : 0.0).margin(1e-14));
    }
}
