// expect: chainrule: a vector or matrix has at least one element
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr vec<double, 0> v{};

inline constexpr auto twice = 2.0 * v;
