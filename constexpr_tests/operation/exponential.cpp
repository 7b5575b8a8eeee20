// exp, expm1, log, log1p: values, derivatives, and what happens outside of their domain.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity, testing::is_nan, testing::near;

constexpr auto x = variable<"x">;

// Reference values computed with 30 digits.
static_assert(near((exp(x))(x = -0.5), 0.60653065971263342));
static_assert(near(derivative(exp(x), x)(x = -0.5), 0.60653065971263342));
static_assert(near(derivative<2>(exp(x), x)(x = -0.5), 0.60653065971263342));
static_assert(near((exp(x))(x = 0.0), 1.0000000000000000));
static_assert(near(derivative(exp(x), x)(x = 0.0), 1.0000000000000000));
static_assert(near(derivative<2>(exp(x), x)(x = 0.0), 1.0000000000000000));

static_assert(near((expm1(x))(x = 1.0), 1.7182818284590452));
static_assert(near(derivative(expm1(x), x)(x = 1.0), 2.7182818284590452));
static_assert(near(derivative<2>(expm1(x), x)(x = 1.0), 2.7182818284590452));
static_assert(near((expm1(x))(x = -10.0), -0.99995460007023752));
static_assert(near(derivative(expm1(x), x)(x = -10.0), 0.000045399929762484852));
static_assert(near(derivative<2>(expm1(x), x)(x = -10.0), 0.000045399929762484852));
static_assert(near((expm1(x))(x = -40.0), -1.0000000000000000));
static_assert(near(derivative(expm1(x), x)(x = -40.0), 4.2483542552915890e-18));
static_assert(near(derivative<2>(expm1(x), x)(x = -40.0), 4.2483542552915890e-18));

static_assert(near((log(x))(x = 0.5), -0.69314718055994531));
static_assert(near(derivative(log(x), x)(x = 0.5), 2.0000000000000000));
static_assert(near(derivative<2>(log(x), x)(x = 0.5), -4.0000000000000000));
static_assert(near((log(x))(x = 1.5), 0.40546510810816438));
static_assert(near(derivative(log(x), x)(x = 1.5), 0.66666666666666667));
static_assert(near(derivative<2>(log(x), x)(x = 1.5), -0.44444444444444444));
static_assert(near((log(x))(x = 2.718281828459045), 0.99999999999999995));
static_assert(near(derivative(log(x), x)(x = 2.718281828459045), 0.36787944117144234));
static_assert(near(derivative<2>(log(x), x)(x = 2.718281828459045), -0.13533528323661271));
static_assert(near((log(x))(x = 0.9999999999999999), -1.1102230246251566e-16));
static_assert(near(derivative(log(x), x)(x = 0.9999999999999999), 1.0000000000000001));
static_assert(near(derivative<2>(log(x), x)(x = 0.9999999999999999), -1.0000000000000002));

static_assert(near((log1p(x))(x = 0.1), 0.095310179804324865));
static_assert(near(derivative(log1p(x), x)(x = 0.1), 0.90909090909090909));
static_assert(near(derivative<2>(log1p(x), x)(x = 0.1), -0.82644628099173553));
static_assert(near((log1p(x))(x = -0.5), -0.69314718055994531));
static_assert(near(derivative(log1p(x), x)(x = -0.5), 2.0000000000000000));
static_assert(near(derivative<2>(log1p(x), x)(x = -0.5), -4.0000000000000000));
static_assert(near((log1p(x))(x = 10.0), 2.3978952727983705));
static_assert(near(derivative(log1p(x), x)(x = 10.0), 0.090909090909090909));
static_assert(near(derivative<2>(log1p(x), x)(x = 10.0), -0.0082644628099173554));
static_assert(near((log1p(x))(x = -0.9999999999999999), -36.736800569677101));
static_assert(near(derivative(log1p(x), x)(x = -0.9999999999999999), 9007199254740992.0));
static_assert(near(derivative<2>(log1p(x), x)(x = -0.9999999999999999), -8.1129638414606682e31));

static_assert(exp(x)(x = 1000.0) == infinity);
static_assert(exp(x)(x = -1000.0) == 0);
static_assert(exp(x)(x = infinity) == infinity);
static_assert(exp(x)(x = -infinity) == 0);
static_assert(derivative(exp(x), x)(x = 1000.0) == infinity);
static_assert(expm1(x)(x = -1000.0) == -1);
static_assert(expm1(x)(x = 1000.0) == infinity);
static_assert(near(expm1(x)(x = 1e-20), 1e-20));
static_assert(is_nan(log(x)(x = -1.0)));
static_assert(log(x)(x = 0.0) == -infinity);
static_assert(log(x)(x = infinity) == infinity);
static_assert(derivative(log(x), x)(x = 0.0) == infinity);
static_assert(log1p(x)(x = -1.0) == -infinity);
static_assert(is_nan(log1p(x)(x = -1.5)));
static_assert(near(log1p(x)(x = 1e-20), 1e-20));
static_assert(identical(derivative(exp(x), x), exp(x)));
static_assert(identical(derivative<7>(exp(x), x), exp(x)));
static_assert(identical(derivative(log(x), x), 1_c / x));
static_assert(is_nan(exp(log(x))(x = -1.0)));

}  // namespace
