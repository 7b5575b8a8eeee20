// expect: chainrule: into and add_to take one destination for each part of the answer that is not a single number
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto const& x, auto const& y) { return std::array{x[0] * y[1], x[1]}; };
inline void slopes(std::array<double, 2> const& x, double* values, double* to) {
  value_and_jacobian(f, wrt<0, 1>)(into(values, to), x, x);
}
