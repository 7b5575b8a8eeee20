// expect: chainrule: data of run-time length stand in a row, as in std::vector
#include <chainrule/chainrule.hpp>
#include <chainrule/with/odeint.hpp>
#include <string>

constexpr auto spring = [](auto const& x, auto const&, auto rate) { return std::array{x[1], -rate * x[0]}; };
inline auto const system_of_spring = chainrule::odeint_system<2>(spring, std::string("4"));
