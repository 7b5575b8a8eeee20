#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto product = custom_derivative([](auto a, auto b) { return a * b; }, [](auto, auto b) { return b; },
                                                  [](auto a, auto) { return a; });
inline double const value = gradient(product(x, y))(x = 2.0, y = 3.0)[x];
