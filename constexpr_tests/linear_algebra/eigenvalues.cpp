// Eigenvalues of symmetric matrices, and their derivatives also where they are equal.
#include <chainrule/chainrule.hpp>

using namespace chainrule;

namespace {

constexpr auto eigenvalues = [](auto const& a) { return symmetric_eigenvalues(a); };
template <class A>
constexpr bool near(A const& a, A const& b) {
  return norm(a - b) <= 1e-15 * (1 + norm(b));
}
constexpr bool is_nan(double x) { return x != x; }

static_assert(eigenvalues(mat<double, 2, 2>{2.0, 1.0, 1.0, 2.0}) == vec{1.0, 3.0});
static_assert(near(eigenvalues(mat<double, 3, 3>{2.0, 1.0, 0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 5.0}), vec{1.0, 3.0, 5.0}));
static_assert(near(eigenvalues(mat<double, 3, 3>{4.0, 1.0, 1.0, 1.0, 4.0, 1.0, 1.0, 1.0, 4.0}), vec{3.0, 3.0, 6.0}));
static_assert(near(eigenvalues(mat<double, 3, 3>{-4.0, 1.0, 1.0, 1.0, -4.0, 1.0, 1.0, 1.0, -4.0}),
                   vec{-5.0, -5.0, -2.0}));
static_assert(eigenvalues(3.0 * mat<double, 3, 3>::identity()) == vec{3.0, 3.0, 3.0});
static_assert(eigenvalues(mat<double, 3, 3>::zero()) == vec{0.0, 0.0, 0.0});
// Neither scale overflows, and the gap of close ones is kept.
static_assert(eigenvalues(1e200 * diagonal_matrix(vec{3.0, 1.0, 2.0})) == 1e200 * vec{1.0, 2.0, 3.0});
static_assert(eigenvalues(diagonal_matrix(vec{1.0, 1.0 + 0x1p-40, 2.0})) == vec{1.0, 1.0 + 0x1p-40, 2.0});

// Of eigenvalues that differ by rounding, or little more, functions that do not depend on their order have the right
// slope: of the sum of the eigenvalues' squares 2 A.
constexpr auto squares = [](auto const& a) { return squared_norm(symmetric_eigenvalues(a)); };
constexpr bool has_slope_near_identity(double rest) {
  auto const a =
      mat<double, 3, 3>::identity() + rest * mat<double, 3, 3>{0.0, 0.5, -1.0, 0.5, 2.0, 0.75, -1.0, 0.75, 1.0};
  return near(gradient(squares)(a), 2.0 * a);
}
static_assert(has_slope_near_identity(0x1p-52));
static_assert(has_slope_near_identity(0x1p-46));
static_assert(has_slope_near_identity(0x1p-30));

// Of two equal ones each has half of the slope.
constexpr auto twice = diagonal_matrix(vec{2.0, 2.0, 5.0});
constexpr auto third = [](auto const& a) { return symmetric_eigenvalues(a)[2]; };
constexpr auto first = [](auto const& a) { return symmetric_eigenvalues(a)[0]; };
static_assert(gradient(first)(twice) == diagonal_matrix(vec{0.5, 0.5, 0.0}));
static_assert(gradient(third)(twice) == diagonal_matrix(vec{0.0, 0.0, 1.0}));
static_assert(jacobian(eigenvalues)(mat<double, 2, 2>::identity())[0] == 0.5 * mat<double, 2, 2>::identity());
// Of three a third.
static_assert(gradient(first)(3.0 * mat<double, 3, 3>::identity()) == 1.0 / 3.0 * mat<double, 3, 3>::identity());

// The farthest eigenvalue's slope, and the others', are products of their vectors.
constexpr auto all = jacobian(eigenvalues)(mat<double, 3, 3>{2.0, 1.0, 0.0, 1.0, 2.0, 0.0, 0.0, 0.0, 5.0});
static_assert(near(all[0], mat<double, 3, 3>{0.5, -0.5, 0.0, -0.5, 0.5, 0.0, 0.0, 0.0, 0.0}));
static_assert(near(all[1], mat<double, 3, 3>{0.5, 0.5, 0.0, 0.5, 0.5, 0.0, 0.0, 0.0, 0.0}));
static_assert(all[2] == diagonal_matrix(vec{0.0, 0.0, 1.0}));
static_assert(operation_count<mat<double, 3, 3>>(eigenvalues) <= 224);
static_assert(operation_count<mat<double, 3, 3>>(jacobian(eigenvalues)) <= 476);

// The third one is alone, and curved; the two have no second derivative.
constexpr mat<double, 3, 3> direction{0.25, 0.5, -0.75, 0.5, 1.0, 1.5, -0.75, 1.5, -2.0};
// 2 sum of (direction_3j)^2 / (5 - 2)
constexpr auto curve = hvp(third)(twice, direction);
static_assert(near(vec{curve(0, 2), curve(1, 2), curve(0, 1)}, vec{-0.75 / 3, 1.5 / 3, 0.0}));
static_assert(is_nan(hvp(first)(twice, direction)(0, 1)));

// What rounding parts is equal, in float as in double: 1, 1 and 10, but for rounding.
constexpr mat<float, 3, 3> nearly_twice{2, -2, 2, -2, 5, -4, 2, -4, 5}, along{1, 0, 1, 0, 2, 1, 1, 1, -1};
static_assert(is_nan(hvp(first)(nearly_twice, along)(0, 1)));

}  // namespace
