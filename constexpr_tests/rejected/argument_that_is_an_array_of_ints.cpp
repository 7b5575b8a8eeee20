// expect: chainrule: an int or bool cannot be an argument of a function that is differentiated: if it steers loops or branches, pass it as
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) { return p[0] * p[1]; };
inline double const slope = gradient(f)(std::array{1, 2})[0];
