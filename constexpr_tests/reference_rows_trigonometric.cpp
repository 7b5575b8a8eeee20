// Trigonometric beside references to 30 digits, while compiling: for each function an ordinary point and an awkward
// one.
#include "reference_rows.hpp"

namespace {

using namespace reference_rows;
using chainrule::testing::infinity;

static_assert(agrees("sin", trigonometric, {0.1}, {0.099833416646828155, 0.99500416527802582, -0.099833416646828155}));
static_assert(agrees("sin", trigonometric, {5e-324}, {4.9406564584124654e-324, 1.0, -4.9406564584124654e-324}));
static_assert(agrees("cos", trigonometric, {0.1}, {0.99500416527802582, -0.099833416646828155, -0.99500416527802582}));
static_assert(agrees("cos", trigonometric, {100000.0},
                     {-0.99936080743821243, -0.035748797972016508, 0.99936080743821243}));
static_assert(agrees("tan", trigonometric, {0.1}, {0.10033467208545055, 1.0100670464224948, 0.20268949177424117}));
static_assert(agrees("tan", trigonometric, {0x1.921fb54442d18p+0},
                     {16331239353195370.0, 2.667093788113571e+32, 8.7113894062206528e+48}));
static_assert(agrees("asin", trigonometric, {-0.5}, {-0.52359877559829893, 1.1547005383792515, -0.76980035891950105}));
static_assert(agrees("asin", trigonometric, {0x1.fffffffffffffp-1},
                     {1.5707963118937354, 67108864.0, 3.0223145490365729e+23}));
static_assert(agrees("acos", trigonometric, {0.1}, {1.4706289056333368, -1.0050378152592121, -0.10151897123830425}));
static_assert(agrees("acos", trigonometric, {-0x1.fffffffffffffp-1},
                     {3.1415926386886319, -67108864.0, 3.0223145490365729e+23}));
static_assert(agrees("atan", trigonometric, {0.1}, {0.099668652491162038, 0.99009900990099009, -0.1960592098813842}));
static_assert(agrees("atan2", trigonometric, {1.0, 2.0},
                     {0.46364760900080609, 0.40000000000000002, -0.20000000000000001, -0.16, -0.12, 0.16}));
static_assert(agrees("atan2", trigonometric, {-1e-08, -1.0},
                     {-3.1415926435897932, -0.99999999999999989, 9.9999999999999986e-09, -1.9999999999999997e-08,
                      -0.99999999999999967, 1.9999999999999997e-08}));
static_assert(agrees("sinc", trigonometric, {1.0}, {0.8414709848078965, -0.3011686789397568, -0.23913362692838294}));
static_assert(agrees("sinc", trigonometric, {1e-08}, {1.0, -3.3333333333333334e-09, -0.33333333333333331}));
static_assert(agrees("one_minus_cos", trigonometric, {1e-160}, {4.999944335913415e-321, 9.9999999999999999e-161, 1.0}));

}  // namespace
