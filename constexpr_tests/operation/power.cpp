// square, pow, sqrt, cbrt, hypot: values, derivatives, and the conventions where they have none.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity, testing::is_nan, testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

// Reference values computed with 30 digits.
static_assert(near((square(x))(x = 0.1), 0.010000000000000001));
static_assert(near(derivative(square(x), x)(x = 0.1), 0.20000000000000001));
static_assert(near(derivative<2>(square(x), x)(x = 0.1), 2.0000000000000000));
static_assert(near((square(x))(x = -0.5), 0.25000000000000000));
static_assert(near(derivative(square(x), x)(x = -0.5), -1.0000000000000000));
static_assert(near(derivative<2>(square(x), x)(x = -0.5), 2.0000000000000000));
static_assert(near((square(x))(x = 3.0), 9.0000000000000000));
static_assert(near(derivative(square(x), x)(x = 3.0), 6.0000000000000000));
static_assert(near(derivative<2>(square(x), x)(x = 3.0), 2.0000000000000000));

static_assert(near((sqrt(x))(x = 0.1), 0.31622776601683794));
static_assert(near(derivative(sqrt(x), x)(x = 0.1), 1.5811388300841896));
static_assert(near(derivative<2>(sqrt(x), x)(x = 0.1), -7.9056941504209477));
static_assert(near((sqrt(x))(x = 0.5), 0.70710678118654752));
static_assert(near(derivative(sqrt(x), x)(x = 0.5), 0.70710678118654752));
static_assert(near(derivative<2>(sqrt(x), x)(x = 0.5), -0.70710678118654752));
static_assert(near((sqrt(x))(x = 1.0), 1.0000000000000000));
static_assert(near(derivative(sqrt(x), x)(x = 1.0), 0.50000000000000000));
static_assert(near(derivative<2>(sqrt(x), x)(x = 1.0), -0.25000000000000000));
static_assert(near((sqrt(x))(x = 10.0), 3.1622776601683793));
static_assert(near(derivative(sqrt(x), x)(x = 10.0), 0.15811388300841897));
static_assert(near(derivative<2>(sqrt(x), x)(x = 10.0), -0.0079056941504209483));

static_assert(near((cbrt(x))(x = 0.1), 0.46415888336127790));
static_assert(near(derivative(cbrt(x), x)(x = 0.1), 1.5471962778709262));
static_assert(near(derivative<2>(cbrt(x), x)(x = 0.1), -10.314641852472841));
static_assert(near((cbrt(x))(x = 1.0), 1.0000000000000000));
static_assert(near(derivative(cbrt(x), x)(x = 1.0), 0.33333333333333333));
static_assert(near(derivative<2>(cbrt(x), x)(x = 1.0), -0.22222222222222222));
static_assert(near((cbrt(x))(x = 8.0), 2.0000000000000000));
static_assert(near(derivative(cbrt(x), x)(x = 8.0), 0.083333333333333333));
static_assert(near(derivative<2>(cbrt(x), x)(x = 8.0), -0.0069444444444444444));
static_assert(near((cbrt(x))(x = 1e-20), 2.1544346900318837e-7));
static_assert(near(derivative(cbrt(x), x)(x = 1e-20), 7181448966772.9460));
static_assert(near(derivative<2>(cbrt(x), x)(x = 1e-20), -4.7876326445152976e32));

static_assert(near((pow(x, y))(x = 0.5, y = -1.5), 2.8284271247461901));
static_assert(near(gradient(pow(x, y), x, y)(x = 0.5, y = -1.5)[x], -8.4852813742385703));
static_assert(near(gradient(pow(x, y), x, y)(x = 0.5, y = -1.5)[y], -1.9605162869370944));
static_assert(near(hessian(pow(x, y), x, y)(x = 0.5, y = -1.5)(x, x), 42.426406871192851));
static_assert(near(hessian(pow(x, y), x, y)(x = 0.5, y = -1.5)(x, y), 11.538403110303663));
static_assert(near(hessian(pow(x, y), x, y)(x = 0.5, y = -1.5)(y, y), 1.3589263367322997));
static_assert(near((pow(x, y))(x = 10.0, y = -2.0), 0.010000000000000000));
static_assert(near(gradient(pow(x, y), x, y)(x = 10.0, y = -2.0)[x], -0.0020000000000000000));
static_assert(near(gradient(pow(x, y), x, y)(x = 10.0, y = -2.0)[y], 0.023025850929940457));
static_assert(near(hessian(pow(x, y), x, y)(x = 10.0, y = -2.0)(x, x), 0.00060000000000000000));
static_assert(near(hessian(pow(x, y), x, y)(x = 10.0, y = -2.0)(x, y), -0.0036051701859880914));
static_assert(near(hessian(pow(x, y), x, y)(x = 10.0, y = -2.0)(y, y), 0.053018981104783980));
static_assert(near((pow(x, y))(x = 3.0, y = 1.0), 3.0000000000000000));
static_assert(near(gradient(pow(x, y), x, y)(x = 3.0, y = 1.0)[x], 1.0000000000000000));
static_assert(near(gradient(pow(x, y), x, y)(x = 3.0, y = 1.0)[y], 3.2958368660043291));
static_assert(near(hessian(pow(x, y), x, y)(x = 3.0, y = 1.0)(x, x), 0.0));
static_assert(near(hessian(pow(x, y), x, y)(x = 3.0, y = 1.0)(x, y), 2.0986122886681097));
static_assert(near(hessian(pow(x, y), x, y)(x = 3.0, y = 1.0)(y, y), 3.6208468824377459));
static_assert(near((pow(x, y))(x = 3.0, y = 2.0), 9.0000000000000000));
static_assert(near(gradient(pow(x, y), x, y)(x = 3.0, y = 2.0)[x], 6.0000000000000000));
static_assert(near(gradient(pow(x, y), x, y)(x = 3.0, y = 2.0)[y], 9.8875105980129872));
static_assert(near(hessian(pow(x, y), x, y)(x = 3.0, y = 2.0)(x, x), 2.0000000000000000));
static_assert(near(hessian(pow(x, y), x, y)(x = 3.0, y = 2.0)(x, y), 9.5916737320086581));
static_assert(near(hessian(pow(x, y), x, y)(x = 3.0, y = 2.0)(y, y), 10.862540647313238));

