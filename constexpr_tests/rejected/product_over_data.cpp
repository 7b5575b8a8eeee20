// expect: chainrule: fold and product are differentiated over ranges whose bounds are known while compiling
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

using namespace chainrule::literals;

inline constexpr auto f = [](auto const& x) { return product(indices(x), [&](auto i) { return x[i]; }); };
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
