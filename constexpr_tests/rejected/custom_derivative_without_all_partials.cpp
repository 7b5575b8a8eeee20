// expect: chainrule: custom_derivative needs a partial derivative for each argument: give it a rule for each argument
// note: wrong_partials<2, 1> || [with int Arguments = 2; int Partials = 1]
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto product = custom_derivative([](auto a, auto b) { return a * b; }, [](auto, auto b) { return b; });
inline double const value = gradient(product(x, y))(x = 2.0, y = 3.0)[x];
