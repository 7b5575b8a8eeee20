// A number less itself has slope 0 in every sweep, past whatever is infinite, however many numbers are asked for.
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

namespace {

constexpr auto root = [](auto x) {
  auto const v = x * x;
  return cbrt(v - v) + v;
};
constexpr auto root_of_two = [](auto x, auto y) {
  auto const v = x * y;
  return sqrt(v - v) + v;
};
constexpr auto root_of_array = [](auto const& p) {
  auto const d = p[0] - p[0];
  return sqrt(d * d) + hypot(d, d) * p[0] + cbrt(d) + p[0] * p[1] * p[2];
};
static_assert(derivative(root)(3.0) == 6.0 && derivative<2>(root)(3.0) == 2.0);
static_assert(gradient(root_of_two)(2.0, 3.0) == std::array{3.0, 2.0});
static_assert(gradient(root_of_two, wrt<1>)(2.0, 3.0) == 2.0);
static_assert(hessian(root_of_two)(2.0, 3.0) == std::array{std::array{0.0, 1.0}, std::array{1.0, 0.0}});
static_assert(jvp(root_of_two)(2.0, 3.0, 1.0, 10.0) == 23.0);
static_assert(hvp(root_of_two)(2.0, 3.0, 1.0, 10.0) == std::array{10.0, 1.0});
static_assert(taylor<2>(root)(3.0) == std::array{9.0, 6.0, 1.0});
constexpr std::array p{2.0, 3.0, 5.0};
static_assert(gradient(root_of_array)(p) == std::array{15.0, 10.0, 6.0});
static_assert(jacobian([](auto const& q) { return std::array{root_of_array(q), cbrt(q[1] - q[1]) + q[1]}; })(p) ==
              std::array{std::array{15.0, 10.0, 6.0}, std::array{0.0, 1.0, 0.0}});
// Behind an if, and inside of loops.
static_assert(gradient([](auto x, auto y) {
                if (x > 1.0) return cbrt(y - y) * x + y;
                return x;
              })(2.0, 3.0) == std::array{0.0, 1.0});
constexpr auto loss = [](auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) { return cbrt(b[1] * t[i] - b[1] * t[i]) + b[0] * t[i]; });
};
constexpr std::array t{1.0, 2.0, 4.0};
static_assert(gradient(loss, wrt<0>)(std::array{1.0, 2.0}, t) == std::array{7.0, 0.0});
// Formulas.
constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
static_assert([] {
  auto const g = gradient(sqrt(x * y - x * y) + x * y, x, y)(x = 2.0, y = 3.0);
  return g[x] == 3.0 && g[y] == 2.0;
}());

}  // namespace
