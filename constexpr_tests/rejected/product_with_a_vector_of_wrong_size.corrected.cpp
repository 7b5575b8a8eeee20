#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto loss = [](auto const& a, auto const& v) { return squared_norm(transpose(a) * v); };

inline auto const slope = gradient(loss)(mat<double, 2, 3>{1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, vec{1.0, 2.0});
