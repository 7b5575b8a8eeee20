// Hyperbolic beside references to 30 digits, while compiling: for each function an ordinary point and an awkward one.
#include "reference_rows.hpp"

namespace {

using namespace reference_rows;
using chainrule::testing::infinity;

static_assert(agrees("sinh", hyperbolic, {0.1}, {0.10016675001984403, 1.0050041680558035, 0.10016675001984403}));
static_assert(agrees("sinh", hyperbolic, {-710.475},
                     {-1.7961476505485222e+308, 1.7961476505485222e+308, -1.7961476505485222e+308}));
static_assert(agrees("cosh", hyperbolic, {0.1}, {1.0050041680558035, 0.10016675001984403, 1.0050041680558035}));
static_assert(agrees("cosh", hyperbolic, {710.0},
                     {1.1169973830808555e+308, 1.1169973830808555e+308, 1.1169973830808555e+308}));
static_assert(agrees("tanh", hyperbolic, {0.1}, {0.099667994624955819, 0.9900662908474398, -0.19735584350906515}));
static_assert(agrees("tanh", hyperbolic, {19.0},
                     {0.99999999999999989, 1.2556531168192118e-16, -2.5113062336384232e-16}));
static_assert(agrees("asinh", hyperbolic, {0.1}, {0.099834078899207562, 0.99503719020998915, -0.098518533684157347}));
static_assert(agrees("asinh", hyperbolic, {1e-300}, {1e-300, 1.0, -1e-300}));
static_assert(agrees("acosh", hyperbolic, {1.5}, {0.96242365011920694, 0.89442719099991586, -1.0733126291998991}));
static_assert(agrees("acosh", hyperbolic, {1.00000001},
                     {0.00014142135568971629, 7071.0678156749109, -353553394700.22296}));
static_assert(agrees("atanh", hyperbolic, {0.1}, {0.10033534773107558, 1.0101010101010102, 0.20406081012141619}));
static_assert(agrees("atanh", hyperbolic, {-0.99999999},
                     {-9.5569139572437756, 49999999.998762041, -4999999949752408.0}));
static_assert(agrees("log_cosh", hyperbolic, {2.0}, {1.3250027473578645, 0.9640275800758169, 0.070650824853164471}));
static_assert(agrees("log_cosh", hyperbolic, {40.0}, {39.306852819440053, 1.0, 7.2194055513816612e-35}));
static_assert(agrees("log_cosh", hyperbolic, {-0.5}, {0.12011450695827752, -0.46211715726000974, 0.7864477329659274}));
static_assert(agrees("log_cosh", hyperbolic, {1e-05}, {4.9999999999166676e-11, 9.999999999666668e-06, 0.9999999999}));

}  // namespace
