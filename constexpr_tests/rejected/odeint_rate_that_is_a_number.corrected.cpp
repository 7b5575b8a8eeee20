#include <chainrule/chainrule.hpp>
#include <chainrule/with/odeint.hpp>

constexpr auto decay = [](auto const& x, auto const& t) { return std::array{-t * x[0]}; };
inline auto const system_of_decay = chainrule::odeint_system<1>(decay);
