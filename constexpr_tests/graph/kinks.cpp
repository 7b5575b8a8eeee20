// Second derivatives past kinks where one direction has several magnitudes in the graph.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;

constexpr auto two_signs = [](auto x, auto y) { return cos(abs(x)) + square(copysign(x, y)); };
static_assert(hessian(two_signs)(0.0, 1.0)[0][0] == 1);
static_assert(derivative<2>(two_signs, wrt<0>)(0.0, 1.0) == 1);

constexpr auto two_copies = [](auto x, auto y) { return square(copysign(x, y)) + square(copysign(x, y - 3.0)); };
static_assert(hessian(two_copies)(0.0, 1.0)[0][0] == 4);

constexpr auto two_norms = [](auto x, auto y, auto z) {
  return square(hypot(z, y, x)) + square(hypot(x, hypot(y, z)));
};
static_assert(hessian(two_norms)(0.0, 0.0, 0.0)[0][0] == 4);
static_assert(hvp(two_norms)(0.0, 0.0, 0.0, 1.0, 2.0, 3.0)[2] == 12);

// A norm that is written as a root: its square has the slope at 0 that it has not.
template <class Of>
constexpr auto of_norm(Of) {
  return hessian([](auto x, auto y) { return Of{}(sqrt(x * x + y * y)); })(0.0, 0.0);
}
constexpr auto of_sinc = of_norm([](auto r) { return sinc(r); });
static_assert(testing::near(of_sinc[0][0], -1.0 / 3) && of_sinc[0][1] == 0 && testing::near(of_sinc[1][1], -1.0 / 3));
static_assert(of_norm([](auto r) { return cosh(r); })[0][0] == 1);
static_assert(of_norm([](auto r) { return r * tanh(r); })[1][1] == 2);
static_assert(testing::is_nan(of_norm([](auto r) { return exp(r); })[0][0]));
static_assert(testing::near(derivative<2>([](auto x) { return sinc(sqrt(x)); })(0.0), 1.0 / 60));

// What is of the first degree in the components of a norm, or higher, vanishes with it.
template <class Of>
constexpr auto at_origin(Of) {
  return hessian([](auto x, auto y) { return Of{}(x, y, sqrt(x * x + y * y)); })(0.0, 0.0);
}
constexpr std::array<std::array<double, 2>, 2> zeros{};
static_assert(at_origin([](auto, auto, auto r) { return r * r * r; }) == zeros);
static_assert(at_origin([](auto, auto, auto r) { return square(r) * r; }) == zeros);
static_assert(at_origin([](auto x, auto y, auto r) { return x * y * r; }) == zeros);
static_assert(testing::near(at_origin([](auto, auto, auto r) { return r * asinh(r); })[0][0], 2.0));
static_assert(gradient([](auto x, auto y) { return x * sqrt(square(x) + square(y)); })(0.0, 0.0)[0] == 0);
// But not what is of degree 0, whose limit depends on the direction.
static_assert(testing::is_nan(at_origin([](auto x, auto, auto r) { return x * r; })[0][0]));
static_assert(testing::is_nan(at_origin([](auto, auto, auto r) { return r; })[0][1]));
static_assert(testing::is_nan(gradient([](auto x, auto y) { return x * x / (x * x + y * y); })(0.0, 0.0)[0]));

// Powers with their base: exponents are added, and not rounded.
constexpr auto of_power = [](auto x) { return x * (1.0 - pow(x, 1.1)); };
static_assert(derivative(of_power)(0.0) == 1 && derivative<2>(of_power)(0.0) == 0 &&
              derivative<2>(of_power)(1.0) < -2.30999);
constexpr auto u = variable<"u">;
static_assert(derivative(u * (1_c - pow(u, 1.1)), u, u)(u = 0.0) == 0);
static_assert(derivative<2>(u * u * pow(u, 1_c / 2_c), u)(u = 0.0) == 0);
static_assert(hessian([](auto a, auto b) { return a * pow(a, b); })(0.0, 1.2)[0][0] == 0);
static_assert(derivative([](auto a) { return a * sqrt(a); })(0.0) == 0 &&
              derivative<2>([](auto a) { return a * a * sqrt(a); })(0.0) == 0);
static_assert(derivative(u * log(u), u)(u = 0.0) == -testing::infinity);

