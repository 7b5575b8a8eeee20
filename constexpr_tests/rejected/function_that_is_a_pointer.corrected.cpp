#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double square(double x) { return x * x; }

inline constexpr auto f = [](auto x) { return chainrule::square(x); };
inline double const slope = derivative(f)(3.0);
