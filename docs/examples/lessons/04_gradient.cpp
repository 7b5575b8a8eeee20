// Lesson 4: partial derivatives and the gradient of c^2 + 2cd + d. Next: docs/lessons/04_gradient.md.
#include <chainrule/chainrule.hpp>
#include <cmath>

#include "lesson.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

// [partials]
constexpr auto c = variable<"c">;
constexpr auto d = variable<"d">;
constexpr auto f = square(c) + 2_c * c * d + d;

static_assert(equivalent(derivative(f, c), 2_c * c + 2_c * d));  // d is held fixed
static_assert(equivalent(derivative(f, d), 2_c * c + 1_c));      // c is held fixed
// [/partials]

// [gradient]
constexpr auto slope = gradient(f)(c = 0.5, d = 0.3);
static_assert(slope[c] == 1.6);
static_assert(slope[d] == 2.0);
// [/gradient]

// [function]
constexpr auto same = [](auto const& p) { return p[0] * p[0] + 2.0 * p[0] * p[1] + p[1]; };
static_assert(gradient(same)(std::array{0.5, 0.3}) == std::array{1.6, 2.0});  // the gradient has the shape of the point
// [/function]

// [direction]
static_assert(jvp(f, c, d)(c = 0.5, d = 0.3, along(1.0, 0.0)) == 1.6);       // along c: the partial derivative
static_assert(near(jvp(f, c, d)(c = 0.5, d = 0.3, along(0.6, 0.8)), 2.56));  // 0.6 * 1.6 + 0.8 * 2.0
static_assert(near(jvp(f, c, d)(c = 0.5, d = 0.3, along(-2.0, 1.6)), 0.0));  // across the gradient: along the contour
// [/direction]

}  // namespace

int main() {
  double const value = f(c = 0.5, d = 0.3), length = std::hypot(slope[c], slope[d]);
  expect(near(value, 0.85), "f(0.5, 0.3) = 0.85");

  // [steepest]
  // Of all directions of length 1 none has a larger derivative than the gradient's own.
  double largest = 0;
  for (int degrees = 0; degrees < 360; ++degrees) {
    double const angle = degrees * 3.14159265358979 / 180;
    largest = std::fmax(largest, jvp(f, c, d)(c = 0.5, d = 0.3, along(std::cos(angle), std::sin(angle))));
  }
  expect(largest <= length && near(largest, length, 1e-4), "the steepest slope is the length of the gradient");
  // [/steepest]

  std::printf("f = %.2f, df/dc = %.1f, df/dd = %.1f, length of the gradient %.4f\n", value, slope[c], slope[d], length);
}
