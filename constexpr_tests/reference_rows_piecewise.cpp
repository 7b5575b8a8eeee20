// Piecewise beside references to 30 digits, while compiling: for each function an ordinary point and an awkward one.
#include "reference_rows.hpp"

namespace {

using namespace reference_rows;
using chainrule::testing::infinity;

static_assert(agrees("fabs", piecewise, {0.5}, {0.5, 1.0, 0}));
static_assert(agrees("fabs", piecewise, {5e-324}, {4.9406564584124654e-324, 1.0, 0}));
static_assert(agrees("copysign", piecewise, {3.0, -2.0}, {-3.0, -1.0, 0, 0, 0, 0}));
static_assert(agrees("floor", piecewise, {0.5}, {0, 0, 0}));
static_assert(agrees("ceil", piecewise, {0.5}, {1.0, 0, 0}));
static_assert(agrees("round", piecewise, {0.75}, {1.0, 0, 0}));
static_assert(agrees("modf_frac", piecewise, {0.75}, {0.75, 1.0, 0}));
static_assert(agrees("fmod", piecewise, {5.3, 2.0}, {1.2999999999999998, 1.0, -2.0, 0, 0, 0}));
static_assert(agrees("fmod", piecewise, {0.3, 0.1}, {0.099999999999999978, 1.0, -2.0, 0, 0, 0}));
static_assert(agrees("remainder", piecewise, {5.3, 2.0}, {-0.70000000000000018, 1.0, -3.0, 0, 0, 0}));
static_assert(agrees("fdim", piecewise, {3.0, 2.0}, {1.0, 1.0, -1.0, 0, 0, 0}));
static_assert(agrees("huber_1", piecewise, {3.0}, {2.5, 1.0, 0}));
static_assert(agrees("softsign", piecewise, {-0.5}, {-0.33333333333333331, 0.44444444444444442, 0.59259259259259256}));
static_assert(agrees("softsign", piecewise, {1e+100}, {1.0, 9.9999999999999998e-201, -2.0000000000000001e-300}));

}  // namespace
