// custom_derivative, stop_gradient, clamp and their kin in ordinary functions, also inside of each other.
#include <array>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

namespace {

constexpr auto square_by_rule = custom_derivative([](auto x) { return x * x; }, [](auto x) { return 7.0 * x; });
constexpr auto product_by_rule =
    custom_derivative([](auto x, auto y) { return x * y; }, [](auto x, auto y) { return std::tuple{y + 1.0, x}; });
constexpr auto product_by_rules = custom_derivative(
    [](auto x, auto y) { return x * y; }, [](auto, auto y) { return 2.0 * y; }, [](auto x, auto) { return 3.0 * x; });
static_assert(value_and_gradient(square_by_rule)(3.0) == value_with_gradient<double, double>{9.0, 21.0});
static_assert(derivative<2>(square_by_rule)(3.0) == 7.0);
static_assert(derivative([](auto x) { return square_by_rule(x) * x; })(3.0) == 72.0);
static_assert(derivative([](auto x) { return square_by_rule(square_by_rule(x)); })(2.0) == 392.0);
static_assert(derivative<2>([](auto x) { return square_by_rule(2.0 * x); })(3.0) == 28.0);
static_assert(gradient(product_by_rule)(2.0, 3.0) == std::array{4.0, 2.0});
static_assert(gradient(product_by_rules)(2.0, 3.0) == std::array{6.0, 6.0});
static_assert(gradient([](auto x, auto y) { return product_by_rules(x * x, y) + x; })(2.0, 3.0) ==
              std::array{25.0, 12.0});
static_assert(gradient([](auto x) { return product_by_rules(x, 5.0); })(2.0) == 10.0);
static_assert(jvp(product_by_rule)(2.0, 3.0, 1.0, 10.0) == 24.0);
static_assert(taylor<2>(square_by_rule)(3.0) == std::array{9.0, 21.0, 3.5});

// The third operand of an operation has a derivative too, in Taylor coefficients as in others.
static_assert(taylor<3>([](auto x) { return clamp(5.0 + x, 0.0, x * x * x); })(1.0) == std::array{1.0, 3.0, 3.0, 1.0});
static_assert(taylor<3>([](auto x) { return product_by_rules(x, x); })(2.0) == std::array{4.0, 10.0, 2.5, 0.0});

// A rule with a branch, and a rule that asks for a derivative itself.
constexpr auto soft = custom_derivative([](auto x) { return x > 0.0 ? x : 0.0; },
                                        [](auto x) {
                                          if (x > 1.0) return x * 0.0 + 1.0;
                                          return 0.5 * x;
                                        });
static_assert(derivative(soft)(0.5) == 0.25 && derivative(soft)(2.0) == 1.0 && derivative(soft)(-2.0) == -1.0);
static_assert(derivative<2>(soft)(0.5) == 0.5 && derivative<2>(soft)(2.0) == 0.0);
constexpr auto tripled = custom_derivative([](auto x) { return x * x; },
                                           [](auto x) { return 3.0 * derivative([](auto y) { return y * y; })(x); });
static_assert(derivative(tripled)(2.0) == 12.0 && derivative<2>(tripled)(2.0) == 6.0);
static_assert(derivative([](auto x) {
                return x * derivative([&](auto y) { return square_by_rule(x * y); })(x);
              })(2.0) == 7.0 * 4.0 * 8.0 * 1.0);

// stop_gradient.
static_assert(derivative([](auto x) { return stop_gradient(x) * x; })(3.0) == 3.0);
static_assert(derivative<2>([](auto x) { return stop_gradient(x) * x * x; })(3.0) == 6.0);
static_assert(gradient([](auto x, auto y) { return stop_gradient(x * y) + x; })(3.0, 2.0) == std::array{1.0, 0.0});
static_assert(gradient([](auto x, auto y) { return stop_gradient(x * y) * x; })(3.0, 2.0) == std::array{6.0, 0.0});
static_assert(value_and_gradient([](auto x) { return stop_gradient(x * x); })(3.0) ==
              value_with_gradient<double, double>{9.0, 0.0});
// It stops the outer derivative too.
static_assert(derivative([](auto x) { return derivative([&](auto y) { return stop_gradient(x) * y * y; })(x); })(3.0) ==
              6.0);
static_assert(derivative([](auto x) {
                return stop_gradient(derivative([](auto y) { return y * y * y; })(x)) * x;
              })(2.0) == 12.0);
constexpr auto straight_through = [](auto x) { return x + stop_gradient(2.0 - x); };
static_assert(value_and_gradient(straight_through)(2.75) == value_with_gradient<double, double>{2.0, 1.0});

// clamp, min, max, abs, sign.
constexpr auto pieces = [](auto x) { return clamp(x, 0.0, 1.0) * min(x, 2.0) + max(x, 3.0) - abs(x) * sign(x); };
static_assert(derivative(pieces)(0.5) == 0.0);
static_assert(derivative(pieces)(-1.0) == -1.0);
static_assert(derivative(pieces)(1.5) == 0.0);
static_assert(derivative(pieces)(4.0) == 0.0);
static_assert(derivative([](auto x) { return clamp(x, -x, 2.0); })(-1.0) == -1.0);
static_assert(gradient([](auto x, auto low, auto high) { return clamp(x, low, high); })(5.0, 0.0, 2.0) ==
              std::array{0.0, 0.0, 1.0});
static_assert(gradient([](auto x, auto y) { return max(x, y); })(2.0, 2.0) == std::array{0.5, 0.5});
static_assert(derivative([](auto x) { return derivative([&](auto y) { return clamp(x * y, 0.0, 4.0); })(1.0); })(2.0) ==
              1.0);
static_assert(derivative([](auto x) { return derivative([&](auto y) { return clamp(x * y, 0.0, 4.0); })(1.0); })(5.0) ==
              0.0);

}  // namespace
