// allow:
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

// Enough variables that nothing is small enough to be inlined by chance.
constexpr auto x0 = variable<"x0">;
constexpr auto x1 = variable<"x1">;
constexpr auto x2 = variable<"x2">;
constexpr auto x3 = variable<"x3">;
constexpr auto x4 = variable<"x4">;
constexpr auto x5 = variable<"x5">;
constexpr auto x6 = variable<"x6">;
constexpr auto x7 = variable<"x7">;
constexpr auto x8 = variable<"x8">;
constexpr auto x9 = variable<"x9">;
constexpr auto f = 100_c * square(x1 - square(x0)) + square(1_c - x0) + 100_c * square(x2 - square(x1)) +
                   square(1_c - x1) + 100_c * square(x3 - square(x2)) + square(1_c - x2) +
                   100_c * square(x4 - square(x3)) + square(1_c - x3) + 100_c * square(x5 - square(x4)) +
                   square(1_c - x4) + 100_c * square(x6 - square(x5)) + square(1_c - x5) +
                   100_c * square(x7 - square(x6)) + square(1_c - x6) + 100_c * square(x8 - square(x7)) +
                   square(1_c - x7) + 100_c * square(x9 - square(x8)) + square(1_c - x8);

void gradient_of_rosenbrock(double const* p, double* result) {
  auto const [value, gradient] = value_and_gradient(f)(x0 = p[0], x1 = p[1], x2 = p[2], x3 = p[3], x4 = p[4], x5 = p[5],
                                                       x6 = p[6], x7 = p[7], x8 = p[8], x9 = p[9]);
  result[0] = value;
  for (std::size_t i = 0; i < gradient.size(); ++i) result[i + 1] = gradient.values[i];
}
