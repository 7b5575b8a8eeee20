// expect: chainrule: projected needs a sum over data of what each round makes of the numbers that it reads
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return log(sum(indices(x), [&](auto i) { return exp(x[i]); })); };
inline auto curvature(std::vector<double> const& x) { return sparse_hessian(f, wrt<0>, projected)(x); }
