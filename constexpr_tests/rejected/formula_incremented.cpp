// expect: chainrule: a formula's type is its value, it cannot change
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto f = variable<"x"> * 2;
inline auto g = ++f;
