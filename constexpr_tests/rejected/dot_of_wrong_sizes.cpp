// expect: chainrule: dot takes two vectors of the same length
// note clang: dot_of_sizes<3UL, 2UL>
// note gcc: dot_of_sizes() [with long unsigned int Size = 3; long unsigned int OtherSize = 2]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto const& a, auto const& b) { return dot(a, b); };

inline auto const slope = gradient(f)(vec{1.0, 2.0, 3.0}, vec{1.0, 2.0});
