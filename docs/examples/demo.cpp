// What the library does, on one page: a formula, what the compiler makes of it, and numbers.
#include <chainrule/chainrule.hpp>
#include <iostream>

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto f = sin(x * x) * y + 3_c;

// The compiler differentiates, and a wrong derivative is a program that does not compile.
static_assert(equivalent(derivative(f, x), 2_c * x * cos(x * x) * y));
static_assert(to_string(derivative(f, x, y)) == "2*x*cos(x*x)");
static_assert(f(x = 0.0, y = 1.0) == 3.0);

int main() {
  std::cout << "f               = " << to_string(f) << '\n'
            << "df/dx           = " << to_string(derivative(f, x)) << '\n'
            << "df/dy           = " << to_string(derivative(f, y)) << '\n'
            << "d2f/dxdy        = " << to_string(derivative(f, x, y)) << "\n\n";

  auto const [value, gradient_of_f] = value_and_gradient(f)(x = 2.0, y = 1.0);
  std::cout << "at x = 2, y = 1:\n"
            << "f               = " << value << '\n'
            << "df/dx           = " << gradient_of_f[x] << '\n'
            << "df/dy           = " << gradient_of_f[y] << '\n'
            << "d2f/dxdy        = " << derivative(f, x, y)(x = 2.0) << "\n\n";

  std::cout << "operations that are left in the program:\n"
            << "f               : " << operation_count(f) << '\n'
            << "df/dx           : " << operation_count(derivative(f, x)) << '\n'
            << "f, df/dx, df/dy : " << operation_count(value_and_gradient(f)) << '\n';
}
