// sinh, cosh, tanh: values, derivatives, and the far ends.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity, testing::is_nan, testing::near;

constexpr auto x = variable<"x">;

// Reference values computed with 30 digits.
static_assert(near((sinh(x))(x = 0.1), 0.10016675001984403));
static_assert(near(derivative(sinh(x), x)(x = 0.1), 1.0050041680558036));
static_assert(near(derivative<2>(sinh(x), x)(x = 0.1), 0.10016675001984403));
static_assert(near((sinh(x))(x = -10.0), -11013.232874703393));
static_assert(near(derivative(sinh(x), x)(x = -10.0), 11013.232920103323));
static_assert(near(derivative<2>(sinh(x), x)(x = -10.0), -11013.232874703393));
static_assert(near((sinh(x))(x = 1e-08), 1.0000000000000000e-8));
static_assert(near(derivative(sinh(x), x)(x = 1e-08), 1.0000000000000000));
static_assert(near(derivative<2>(sinh(x), x)(x = 1e-08), 1.0000000000000000e-8));

static_assert(near((cosh(x))(x = 0.1), 1.0050041680558036));
static_assert(near(derivative(cosh(x), x)(x = 0.1), 0.10016675001984403));
static_assert(near(derivative<2>(cosh(x), x)(x = 0.1), 1.0050041680558036));
static_assert(near((cosh(x))(x = 1.0), 1.5430806348152438));
static_assert(near(derivative(cosh(x), x)(x = 1.0), 1.1752011936438015));
static_assert(near(derivative<2>(cosh(x), x)(x = 1.0), 1.5430806348152438));
static_assert(near((cosh(x))(x = -10.0), 11013.232920103323));
static_assert(near(derivative(cosh(x), x)(x = -10.0), -11013.232874703393));
static_assert(near(derivative<2>(cosh(x), x)(x = -10.0), 11013.232920103323));
static_assert(near((cosh(x))(x = 1e-08), 1.0000000000000000));
static_assert(near(derivative(cosh(x), x)(x = 1e-08), 1.0000000000000000e-8));
static_assert(near(derivative<2>(cosh(x), x)(x = 1e-08), 1.0000000000000000));

static_assert(near((tanh(x))(x = 0.1), 0.099667994624955823));
static_assert(near(derivative(tanh(x), x)(x = 0.1), 0.99006629084743978));
static_assert(near(derivative<2>(tanh(x), x)(x = 0.1), -0.19735584350906515));
static_assert(near((tanh(x))(x = -0.5), -0.46211715726000976));
static_assert(near(derivative(tanh(x), x)(x = -0.5), 0.78644773296592741));
static_assert(near(derivative<2>(tanh(x), x)(x = -0.5), 0.72686198138358728));
static_assert(near((tanh(x))(x = 1.0), 0.76159415595576489));
static_assert(near(derivative(tanh(x), x)(x = 1.0), 0.41997434161402607));
static_assert(near(derivative<2>(tanh(x), x)(x = 1.0), -0.63970000844922450));
static_assert(near((tanh(x))(x = 0.0), 0.0));
static_assert(near(derivative(tanh(x), x)(x = 0.0), 1.0000000000000000));
static_assert(near(derivative<2>(tanh(x), x)(x = 0.0), 0.0));

static_assert(sinh(x)(x = 1000.0) == infinity);
static_assert(sinh(x)(x = -1000.0) == -infinity);
static_assert(cosh(x)(x = -1000.0) == infinity);
static_assert(tanh(x)(x = 1000.0) == 1);
static_assert(tanh(x)(x = -1000.0) == -1);
static_assert(derivative(tanh(x), x)(x = 1000.0) == 0);
static_assert(derivative(tanh(x), x)(x = 0.0) == 1);
static_assert(near(derivative(tanh(x), x)(x = 20.0), 1.6993417021166355e-17));
static_assert(identical(derivative<2>(sinh(x), x), sinh(x)));
static_assert(identical(derivative<2>(cosh(x), x), cosh(x)));
static_assert(is_nan(tanh(x)(x = testing::nan)));

}  // namespace
