// stop_gradient and custom_derivative: the value, the derivative that was asked for instead, and that neither costs
// anything.
#include <array>
#include <boost/hana/tuple.hpp>
#include <chainrule/chainrule.hpp>
#include <tuple>
#include <type_traits>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity, testing::is_nan, testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

// stop_gradient: the value, and no derivative.
static_assert(stop_gradient(x * x)(x = 3.0) == 9);
static_assert(identical(derivative(stop_gradient(x * x), x), 0_c));
static_assert(derivative(stop_gradient(x) * x, x)(x = 3.0) == 3);
static_assert(gradient(stop_gradient(x) * x)(x = 3.0)[x] == 3);
static_assert(identical(derivative(stop_gradient(x) * x, x), stop_gradient(x)));
static_assert(derivative<2>(stop_gradient(x) * x, x)(x = 3.0) == 0);
static_assert(hessian(stop_gradient(x) * x * y)(x = 3.0, y = 2.0)(x, y) == 3);
static_assert(jvp(stop_gradient(x) * x, x)(x = 3.0, along(2.0)) == 6);
static_assert(gradient(stop_gradient(log(x)) + x)(x = 0.0)[x] == 1);
static_assert(!identical(stop_gradient(x), x));
static_assert(equivalent(stop_gradient(x) * x, square(x)));
static_assert(equivalent(stop_gradient(log(x)), log(x)));
static_assert(!equivalent(stop_gradient(x), 2_c * x));
static_assert(to_string(stop_gradient(x + y) * x) == "stop_gradient(x + y)*x");

// On constants and numbers it is nothing.
static_assert(std::is_same_v<decltype(stop_gradient(2_c)), constant<2>>);
static_assert(stop_gradient(2.5) == 2.5);
static_assert(stop_gradient(2) == 2);
static_assert(identical(simplify(stop_gradient(constants::pi)), constants::pi));
static_assert(identical(stop_gradient(2.5) * x, 2.5 * x));
static_assert(identical(stop_gradient(as_formula(2.5)) * x, 2.5 * x));
static_assert(identical(stop_gradient(stop_gradient(x)), stop_gradient(x)));

// It costs no operation.
static_assert(operation_count(stop_gradient(x)) == 0);
static_assert(operation_count(stop_gradient(sin(x)) * sin(x)) == 2);

// custom_derivative with one argument.
constexpr auto cube = custom_derivative([](auto a) { return a * a * a; }, [](auto a) { return 3_c * a * a; });
static_assert(std::is_empty_v<decltype(cube)>);
static_assert(std::is_empty_v<decltype(cube(x))>);
static_assert(cube(2.0) == 8);
static_assert(cube(2) == 8 && std::is_same_v<decltype(cube(2)), int>);
static_assert(cube(x)(x = 2.0) == 8);
static_assert(derivative(cube(x), x)(x = 2.0) == 12);
static_assert(gradient(cube(x))(x = 2.0)[x] == 12);
static_assert(derivative<2>(cube(x), x)(x = 2.0) == 12);
static_assert(hessian(cube(x))(x = 2.0)(x, x) == 12);
static_assert(derivative<3>(cube(x), x)(x = 2.0) == 6);
static_assert(derivative<4>(cube(x), x)(x = 2.0) == 0);
static_assert(hvp(cube(x), x)(x = 2.0, along(2.0))[x] == 24);
static_assert(cube(2_c)() == 8);
static_assert(identical(cube(2_c), 8_c));

// What computes only the value computes neither the rule nor its arguments.
constexpr auto expensive =
    custom_derivative([](auto a) { return a + 1_c; }, [](auto a) { return log(sin(a)) / cos(a); });
static_assert(operation_count(expensive(exp(x))) == operation_count(exp(x) + 1_c));
static_assert(expensive(x)(x = -1.0) == 0);
static_assert(is_nan(derivative(expensive(x), x)(x = -1.0)));
static_assert(operation_count(derivative(cube(x), x)) == operation_count(3_c * x * x));

// The rule takes the place of the chain rule through the value, however wrong it is.
constexpr auto wrong = custom_derivative([](auto a) { return sin(a); }, [](auto a) { return 5_c * a; });
static_assert(wrong(x)(x = 0.0) == 0);
static_assert(identical(derivative(wrong(x), x), 5_c * x));
static_assert(identical(derivative<2>(wrong(x), x), 5_c));
static_assert(equivalent(derivative(wrong(x * x), x), 10_c * x * x * x));
static_assert(identical(derivative(wrong(y), x), 0_c));
static_assert(equivalent(wrong(x), sin(x)));
static_assert(!identical(wrong(x), sin(x)));
static_assert(equivalent(derivative(wrong(x) * cube(y), x, y), 15_c * x * y * y));
static_assert(equivalent(derivative(wrong(wrong(x)), x), 25_c * sin(x) * x));
static_assert(equivalent(derivative(substitute(wrong(x), x, y* y), y), 10_c * y * y * y));
static_assert(derivative(stop_gradient(wrong(x)) * x, x)(x = 0.0) == 0);
static_assert(gradient(wrong(x))(x = 2.0)[x] == 10);
static_assert(hessian(wrong(x) * y)(x = 2.0, y = 3.0)(x, x) == 15);
static_assert(hessian(wrong(x) * y)(x = 2.0, y = 3.0)(x, y) == 10);
static_assert(jvp(wrong(x), x)(x = 2.0, along(3.0)) == 30);
static_assert(jacobian(std::tuple{wrong(x), cube(x)}, x)(x = 2.0)(0, x) == 10);
static_assert(gradient(custom_derivative([](auto) { return 1_c; }, [](auto a) { return a; })(x))(x = 2.0)[x] == 2);
static_assert(gradient(custom_derivative([](auto a) { return a; }, [](auto) { return 2; })(x))(x = 3.0)[x] == 2);

