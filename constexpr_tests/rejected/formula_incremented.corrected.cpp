#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto f = variable<"x"> * 2;
inline auto g = f + 1;
