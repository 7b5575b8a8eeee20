// Slopes that are known better than step by step: pairs of max and min at a tie, roots of powers at 0.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;

constexpr auto product = [](auto x, auto y) { return max(x, y) * min(y, x); };
static_assert(hessian(product)(3.0, 3.0) == hessian([](auto x, auto y) { return x * y; })(3.0, 3.0));
static_assert(gradient(product)(3.0, 3.0)[0] == 3 && product(2.0, 3.0) == 6);
static_assert(hvp(product)(3.0, 3.0, 1.0, 0.0)[1] == 1);

constexpr auto sum = [](auto x, auto y) { return exp(min(x, y) + max(x, y)); };
static_assert(hessian(sum)(0.0, 0.0)[0][0] == 1 && hessian(sum)(0.0, 0.0)[0][1] == 1);

constexpr auto distance = [](auto x, auto y) { return square(max(x, y) - min(x, y)); };
static_assert(hessian(distance)(3.0, 3.0)[0][0] == 2 && hessian(distance)(3.0, 3.0)[0][1] == -2);
static_assert(hessian(distance)(3.0, 3.0)[1][1] == 2 && gradient(distance)(1.0, 3.0)[0] == -4);
constexpr auto even = [](auto x, auto y) { return cos(max(x, y) - min(y, x)); };
static_assert(hessian(even)(3.0, 3.0)[0][0] == -1 && hessian(even)(3.0, 3.0)[1][0] == 1);
static_assert(derivative<2>([](auto x) { return (max(x, 1.0) - min(x, 1.0)) * (max(x, 1.0) - min(x, 1.0)); })(1.0) ==
              2);
static_assert(taylor<2>([](auto x) { return max(x, 1.0) * min(x, 1.0) * x; })(1.0)[2] == 1);
static_assert(taylor<2>([](auto x) { return square(max(x, 1.0) - min(x, 1.0)); })(1.0)[2] == 1);

// The other way round, and the negative.
constexpr auto backwards = [](auto x, auto y) { return square(min(x, y) - max(y, x)); };
static_assert(hessian(backwards)(1.0, 1.0) == hessian([](auto x, auto y) { return square(x - y); })(1.0, 1.0));
static_assert(hessian([](auto x, auto y) { return cos(-(max(x, y) - min(x, y))); })(1.0, 1.0)[0][1] == 1);
static_assert(gradient([](auto x, auto y) { return min(x, y) - max(x, y); })(3.0, 1.0) == std::array{-1.0, 1.0});

// The value is the one that was written, for NaN too.
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
static_assert(distance(2.0, nan) == 0);

constexpr auto size = [](auto x) { return sqrt(x * x); };
static_assert(derivative(size)(0.0) == 0 && derivative(size)(-2.0) == -1 && derivative(size)(3.0) == 1);
static_assert(derivative([](auto x) { return sqrt(square(x)); })(0.0) == 0);
static_assert(gradient([](auto x, auto y) { return sqrt(square(x - y)); })(1.0, 1.0)[1] == 0);
static_assert(derivative<2>(size)(-2.0) == 0 && testing::is_nan(derivative<2>(size)(0.0)));
static_assert(taylor<1>(size)(0.0)[1] == 0);
static_assert(derivative<2>([](auto x) { return square(sqrt(x * x)); })(0.0) == 2);
static_assert(hessian([](auto x, auto y) { return y * square(sqrt(x * x)); })(0.0, 3.0)[0][0] == 6);
static_assert(derivative<2>([](auto x) { return cos(sqrt(x * x)); })(0.0) == -1);
static_assert(testing::is_nan(derivative<2>([](auto x) { return exp(sqrt(x * x)); })(0.0)));

static_assert(derivative([](auto x) { return cbrt(cube(x)); })(0.0) == 1);
static_assert(derivative([](auto x) { return cbrt(x * x * x); })(0.0) == 1);
static_assert(derivative([](auto x) { return cbrt(pow(x, 3_c)); })(0.0) == 1);
static_assert(derivative<2>([](auto x) { return exp(cbrt(x * square(x))); })(0.0) == 1);
static_assert(taylor<3>([](auto x) { return cbrt(cube(x)); })(0.0)[3] == 0);

// Other factors and terms between the two, and functions of them.
template <auto As, auto Written>
constexpr bool agree_at_tie =
    hessian(As)(3.0, 3.0) == hessian(Written)(3.0, 3.0) && gradient(As)(3.0, 3.0) == gradient(Written)(3.0, 3.0);
static_assert(agree_at_tie<[](auto x, auto y) { return max(x, y) * x * y * min(y, x); },
                           [](auto x, auto y) { return x * x * y * y; }>);
static_assert(agree_at_tie<[](auto x, auto y) { return square(max(x, y)) + square(min(x, y)); },
                           [](auto x, auto y) { return x * x + y * y; }>);
static_assert(agree_at_tie<[](auto x, auto y) { return cube(min(x, y)) + x + cube(max(x, y)); },
                           [](auto x, auto y) { return cube(x) + x + cube(y); }>);
static_assert(agree_at_tie<[](auto x, auto y) { return square(max(x, y)) * square(min(x, y)); },
                           [](auto x, auto y) { return square(x) * square(y); }>);
static_assert(agree_at_tie<[](auto x, auto y) { return 2.0 * max(x, y) + 2.0 * min(x, y); },
                           [](auto x, auto y) { return 2.0 * x + 2.0 * y; }>);
// Different functions of the two are none, and keep the convention.
static_assert(gradient([](auto x, auto y) { return square(max(x, y)) + cube(min(x, y)); })(3.0, 3.0)[0] ==
              0.5 * (6 + 27));
static_assert(gradient([](auto x, auto y) { return x * max(x, y) + y * min(x, y); })(3.0, 2.0) == std::array{6.0, 4.0});

// The chain rule would lose 11 digits there, whichever operand is small.
constexpr auto of_beta = [](auto a, auto b) { return beta(a, b); };
constexpr double right = 0.84697238401361500;
static_assert(testing::near(hessian(of_beta)(1e-5, 2.0)[0][1], right) &&
              testing::near(hessian(of_beta)(2.0, 1e-5)[0][1], right));
constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
static_assert(testing::near(hessian(beta(x, y), x, y)(x = 1e-5, y = 2.0)(x, y), right));
static_assert(testing::near(derivative(beta(x, y), x, y)(x = 2.0, y = 1e-5), right));
static_assert(testing::near(derivative(3_c * beta(y, x), x, y)(x = 1e-5, y = 2.0), 3 * right));
static_assert(testing::near(hvp(of_beta)(1e-5, 2.0, 0.0, 1.0)[0], right));
// The same operand twice: all four second derivatives together.
static_assert(testing::near(derivative<2>([](auto a) { return beta(a, a); })(1.0),
                            2 * (of_beta(1.0, 1.0) + hessian(of_beta)(1.0, 1.0)[0][1] + 1)));

}  // namespace
