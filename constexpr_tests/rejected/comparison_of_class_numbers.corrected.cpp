#include <chainrule/chainrule.hpp>

#include <complex>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline constexpr auto i = variable<"i">;
inline bool const same = identical(i * x, x);
