// What the library does, on one page: a formula and an ordinary function, what the compiler makes of them, and numbers.
#include <array>
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

// An ordinary function: the compiler runs it on symbols.
constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) sum += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return sum;
};
using point = std::array<double, 10>;

static_assert(gradient(rosenbrock)(std::array{1.0, 1.0, 1.0}) == std::array{0.0, 0.0, 0.0});
static_assert(check_gradient<std::array<double, 2>>(rosenbrock, [](auto const& p) {
  auto const u = p[1] - p[0] * p[0];
  return std::array{-400.0 * u * p[0] - 2.0 * (1.0 - p[0]), 200.0 * u};
}));

void demonstrate_a_formula() {
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

void demonstrate_a_function() {
  point const p{-1.2, 1.0, -1.2, 1.0, -1.2, 1.0, -1.2, 1.0, -1.2, 1.0};
  auto const [value, slope] = value_and_gradient(rosenbrock)(p);
  std::cout << "\nRosenbrock's function of ten variables, a loop, at p = (-1.2, 1, -1.2, 1, ...):\n"
            << "rosenbrock(p)   = " << value << '\n'
            << "gradient        =";
  for (double component : slope) std::cout << ' ' << component;
  std::cout << "\n\noperations that are left in the program:\n"
            << "value           : " << operation_count<point>(rosenbrock) << '\n'
            << "with gradient   : " << operation_count<point>(value_and_gradient(rosenbrock)) << '\n'
            << "sparse Hessian  : " << operation_count<point>(sparse_hessian(rosenbrock)) << ", for "
            << hessian_sparsity<point>(rosenbrock).nonzeros << " of its 100 entries\n";
}

int main() {
  demonstrate_a_formula();
  demonstrate_a_function();
}
