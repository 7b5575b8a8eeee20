// expect: chainrule: an index, a length and an element of index data are integers, which are no part of numbers that are differentiated: write number(i)
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return i * x[i]; }); };
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
