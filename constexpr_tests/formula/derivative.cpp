// derivative(f, x) is a formula again.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

static_assert(derivative(x * x, x)(x = 3.0) == 6.0);
static_assert(equivalent(derivative(sin(x * x) * y + 3_c, x), 2_c * x * cos(x * x) * y));
static_assert(identical(derivative(x, x), 1_c));
static_assert(identical(derivative(y, x), 0_c));
static_assert(identical(derivative(2_c, x), 0_c));
static_assert(identical(derivative(2.5, x), 0_c));
static_assert(identical(derivative(x + y, x, y), 0_c));
static_assert(identical(derivative(x * y, x, y), 1_c));
static_assert(derivative(2.5 * x, x)() == 2.5);
static_assert(derivative(2.5 * x * x, x)(x = 2.0) == 10);
static_assert(formula<decltype(derivative(x * x, x))>);

// Mixed and higher derivatives.
static_assert(identical(derivative(x * x * y, x, y), derivative(derivative(x* x* y, x), y)));
static_assert(equivalent(derivative(sin(x * y), x, y), derivative(sin(x* y), y, x)));
static_assert(equivalent(derivative(exp(x * y), x, y), (1_c + x * y) * exp(x * y)));
static_assert(identical(derivative<0>(sin(x), x), sin(x)));
static_assert(identical(derivative<1>(sin(x), x), cos(x)));
static_assert(identical(derivative<2>(sin(x), x), -sin(x)));
static_assert(identical(derivative<2>(sin(x), x), derivative(sin(x), x, x)));
static_assert(identical(derivative<3>(pow(x, 3_c), x), 6_c));
static_assert(identical(derivative<4>(pow(x, 3_c), x), 0_c));
static_assert(derivative<3>(pow(x, 5_c), x)(x = 2.0) == 240);
static_assert(near(derivative<5>(exp(sin(x) * x) / (1_c + x * x), x)(x = 0.5), -14.862067407910989, 1e-12));
static_assert(derivative<6>(exp(2_c * x), x)(x = 0.0) == 64);

// A derivative is a formula like any other.
static_assert((derivative(x * x, x) + 1_c)(x = 3.0) == 7);
static_assert(equivalent(derivative(derivative(x * x, x) * x, x), 4_c * x));
static_assert(identical(derivative(x * derivative(x * y, x), y), x));
static_assert(derivative(substitute(x * x, x, y* y), y)(y = 2.0) == 32);
static_assert(derivative(derivative(x * y, y) * derivative(x * y, x), x)(x = 3.0, y = 5.0) == 5);

// The rules.
static_assert(equivalent(derivative(x / y, x), 1_c / y));
static_assert(equivalent(derivative(x / (1_c + x * x), x), (1_c - x * x) / square(1_c + x * x)));
static_assert(equivalent(derivative(sin(cos(x)), x), -cos(cos(x)) * sin(x)));
static_assert(equivalent(derivative(tan(x), x), 1_c / square(cos(x))));
static_assert(equivalent(derivative(tanh(x), x), 1_c - square(tanh(x))));
static_assert(equivalent(derivative(log(x * x + 1_c), x), 2_c * x / (x * x + 1_c)));
static_assert(equivalent(derivative(sqrt(1_c + x), x), 1_c / (2_c * sqrt(1_c + x))));
static_assert(equivalent(derivative(exp(-square(x) / 2_c), x), -x* exp(-square(x) / 2_c)));
static_assert(equivalent(derivative(pow(x, 7_c), x), 7_c * pow(x, 6_c)));
static_assert(equivalent(derivative(pow(x, -2_c), x), -2_c / pow(x, 3_c)));
static_assert(equivalent(derivative(pow(2_c, x), x), pow(2_c, x) * log(2_c)));
static_assert(near(derivative(pow(x, x), x)(x = 2.0), 6.7725887222397812));

}  // namespace
