// expect: chainrule: a product of two vectors is dot(a, b), cross(a, b), outer(a, b)
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr vec a{1.0, 2.0}, b{3.0, 4.0};

inline constexpr auto product = a * b;
