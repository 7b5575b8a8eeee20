// expect: chainrule: vectors and matrices that are added, subtracted or combined by elements must have the same size
// note clang: sum_of_sizes<2UL, 1UL, 3UL, 1UL>
// note gcc: sum_of_sizes() [with long unsigned int Rows = 2; long unsigned int Columns = 1; long unsigned int OtherRows = 3; long unsigned int OtherColumns = 1]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto layer = [](auto const& w, auto const& b, auto const& x) { return squared_norm(w * x + b); };

inline auto const slope =
    gradient(layer)(mat<double, 2, 3>{1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, vec{1.0, 2.0, 3.0}, vec{1.0, 2.0, 3.0});
