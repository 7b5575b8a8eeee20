// expect: chainrule: how many parameters this function takes is not known: give their number
#include <chainrule/chainrule.hpp>
#include <chainrule/with/odeint.hpp>

constexpr auto spring = [](auto const& x, auto rate) { return std::array{x[1], -rate * x[0]}; };
inline auto const system_of_spring = chainrule::odeint_system(spring, 4.0);
