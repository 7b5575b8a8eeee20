// expect: chainrule: the results that this solver wants are a number, a std::array of numbers, or a table
#include <chainrule/chainrule.hpp>
#include <chainrule/with/odeint.hpp>

constexpr auto spring = [](auto const& x, auto const&) { return std::tuple{x[1], -x[0]}; };
inline auto const system_of_spring = chainrule::odeint_system<2>(spring);
