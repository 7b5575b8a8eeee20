// identical and equivalent: what is the same formula, what is algebraically equal, and what only looks like it.
#include <cfloat>

#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

static_assert(identical(x + y, y + x));
static_assert(identical(x * y, y* x));
static_assert(identical(x + x, 2_c * x));
static_assert(identical(0_c + x, x));
static_assert(identical(0.1_c + 0.2_c, 0.3_c));
static_assert(identical(2.5 * x, x * 2.5));
static_assert(identical(2.5 * x + 2.5 * y, 2.5 * y + 2.5 * x));
static_assert(identical(2.5 * x, 2.5f * x));
static_assert(!identical(2.5 * x, 1.5 * x));
static_assert(!identical(x - y, y - x));
static_assert(!identical(x / y, y / x));
static_assert(!identical((x + y) + z, x + (y + z)));
static_assert(!identical(x * x, square(y)));
static_assert(!identical(x * (y + z), x* y + x * z));
static_assert(!identical(x / x, 1_c));
static_assert(!identical(x - x, 0_c));
static_assert(!identical(sqrt(x * x), x));
static_assert(!identical(sin(x), cos(x)));
static_assert(!identical(atan2(x, y), atan2(y, x)));
static_assert(!identical(x / captured(0.0), x / captured(-0.0)));
#if LDBL_MANT_DIG > 53
static_assert(!identical(0.1L * x, 0.1 * x));
static_assert(!identical(x * captured(9007199254740993), x * 9007199254740992.0));
#endif

// Identities.
static_assert(equivalent((x + y) * (x - y), x* x - y * y));
static_assert(equivalent(square(x + y), x* x + 2_c * x * y + y * y));
static_assert(equivalent(x * (y + z), x* y + x * z));
static_assert(equivalent((x + y) + z, x + (y + z)));
static_assert(equivalent(x / y / z, x / (y * z)));
static_assert(equivalent(x * x / x, x));
static_assert(equivalent(x - x, 0_c));
static_assert(equivalent(x / y + z / y, (x + z) / y));
static_assert(equivalent(1_c / (1_c / x), x));
static_assert(equivalent(pow(x, 3_c) - pow(y, 3_c), (x - y) * (x * x + x * y + y * y)));
static_assert(equivalent(pow(x, -2_c), 1_c / (x * x)));
static_assert(equivalent(pow(x, 5_c) / pow(x, 3_c), x* x));
static_assert(equivalent(square(sin(x)) + square(cos(x)), 1_c));
static_assert(equivalent(sin(2_c * x), 2_c * sin(x) * cos(x)));
static_assert(equivalent(cos(2_c * x), 1_c - 2_c * square(sin(x))));
static_assert(equivalent(sin(x + y), sin(x) * cos(y) + cos(x) * sin(y)));
static_assert(equivalent(tan(x), sin(x) / cos(x)));
static_assert(equivalent(1_c + square(tan(x)), 1_c / square(cos(x))));
static_assert(equivalent(sin(-x), -sin(x)));
static_assert(equivalent(cos(-x), cos(x)));
static_assert(equivalent(exp(x + y), exp(x) * exp(y)));
static_assert(equivalent(exp(-x), 1_c / exp(x)));
static_assert(equivalent(exp(x) * exp(-x), 1_c));
static_assert(equivalent(expm1(x), exp(x) - 1_c));
static_assert(equivalent(square(cosh(x)) - square(sinh(x)), 1_c));
static_assert(equivalent(sinh(x), (exp(x) - exp(-x)) / 2_c));
static_assert(equivalent(tanh(x), (exp(2_c * x) - 1_c) / (exp(2_c * x) + 1_c)));
static_assert(equivalent(square(sqrt(x)), x));
static_assert(equivalent(pow(cbrt(x), 3_c), x));
static_assert(equivalent(cbrt(x * x * x), x));
static_assert(equivalent(pow(x, 1_c / 2_c), sqrt(x)));
static_assert(equivalent(sqrt(x * x), abs(x)));
static_assert(equivalent(log1p(x), log(1_c + x)));
static_assert(equivalent(atan(-x), -atan(x)));
static_assert(equivalent(asin(-x), -asin(x)));
static_assert(equivalent(log(x + y), log(y + x)));
static_assert(equivalent(hypot(x, y), sqrt(x* x + y * y)));
static_assert(equivalent(abs(-x), abs(x)));
static_assert(equivalent(max(x, y), max(y, x)));
static_assert(equivalent(min(x, y), where(x < y, x, y)));
static_assert(equivalent(max(x, y) + min(x, y), x + y));
static_assert(equivalent(where(!(x < y), x, y), where(x < y, y, x)));
static_assert(equivalent(sign(x) * x, abs(x)));
static_assert(equivalent(0.1_c * x, x / 10_c));
static_assert(equivalent(2.5 * x + 2.5 * x, 5.0 * x));
static_assert(equivalent(derivative(atan(x), x), 1_c / (1_c + x * x)));
static_assert(equivalent(constants::e * constants::e, exp(2_c)));
static_assert(equivalent(derivative(log(x), x), 1_c / x));

