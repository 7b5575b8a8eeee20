// Sparse Jacobians and Hessians: patterns and values.
#include <array>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <cstddef>
#include <tuple>

#include "function/dense.hpp"

using namespace chainrule;
using testing::agrees_with_dense;

namespace {

template <std::size_t N>
using vector = std::array<double, N>;

constexpr auto tridiagonal = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) s += exp(p[i] * p[i + 1]);
  return s;
};
constexpr auto arrow = [](auto const& p) {
  auto s = p[0] * p[0];
  for (std::size_t i = 1; i < p.size(); ++i) s += p[0] * sin(p[i]);
  return s;
};
constexpr auto blocks = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); i += 2) s += p[i] * p[i + 1] * p[i + 1];
  return s;
};
constexpr auto separable = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (auto const& x : p) s += x * x * x;
  return s;
};
constexpr auto linear = [](auto const& p) { return p[0] + 2.0 * p[1] - p[2]; };

constexpr vector<4> at{0.5, -1.5, 2.0, 0.25};
static_assert(hessian_sparsity<vector<4>>(tridiagonal).nonzeros == 10);
static_assert(hessian_sparsity<vector<4>>(tridiagonal).columns ==
              std::array<std::size_t, 10>{0, 1, 0, 1, 2, 1, 2, 3, 2, 3});
static_assert(hessian_sparsity<vector<4>>(tridiagonal).row_begin == std::array<std::size_t, 5>{0, 2, 5, 8, 10});
static_assert(hessian_sparsity<vector<4>>(arrow).columns == std::array<std::size_t, 10>{0, 1, 2, 3, 0, 1, 0, 2, 0, 3});
static_assert(hessian_sparsity<vector<4>>(blocks).columns == std::array<std::size_t, 6>{1, 0, 1, 3, 2, 3});
static_assert(hessian_sparsity<vector<4>>(separable).columns == std::array<std::size_t, 4>{0, 1, 2, 3});
static_assert(hessian_sparsity<vector<3>>(linear).nonzeros == 0);
static_assert(sparse_hessian(linear)(vector<3>{}).values == vector<0>{});
static_assert(sparse_hessian(separable)(at).values == vector<4>{3.0, -9.0, 12.0, 1.5});
static_assert(sparse_hessian(blocks)(at).values == vector<6>{-3.0, -3.0, 1.0, 0.5, 0.5, 4.0});

// The same numbers as the dense answers, and zeros elsewhere.
static_assert(agrees_with_dense(sparse_hessian(tridiagonal)(at), hessian(tridiagonal)(at)));
static_assert(agrees_with_dense(sparse_hessian(arrow)(at), hessian(arrow)(at)));
static_assert(agrees_with_dense(sparse_hessian(blocks)(at), hessian(blocks)(at)));

// A stencil of finite differences: u_t = u_xx + u^2 with its ends held.
constexpr auto stencil = [](auto const& u) {
  auto rate = u;
  for (auto& r : rate) r = 0.0;
  for (std::size_t i = 1; i + 1 < u.size(); ++i) rate[i] = u[i - 1] - 2.0 * u[i] + u[i + 1] + u[i] * u[i];
  return rate;
};
constexpr vector<6> u{1.0, 2.0, 3.0, 4.0, 5.0, 6.0};
static_assert(jacobian_sparsity<vector<6>>(stencil).columns ==
              std::array<std::size_t, 12>{0, 1, 2, 1, 2, 3, 2, 3, 4, 3, 4, 5});
static_assert(jacobian_sparsity<vector<6>>(stencil).row_begin == std::array<std::size_t, 7>{0, 0, 3, 6, 9, 12, 12});
static_assert(sparse_jacobian(stencil)(u).values == vector<12>{1, 2, 1, 1, 4, 1, 1, 6, 1, 1, 8, 1});
static_assert(agrees_with_dense(sparse_jacobian(stencil)(u), jacobian(stencil)(u)));
static_assert(sparse_jacobian(stencil)(u)(2, 2) == 4.0 && sparse_jacobian(stencil)(u)(0, 0) == 0.0 &&
              sparse_jacobian(stencil)(u)(2, 5) == 0.0);
static_assert(jacobian_sparsity<vector<6>>(stencil).contains(1, 0) &&
              !jacobian_sparsity<vector<6>>(stencil).contains(1, 3));

// Columns count the numbers of all arguments, also of structs; wrt chooses and orders them.
template <class T>
struct camera {
  BOOST_HANA_DEFINE_STRUCT(camera, (std::array<T, 2>, rotation), (T, focus));
};
constexpr auto projected = [](auto const& c, auto const& p) {
  return std::array{c.focus * p[0] + c.rotation[0], c.focus * p[1] * c.rotation[1], p[2] * p[2]};
};
constexpr camera<double> c{{2.0, 3.0}, 5.0};
constexpr vector<3> p{7.0, 11.0, 13.0};
static_assert(jacobian_sparsity<camera<double>, vector<3>>(projected).columns ==
              std::array<std::size_t, 7>{0, 2, 3, 1, 2, 4, 5});
static_assert(sparse_jacobian(projected)(c, p).values == vector<7>{1.0, 7.0, 5.0, 55.0, 33.0, 15.0, 26.0});
static_assert(jacobian_sparsity<camera<double>, vector<3>>(projected, wrt<1>).columns ==
              std::array<std::size_t, 3>{0, 1, 2});
static_assert(sparse_jacobian(projected, wrt<1>)(c, p).values == vector<3>{5.0, 15.0, 26.0});
static_assert(jacobian_sparsity<camera<double>, vector<3>>(projected, wrt<1, 0>).columns ==
              std::array<std::size_t, 7>{0, 3, 5, 1, 4, 5, 2});
static_assert(sparse_jacobian(projected, wrt<1, 0>)(c, p).values == vector<7>{5.0, 1.0, 7.0, 15.0, 55.0, 33.0, 26.0});
static_assert(agrees_with_dense(sparse_jacobian(projected, wrt<0>)(c, p), jacobian(projected, wrt<0>)(c, p)));
constexpr auto energy = [](auto const& k, auto x) { return k.focus * x * x + k.rotation[0] * x; };
static_assert(sparse_hessian(energy)(c, 7.0).values == vector<5>{1.0, 14.0, 1.0, 14.0, 10.0});
static_assert(hessian_sparsity<camera<double>, double>(energy).columns == std::array<std::size_t, 5>{3, 3, 0, 2, 3});
static_assert(agrees_with_dense(sparse_hessian(energy, wrt<1>)(c, 7.0), std::array{std::array{10.0}}));

// An entry that is zero on one side of a branch is an entry all the same.
constexpr auto one_sided = [](auto x, auto y) {
  if (x > 0.0) return x * y;
  return x * x;
};
static_assert(hessian_sparsity<double, double>(one_sided).columns == std::array<std::size_t, 3>{0, 1, 0});
static_assert(sparse_hessian(one_sided)(-1.0, 2.0).values == vector<3>{2.0, 0.0, 0.0});
static_assert(sparse_hessian(one_sided)(1.0, 2.0).values == vector<3>{0.0, 1.0, 1.0});

}  // namespace
