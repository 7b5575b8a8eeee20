// erf, erfc, normal_cdf, normal_pdf, exp_minus_square: values, derivatives, tails, and how they are related.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity, testing::is_nan, testing::near, testing::nan;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

constexpr bool close(double a, double b) { return near(a, b, 1e-15); }
constexpr double smallest = std::numeric_limits<double>::denorm_min();
// A subnormal factor is rounded to this unit, and later factors enlarge what it lost.
constexpr double units_apart(double a, double b) { return testing::magnitude(a - b) / smallest; }

// Reference values computed with 30 digits.
static_assert(close(erf(x)(x = -0.5), -0.52049987781304654));
static_assert(close(derivative(erf(x), x)(x = -0.5), 0.87878257893544479));
static_assert(close(derivative<2>(erf(x), x)(x = -0.5), 0.87878257893544479));
static_assert(close(erf(x)(x = 2.0), 0.99532226501895273));
static_assert(close(derivative(erf(x), x)(x = 2.0), 0.020666985354092054));
static_assert(close(derivative<2>(erf(x), x)(x = 2.0), -0.082667941416368215));
static_assert(units_apart(erf(x)(x = 5e-324), 5.5749338194485227e-324) <= 1);
static_assert(close(derivative(erf(x), x)(x = 5e-324), 1.1283791670955126));
static_assert(units_apart(derivative<2>(erf(x), x)(x = 5e-324), -1.1149867638897045e-323) <= 64);
static_assert(close(erf(x)(x = 1e-300), 1.1283791670955126e-300));
static_assert(close(derivative(erf(x), x)(x = 1e-300), 1.1283791670955126));
static_assert(close(derivative<2>(erf(x), x)(x = 1e-300), -2.2567583341910252e-300));
static_assert(close(erf(x)(x = 1e-08), 1.1283791670955126e-8));
static_assert(close(derivative(erf(x), x)(x = 1e-08), 1.1283791670955125));
static_assert(close(derivative<2>(erf(x), x)(x = 1e-08), -2.2567583341910250e-8));
static_assert(close(erf(x)(x = 5.9), 0.99999999999999993));
static_assert(close(derivative(erf(x), x)(x = 5.9), 8.6032817175967691e-16));
static_assert(close(derivative<2>(erf(x), x)(x = 5.9), -1.0151872426764188e-14));
static_assert(close(erf(x)(x = -6.0), -0.99999999999999998));
static_assert(close(derivative(erf(x), x)(x = -6.0), 2.6173012392492648e-16));
static_assert(close(derivative<2>(erf(x), x)(x = -6.0), 3.1407614870991178e-15));
static_assert(close(erf(x)(x = 10.0), 1.0000000000000000));
static_assert(close(derivative(erf(x), x)(x = 10.0), 4.1976562313544169e-44));
static_assert(close(derivative<2>(erf(x), x)(x = 10.0), -8.3953124627088338e-43));
static_assert(close(erf(x)(x = 27.2), 1.0000000000000000));
static_assert(units_apart(derivative(erf(x), x)(x = 27.2), 5.5465836613824912e-322) <= 2);
static_assert(units_apart(derivative<2>(erf(x), x)(x = 27.2), -3.0173415117920751e-320) <= 64);
static_assert(close(erf(x)(x = 0.0), 0.0));
static_assert(close(derivative(erf(x), x)(x = 0.0), 1.1283791670955126));
static_assert(close(derivative<2>(erf(x), x)(x = 0.0), 0.0));

