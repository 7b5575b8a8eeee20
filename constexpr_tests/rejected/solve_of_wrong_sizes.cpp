// expect: chainrule: solve takes a square matrix A and a right-hand side b with as many rows
// note clang: solve_of_sizes<2UL, 2UL, 3UL>
// note gcc: solve_of_sizes() [with long unsigned int Rows = 2; long unsigned int Columns = 2; long unsigned int RightRows = 3]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr mat<double, 2, 2> a{1.0, 2.0, 3.0, 4.0};

inline constexpr auto x = solve(a, vec{1.0, 2.0, 3.0});
