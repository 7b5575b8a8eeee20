// expect: chainrule: what a fold or a product makes of data depends on each of its elements
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return product(indices(x), [&](auto i) { return x[i]; }); };
inline auto curvature(std::vector<double> const& x) { return hessian(f)(x); }