static_assert(close(erfc(x)(x = 0.1), 0.88753708398171510));
static_assert(close(derivative(erfc(x), x)(x = 0.1), -1.1171516067889369));
static_assert(close(derivative<2>(erfc(x), x)(x = 0.1), 0.22343032135778740));
static_assert(close(erfc(x)(x = -0.5), 1.5204998778130465));
static_assert(close(derivative(erfc(x), x)(x = -0.5), -0.87878257893544479));
static_assert(close(derivative<2>(erfc(x), x)(x = -0.5), -0.87878257893544479));
static_assert(close(erfc(x)(x = 1e-300), 1.0000000000000000));
static_assert(close(derivative(erfc(x), x)(x = 1e-300), -1.1283791670955126));
static_assert(close(derivative<2>(erfc(x), x)(x = 1e-300), 2.2567583341910252e-300));
static_assert(close(erfc(x)(x = -6.0), 2.0000000000000000));
static_assert(close(derivative(erfc(x), x)(x = -6.0), -2.6173012392492648e-16));
static_assert(close(derivative<2>(erfc(x), x)(x = -6.0), -3.1407614870991178e-15));
static_assert(close(erfc(x)(x = 10.0), 2.0884875837625448e-45));
static_assert(close(derivative(erfc(x), x)(x = 10.0), -4.1976562313544169e-44));
static_assert(close(derivative<2>(erfc(x), x)(x = 10.0), 8.3953124627088338e-43));
static_assert(close(erfc(x)(x = 26.0), 5.6631924088561428e-296));
static_assert(close(derivative(erfc(x), x)(x = 26.0), -2.9470349932662695e-294));
static_assert(close(derivative<2>(erfc(x), x)(x = 26.0), 1.5324581964984602e-292));
static_assert(units_apart(erfc(x)(x = 27.2), 1.0189049142703155e-323) <= 1);
static_assert(units_apart(derivative(erfc(x), x)(x = 27.2), -5.5465836613824912e-322) <= 2);
static_assert(units_apart(derivative<2>(erfc(x), x)(x = 27.2), 3.0173415117920751e-320) <= 64);

static_assert(close(normal_cdf(x)(x = 0.1), 0.53982783727702898));
static_assert(close(derivative(normal_cdf(x), x)(x = 0.1), 0.39695254747701177));
static_assert(close(derivative<2>(normal_cdf(x), x)(x = 0.1), -0.039695254747701179));
static_assert(close(normal_cdf(x)(x = 1.0), 0.84134474606854295));
static_assert(close(derivative(normal_cdf(x), x)(x = 1.0), 0.24197072451914335));
static_assert(close(derivative<2>(normal_cdf(x), x)(x = 1.0), -0.24197072451914335));
static_assert(close(normal_cdf(x)(x = -20.0), 2.7536241186062337e-89));
static_assert(close(derivative(normal_cdf(x), x)(x = -20.0), 5.5209483621597632e-88));
static_assert(close(derivative<2>(normal_cdf(x), x)(x = -20.0), 1.1041896724319526e-86));
static_assert(close(normal_cdf(x)(x = -37.5), 4.6053530095819548e-308));
static_assert(close(derivative(normal_cdf(x), x)(x = -37.5), 1.7282337322841052e-306));
static_assert(close(derivative<2>(normal_cdf(x), x)(x = -37.5), 6.4808764960653946e-305));
static_assert(close(normal_cdf(x)(x = 8.3), 0.99999999999999995));
static_assert(close(derivative(normal_cdf(x), x)(x = 8.3), 4.3816394355093327e-16));
static_assert(close(derivative<2>(normal_cdf(x), x)(x = 8.3), -3.6367607314727465e-15));

static_assert(close(normal_pdf(x)(x = 0.1), 0.39695254747701177));
static_assert(close(derivative(normal_pdf(x), x)(x = 0.1), -0.039695254747701179));
static_assert(close(derivative<2>(normal_pdf(x), x)(x = 0.1), -0.39298302200224165));
static_assert(close(normal_pdf(x)(x = -0.5), 0.35206532676429948));
static_assert(close(derivative(normal_pdf(x), x)(x = -0.5), 0.17603266338214974));
static_assert(close(derivative<2>(normal_pdf(x), x)(x = -0.5), -0.26404899507322461));
static_assert(close(normal_pdf(x)(x = 1.0), 0.24197072451914335));
static_assert(close(derivative(normal_pdf(x), x)(x = 1.0), -0.24197072451914335));
static_assert(close(derivative<2>(normal_pdf(x), x)(x = 1.0), 0.0));
static_assert(units_apart(normal_pdf(x)(x = -38.0), 1.0972210520075930e-314) <= 1);
static_assert(units_apart(derivative(normal_pdf(x), x)(x = -38.0), 4.1694399976288532e-313) <= 64);
static_assert(units_apart(derivative<2>(normal_pdf(x), x)(x = -38.0), 1.5832899780469566e-311) <= 64);

