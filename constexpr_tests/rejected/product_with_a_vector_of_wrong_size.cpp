// expect: chainrule: in a product A * B the first matrix must have as many columns
// note clang: product_of_sizes<2UL, 3UL, 2UL, 1UL>
// note gcc: product_of_sizes() [with long unsigned int Rows = 2; long unsigned int Columns = 3; long unsigned int OtherRows = 2; long unsigned int OtherColumns = 1]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto loss = [](auto const& a, auto const& v) { return squared_norm(a * v); };

inline auto const slope = gradient(loss)(mat<double, 2, 3>{1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, vec{1.0, 2.0});
