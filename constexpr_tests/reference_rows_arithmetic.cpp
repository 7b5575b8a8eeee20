// Arithmetic beside references to 30 digits, while compiling: for each function an ordinary point and an awkward one.
#include "reference_rows.hpp"

namespace {

using namespace reference_rows;
using chainrule::testing::infinity;

static_assert(agrees("recip", arithmetic, {0.1}, {10.0, -99.999999999999986, 1999.9999999999998}));
static_assert(agrees("recip", arithmetic, {-1e-160}, {-1e+160, -infinity, -infinity}));
static_assert(agrees("mul", arithmetic, {3.0, -2.0}, {-6.0, -2.0, 3.0, 0, 1.0, 0}));
static_assert(agrees("mul", arithmetic, {1e-200, 1e+200},
                     {1.0, 9.9999999999999997e+199, 9.9999999999999998e-201, 0, 1.0, 0}));
static_assert(agrees("div", arithmetic, {3.0, -2.0}, {-1.5, -0.5, -0.75, 0, -0.25, -0.75}));
static_assert(agrees("div", arithmetic, {1.0, 1e-100},
                     {1e+100, 1e+100, -9.9999999999999997e+199, 0, -9.9999999999999997e+199, 1.9999999999999998e+300}));
static_assert(agrees("fma", arithmetic, {0x1.0000000000001p+0, 0x1.0000000000001p+0, -0x1.0000000000002p+0},
                     {4.9303806576313238e-32, 1.0000000000000002, 1.0000000000000002, 1.0, 0, 1.0, 0, 0, 0, 0}));
static_assert(agrees("lerp", arithmetic, {1.0, 3.0, 0.25}, {1.5, 0.75, 0.25, 2.0, 0, 0, -1.0, 0, 1.0, 0}));
static_assert(agrees("ldexp[n=3]", arithmetic, {0.75}, {6.0, 8.0, 0}));
static_assert(agrees("legendre[n=3]", arithmetic, {-0.7}, {0.19250000000000009, 2.1749999999999994, -10.5}));
static_assert(agrees("legendre[n=5]", arithmetic, {0.3}, {0.34538625000000001, -0.16856249999999987, -11.4975}));
static_assert(agrees("hermite[n=3]", arithmetic, {0.3},
                     {-3.3839999999999999, -9.8399999999999999, 14.399999999999999}));
static_assert(agrees("hermite[n=5]", arithmetic, {0.3}, {31.757759999999998, 78.096000000000004, -270.71999999999997}));
static_assert(agrees("laguerre[n=3]", arithmetic, {0.3}, {0.23050000000000001, -2.145, 2.7000000000000002}));
static_assert(agrees("laguerre[n=5]", arithmetic, {2.0}, {0.73333333333333328, 1.0, -1.3333333333333333}));

}  // namespace
