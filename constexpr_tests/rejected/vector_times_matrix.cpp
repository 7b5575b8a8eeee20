// expect: chainrule: a vector is a column, it stands to the right of a matrix
// note clang: vector_times_matrix<2UL, 2UL, 3UL>
// note gcc: vector_times_matrix() [with long unsigned int Size = 2; long unsigned int Rows = 2; long unsigned int Columns = 3]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr mat<double, 2, 3> a{1.0, 2.0, 3.0, 4.0, 5.0, 6.0};

inline constexpr vec v{1.0, 2.0};

inline constexpr auto product = v * a;
