// expect: chainrule: vectors and matrices that are added, subtracted or combined by elements must have the same size
// note clang: sum_of_sizes<2UL, 3UL, 3UL, 2UL>
// note gcc: sum_of_sizes() [with long unsigned int Rows = 2; long unsigned int Columns = 3; long unsigned int OtherRows = 3; long unsigned int OtherColumns = 2]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto loss = [](auto const& w, auto const& x) { return squared_norm(w * x); };

inline auto step(mat<double, 2, 3> w, vec<double, 3> const& x) {
  auto const slope = gradient(loss, wrt<0>)(w, x);
  w -= 0.1 * transpose(slope);
  return w;
}
