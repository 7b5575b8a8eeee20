#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return x[0] * x[1]; };
inline auto slopes(double const* x) { return gradient(f)(as<2>(x)); }
