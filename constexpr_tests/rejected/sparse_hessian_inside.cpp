// expect: chainrule: sparse derivatives cannot be asked for inside of a function that is itself differentiated
#include <chainrule/chainrule.hpp>

constexpr auto inner = [](auto const& p) { return p[0] * p[0] * p[1]; };
constexpr auto outer = [](auto const& p) { return chainrule::sparse_hessian(inner)(p)(0, 1); };

inline auto const slope = chainrule::gradient(outer)(std::array{1.0, 2.0});
