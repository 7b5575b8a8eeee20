#include <chainrule/chainrule.hpp>

#include <array>
#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return sin(x[i]); }); };
inline auto const h = hessian(f, wrt<0>, projected)(std::vector{1.0, 2.0});
