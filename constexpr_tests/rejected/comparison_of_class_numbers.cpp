// expect: chainrule: formulas that carry numbers of a class type cannot be compared: compare them with built-in numbers or constants
#include <chainrule/chainrule.hpp>

#include <complex>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline bool const same = identical(std::complex<double>(0.0, 1.0) * x, x);
