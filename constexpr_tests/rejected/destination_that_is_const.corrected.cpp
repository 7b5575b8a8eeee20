#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return x[i]; }); };
inline double value(std::vector<double> const& x, std::vector<double>& g) { return value_and_gradient(f)(into(g), x); }
