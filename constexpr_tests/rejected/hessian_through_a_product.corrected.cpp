#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return product(indices(x), [&](auto i) { return x[i]; }); };
inline auto curvature(std::vector<double> const& x, std::vector<double> const& along) { return hvp(f)(x, along); }
