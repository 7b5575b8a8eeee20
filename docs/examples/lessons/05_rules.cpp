// Lesson 5: the rules of differentiation, each with an example worked by hand and shown by the compiler. Next:
// docs/lessons/05_rules.md.
#include <chainrule/chainrule.hpp>

#include "lesson.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

constexpr auto x = variable<"x">;

namespace polynomial {
// [polynomial]
constexpr auto f = 3_c * pow(x, 4_c) - 5_c * square(x) + 7_c * x - 2_c;
static_assert(equivalent(derivative(f, x), 12_c * pow(x, 3_c) - 10_c * x + 7_c));
static_assert(derivative(f, x)(x = 2.0) == 83.0);  // 96 - 20 + 7
// [/polynomial]
}  // namespace polynomial

namespace product {
// [product]
constexpr auto u = square(x);
constexpr auto v = sin(x);
static_assert(equivalent(derivative(u * v, x), derivative(u, x) * v + u * derivative(v, x)));  // the rule
static_assert(equivalent(derivative(u * v, x), 2_c * x * sin(x) + square(x) * cos(x)));        // worked
static_assert(!equivalent(derivative(u * v, x), derivative(u, x) * derivative(v, x)));         // not this
// [/product]
}  // namespace product

namespace quotient {
// [quotient]
constexpr auto u = sin(x);
constexpr auto v = square(x) + 1_c;
static_assert(equivalent(derivative(u / v, x), (derivative(u, x) * v - u * derivative(v, x)) / square(v)));
static_assert(equivalent(derivative(u / v, x),
                         (cos(x) * (square(x) + 1_c) - 2_c * x * sin(x)) / square(square(x) + 1_c)));
// [/quotient]
}  // namespace quotient

namespace power_of_a_function {
// [power]
constexpr auto f = pow(3_c * square(x) + 1_c, 5_c);
static_assert(equivalent(derivative(f, x), 30_c * x * pow(3_c * square(x) + 1_c, 4_c)));  // 5 u^4 times u' = 6x
static_assert(!equivalent(derivative(f, x), 5_c * pow(3_c * square(x) + 1_c, 4_c)));  // the inner derivative is missing
static_assert(derivative(f, x)(x = 1.0) == 7680.0);                                   // 30 * 4^4
// [/power]
}  // namespace power_of_a_function

namespace bell {
// [bell]
constexpr auto f = exp(-square(x));
static_assert(equivalent(derivative(f, x), -2_c * x * exp(-square(x))));
static_assert(derivative(f, x)(x = 0.0) == 0.0);  // the top of the bell
// [/bell]
}  // namespace bell

namespace three_deep {
// [three_deep]
constexpr auto f = sin(exp(2_c * x));
static_assert(equivalent(derivative(f, x), cos(exp(2_c * x)) * exp(2_c * x) * 2_c));  // from outside to inside
static_assert(near(derivative(f, x)(x = 0.0), 1.080604611736280));                    // 2 cos(1)
// [/three_deep]
}  // namespace three_deep

}  // namespace

int main() {
  std::printf("(3x^4 - 5x^2 + 7x - 2)' = %s\n", std::string(to_string(derivative(polynomial::f, x))).c_str());
  std::printf("(x^2 sin(x))' = %s\n", std::string(to_string(derivative(product::u * product::v, x))).c_str());
  std::printf("((3x^2 + 1)^5)' = %s\n", std::string(to_string(derivative(power_of_a_function::f, x))).c_str());
  std::printf("exp(-x^2)' = %s\n", std::string(to_string(derivative(bell::f, x))).c_str());
  std::printf("sin(exp(2x))' = %s\n", std::string(to_string(derivative(three_deep::f, x))).c_str());
}
