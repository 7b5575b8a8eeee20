#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return sin(x); };
inline double const slope = derivative(f)(1.0);
