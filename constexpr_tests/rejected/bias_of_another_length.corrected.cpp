#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto layer = [](auto const& w, auto const& b, auto const& x) { return squared_norm(w * x + b); };

inline auto const slope =
    gradient(layer)(mat<double, 2, 3>{1.0, 2.0, 3.0, 4.0, 5.0, 6.0}, vec{1.0, 2.0}, vec{1.0, 2.0, 3.0});
