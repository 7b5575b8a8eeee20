// Formulas alone.
#include <chainrule/formulas.hpp>

using namespace chainrule;
using namespace chainrule::literals;

static_assert(CHAINRULE_VERSION_MAJOR * 10000 + CHAINRULE_VERSION_MINOR * 100 + CHAINRULE_VERSION_PATCH >= 100);

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"y">;
static_assert(to_string(derivative(x * sin(y), y)) == "cos(y)*x");
static_assert(gradient(x * y)(x = 2.0, y = 3.0)[x] == 3.0);
static_assert(jacobian(std::tuple{x * y, x + y}, x)(x = 2.0, y = 3.0)(0, x) == 3.0);
static_assert(equivalent(square(sin(x)) + square(cos(x)), 1_c));
static_assert(!to_latex(x / y).empty() && !to_dot(gradient(x * y)).empty());
