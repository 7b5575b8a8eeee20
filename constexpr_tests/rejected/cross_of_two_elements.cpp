// expect: chainrule: cross takes two vectors of three elements
// note clang: cross_of_sizes<2UL, 2UL>
// note gcc: cross_of_sizes() [with long unsigned int Size = 2; long unsigned int OtherSize = 2]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr vec a{1.0, 2.0}, b{3.0, 4.0};

inline constexpr auto area = cross(a, b);
