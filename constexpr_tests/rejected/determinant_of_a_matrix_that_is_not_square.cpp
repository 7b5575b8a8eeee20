// expect: chainrule: determinant, inverse, trace, cholesky and eigenvalues are of square matrices
// note clang: not_square<2UL, 3UL>
// note gcc: not_square() [with long unsigned int Rows = 2; long unsigned int Columns = 3]
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto volume = [](auto const& a) { return determinant(a); };

inline auto const slope = gradient(volume)(mat<double, 2, 3>{1.0, 2.0, 3.0, 4.0, 5.0, 6.0});