static_assert(close(exp_minus_square(x)(x = 0.3), 0.91393118527122819));
static_assert(close(exp_minus_square(x)(x = 26.3), 4.0072811391938849e-301));
static_assert(close(derivative(exp_minus_square(x), x)(x = 26.3), -2.1078298792159835e-299));

static_assert(erf(x)(x = infinity) == 1);
static_assert(erf(x)(x = -infinity) == -1);
static_assert(erfc(x)(x = infinity) == 0);
static_assert(erfc(x)(x = -infinity) == 2);
static_assert(normal_cdf(x)(x = infinity) == 1);
static_assert(normal_cdf(x)(x = -infinity) == 0);
static_assert(normal_cdf(x)(x = 0.0) == 0.5);
static_assert(normal_pdf(x)(x = infinity) == 0);
static_assert(normal_pdf(x)(x = -infinity) == 0);
static_assert(exp_minus_square(x)(x = infinity) == 0);
static_assert(exp_minus_square(x)(x = -1e300) == 0);
static_assert(exp_minus_square(x)(x = 0.0) == 1);
static_assert(is_nan(erf(x)(x = nan)));
static_assert(is_nan(erfc(x)(x = nan)));
static_assert(is_nan(normal_cdf(x)(x = nan)));
static_assert(is_nan(normal_pdf(x)(x = nan)));
static_assert(is_nan(exp_minus_square(x)(x = nan)));
static_assert(derivative(erf(x), x)(x = infinity) == 0);
static_assert(derivative(erfc(x), x)(x = -infinity) == 0);
static_assert(derivative(normal_cdf(x), x)(x = -infinity) == 0);

// Plain numbers compute at once, as with square.
static_assert(normal_cdf(0) == 0.5);
static_assert(near(normal_cdf(1.0F), 0.8413447460685429F));
static_assert(near(normal_pdf(1.0L), 0.24197072451914334979783019293643L, 4e-19L));
static_assert(exp_minus_square(1.0) == exp(-x)(x = 1.0));

static_assert(identical(derivative(normal_cdf(x), x), normal_pdf(x)));
static_assert(identical(derivative(erf(x), x), 2_c * (constants::inv_sqrtpi * exp_minus_square(x))));
static_assert(identical(derivative(erfc(x), x), -derivative(erf(x), x)));

static_assert(equivalent(erfc(x), 1_c - erf(x)));
static_assert(equivalent(erf(-x), -erf(x)));
static_assert(!equivalent(erf(-x), erf(x)));
static_assert(equivalent(erfc(-x), 2_c - erfc(x)));
static_assert(equivalent(derivative(erfc(x), x), -derivative(erf(x), x)));
static_assert(equivalent(derivative(erf(x), x), 2_c / sqrt(constants::pi) * exp(-square(x))));
static_assert(equivalent(derivative<2>(erf(x * y), y),
                         -4_c * x * x * x * y / sqrt(constants::pi) * exp(-square(x * y))));
static_assert(equivalent(normal_cdf(x), erfc(-x / constants::sqrt2) / 2_c));
static_assert(equivalent(normal_cdf(-x), 1_c - normal_cdf(x)));
static_assert(equivalent(normal_pdf(-x), normal_pdf(x)));
static_assert(equivalent(normal_pdf(x), exp(-square(x) / 2_c) * constants::inv_sqrtpi / constants::sqrt2));
static_assert(!equivalent(normal_pdf(x), exp(-square(x)) * constants::inv_sqrtpi / constants::sqrt2));
static_assert(equivalent(exp_minus_square(x + y), exp(-x* x) * exp(-2_c * x * y) * exp(-y * y)));
static_assert(equivalent(exp(exp_minus_square(x)), exp(exp(-x* x))));

}  // namespace
