#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr std::array p{1.0, 2.0};
inline auto const slopes = gradient([](auto const& q) { return q[0] * q[1]; })(p);
