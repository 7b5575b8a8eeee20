// expect: chainrule: symmetric_eigenvalues has a closed form for matrices of 2 x 2 and 3 x 3
// note clang: eigenvalues_of_size<4UL, 4UL>
// note gcc: eigenvalues_of_size() [with long unsigned int Rows = 4; long unsigned int Columns = 4]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto a = mat<double, 4, 4>::identity();

inline constexpr auto eigenvalues = symmetric_eigenvalues(a);
