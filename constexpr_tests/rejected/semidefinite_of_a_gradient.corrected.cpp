#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return sin(x[i]); }); };
inline auto slopes(std::vector<double> const& x) { return value_gradient_and_hessian(f, wrt<0>, projected)(x); }
