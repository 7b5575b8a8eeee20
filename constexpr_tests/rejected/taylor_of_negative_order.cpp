// expect: chainrule: the order of a derivative is 0 or more, as in derivative<2>(f)(x) or taylor<5>(f)(x)
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return x * x; };

inline auto const coefficients = taylor<-1>(f)(2.0);
