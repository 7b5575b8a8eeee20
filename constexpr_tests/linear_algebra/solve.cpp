// Determinants, solutions and inverses while compiling, also of singular matrices, and what their derivatives cost.
#include <chainrule/chainrule.hpp>
#include <limits>

using namespace chainrule;

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr bool is_nan(double x) { return x != x; }

constexpr mat<double, 2, 2> a{1.0, 2.0, 3.0, 4.0};
constexpr mat<double, 3, 3> c{2.0, 0.0, 1.0, 1.0, 3.0, 2.0, 1.0, 1.0, 1.0};
constexpr mat<double, 5, 5> e{0.0, 2.0, 0.0, 0.0, 0.0, 0.0, 0.0, 4.0, 0.0, 0.0, 1.0, 0.0, 0.0,
                              0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 8.0, 0.0, 0.0, 0.0, 0.5, 0.0};

static_assert(determinant(mat<double, 1, 1>{7.0}) == 7.0);
static_assert(determinant(a) == -2.0);
static_assert(determinant(c) == 0.0);
static_assert(determinant(mat<int, 3, 3>{2, 0, 1, 1, 3, 2, 1, 1, 2}) == 6);
static_assert(determinant(e) == -32.0);
static_assert(determinant(mat<double, 9, 9>::identity()) == 1.0);
static_assert(determinant(mat<double, 8, 8>::identity() * 2.0) == 256.0);

static_assert(solve(a, vec{5.0, 11.0}) == vec{1.0, 2.0});
static_assert(solve(a, a) == mat<double, 2, 2>::identity());
static_assert(solve(mat<int, 2, 2>{1, 2, 3, 4}, vec{5, 11}) == vec{1.0, 2.0});
static_assert(inverse(a) == mat<double, 2, 2>{-2.0, 1.0, 1.5, -0.5});
static_assert(e * inverse(e) == mat<double, 5, 5>::identity());
static_assert(solve(e, e* vec{1.0, 2.0, 3.0, 4.0, 5.0}) == vec{1.0, 2.0, 3.0, 4.0, 5.0});
static_assert(inverse(diagonal_matrix(vec{1.0, 2.0, 4.0, 8.0})) == diagonal_matrix(vec{1.0, 0.5, 0.25, 0.125}));

// A division by 0 is what IEEE 754 says, and no error.
static_assert(inverse(mat<double, 2, 2>{1.0, 2.0, 2.0, 4.0})(0, 0) == infinity);
static_assert(is_nan(solve(mat<double, 2, 2>::zero(), vec{0.0, 1.0})[0]));
static_assert(!(solve(5.0 * outer(vec{1.0, 1.0, 1.0, 1.0, 1.0}, vec{1.0, 1.0, 1.0, 1.0, 1.0}),
                      vec{1.0, 2.0, 3.0, 4.0, 5.0})[0] < infinity));

// The derivative of a determinant is the adjugate, and a singular matrix has one.
constexpr auto volume = [](auto const& m) { return determinant(m); };
static_assert(gradient(volume)(a) == mat<double, 2, 2>{4.0, -3.0, -2.0, 1.0});
static_assert(gradient(volume)(c) == mat<double, 3, 3>{1.0, 1.0, -2.0, 1.0, 1.0, -2.0, -3.0, -3.0, 6.0});
static_assert(gradient(volume)(mat<double, 3, 3>::zero()) == mat<double, 3, 3>::zero());
static_assert(hvp(volume)(diagonal_matrix(vec{1.0, 0.0, 0.0}), diagonal_matrix(vec{0.0, 1.0, 0.0})) ==
              diagonal_matrix(vec{0.0, 0.0, 1.0}));

// dx = A^-1 (db - dA x)
constexpr auto solution = [](auto const& m, auto const& b) { return solve(m, b); };
static_assert(jacobian(solution, wrt<1>)(a, vec{5.0, 11.0}) == inverse(a));
static_assert(jacobian(solution, wrt<0>)(a, vec{5.0, 11.0})[0] == outer(vec{2.0, -1.0}, vec{1.0, 2.0}));
static_assert(gradient([](auto const& m) { return inverse(m)(0, 0); })(a) == mat<double, 2, 2>{-4.0, 3.0, 2.0, -1.5});

// Cholesky.
constexpr mat<double, 2, 2> spd{4.0, 2.0, 2.0, 5.0};
static_assert(cholesky(spd) == mat<double, 2, 2>{2.0, 0.0, 1.0, 2.0});
static_assert(cholesky_solve(spd, vec{8.0, 12.0}) == vec{1.0, 2.0});
static_assert(is_nan(cholesky(mat<double, 2, 2>{1.0, 2.0, 2.0, 1.0})(1, 1)));
static_assert(is_nan(log_determinant(mat<double, 2, 2>{1.0, 2.0, 2.0, 1.0})));
static_assert(is_nan(cholesky_solve(mat<double, 2, 2>{-1.0, 0.0, 0.0, 1.0}, vec{1.0, 1.0})[0]));
static_assert(log_determinant(mat<double, 2, 2>::identity()) == 0.0);
constexpr auto slope = gradient([](auto const& m) { return log_determinant(m); })(spd);
static_assert(slope(0, 1) == slope(1, 0));
static_assert(norm(slope - inverse(spd)) < 1e-15);

// Minors are shared: 2x2 ones of four rows, and by columns.
static_assert(operation_count<mat<double, 3, 3>>(volume) == 14);
static_assert(operation_count<mat<double, 4, 4>>(volume) <= 47);
static_assert(operation_count<mat<double, 3, 3>, vec<double, 3>>(jacobian(solution)) <= 113);
// Substitutions with the factors, not an inverse, stand behind a gradient.
static_assert(operation_count<mat<double, 6, 6>, vec<double, 6>>(
                  gradient([](auto const& m, auto const& v) { return squared_norm(solve(m, v)); }, wrt<0, 1>)) <= 620);
static_assert(operation_count<mat<double, 6, 6>, vec<double, 6>>(gradient(
                  [](auto const& m, auto const& v) { return squared_norm(cholesky_solve(m, v)); }, wrt<0, 1>)) <= 364);

}  // namespace
