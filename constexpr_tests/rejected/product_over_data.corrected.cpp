#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

using namespace chainrule::literals;

inline constexpr auto f = [](auto const& x) { return product(range(0_c, 3_c), [&](auto i) { return x[i]; }); };
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
