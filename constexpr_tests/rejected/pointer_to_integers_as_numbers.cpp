// expect: chainrule: as<9>(pointer) reads numbers
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return x[0] * x[1]; };
inline auto slopes(int const* x) { return gradient(f)(as<2>(x)); }
