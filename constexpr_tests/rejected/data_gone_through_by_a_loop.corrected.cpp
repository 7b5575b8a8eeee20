#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return x[i]; }); };
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
