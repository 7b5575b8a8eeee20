// expect: chainrule: the rates of change of a differential equation stand in a std::array, or in a table that tabulate(indices(x), ...) makes, also where there is but one
#include <chainrule/chainrule.hpp>
#include <chainrule/with/odeint.hpp>

constexpr auto decay = [](auto const& x, auto const& t) { return -t * x[0]; };
inline auto const system_of_decay = chainrule::odeint_system<1>(decay);
