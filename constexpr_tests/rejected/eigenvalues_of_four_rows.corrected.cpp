#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto a = mat<double, 3, 3>::identity();

inline constexpr auto eigenvalues = symmetric_eigenvalues(a);
