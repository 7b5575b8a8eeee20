// expect: chainrule: implicit is made of types: give it lambdas without captures
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto residual = [](auto const& y, auto const& p) { return y * y - p; };
double root(double p);
inline double const value = gradient([](auto p) { return implicit(residual, &root)(p); })(2.0);
