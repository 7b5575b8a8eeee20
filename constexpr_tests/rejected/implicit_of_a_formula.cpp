// expect: chainrule: implicit takes the numbers of an ordinary function, not formulas
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto residual = [](auto const& y, auto const& p) { return y * y - p; };
double root(double p);
inline constexpr auto x = variable<"x">;
inline double const value = implicit(residual, [](double q) { return root(q); })(x)(x = 2.0);
