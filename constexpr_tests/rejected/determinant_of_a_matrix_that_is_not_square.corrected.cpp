#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto volume = [](auto const& a) { return determinant(a * transpose(a)); };

inline auto const slope = gradient(volume)(mat<double, 2, 3>{1.0, 2.0, 3.0, 4.0, 5.0, 6.0});
