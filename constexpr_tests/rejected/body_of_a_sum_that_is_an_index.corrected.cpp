#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return x[0] * sum(indices(x), [&](auto i) { return number(i); }); };
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
