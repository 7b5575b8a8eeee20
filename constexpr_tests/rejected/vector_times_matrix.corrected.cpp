#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr mat<double, 2, 3> a{1.0, 2.0, 3.0, 4.0, 5.0, 6.0};

inline constexpr vec v{1.0, 2.0};

inline constexpr auto product = transpose(a) * v;
