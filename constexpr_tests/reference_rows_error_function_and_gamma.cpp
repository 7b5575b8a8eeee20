// Error function and gamma beside references to 30 digits, while compiling: for each function an ordinary point and an
// awkward one.
#include "reference_rows.hpp"

namespace {

using namespace reference_rows;
using chainrule::testing::infinity;

static_assert(agrees("erf", error_function_and_gamma, {-0.5},
                     {-0.52049987781304652, 0.87878257893544476, 0.87878257893544476}));
static_assert(agrees("erf", error_function_and_gamma, {5e-324},
                     {4.9406564584124654e-324, 1.1283791670955126, -9.8813129168249309e-324}));
static_assert(agrees("erfc", error_function_and_gamma, {0.1},
                     {0.88753708398171505, -1.1171516067889369, 0.2234303213577874}));
static_assert(agrees("erfc", error_function_and_gamma, {1e-300}, {1.0, -1.1283791670955126, 2.2567583341910252e-300}));
static_assert(agrees("norm_cdf", error_function_and_gamma, {0.1},
                     {0.53982783727702899, 0.39695254747701175, -0.039695254747701178}));
static_assert(agrees("norm_cdf", error_function_and_gamma, {-20.0},
                     {2.7536241186062337e-89, 5.5209483621597635e-88, 1.1041896724319527e-86}));
static_assert(agrees("norm_pdf", error_function_and_gamma, {0.1},
                     {0.39695254747701175, -0.039695254747701178, -0.39298302200224167}));
static_assert(agrees("tgamma", error_function_and_gamma, {0.5},
                     {1.7724538509055161, -3.480230906913262, 15.580177442406253}));
static_assert(agrees("tgamma", error_function_and_gamma, {1e-08}, {99999999.422784343, -9999999999999998.0, 2e+24}));
static_assert(agrees("lgamma", error_function_and_gamma, {0.5},
                     {0.57236494292470008, -1.9635100260214235, 4.934802200544679}));
static_assert(agrees("lgamma", error_function_and_gamma, {0x1.fffffffffffffp+0},
                     {-9.387698065543117e-17, 0.42278433509846702, 0.64493406684822652}));
static_assert(agrees("erf_inv", error_function_and_gamma, {-0.5},
                     {-0.4769362762044699, 1.1125848189719498, -1.1807463499934}));
static_assert(agrees("erf_inv", error_function_and_gamma, {-1e-300},
                     {-8.86226925452758e-301, 0.886226925452758, -1.392081999207927e-300}));
static_assert(agrees("normal_quantile", error_function_and_gamma, {0.1},
                     {-1.2815515655446004, 5.698059856117004, -41.60927029199777}));
static_assert(agrees("normal_quantile", error_function_and_gamma, {1e-100},
                     {-21.273453560965326, 4.690375414837741e+98, -4.6800792702224667e+198}));
static_assert(agrees("expint", error_function_and_gamma, {2.5},
                     {7.0737658945786, 4.872997584281389, 2.9237985505688338}));
static_assert(agrees("expint", error_function_and_gamma, {15.0},
                     {234955.8524907683, 217934.4914981407, 203405.52539826467}));

}  // namespace
