// expect: chainrule: write a constant in lowest terms: 2_c / 3_c instead of constant<4, 6>
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"rate">;

inline constexpr constant<4, 6> f{};
