// Derivatives inside of functions that are differentiated themselves: what the inner function takes from outside is a
// constant to it.
#include <array>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <tuple>

#include "near.hpp"

using namespace chainrule;
using testing::near;

namespace {

// Perturbation confusion: two differentiations that must not be taken for one.
constexpr auto sum_case = [](auto x) { return x * derivative([&](auto y) { return x + y; })(1.0); };
constexpr auto product_case = [](auto x) { return x * derivative([&](auto y) { return x * y; })(1.0); };
static_assert(derivative(sum_case)(1.0) == 1.0);
static_assert(derivative(product_case)(4.0) == 8.0);
static_assert(derivative<2>(product_case)(4.0) == 2.0);
// At the same value, and at one that depends on the outer variable.
static_assert(derivative([](auto x) { return derivative([&](auto y) { return x * y * y; })(x); })(3.0) == 12.0);
static_assert(derivative([](auto x) { return derivative([&](auto y) { return x * y; })(x * x); })(3.0) == 1.0);
static_assert(derivative([](auto x) { return gradient([&](auto y) { return y * y * y; })(x * x); })(2.0) == 96.0);
// A function passed on: D(x -> D(y -> f(x, y)))(a).
constexpr auto mixed = [](auto const& f, auto x) { return derivative([&](auto y) { return f(x, y); })(x); };
static_assert(derivative([](auto x) { return mixed([](auto a, auto b) { return a * a * b * b; }, x); })(2.0) == 24.0);
// Numbers alone inside: nothing to differentiate outside.
static_assert(derivative([](auto x) { return x * derivative([](auto y) { return y * y; })(5.0); })(2.0) == 10.0);

// Three levels.
constexpr auto three = [](auto x) {
  return x * derivative([&](auto y) { return y * derivative([&](auto z) { return x * y * z * z; })(y); })(x);
};
static_assert(derivative(three)(2.0) == 192.0);  // x d/dy(2 x y^3) is 6 x^4 at y = x
static_assert(derivative([](auto x) {
                return derivative(
                    [&](auto y) { return derivative([&](auto z) { return x * x * y * y * z * z; })(1.0); })(1.0);
              })(3.0) == 24.0);
static_assert(derivative<2>([](auto x) {
                return derivative<2>([&](auto y) {
                  return derivative<2>([&](auto z) { return pow(x, 3) * pow(y, 3) * pow(z, 3); })(1.0);
                })(1.0);
              })(1.0) == 216.0);

// All questions.
constexpr auto bowl = [](auto const& p) { return p[0] * p[0] * p[1] + p[1] * p[1] * p[1]; };
constexpr auto by_gradient = [](auto x, auto y) {
  auto const g = gradient([&](auto const& q) { return q[0] * q[0] * y + q[1] * x; })(std::array{x, y});
  return g[0] * g[1];
};
constexpr auto by_value_and_gradient = [](auto x, auto y) {
  auto const [value, g] = value_and_gradient([&](auto a, auto b) { return a * b * x; }, wrt<1>)(x, y);
  return value + g;
};
constexpr auto by_jacobian = [](auto x) {
  auto const j = jacobian([&](auto t) { return std::tuple{t * x, std::array{t * t, t}}; })(x);
  return std::get<0>(j) * std::get<1>(j)[0];
};
constexpr auto by_hessian = [](auto x) {
  auto const h = hessian(bowl)(std::array{x * x, x});
  return h[0][0] * h[0][1] + h[1][1];
};
constexpr auto by_jvp = [](auto x, auto y) { return jvp(bowl)(std::array{x, y}, std::array{y, x}); };
constexpr auto by_vjp = [](auto x, auto y) {
  return vjp([](auto a, auto b) { return std::array{a * b, a + b}; }, wrt<0>)(x, y, std::array{x, y});
};
constexpr auto by_hvp = [](auto x, auto y) {
  return hvp(bowl)(std::array{x, y}, std::array<decltype(x), 2>{x * y, 1.0})[0];
};
constexpr auto by_taylor = [](auto x) {
  auto const t = taylor<3>([&](auto y) { return x * y * y * y; })(x);
  return t[0] + t[1] + t[2] + t[3];
};
static_assert(gradient(by_gradient)(2.0, 3.0) == std::array{24.0, 8.0});            // 2 x^2 y
static_assert(gradient(by_value_and_gradient)(2.0, 3.0) == std::array{16.0, 4.0});  // x^2 y + x^2
static_assert(derivative(by_jacobian)(3.0) == 12.0);                                // 2 x^2
static_assert(derivative(by_hessian)(3.0) == 114.0);                                // 4 x^3 + 6 x
static_assert(gradient(by_jvp)(2.0, 3.0) == std::array{57.0, 60.0});                // 5 x y^2 + x^3
static_assert(gradient(by_vjp)(2.0, 3.0) == std::array{3.0, 3.0});                  // x y + y
static_assert(gradient(by_hvp)(2.0, 3.0) == std::array{2.0 * 9.0 + 2.0, 24.0});     // 2 x y^2 + 2 x
static_assert(derivative(by_taylor)(2.0) == 32.0 + 36.0 + 12.0 + 1.0 + 0.0);

// Differentiating a question is asking the next one.
constexpr auto f = [](auto x, auto y) { return exp(x * y) * sin(x - y) + x * x * y; };
static_assert([] {
  auto const a = jacobian(gradient(f))(0.5, 1.25), b = hessian(f)(0.5, 1.25);
  for (std::size_t i = 0; i < 2; ++i)
    for (std::size_t k = 0; k < 2; ++k)
      if (!near(a[i][k], b[i][k])) return false;
  return true;
}());
static_assert(near(derivative(derivative([](auto x) { return sin(x); }))(0.5),
                   derivative<2>([](auto x) { return sin(x); })(0.5)));
static_assert(near(derivative(derivative<2>([](auto x) { return tan(x); }))(0.5),
                   derivative<3>([](auto x) { return tan(x); })(0.5)));
static_assert(jacobian(gradient(bowl))(std::array{2.0, 3.0}) == hessian(bowl)(std::array{2.0, 3.0}));

// An `if` inside, on the inner variable, the outer one and on both.
constexpr auto with_if = [](auto x) {
  return x * derivative([&](auto y) {
           if (y > 2.0) return x * y * y;
           if (x < 0.0) return x * x * y;
           return y;
         })(x);
};
static_assert(derivative(with_if)(3.0) == 54.0);   // 2 x^3
static_assert(derivative(with_if)(-2.0) == 12.0);  // x^3
static_assert(derivative(with_if)(1.0) == 1.0);    // x
constexpr auto if_outside = [](auto x) {
  if (derivative([&](auto y) { return y * y - y * 3.0; })(x) > 0.0) return x * x;
  return -x;
};
static_assert(derivative(if_outside)(2.0) == 4.0 && derivative(if_outside)(1.0) == -1.0);

// Newton's method inside: the derivative of a square root by its own iteration.
constexpr auto newton = [](auto a) {
  auto const residual = [&](auto x) { return x * x - a; };
  auto x = a;
  for (int i = 0; i < 6; ++i) x = x - residual(x) / derivative(residual)(x);
  return x;
};
static_assert(near(value_and_gradient(newton)(4.0).value, 2.0, 1e-12) && near(derivative(newton)(4.0), 0.25, 1e-9));

// Structs inside.
template <class T>
struct state {
  BOOST_HANA_DEFINE_STRUCT(state, (std::array<T, 2>, position), (T, mass));
};
constexpr auto force = [](auto x, auto m) {
  auto const energy = [](auto const& s) { return s.mass * (s.position[0] * s.position[0] + s.position[1]); };
  auto const g = gradient(energy)(state<decltype(x)>{{x, m}, m * x});
  return g.position[0] + g.mass;
};
static_assert(gradient(force)(2.0, 3.0) ==
              std::array{2.0 * 3.0 * 2.0 * 2.0 + 4.0, 2.0 * 4.0 + 1.0});  // 2 m x^2 + x^2 + m
constexpr auto step = [](auto const& s) {
  auto next = s;
  next.position[0] -= 0.5 * derivative([&](auto x) { return s.mass * x * x; })(s.position[0]);
  return next;
};
static_assert(jacobian(step)(state<double>{{2.0, 3.0}, 0.25}).position[0].position[0] == 0.75);
static_assert(jacobian(step)(state<double>{{2.0, 3.0}, 0.25}).position[0].mass == -2.0);

}  // namespace
