// What a project that found chainrule with find_package may write.
#include <chainrule/chainrule.hpp>

#include <iostream>

constexpr auto x = chainrule::variable<"x">;
constexpr auto y = chainrule::variable<"y">;

static_assert(chainrule::derivative(x * x, x)(x = 3.0) == 6.0);

int main() {
  constexpr auto f = x * x * y;
  auto const slopes = chainrule::gradient(f)(x = 3.0, y = 2.0);
  std::cout << "the gradient of x*x*y at (3, 2) is (" << slopes[x] << ", " << slopes[y] << ")\n";
  return slopes[x] == 12.0 && slopes[y] == 9.0 ? 0 : 1;
}
