// expect: chainrule: the answers about this function or formula take more steps than the compiler evaluates by default
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline constexpr auto f = derivative<60>(exp(sin(exp(x))) * x, x);

inline double slope() {
  auto const [by_x] = gradient(f, x)(x = 1.0);
  return by_x;
}
