#include <chainrule/chainrule.hpp>
#include <chainrule/with/odeint.hpp>

constexpr auto spring = []<class T>(std::array<T, 2> const& x, auto const&) { return std::array<T, 2>{x[1], -x[0]}; };
inline auto const system_of_spring = chainrule::odeint_system<2>(spring);
