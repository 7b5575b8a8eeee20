#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return x[i] * x[i]; }); };
inline void slopes(std::vector<double> const& x, std::vector<double>& to) { gradient(f)(into(to), x); }
