#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return x[i] * x[i]; }); };
inline auto const text = to_string<std::array<double, 3>>(f);
