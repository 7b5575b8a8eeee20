// expect: chainrule: data of run-time length stand in a row, as in std::vector (not of bool) and std::span
#include <chainrule/chainrule.hpp>

#include <deque>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return x[i]; }); };
inline auto slope(std::deque<double> const& x) { return gradient(f)(x); }
