#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto f = [](auto const& x) { return tabulate(indices(x), [&](auto i) { return x[i] * x[0]; }); };
auto pattern(std::vector<double> const& x) { return prepare(sparse_jacobian(f), x).pattern(); }
