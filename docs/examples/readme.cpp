// What README.md shows.
// [include]
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;
// [/include]
#include <cstdio>

// [first]
constexpr auto rosenbrock = [](auto const& p) {  // an ordinary generic function
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) sum += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return sum;
};
auto slope_at(std::array<double, 10> const& p) {
  return gradient(rosenbrock)(p);
}  // straight-line code, nothing recorded

static_assert(gradient(rosenbrock)(std::array{2.0, 1.0}) == std::array{2402.0, -600.0});  // also while compiling
// [/first]

// [function]
std::array<double, 10> downhill(std::array<double, 10> p) {
  auto const [value, slope] = value_and_gradient(rosenbrock)(p);  // slope has the shape of p
  if (value > 1e-6)
    for (std::size_t i = 0; i < p.size(); ++i) p[i] -= 1e-4 * slope[i];
  return p;
}

static_assert(hessian(rosenbrock)(std::array{1.0, 1.0})[0] == std::array{802.0, -400.0});
static_assert(operation_count<std::array<double, 10>>(rosenbrock) == 71);
static_assert(operation_count<std::array<double, 10>>(value_and_gradient(rosenbrock)) == 125);
// [/function]

// [check]
constexpr auto wave = [](auto x, auto y) { return sin(x * x) * y; };
constexpr auto by_hand = [](auto x, auto y) { return std::array{2.0 * x * cos(x * x) * y, sin(x * x)}; };

static_assert(check_gradient<double, double>(wave, by_hand));  // a lost factor does not compile
// [/check]

// [asserts]
constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto f = sin(x * x) * y + 3_c;  // an empty class: the formula is its type

static_assert(to_string(derivative(f, x)) == "2*x*cos(x*x)*y");         // printed by the compiler
static_assert(equivalent(derivative(f, x), 2_c * x * cos(x * x) * y));  // algebraic equality
static_assert(!equivalent(derivative(f, x), x* cos(x* x) * y));         // a lost factor is found
static_assert(derivative(x * x, x)(x = 3.0) == 6.0);                    // numeric check
static_assert(gradient(x * y + x * x)(x = 2.0, y = 3.0)[x] == 7.0);     // by reverse sweep
static_assert(hessian(x * x * y)(x = 2.0, y = 3.0)(x, y) == 4.0);       // second derivatives
static_assert(equivalent(square(sin(x)) + square(cos(x)), 1_c));
// [/asserts]

// [runtime]
// A spring and a weight: energy, forces and stiffness from one formula.
constexpr auto stretch = variable<"stretch">;
constexpr auto angle = variable<"angle">;
constexpr auto energy = 40.0 * square(stretch) / 2_c - 9.81 * (1_c + stretch) * cos(angle);

std::array<double, 2> forces(double s, double a) {
  auto const [value, slope] =
      value_and_gradient(energy)(stretch = s, angle = a);  // straight-line code, nothing recorded, no heap
  return {-slope[stretch], -slope[angle]};
}

double stiffness(double s, double a) { return hessian(energy, stretch)(stretch = s, angle = a)(stretch, stretch); }
// [/runtime]

int main() {
  std::array<double, 10> const start{1.5, 2.0, 1.5, 2.0, 1.5, 2.0, 1.5, 2.0, 1.5, 2.0};
  if (!(rosenbrock(downhill(start)) < rosenbrock(start))) return 1;
  auto const [along, across] = forces(0.25, 0.1);
  std::printf("forces %g and %g, stiffness %g\n", along, across, stiffness(0.25, 0.1));
  return stiffness(0.25, 0.1) == 40.0 ? 0 : 1;
}