static_assert(near((hypot(x, y))(x = 3.0, y = 4.0), 5.0000000000000000));
static_assert(near(gradient(hypot(x, y), x, y)(x = 3.0, y = 4.0)[x], 0.60000000000000000));
static_assert(near(gradient(hypot(x, y), x, y)(x = 3.0, y = 4.0)[y], 0.80000000000000000));
static_assert(near(hessian(hypot(x, y), x, y)(x = 3.0, y = 4.0)(x, x), 0.12800000000000000));
static_assert(near(hessian(hypot(x, y), x, y)(x = 3.0, y = 4.0)(x, y), -0.096000000000000000));
static_assert(near(hessian(hypot(x, y), x, y)(x = 3.0, y = 4.0)(y, y), 0.072000000000000000));
static_assert(near((hypot(x, y))(x = 1.0, y = 0.0), 1.0000000000000000));
static_assert(near(gradient(hypot(x, y), x, y)(x = 1.0, y = 0.0)[x], 1.0000000000000000));
static_assert(near(gradient(hypot(x, y), x, y)(x = 1.0, y = 0.0)[y], 0.0));
static_assert(near(hessian(hypot(x, y), x, y)(x = 1.0, y = 0.0)(x, x), 0.0));
static_assert(near(hessian(hypot(x, y), x, y)(x = 1.0, y = 0.0)(x, y), 0.0));
static_assert(near(hessian(hypot(x, y), x, y)(x = 1.0, y = 0.0)(y, y), 1.0000000000000000));
static_assert(near((hypot(x, y))(x = 1e-200, y = 1e-200), 1.4142135623730950e-200));
static_assert(near(gradient(hypot(x, y), x, y)(x = 1e-200, y = 1e-200)[x], 0.70710678118654752));
static_assert(near(gradient(hypot(x, y), x, y)(x = 1e-200, y = 1e-200)[y], 0.70710678118654752));
static_assert(near(hessian(hypot(x, y), x, y)(x = 1e-200, y = 1e-200)(x, x), 3.5355339059327377e199));
static_assert(near(hessian(hypot(x, y), x, y)(x = 1e-200, y = 1e-200)(x, y), -3.5355339059327377e199));
static_assert(near(hessian(hypot(x, y), x, y)(x = 1e-200, y = 1e-200)(y, y), 3.5355339059327377e199));
static_assert(near((hypot(x, y))(x = 1.0, y = 1e-08), 1.0000000000000000));
static_assert(near(gradient(hypot(x, y), x, y)(x = 1.0, y = 1e-08)[x], 0.99999999999999995));
static_assert(near(gradient(hypot(x, y), x, y)(x = 1.0, y = 1e-08)[y], 9.9999999999999997e-9));
static_assert(near(hessian(hypot(x, y), x, y)(x = 1.0, y = 1e-08)(x, y), -9.9999999999999987e-9));
static_assert(near(hessian(hypot(x, y), x, y)(x = 1.0, y = 1e-08)(y, y), 0.99999999999999985));