// The derivative behind a value that has none, and a gradient that is bounded.
constexpr auto straight_through = custom_derivative([](auto a) { return sign(a); }, [](auto) { return 1_c; });
static_assert(gradient(straight_through(x) * 3_c)(x = -2.0)[x] == 3);
constexpr auto bounded =
    custom_derivative([](auto a) { return sqrt(a); }, [](auto a) { return clamp(1_c / (2_c * sqrt(a)), 0_c, 10_c); });
static_assert(gradient(bounded(x))(x = 4.0)[x] == 0.25);
static_assert(gradient(bounded(x))(x = 0.0)[x] == 10);

// Several arguments: one rule for all, as a tuple or an array, or a rule for each.
constexpr auto value = [](auto a, auto b) { return a * b; };
constexpr auto as_tuple = custom_derivative(value, [](auto a, auto b) { return std::tuple{b, 2_c * a}; });
constexpr auto as_hana_tuple =
    custom_derivative(value, [](auto a, auto b) { return boost::hana::make_tuple(b, 2_c * a); });
constexpr auto as_array = custom_derivative(value, [](auto a, auto b) { return std::array{a + b, a + b}; });
constexpr auto one_by_one =
    custom_derivative(value, [](auto, auto b) { return b; }, [](auto a, auto) { return 2_c * a; });
static_assert(std::is_empty_v<decltype(one_by_one)>);
static_assert(identical(as_tuple(x, y), one_by_one(x, y)));
static_assert(identical(as_tuple(x, y), as_hana_tuple(x, y)));
static_assert(as_tuple(3.0, 2.0) == 6);
static_assert(as_tuple(x, y)(x = 3.0, y = 2.0) == 6);
static_assert(gradient(as_tuple(x, y))(x = 3.0, y = 2.0)[x] == 2);
static_assert(gradient(as_tuple(x, y))(x = 3.0, y = 2.0)[y] == 6);
static_assert(gradient(as_array(x, y))(x = 3.0, y = 2.0)[x] == 5);
static_assert(gradient(as_array(x, y))(x = 3.0, y = 2.0)[y] == 5);
static_assert(identical(derivative(as_tuple(x, y), y, x), 2_c));
static_assert(identical(derivative(as_tuple(x, y), x, y), 1_c));
static_assert(equivalent(derivative(as_tuple(x, x), x), 3_c * x));
static_assert(identical(derivative(as_tuple(x, 4_c), x), 4_c));
static_assert(identical(derivative(as_tuple(4_c, x), x), 8_c));
static_assert(derivative(as_tuple(x, 4.5), x)(x = 1.0) == 4.5);
static_assert(as_tuple(x, 4.5)(x = 2.0) == 9);
static_assert(as_tuple(2_c, 4.5) == 9);
static_assert(gradient(as_tuple(2.5 * x, y))(x = 2.0, y = 3.0)[x] == 7.5);
constexpr auto of_three = custom_derivative([](auto a, auto b, auto c) { return a + b + c; },
                                            [](auto... a) { return std::tuple{(a * ... * 1_c), 2.0, 3_c}; });
static_assert(gradient(of_three(x, y, x))(x = 2.0, y = 3.0)[x] == 15);
static_assert(gradient(of_three(x, y, x))(x = 2.0, y = 3.0)[y] == 2);

// A function that carries something.
constexpr auto scaled = [](double scale) {
  return custom_derivative([scale](auto a) { return scale * a; }, [scale](auto) { return 10.0 * scale; });
}(2.0);
static_assert(scaled(3.0) == 6);
static_assert(gradient(scaled(x))(x = 3.0)[x] == 20);
static_assert(gradient(scaled(x) + 1.5 * scaled(y))(x = 3.0, y = 1.0)[y] == 30);

// What a where does not choose stays out of the way.
constexpr auto entropy = custom_derivative([](auto a) { return where(a > 0_c, a * log(a), 0_c); },
                                           [](auto a) { return where(a > 0_c, log(a) + 1_c, 0_c); });
static_assert(gradient(entropy(x))(x = 0.0)[x] == 0);
static_assert(gradient(entropy(x) * log(x))(x = 0.0)[x] == 0);
static_assert(hessian(entropy(x) * log(x))(x = 0.0)(x, x) == 0);
static_assert(near(gradient(entropy(x) * log(x))(x = 2.0)[x], 0.69314718055994530942 * 2.69314718055994530942));
static_assert(gradient(where(x > 0_c, bounded(log(x)), 0_c))(x = -1.0)[x] == 0);
// A value that is chosen to be zero still has the derivative that its rule says.
constexpr auto flat = custom_derivative([](auto a) { return where(a > 0_c, a, 0_c); }, [](auto) { return 1_c; });
static_assert(hessian(flat(x) * log(y))(x = -1.0, y = 0.5)(x, y) == 2);
static_assert(gradient(stop_gradient(where(x > 0_c, x, 0_c)) * log(x))(x = 0.0)[x] == 0);

static_assert(to_string(cube(x)) == "attach(stop_gradient(x*x*x), 3*x*x, x)");

}  // namespace
