// expect: chainrule: an int or bool cannot be an argument of a function that is differentiated: if it steers loops or branches, pass it as
#include <array>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto const& p, auto squared) { return std::array{squared ? p[0] * p[0] : p[0], p[1]}; };
inline auto const slopes = sparse_jacobian(f, wrt<0>)(std::array{1.0, 2.0}, true);