// What only looks like one.
static_assert(!equivalent(sqrt(x * x), x));
static_assert(!equivalent(sqrt(x * x), -x));
static_assert(!equivalent(abs(x), x));
static_assert(!equivalent(cbrt(x * x), x));
static_assert(!equivalent(x / y, y / x));
static_assert(!equivalent(x - y, y - x));
static_assert(!equivalent(x * x, 2_c * x));
static_assert(!equivalent(2_c * sin(x), sin(2_c * x)));
static_assert(!equivalent(sin(x + y), sin(x) + sin(y)));
static_assert(!equivalent(sin(x + y), sin(x) * cos(y) - cos(x) * sin(y)));
static_assert(!equivalent(cos(2_c * x), 2_c * sin(x) * cos(x)));
static_assert(!equivalent(cos(x), -cos(x)));
static_assert(!equivalent(cos(x), sin(x)));
static_assert(!equivalent(square(sin(x)) - square(cos(x)), 1_c));
static_assert(!equivalent(square(sin(x)) + square(cos(y)), 1_c));
static_assert(!equivalent(square(cosh(x)) + square(sinh(x)), 1_c));
static_assert(!equivalent(exp(x + y), exp(x) + exp(y)));
static_assert(!equivalent(exp(x * y), exp(x) * exp(y)));
static_assert(!equivalent(exp(-x), -exp(x)));
static_assert(!equivalent(exp(x), pow(2_c, x)));
static_assert(!equivalent(log(x * y), log(x) * log(y)));
static_assert(!equivalent(log(x), log1p(x)));
static_assert(!equivalent(log(x), -log(x)));
static_assert(!equivalent(square(x + y), x* x + y * y));
static_assert(!equivalent(pow(x, 3_c), pow(x, 2_c)));
static_assert(!equivalent(pow(x, y), pow(y, x)));
static_assert(!equivalent(pow(x, -1_c), -x));
static_assert(!equivalent(1_c / (x + y), 1_c / x + 1_c / y));
static_assert(!equivalent(sqrt(x + y), sqrt(x) + sqrt(y)));
static_assert(!equivalent(sqrt(x), -sqrt(x)));
static_assert(!equivalent(sqrt(square(x) + square(y)), x + y));
static_assert(!equivalent(hypot(x, y), sqrt(x* x - y * y)));
static_assert(!equivalent(tanh(x), tan(x)));
static_assert(!equivalent(atan(x), 1_c / tan(x)));
static_assert(!equivalent(asin(x), acos(x)));
static_assert(!equivalent(atan2(x, y), atan2(y, x)));
static_assert(!equivalent(max(x, y), min(x, y)));
static_assert(!equivalent(max(x, y), x));
static_assert(!equivalent(max(x, 1000_c), 1000_c));
static_assert(!equivalent(min(x, -1000_c), -1000_c));
static_assert(!equivalent(where(x > 500_c, x, 0_c), 0_c));
static_assert(!equivalent(where(x < y, x, y), where(x < y, y, x)));
static_assert(!equivalent(where(x <= y, 1_c, 0_c), where(x >= y, 1_c, 0_c)));
static_assert(!equivalent(sign(x), 1_c));
static_assert(!equivalent(sqrt(square(x - 1000_c)), 1000_c - x));
static_assert(!equivalent(sqrt(square(x - 1000_c)), x - 1000_c));
static_assert(!equivalent(abs(x + 1000_c), x + 1000_c));
static_assert(!equivalent(x, x + 1_c / 1000000000_c));
static_assert(!equivalent(x * (1_c + 1e-18_c), x));
static_assert(!equivalent(3.14159265358979_c, constants::pi));
static_assert(!equivalent(constants::pi, 22_c / 7_c));
static_assert(!equivalent(constants::e, 2.718281828_c));
static_assert(!equivalent(0.1 * x, 0.2 * x));
static_assert(!equivalent(0.1 * x, x / 10_c));
static_assert(!equivalent(0.1f * x, 0.1 * x));
static_assert(!equivalent(derivative(x * x, x), x));
static_assert(!equivalent(derivative(sin(2_c * x), x), cos(2_c * x)));
static_assert(!equivalent(derivative(cos(x), x), sin(x)));
static_assert(!equivalent(derivative(1_c / x, x), 1_c / (x * x)));
static_assert(!equivalent(derivative(exp(2_c * x), x), exp(2_c * x)));
static_assert(!equivalent(derivative(sin(x * y), x), cos(x* y)));
static_assert(!equivalent(x + y, x + z));

}  // namespace
