// A pose graph with Ceres Solver: a robot has measured how each of its poses lies to the next one, and once that it was
// back. Exits with 0 if the minimum is that which automatic differentiation and the quaternions of Ceres lead to.
#include <ceres/ceres.h>

#include <array>
#include <chainrule/chainrule.hpp>
#include <chainrule/with/ceres.hpp>
#include <chainrule/with/ceres_manifold.hpp>
#include <cmath>
#include <cstdio>
#include <vector>

template <class T>
using vector = std::array<T, 3>;
template <class T>
using quaternion = std::array<T, 4>;  // w, x, y, z

template <class T>
constexpr quaternion<T> product(quaternion<T> const& a, quaternion<T> const& b) {
  return {a[0] * b[0] - a[1] * b[1] - a[2] * b[2] - a[3] * b[3], a[0] * b[1] + a[1] * b[0] + a[2] * b[3] - a[3] * b[2],
          a[0] * b[2] - a[1] * b[3] + a[2] * b[0] + a[3] * b[1], a[0] * b[3] + a[1] * b[2] - a[2] * b[1] + a[3] * b[0]};
}
template <class T>
constexpr quaternion<T> conjugate(quaternion<T> const& q) {
  return {q[0], -q[1], -q[2], -q[3]};
}
template <class T>
constexpr vector<T> rotated(quaternion<T> const& q, vector<T> const& v) {
  auto const p = product(product(q, quaternion<T>{T(0.0), v[0], v[1], v[2]}), conjugate(q));
  return {p[1], p[2], p[3]};
}

// [retract]
// A rotation after a turn by a small angle: q exp(step), where step is half the angle about an axis.
constexpr auto turn = []<class T>(quaternion<T> const& q, vector<T> const& step) {
  T const squared = step[0] * step[0] + step[1] * step[1] + step[2] * step[2];
  T c = T(1.0), s = T(1.0);
  if (squared > T(0.0)) {
    using std::cos, std::sin, std::sqrt;
    T const angle = sqrt(squared);
    c = cos(angle), s = sin(angle) / angle;
  }
  return product(quaternion<T>{c, s * step[0], s * step[1], s * step[2]}, q);
};
// [/retract]

// [residual]
// The difference between the measured and the assumed pose of b as a sees it, six numbers.
template <class Number>
struct between {
  vector<Number> t;
  quaternion<Number> q;

  template <class T>
  constexpr std::array<T, 6> operator()(vector<T> const& ta, quaternion<T> const& qa, vector<T> const& tb,
                                        quaternion<T> const& qb) const {
    auto const back = conjugate(qa);
    auto const seen = rotated(back, vector<T>{tb[0] - ta[0], tb[1] - ta[1], tb[2] - ta[2]});
    quaternion<T> const measured{T(q[0]), T(q[1]), T(q[2]), T(q[3])};
    auto const turned = product(measured, conjugate(product(back, qb)));
    return {seen[0] - t[0], seen[1] - t[1], seen[2] - t[2], T(2.0) * turned[1], T(2.0) * turned[2], T(2.0) * turned[3]};
  }
};
// [/residual]

// The same for AutoDiffCostFunction.
struct between_by_pointers {
  between<double> measured;
  template <class T>
  bool operator()(T const* ta, T const* qa, T const* tb, T const* qb, T* residuals) const {
    auto const r = measured(vector<T>{ta[0], ta[1], ta[2]}, quaternion<T>{qa[0], qa[1], qa[2], qa[3]},
                            vector<T>{tb[0], tb[1], tb[2]}, quaternion<T>{qb[0], qb[1], qb[2], qb[3]});
    for (std::size_t i = 0; i < r.size(); ++i) residuals[i] = r[i];
    return true;
  }
};

struct pose {
  vector<double> t{};
  quaternion<double> q{1.0, 0.0, 0.0, 0.0};
};
struct edge {
  std::size_t a = 0, b = 0;
  between<double> measured{};
};

// A walk around a square, uphill and down, measured with errors.
std::vector<edge> walk(std::size_t count) {
  std::vector<edge> edges;
  for (std::size_t i = 0; i < count; ++i) {
    double const noise = 0.02 * std::sin(12.9898 * static_cast<double>(i + 1));
    double const half = i % 5 == 4 ? 0.25 * std::acos(-1.0) : 0.0;
    edge e{i, (i + 1) % count, {}};
    e.measured.t = {1.0 + noise, 0.5 * noise, 0.1 * std::cos(static_cast<double>(i)) - noise};
    e.measured.q = turn(quaternion<double>{1.0, 0.0, 0.0, 0.0}, vector<double>{noise, -0.5 * noise, half + noise});
    edges.push_back(e);
  }
  return edges;
}

template <class AddEdge, class MakeManifold>
double solve(std::vector<edge> const& edges, AddEdge add_edge, MakeManifold make_manifold) {
  std::vector<pose> poses(edges.size());
  for (std::size_t i = 0; i + 1 < poses.size(); ++i) {  // one after the other
    auto const& [t, q] = edges[i].measured;
    auto const step = rotated(poses[i].q, t);
    for (std::size_t k = 0; k < 3; ++k) poses[i + 1].t[k] = poses[i].t[k] + step[k];
    poses[i + 1].q = product(poses[i].q, q);
  }
  ceres::Problem problem;
  for (auto const& e : edges) add_edge(problem, e.measured, poses[e.a], poses[e.b]);
  for (auto& p : poses) problem.SetManifold(p.q.data(), make_manifold());
  problem.SetParameterBlockConstant(poses[0].t.data());
  problem.SetParameterBlockConstant(poses[0].q.data());
  ceres::Solver::Options options;
  options.linear_solver_type = ceres::SPARSE_NORMAL_CHOLESKY;
  options.max_num_iterations = 100;
  options.function_tolerance = 1e-14;
  options.logging_type = ceres::SILENT;
  ceres::Solver::Summary summary;
  ceres::Solve(options, &problem, &summary);
  std::printf("%zu iterations, from %.9f to %.9f\n", summary.iterations.size(), summary.initial_cost,
              summary.final_cost);
  return summary.final_cost;
}

int main() {
  auto const edges = walk(20);
  double const by_jets = solve(
      edges,
      [](ceres::Problem& problem, between<double> const& measured, pose& a, pose& b) {
        problem.AddResidualBlock(
            new ceres::AutoDiffCostFunction<between_by_pointers, 6, 3, 4, 3, 4>(new between_by_pointers{measured}),
            nullptr, a.t.data(), a.q.data(), b.t.data(), b.q.data());
      },
      [] { return new ceres::QuaternionManifold; });
  double const by_chainrule = solve(
      edges,
      [](ceres::Problem& problem, between<double> const& measured, pose& a, pose& b) {
        // [used]
        auto* const cost = chainrule::ceres_cost<between>(measured.t, measured.q);
        problem.AddResidualBlock(cost, nullptr, a.t.data(), a.q.data(), b.t.data(), b.q.data());
        // [/used]
      },
      [] {
        // [manifold]
        return chainrule::ceres_manifold<turn>();
        // [/manifold]
      });
  return by_jets > 1e-9 && std::abs(by_chainrule - by_jets) < 1e-9 * (1.0 + by_jets) ? 0 : 1;
}
