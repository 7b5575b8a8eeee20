// expect: chainrule: the body of a loop over data returns a number or a shape of numbers whose size is known while compiling
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { x[i] * x[i]; }); };
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
