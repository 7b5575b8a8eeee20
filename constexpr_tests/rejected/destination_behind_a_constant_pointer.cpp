// expect: chainrule: a destination is a container, a view or an array of numbers that may be written
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return x[0] * x[1]; };
inline void slopes(std::array<double, 2> const& x, double const* to) { gradient(f)(into(to), x); }