// Magnitudes of multiples of one number are multiples of one magnitude, bit for bit: so they cancel as that does.
constexpr auto second_at_0 = [](auto f) { return derivative<2>(f)(0.0); };
static_assert(second_at_0([](auto x) { return abs(-x) * abs(x); }) == 2);
static_assert(second_at_0([](auto x) { return abs(2.0 * x) * abs(x); }) == 4);
static_assert(second_at_0([](auto x) { return abs(x) * abs(-3_c * x); }) == 6);
static_assert(second_at_0([](auto x) { return abs(0.3 * x) * abs(x); }) == 0.6);
static_assert(second_at_0([](auto x) { return abs(x / -4.0) * abs(x); }) == 0.5);
static_assert(second_at_0([](auto x) { return tanh(abs(2.0 * x)) * abs(x); }) == 4);
static_assert(second_at_0([](auto x) { return abs(x) * tanh(abs(-x)); }) == 2);
static_assert(second_at_0([](auto x) { return abs(sin(x)) * abs(sin(-x)); }) == 2);
static_assert(second_at_0([](auto x) { return max(x, -x) * abs(2.0 * x); }) == 4);
static_assert(second_at_0([](auto x) { return copysign(x, 1.0) * abs(3.0 * x); }) == 6);
static_assert(second_at_0([](auto x) { return copysign(-2.0 * x, -1.0) * abs(x); }) == -4);
static_assert(second_at_0([](auto x) { return sign(-x) * abs(x) * x; }) == -2);
static_assert(second_at_0([](auto x) { return sign(2.0 * x) * abs(x) * x; }) == 2);
static_assert(derivative<2>([](auto x) { return abs(x - 1.0) * abs(1.0 - x); })(1.0) == 2);
static_assert(hessian([](auto x, auto y) { return abs(x - y) * abs(y - x); })(1.0, 1.0)[0][1] == -2);

// A power that vanishes makes the convention harmless, also where its exponent is rounded.
constexpr auto power = [](auto x) { return pow(abs(x), 2.2); };
static_assert(derivative<2>(power)(0.0) == 0);
static_assert(hessian([](auto x, auto y) { return pow(abs(x), 2.2) * y; })(0.0, 2.0)[0][0] == 0);

// An exponent that is not known, less 1, is no number: clang stops at arithmetic on NaN.
constexpr auto unknown_exponent = [](auto x, auto y) { return pow(sqrt(1.0 + y * y), x - y); };
static_assert(gradient(unknown_exponent)(1.0, 0.0)[0] == 0);

// What is neither odd nor even in |x| is not followed.
constexpr auto unknown = [](auto x) { return exp(abs(x)); };
static_assert(testing::is_nan(derivative<2>(unknown)(0.0)));
static_assert(testing::is_nan(taylor<3>(unknown)(0.0)[2]));
static_assert(derivative<2>(unknown)(-1.0) > 2.718);

// A choice that is not taken stays out of it.
constexpr auto beside = [](auto x) { return where(x > 1.0, exp(abs(x)) / (x - 1.0), 2.0 * x); };
static_assert(derivative<2>(beside)(0.0) == 0);

// Nor does one with norms in it, whose slopes are quotients that are taken apart.
template <class Form>
constexpr bool is_left_out(Form) {
  constexpr auto f = [](auto x, auto y) {
    auto const s = x * x + y * y;
    return where(s < 1e-3, s, Form{}(x, y, s));
  };
  return gradient(f)(0.0, 0.0) == std::array{0.0, 0.0} && jvp(f)(0.0, 0.0, 1.0, 2.0) == 0 &&
         hessian(f)(0.0, 0.0) == std::array{std::array{2.0, 0.0}, std::array{0.0, 2.0}} &&
         hvp(f)(0.0, 0.0, 1.0, 2.0) == std::array{2.0, 4.0};
}
static_assert(is_left_out([](auto, auto, auto s) { return sin(sqrt(s)) / sqrt(s); }));
static_assert(is_left_out([](auto, auto, auto s) { return (1.0 - sin(sqrt(s)) / sqrt(s)) / s; }));
static_assert(is_left_out([](auto x, auto, auto s) { return (1.0 - sin(x) / sqrt(s)) / s; }));
static_assert(is_left_out([](auto x, auto y, auto) { return atan2(x, y) / hypot(x, y); }));
static_assert(is_left_out([](auto x, auto y, auto s) { return acos(y / sqrt(s)) * x / sqrt(s); }));
static_assert(is_left_out([](auto x, auto, auto s) { return abs(x) / s + log(s) * cbrt(x); }));

}  // namespace
