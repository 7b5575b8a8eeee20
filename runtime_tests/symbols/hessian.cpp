// allow: sin cos sincos exp __gxx_personality_v0
// Some compilers name the last one wherever a noexcept function was inlined, although nothing here can throw.
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

double hessian_times_itself(double const* at, double factor) {
  auto const h = hessian(factor * sin(x * y) * exp(z) + x * y * z, x, y, z)(x = at[0], y = at[1], z = at[2]);
  double sum = 0;
  for (auto const& row : h)
    for (double const entry : row) sum += entry * entry;
  return sum;
}

double along_a_direction(double const* at, double const* direction) {
  constexpr auto f = sin(x * y) * exp(x);
  auto const product = hvp(f, x, y)(x = at[0], y = at[1], along(direction[0], direction[1]));
  return product[x] * product[y] + jvp(f, x, y)(x = at[0], y = at[1], along(direction[0], direction[1]));
}