// x^0 is 1 with derivative 0 everywhere.
static_assert(pow(x, 0_c)(x = 0.0) == 1);
static_assert(pow(x, 0_c)(x = testing::nan) == 1);
static_assert(derivative(pow(x, 0_c), x)(x = 0.0) == 0);
static_assert(derivative(pow(x, y), x)(x = 0.0, y = 0.0) == 0);
static_assert(derivative(pow(x, y), x)(x = 3.0, y = 0.0) == 0);
static_assert(derivative(pow(x, y), x)(x = -3.0, y = 0.0) == 0);
static_assert(gradient(pow(x, 0.0))(x = 0.0)[x] == 0);
// x^1 has derivative 1 at 0.
static_assert(derivative(pow(x, 1_c), x)(x = 0.0) == 1);
static_assert(derivative(pow(x, y), x)(x = 0.0, y = 1.0) == 1);
static_assert(gradient(pow(x, y))(x = 0.0, y = 1.0)[x] == 1);
static_assert(gradient(pow(x, 1.0))(x = 0.0)[x] == 1);
static_assert(derivative<2>(pow(x, y), x)(x = 0.0, y = 1.0) == 0);
static_assert(derivative(pow(x, y), x)(x = 0.0, y = 2.0) == 0);
static_assert(derivative<2>(pow(x, y), x)(x = 0.0, y = 2.0) == 2);
static_assert(derivative(pow(x, y), x)(x = 0.0, y = 0.5) == infinity);
// At x = 0 the slot of an active exponent is 0.
static_assert(pow(0_c, y)(y = 2.0) == 0);
static_assert(derivative(pow(0_c, y), y)(y = 2.0) == 0);
static_assert(derivative(pow(x, y), y)(x = 0.0, y = 2.0) == 0);
static_assert(gradient(pow(x, y))(x = 0.0, y = 2.0)[y] == 0);
static_assert(gradient(pow(x, y))(x = 0.0, y = 0.5)[y] == 0);
// At (0, 0) both slots are 0.
static_assert(pow(x, y)(x = 0.0, y = 0.0) == 1);
static_assert(gradient(pow(x, y))(x = 0.0, y = 0.0)[x] == 0);
static_assert(gradient(pow(x, y))(x = 0.0, y = 0.0)[y] == 0);
static_assert(derivative(pow(x, y), y)(x = 0.0, y = 0.0) == 0);
// A negative base with an integral exponent has a finite slot for the base.
static_assert(pow(x, y)(x = -2.0, y = 3.0) == -8);
static_assert(derivative(pow(x, y), x)(x = -2.0, y = 3.0) == 12);
static_assert(gradient(pow(x, y))(x = -2.0, y = 3.0)[x] == 12);
static_assert(is_nan(gradient(pow(x, y))(x = -2.0, y = 3.0)[y]));
static_assert(derivative(pow(x, 3_c), x)(x = -2.0) == 12);
static_assert(derivative(pow(x, -1_c), x)(x = -2.0) == -0.25);
static_assert(derivative(pow(x, 3.0), x)(x = -2.0) == 12);
static_assert(is_nan(pow(x, 0.5)(x = -2.0)));
static_assert(pow(x, -2_c)(x = 0.0) == infinity);

// The second derivative of an integral power.
static_assert(derivative<2>(pow(x, 3_c), x)(x = -2.0) == -12);
static_assert(near(derivative<2>(pow(x, 11_c), x)(x = 1.5), 110.0 * 38.443359375));
static_assert(identical(derivative(square(x), x), 2_c * x));
static_assert(identical(derivative<2>(square(x), x), 2_c));

// sqrt and cbrt rise without bound at 0.
static_assert(derivative(sqrt(x), x)(x = 0.0) == infinity);
static_assert(gradient(sqrt(x))(x = 0.0)[x] == infinity);
static_assert(derivative(cbrt(x), x)(x = 0.0) == infinity);
static_assert(gradient(cbrt(x))(x = 0.0)[x] == infinity);
static_assert(is_nan(sqrt(x)(x = -1.0)));
static_assert(is_nan(derivative(sqrt(x), x)(x = -1.0)));
static_assert(sqrt(x)(x = infinity) == infinity);
static_assert(cbrt(x)(x = -8.0) == -2);
static_assert(near(derivative(cbrt(x), x)(x = -8.0), 1.0 / 12));

// The cone of hypot has no slope at its tip: 0, in every sweep. A second derivative does not exist there, and is NaN.
static_assert(hypot(x, y)(x = 0.0, y = 0.0) == 0);
static_assert(derivative(hypot(x, y), x)(x = 0.0, y = 0.0) == 0);
static_assert(derivative(hypot(x, y), y)(x = 0.0, y = 0.0) == 0);
static_assert(gradient(hypot(x, y))(x = 0.0, y = 0.0)[x] == 0);
static_assert(gradient(hypot(x, y))(x = 0.0, y = 0.0)[y] == 0);
static_assert(is_nan(derivative<2>(hypot(x, y), x)(x = 0.0, y = 0.0)));
static_assert(is_nan(hessian(hypot(x, y))(x = 0.0, y = 0.0)(x, y)));
static_assert(gradient(hypot(x, x))(x = 0.0)[x] == 0);
// No overflow where the function itself does not overflow.
static_assert(near(hypot(x, y)(x = 3e200, y = 4e200), 5e200));
static_assert(near(gradient(hypot(x, y))(x = 3e200, y = 4e200)[x], 0.6));
static_assert(near(gradient(hypot(x, y))(x = 3e-200, y = 4e-200)[y], 0.8));

}  // namespace
