// expect: chainrule: projected is the last argument of hessian, sparse_hessian or value_gradient_and_hessian
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return sin(x[i]); }); };
inline auto slopes(std::vector<double> const& x) { return gradient(f, wrt<0>, projected)(x); }
