// expect: chainrule: wrt names an argument that is a constant: differentiate by arguments that are made of floating-point numbers
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y; };

inline double const slope = gradient(f, wrt<1>)(1.0, std::integral_constant<int, 2>{});
