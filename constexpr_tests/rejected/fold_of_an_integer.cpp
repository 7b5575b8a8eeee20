// expect: chainrule: the state of a fold over data is a number or a shape of numbers
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return fold(indices(x), 0, [&](auto s, auto i) { return s + x[i]; }); };
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
