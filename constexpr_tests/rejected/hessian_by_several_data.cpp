// expect: chainrule: second derivatives by data of run-time length are by one sequence alone
#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

constexpr auto product_of_vectors = [](auto const& x, auto const& y) {
  return sum(indices(x), [&](auto i) { return x[i] * y[i]; });
};
auto h(std::vector<double> const& x, std::vector<double> const& y) { return hessian(product_of_vectors)(x, y); }
