// Exponential beside references to 30 digits, while compiling: for each function an ordinary point and an awkward one.
#include "reference_rows.hpp"

namespace {

using namespace reference_rows;
using chainrule::testing::infinity;

static_assert(agrees("exp", exponential, {-0.5}, {0.60653065971263342, 0.60653065971263342, 0.60653065971263342}));
static_assert(agrees("exp", exponential, {709.0},
                     {8.2184074615549724e+307, 8.2184074615549724e+307, 8.2184074615549724e+307}));
static_assert(agrees("exp2", exponential, {1.0}, {2.0, 1.3862943611198906, 0.96090602783640289}));
static_assert(agrees("exp2", exponential, {1023.9},
                     {1.6773070034857416e+308, 1.1626206203995922e+308, 8.0586720509083176e+307}));
static_assert(agrees("expm1", exponential, {1.0}, {1.7182818284590453, 2.7182818284590451, 2.7182818284590451}));
static_assert(agrees("expm1", exponential, {709.0},
                     {8.2184074615549724e+307, 8.2184074615549724e+307, 8.2184074615549724e+307}));
static_assert(agrees("log", exponential, {0.5}, {-0.69314718055994529, 2.0, -4.0}));
static_assert(agrees("log", exponential, {0x1.0000000000001p+0},
                     {2.2204460492503128e-16, 0.99999999999999978, -0.99999999999999956}));
static_assert(agrees("log2", exponential, {0.1}, {-3.3219280948873622, 14.426950408889633, -144.26950408889633}));
static_assert(agrees("log2", exponential, {0x1.0000000000001p+0},
                     {3.2034265038149171e-16, 1.4426950408889632, -1.4426950408889627}));
static_assert(agrees("log10", exponential, {0.1}, {-1.0, 4.3429448190325184, -43.429448190325175}));
static_assert(agrees("log10", exponential, {0x1.0000000000001p+0},
                     {9.6432746655328696e-17, 0.43429448190325171, -0.43429448190325165}));
static_assert(agrees("log1p", exponential, {0.1}, {0.095310179804324865, 0.90909090909090906, -0.82644628099173556}));
static_assert(agrees("log1p", exponential, {-0x1.fffffffffffffp-1},
                     {-36.736800569677101, 9007199254740992.0, -8.1129638414606682e+31}));
static_assert(agrees("xlogy", exponential, {1e-10, 1e-10},
                     {-2.3025850929940458e-09, -23.025850929940457, 1.0, 0, 10000000000.0, -10000000000.0}));
static_assert(agrees("xlogx", exponential, {0.5}, {-0.34657359027997264, 0.30685281944005471, 2.0}));
static_assert(agrees("xlogx", exponential, {1e-300},
                     {-6.9077552789821376e-298, -689.77552789821368, 9.999999999999999e+299}));
static_assert(agrees("logaddexp", exponential, {0.0, -40.0},
                     {4.2483542552915889e-18, 1.0, 4.2483542552915889e-18, 4.2483542552915889e-18,
                      -4.2483542552915889e-18, 4.2483542552915889e-18}));
static_assert(agrees("logaddexp", exponential, {-1000.0, -1001.0},
                     {-999.68673831248179, 0.7310585786300049, 0.2689414213699951, 0.19661193324148185,
                      -0.19661193324148185, 0.19661193324148185}));
static_assert(agrees("logsumexp3", exponential, {50.0, 0.0, -50.0},
                     {50.0, 1.0, 1.9287498479639178e-22, 3.7200759760208361e-44, 1.9287498479639178e-22,
                      -1.9287498479639178e-22, -3.7200759760208361e-44, 1.9287498479639178e-22, -7.1750959731644108e-66,
                      3.7200759760208361e-44}));
static_assert(agrees("logsumexp3", exponential, {0.0, 0.0, 0.0},
                     {1.0986122886681098, 0.33333333333333331, 0.33333333333333331, 0.33333333333333331,
                      0.22222222222222221, -0.1111111111111111, -0.1111111111111111, 0.22222222222222221,
                      -0.1111111111111111, 0.22222222222222221}));
static_assert(agrees("exp_neg_inv_sq", exponential, {0.5},
                     {0.018315638888734179, 0.29305022221974686, 2.930502222197469}));
static_assert(agrees("exprel", exponential, {-0.5}, {0.7869386805747332, 0.36081604172419945, 0.230202847471531}));
static_assert(agrees("exprel", exponential, {15.0}, {217934.42483147405, 203405.5298427091, 190813.7541857795}));
static_assert(agrees("bernoulli_function", exponential, {-0.5},
                     {1.2707470412683992, -0.5826450380204165, 0.1625612878605824}));
static_assert(agrees("bernoulli_function", exponential, {15.0},
                     {4.588536211171261e-06, -4.282635200737481e-06, 3.97673540679629e-06}));

}  // namespace
