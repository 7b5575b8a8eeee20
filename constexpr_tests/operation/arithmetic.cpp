// + - * / and unary minus: values, derivatives, and what happens outside of their domain.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity, testing::is_nan, testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

static_assert((x + y)(x = 0.1, y = 0.2) == 0.1 + 0.2);
static_assert((x - y)(x = 0.1, y = 0.2) == 0.1 - 0.2);
static_assert((x * y)(x = 0.1, y = 0.2) == 0.1 * 0.2);
static_assert((x / y)(x = 0.1, y = 0.2) == 0.1 / 0.2);
static_assert((-x)(x = 0.1) == -0.1);
static_assert((+x)(x = 0.1) == 0.1);
static_assert(identical(derivative(x + y, x), 1_c));
static_assert(identical(derivative(x - y, y), -1_c));
static_assert(identical(derivative(x * y, x), y));
static_assert(identical(derivative(x * y, y), x));
static_assert(identical(derivative(x / y, x), 1_c / y));
static_assert(identical(derivative(x / y, y), -(x / y / y)));
static_assert(identical(derivative(-x, x), -1_c));
static_assert(identical(derivative<2>(x * x, x), 2_c));
static_assert(identical(derivative<3>(x * x, x), 0_c));

// Reference values computed with 30 digits.
static_assert(near((x / y)(x = 3.0, y = -2.0), -1.5000000000000000));
static_assert(near(gradient(x / y, x, y)(x = 3.0, y = -2.0)[x], -0.50000000000000000));
static_assert(near(gradient(x / y, x, y)(x = 3.0, y = -2.0)[y], -0.75000000000000000));
static_assert(near(hessian(x / y, x, y)(x = 3.0, y = -2.0)(x, x), 0.0));
static_assert(near(hessian(x / y, x, y)(x = 3.0, y = -2.0)(x, y), -0.25000000000000000));
static_assert(near(hessian(x / y, x, y)(x = 3.0, y = -2.0)(y, y), -0.75000000000000000));
static_assert(near((x / y)(x = 0.0, y = 3.0), 0.0));
static_assert(near(gradient(x / y, x, y)(x = 0.0, y = 3.0)[x], 0.33333333333333333));
static_assert(near(gradient(x / y, x, y)(x = 0.0, y = 3.0)[y], 0.0));
static_assert(near(hessian(x / y, x, y)(x = 0.0, y = 3.0)(x, x), 0.0));
static_assert(near(hessian(x / y, x, y)(x = 0.0, y = 3.0)(x, y), -0.11111111111111111));
static_assert(near(hessian(x / y, x, y)(x = 0.0, y = 3.0)(y, y), 0.0));

static_assert(near((x * y)(x = 3.0, y = -2.0), -6.0000000000000000));
static_assert(near(gradient(x * y, x, y)(x = 3.0, y = -2.0)[x], -2.0000000000000000));
static_assert(near(gradient(x * y, x, y)(x = 3.0, y = -2.0)[y], 3.0000000000000000));
static_assert(near(hessian(x * y, x, y)(x = 3.0, y = -2.0)(x, x), 0.0));
static_assert(near(hessian(x * y, x, y)(x = 3.0, y = -2.0)(x, y), 1.0000000000000000));
static_assert(near(hessian(x * y, x, y)(x = 3.0, y = -2.0)(y, y), 0.0));
static_assert(near((x * y)(x = 1e-200, y = 1e+200), 0.99999999999999995));
static_assert(near(gradient(x * y, x, y)(x = 1e-200, y = 1e+200)[x], 9.9999999999999997e199));
static_assert(near(gradient(x * y, x, y)(x = 1e-200, y = 1e+200)[y], 9.9999999999999998e-201));
static_assert(near(hessian(x * y, x, y)(x = 1e-200, y = 1e+200)(x, x), 0.0));
static_assert(near(hessian(x * y, x, y)(x = 1e-200, y = 1e+200)(x, y), 1.0000000000000000));
static_assert(near(hessian(x * y, x, y)(x = 1e-200, y = 1e+200)(y, y), 0.0));

