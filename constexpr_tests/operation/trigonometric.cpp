// sin, cos, tan and their inverses: values, derivatives, and what happens outside of their domain.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity, testing::is_nan, testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

// Reference values computed with 30 digits.
static_assert(near((sin(x))(x = 0.1), 0.099833416646828158));
static_assert(near(derivative(sin(x), x)(x = 0.1), 0.99500416527802577));
static_assert(near(derivative<2>(sin(x), x)(x = 0.1), -0.099833416646828158));
static_assert(near((sin(x))(x = -0.5), -0.47942553860420300));
static_assert(near(derivative(sin(x), x)(x = -0.5), 0.87758256189037272));
static_assert(near(derivative<2>(sin(x), x)(x = -0.5), 0.47942553860420300));
static_assert(near((sin(x))(x = 1.0), 0.84147098480789651));
static_assert(near(derivative(sin(x), x)(x = 1.0), 0.54030230586813972));
static_assert(near(derivative<2>(sin(x), x)(x = 1.0), -0.84147098480789651));
static_assert(near((sin(x))(x = 0.0), 0.0));
static_assert(near(derivative(sin(x), x)(x = 0.0), 1.0000000000000000));
static_assert(near(derivative<2>(sin(x), x)(x = 0.0), 0.0));

static_assert(near((cos(x))(x = 0.1), 0.99500416527802577));
static_assert(near(derivative(cos(x), x)(x = 0.1), -0.099833416646828158));
static_assert(near(derivative<2>(cos(x), x)(x = 0.1), -0.99500416527802577));
static_assert(near((cos(x))(x = -0.5), 0.87758256189037272));
static_assert(near(derivative(cos(x), x)(x = -0.5), 0.47942553860420300));
static_assert(near(derivative<2>(cos(x), x)(x = -0.5), -0.87758256189037272));
static_assert(near((cos(x))(x = 1.0), 0.54030230586813972));
static_assert(near(derivative(cos(x), x)(x = 1.0), -0.84147098480789651));
static_assert(near(derivative<2>(cos(x), x)(x = 1.0), -0.54030230586813972));
static_assert(near((cos(x))(x = 1.7e+308), 0.80353605608791801));
static_assert(near(derivative(cos(x), x)(x = 1.7e+308), 0.59525608486320767));
static_assert(near(derivative<2>(cos(x), x)(x = 1.7e+308), -0.80353605608791801));

static_assert(near((tan(x))(x = 0.1), 0.10033467208545055));
static_assert(near(derivative(tan(x), x)(x = 0.1), 1.0100670464224949));
static_assert(near(derivative<2>(tan(x), x)(x = 0.1), 0.20268949177424117));
static_assert(near((tan(x))(x = -10.0), -0.64836082745908667));
static_assert(near(derivative(tan(x), x)(x = -10.0), 1.4203717625834316));
static_assert(near(derivative<2>(tan(x), x)(x = -10.0), -1.8418268225762302));
static_assert(near((tan(x))(x = 1e-08), 1.0000000000000001e-8));
static_assert(near(derivative(tan(x), x)(x = 1e-08), 1.0000000000000001));
static_assert(near(derivative<2>(tan(x), x)(x = 1e-08), 2.0000000000000003e-8));
static_assert(near((tan(x))(x = 1e+22), -1.6287782256068989));
static_assert(near(derivative(tan(x), x)(x = 1e+22), 3.6529185082111580));
static_assert(near(derivative<2>(tan(x), x)(x = 1e+22), -11.899588252181540));

static_assert(near((asin(x))(x = -0.5), -0.52359877559829887));
static_assert(near(derivative(asin(x), x)(x = -0.5), 1.1547005383792515));
static_assert(near(derivative<2>(asin(x), x)(x = -0.5), -0.76980035891950102));
static_assert(near((asin(x))(x = 1e-08), 1.0000000000000000e-8));
static_assert(near(derivative(asin(x), x)(x = 1e-08), 1.0000000000000000));
static_assert(near((asin(x))(x = 0.9999999999999999), 1.5707963118937354));
static_assert(near(derivative(asin(x), x)(x = 0.9999999999999999), 67108864.000000002));
static_assert(near(derivative<2>(asin(x), x)(x = 0.9999999999999999), 3.0223145490365729e23));
static_assert(near((asin(x))(x = -0.9999999999999999), -1.5707963118937354));
static_assert(near(derivative(asin(x), x)(x = -0.9999999999999999), 67108864.000000002));
static_assert(near(derivative<2>(asin(x), x)(x = -0.9999999999999999), -3.0223145490365729e23));

static_assert(near((acos(x))(x = 0.1), 1.4706289056333368));
static_assert(near(derivative(acos(x), x)(x = 0.1), -1.0050378152592121));
static_assert(near(derivative<2>(acos(x), x)(x = 0.1), -0.10151897123830426));
static_assert(near((acos(x))(x = -0.5), 2.0943951023931955));
static_assert(near(derivative(acos(x), x)(x = -0.5), -1.1547005383792515));
static_assert(near(derivative<2>(acos(x), x)(x = -0.5), 0.76980035891950102));
static_assert(near((acos(x))(x = 0.9), 0.45102681179626238));
static_assert(near(derivative(acos(x), x)(x = 0.9), -2.2941573387056179));
static_assert(near(derivative<2>(acos(x), x)(x = 0.9), -10.867061078079245));
static_assert(near((acos(x))(x = 0.99999999), 0.00014142135671046477));
static_assert(near(derivative(acos(x), x)(x = 0.99999999), -7071.0678117779382));
static_assert(near(derivative<2>(acos(x), x)(x = 0.99999999), -353553387044.60928));

