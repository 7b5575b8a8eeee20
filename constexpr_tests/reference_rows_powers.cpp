// Powers beside references to 30 digits, while compiling: for each function an ordinary point and an awkward one.
#include "reference_rows.hpp"

namespace {

using namespace reference_rows;
using chainrule::testing::infinity;

static_assert(agrees("square", powers, {0.1}, {0.010000000000000002, 0.20000000000000001, 2.0}));
static_assert(agrees("square", powers, {1e-160}, {9.9998886718268301e-321, 2e-160, 2.0}));
static_assert(agrees("sqrt", powers, {0.1}, {0.31622776601683794, 1.5811388300841895, -7.9056941504209473}));
static_assert(agrees("sqrt", powers, {5e-324}, {2.2227587494850775e-162, 2.2494568972715982e+161, -infinity}));
static_assert(agrees("cbrt", powers, {0.1}, {0.46415888336127792, 1.5471962778709263, -10.314641852472841}));
static_assert(agrees("cbrt", powers, {5e-324}, {1.7031839360032603e-108, 1.1490942214795806e+215, -infinity}));
static_assert(agrees("pow", powers, {0.5, -1.5},
                     {2.8284271247461903, -8.4852813742385695, -1.9605162869370945, 42.426406871192853,
                      11.538403110303664, 1.3589263367322997}));
static_assert(agrees("pow", powers, {0x1.0000000000001p+0, 0x1.c6bf526340000p+49},
                     {1.2486270715390861, 1248627071539085.8, 2.7725090479859514e-16, 1.2486270715390843e+30,
                      1.5258779763376811, 6.1562067621111524e-32}));
static_assert(agrees("pow_int[n=-2]", powers, {2.0}, {0.25, -0.25, 0.375}));
static_assert(agrees("pow_int[n=-1]", powers, {2.0}, {0.5, -0.25, 0.25}));
static_assert(agrees("pow_int[n=-1]", powers, {-1.5},
                     {-0.66666666666666663, -0.44444444444444442, -0.59259259259259256}));
static_assert(agrees("pow_int[n=0]", powers, {2.0}, {1.0, 0, 0}));
static_assert(agrees("pow_int[n=0]", powers, {-1.5}, {1.0, 0, 0}));
static_assert(agrees("pow_int[n=1]", powers, {2.0}, {2.0, 1.0, 0}));
static_assert(agrees("pow_int[n=1]", powers, {-1.5}, {-1.5, 1.0, 0}));
static_assert(agrees("pow_int[n=2]", powers, {2.0}, {4.0, 4.0, 2.0}));
static_assert(agrees("pow_int[n=3]", powers, {1e-10}, {1.0000000000000001e-30, 3.0000000000000003e-20, 6e-10}));
static_assert(agrees("pow_int[n=7]", powers, {2.0}, {128.0, 448.0, 1344.0}));
static_assert(agrees("pow_int[n=7]", powers, {-1.5}, {-17.0859375, 79.734375, -318.9375}));
static_assert(agrees("hypot", powers, {3.0, 4.0},
                     {5.0, 0.59999999999999998, 0.80000000000000004, 0.128, -0.096000000000000002,
                      0.071999999999999995}));
static_assert(agrees("hypot", powers, {1e-200, 1e-200},
                     {1.414213562373095e-200, 0.70710678118654757, 0.70710678118654757, 3.5355339059327376e+199,
                      -3.5355339059327376e+199, 3.5355339059327376e+199}));
static_assert(agrees("hypot3", powers, {1.0, 2.0, 2.0},
                     {3.0, 0.33333333333333331, 0.66666666666666663, 0.66666666666666663, 0.29629629629629628,
                      -0.07407407407407407, -0.07407407407407407, 0.18518518518518517, -0.14814814814814814,
                      0.18518518518518517}));
static_assert(agrees("hypot3", powers, {1e-200, 2e-200, 2e-200},
                     {2.9999999999999999e-200, 0.33333333333333331, 0.66666666666666663, 0.66666666666666663,
                      2.9629629629629629e+199, -7.4074074074074071e+198, -7.4074074074074071e+198,
                      1.8518518518518519e+199, -1.4814814814814814e+199, 1.8518518518518519e+199}));
static_assert(agrees("sqrt1pm1", powers, {3.0}, {1.0, 0.25, -0.03125}));
static_assert(agrees("sqrt1pm1", powers, {1e-10}, {4.9999999998750003e-11, 0.499999999975, -0.2499999999625}));

}  // namespace
