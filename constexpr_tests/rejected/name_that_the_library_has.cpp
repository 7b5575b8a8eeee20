// expect: reference to 'sigmoid' is ambiguous
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto sigmoid = [](auto x) { return 1.0 / (1.0 + exp(-x)); };
inline double const slope = derivative(sigmoid)(1.0);