static_assert(near((atan(x))(x = 0.1), 0.099668652491162033));
static_assert(near(derivative(atan(x), x)(x = 0.1), 0.99009900990099010));
static_assert(near(derivative<2>(atan(x), x)(x = 0.1), -0.19605920988138419));
static_assert(near((atan(x))(x = -0.5), -0.46364760900080612));
static_assert(near(derivative(atan(x), x)(x = -0.5), 0.80000000000000000));
static_assert(near(derivative<2>(atan(x), x)(x = -0.5), 0.64000000000000000));
static_assert(near((atan(x))(x = 1.0), 0.78539816339744831));
static_assert(near(derivative(atan(x), x)(x = 1.0), 0.50000000000000000));
static_assert(near(derivative<2>(atan(x), x)(x = 1.0), -0.50000000000000000));
static_assert(near((atan(x))(x = 0.0), 0.0));
static_assert(near(derivative(atan(x), x)(x = 0.0), 1.0000000000000000));
static_assert(near(derivative<2>(atan(x), x)(x = 0.0), 0.0));

static_assert(near((atan2(x, y))(x = 1.0, y = 2.0), 0.46364760900080612));
static_assert(near(gradient(atan2(x, y), x, y)(x = 1.0, y = 2.0)[x], 0.40000000000000000));
static_assert(near(gradient(atan2(x, y), x, y)(x = 1.0, y = 2.0)[y], -0.20000000000000000));
static_assert(near(hessian(atan2(x, y), x, y)(x = 1.0, y = 2.0)(x, x), -0.16000000000000000));
static_assert(near(hessian(atan2(x, y), x, y)(x = 1.0, y = 2.0)(x, y), -0.12000000000000000));
static_assert(near(hessian(atan2(x, y), x, y)(x = 1.0, y = 2.0)(y, y), 0.16000000000000000));
static_assert(near((atan2(x, y))(x = 1.0, y = -2.0), 2.6779450445889871));
static_assert(near(gradient(atan2(x, y), x, y)(x = 1.0, y = -2.0)[x], -0.40000000000000000));
static_assert(near(gradient(atan2(x, y), x, y)(x = 1.0, y = -2.0)[y], -0.20000000000000000));
static_assert(near(hessian(atan2(x, y), x, y)(x = 1.0, y = -2.0)(x, x), 0.16000000000000000));
static_assert(near(hessian(atan2(x, y), x, y)(x = 1.0, y = -2.0)(x, y), -0.12000000000000000));
static_assert(near(hessian(atan2(x, y), x, y)(x = 1.0, y = -2.0)(y, y), -0.16000000000000000));
static_assert(near((atan2(x, y))(x = -1.0, y = -2.0), -2.6779450445889871));
static_assert(near(gradient(atan2(x, y), x, y)(x = -1.0, y = -2.0)[x], -0.40000000000000000));
static_assert(near(gradient(atan2(x, y), x, y)(x = -1.0, y = -2.0)[y], 0.20000000000000000));
static_assert(near(hessian(atan2(x, y), x, y)(x = -1.0, y = -2.0)(x, x), -0.16000000000000000));
static_assert(near(hessian(atan2(x, y), x, y)(x = -1.0, y = -2.0)(x, y), -0.12000000000000000));
static_assert(near(hessian(atan2(x, y), x, y)(x = -1.0, y = -2.0)(y, y), 0.16000000000000000));
static_assert(near((atan2(x, y))(x = -1e-08, y = -1.0), -3.1415926435897932));
static_assert(near(gradient(atan2(x, y), x, y)(x = -1e-08, y = -1.0)[x], -0.99999999999999990));
static_assert(near(gradient(atan2(x, y), x, y)(x = -1e-08, y = -1.0)[y], 9.9999999999999992e-9));
static_assert(near(hessian(atan2(x, y), x, y)(x = -1e-08, y = -1.0)(x, x), -1.9999999999999996e-8));
static_assert(near(hessian(atan2(x, y), x, y)(x = -1e-08, y = -1.0)(x, y), -0.99999999999999970));
static_assert(near(hessian(atan2(x, y), x, y)(x = -1e-08, y = -1.0)(y, y), 1.9999999999999996e-8));

static_assert(is_nan(asin(x)(x = 2.0)));
static_assert(is_nan(acos(x)(x = -2.0)));
static_assert(is_nan(derivative(asin(x), x)(x = 2.0)));
static_assert(derivative(asin(x), x)(x = 1.0) == infinity);
static_assert(derivative(acos(x), x)(x = -1.0) == -infinity);
static_assert(is_nan(sin(x)(x = infinity)));
static_assert(is_nan(tan(x)(x = -infinity)));
static_assert(near(atan(x)(x = infinity), 1.5707963267948966));
static_assert(derivative(atan(x), x)(x = infinity) == 0);
static_assert(atan2(y, x)(x = 1.0, y = 0.0) == 0);
static_assert(near(atan2(y, x)(x = -1.0, y = 0.0), 3.1415926535897932));
static_assert(near(atan2(y, x)(x = 0.0, y = -2.0), -1.5707963267948966));
// No overflow where the function itself does not overflow.
static_assert(near(gradient(atan2(y, x), y)(x = 1e200, y = 1e200)[y], 5e-201));
static_assert(near(gradient(atan2(y, x), x)(x = 1e-200, y = 1e-200)[x], -5e199));
static_assert(identical(derivative<4>(sin(x), x), sin(x)));
static_assert(identical(derivative<2>(cos(x), x), -cos(x)));

}  // namespace
