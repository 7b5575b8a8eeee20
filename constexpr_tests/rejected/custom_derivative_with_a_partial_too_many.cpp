// expect: chainrule: custom_derivative needs a partial derivative for each argument
// expect: one rule that returns all of them as a std::tuple or std::array
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr auto sine =
    custom_derivative([](auto a) { return sin(a); }, [](auto a) { return std::tuple{cos(a), 0_c}; });
inline double const value = gradient(sine(x * y))(x = 2.0, y = 3.0)[x];
