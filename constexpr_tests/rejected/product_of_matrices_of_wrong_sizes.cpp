// expect: chainrule: in a product A * B the first matrix must have as many columns
// note clang: product_of_sizes<2UL, 3UL, 2UL, 3UL>
// note gcc: product_of_sizes() [with long unsigned int Rows = 2; long unsigned int Columns = 3; long unsigned int OtherRows = 2; long unsigned int OtherColumns = 3]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr mat<double, 2, 3> a{1.0, 2.0, 3.0, 4.0, 5.0, 6.0};

inline constexpr auto product = a * a;
