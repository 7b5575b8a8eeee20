// The answers of questions are shapes themselves: results to be differentiated again, and values inside of functions.
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;

constexpr auto f = [](auto x, auto y) { return x * x * y; };

constexpr auto both = value_and_jacobian(value_and_gradient(f))(3.0, 2.0);
static_assert(both.value.value == 18 && both.value.gradient == std::array{12.0, 9.0});
static_assert(both.jacobian.value == std::array{12.0, 9.0});
static_assert(both.jacobian.gradient[0] == std::array{4.0, 6.0} && both.jacobian.gradient[1] == std::array{6.0, 0.0});

static_assert(jacobian(value_and_jacobian(f))(3.0, 2.0).jacobian[0] == std::array{4.0, 6.0});
static_assert(jvp(value_and_gradient(f))(3.0, 2.0, 1.0, 0.0).gradient == std::array{4.0, 6.0});
static_assert(vjp(value_and_gradient(f))(3.0, 2.0, value_and_gradient(f)(3.0, 2.0))[0] == 18 * 12 + 12 * 4 + 9 * 6);
static_assert(derivative<2>(value_and_gradient(f), wrt<0>)(3.0, 2.0).value == 4);
static_assert(
    jacobian(value_and_gradient([](auto const& p) { return p[0] * p[1]; }))(std::array{3.0, 2.0}).gradient[0][1] == 1);

// An argument may be such an answer.
constexpr auto step = [](auto const& at) {
  return at.value - 0.5 * (at.gradient[0] * at.gradient[0] + at.gradient[1] * at.gradient[1]);
};
static_assert(gradient(step)(value_and_gradient(f)(3.0, 2.0)).gradient == std::array{-12.0, -9.0});

constexpr auto inside = [](auto x) {
  auto const at = value_and_gradient(f)(x, 2.0 * x);
  return at.value + at.gradient[1];
};
static_assert(derivative(inside)(3.0) == 6 * 9 + 6);

}  // namespace
