#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return log(1.0 + exp(x[i])); }); };
inline auto curvature(std::vector<double> const& x) { return sparse_hessian(f, wrt<0>, projected)(x); }
