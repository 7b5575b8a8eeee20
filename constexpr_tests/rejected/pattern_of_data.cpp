// expect: chainrule: where the entries of a matrix by data of run-time length are is known at run time
#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto f = [](auto const& x) { return tabulate(indices(x), [&](auto i) { return x[i] * x[0]; }); };
constexpr auto pattern = jacobian_sparsity<std::vector<double>>(f);
