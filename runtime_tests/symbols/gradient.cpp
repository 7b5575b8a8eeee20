// allow: sin cos sincos exp log sqrt __gxx_personality_v0
// Some compilers name the last one wherever a noexcept function was inlined, although nothing here can throw.
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto f = sin(x) * exp(y) / sqrt(x + y) + log(y) * pow(x, 3_c) / (1_c + y * y);

// sqrt is an instruction, and a call where it has to set errno.
void gradient_of_f(double const* at, double* result) {
  auto const [value, gradient] = value_and_gradient(f, x, y)(x = at[0], y = at[1]);
  result[0] = value;
  result[1] = gradient[x];
  result[2] = gradient[y];
}
