// expect: chainrule: the function takes plain numbers only, so it cannot be called with symbols
#include <chainrule/chainrule.hpp>
#include <chainrule/with/odeint.hpp>

inline std::array<double, 2> spring(std::array<double, 2> const& x, double) { return {x[1], -x[0]}; }
inline auto const system_of_spring = chainrule::odeint_system<2>(spring);