static_assert(near((1_c / x)(x = 0.1), 9.9999999999999994));
static_assert(near(derivative(1_c / x, x)(x = 0.1), -99.999999999999989));
static_assert(near(derivative<2>(1_c / x, x)(x = 0.1), 1999.9999999999997));
static_assert(near((1_c / x)(x = -0.5), -2.0000000000000000));
static_assert(near(derivative(1_c / x, x)(x = -0.5), -4.0000000000000000));
static_assert(near(derivative<2>(1_c / x, x)(x = -0.5), -16.000000000000000));
static_assert(near((1_c / x)(x = 3.0), 0.33333333333333333));
static_assert(near(derivative(1_c / x, x)(x = 3.0), -0.11111111111111111));
static_assert(near(derivative<2>(1_c / x, x)(x = 3.0), 0.074074074074074074));

// Outside of the domain and of the range: infinity or NaN, as IEEE 754 says.
static_assert((1_c / x)(x = 0.0) == infinity);
static_assert((1_c / x)(x = -0.0) == -infinity);
static_assert((-1_c / x)(x = 0.0) == -infinity);
static_assert(is_nan((x / y)(x = 0.0, y = 0.0)));
static_assert((1_c / 0_c)() == infinity);
static_assert(is_nan((0_c / 0_c)()));
static_assert((x * y)(x = 1e200, y = 1e200) == infinity);
static_assert((x * y)(x = 1e200, y = -1e200) == -infinity);
static_assert((x * y)(x = 1e-200, y = 1e-200) == 0);
static_assert((x + y)(x = 1.7e308, y = 1.7e308) == infinity);
static_assert((x - y)(x = -1.7e308, y = 1.7e308) == -infinity);
static_assert(is_nan((x - y)(x = infinity, y = infinity)));
static_assert(is_nan((x + y)(x = infinity, y = -infinity)));
static_assert(is_nan((x * y)(x = infinity, y = 0.0)));
static_assert((x / y)(x = 1e200, y = 1e-200) == infinity);
static_assert((x / y)(x = 1.0, y = infinity) == 0);
static_assert(is_nan((x + y)(x = testing::nan, y = 1.0)));
static_assert(derivative(1_c / x, x)(x = 0.0) == -infinity);
static_assert(gradient(x * y)(x = infinity, y = 2.0)[y] == infinity);

// Quotients are divided by twice: the square of the denominator would overflow or underflow.
static_assert(near(derivative(x / y, y)(x = 1e200, y = 1e200), -1e-200));
static_assert(near(derivative(x / y, y)(x = 1e-200, y = 1e-200), -1e200));

// What is structurally zero stays zero past infinities and NaNs.
static_assert((0_c * x)(x = infinity) == 0);
static_assert((0_c * log(x))(x = -1.0) == 0);
static_assert((0_c / x)(x = 0.0) == 0);
static_assert(derivative(log(y), x)(y = -1.0) == 0);
static_assert(gradient(x + 0_c * log(x))(x = -1.0)[x] == 1);
static_assert(gradient(x * 2_c + 1_c / y)(x = 1.0, y = 0.0)[x] == 2);

// A plain number takes in constants: they are numbers.
constexpr double with_constants() {
  double s = 1.0;
  s += 2_c;
  s *= constants::pi;
  s -= 1_c / 2_c;
  s /= 4_c;
  return s;
}
static_assert(near(with_constants(), (3 * 3.14159265358979324 - 0.5) / 4));
constexpr int integer_with_constants() {
  int n = 7;
  n += 2_c;
  return n;
}
static_assert(integer_with_constants() == 9);

// Other types do not see these operators.
template <class A, class B>
concept adds = requires(A a, B b) { a += b; };
static_assert(adds<double, constant<2>>);
static_assert(!adds<void*, constant<2>>);
static_assert(!adds<std::string_view, char>);

}  // namespace
