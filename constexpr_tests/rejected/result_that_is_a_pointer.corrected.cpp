#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const answer = derivative([](auto x) { return where(x > 0.0, x, -x); })(2.0);
