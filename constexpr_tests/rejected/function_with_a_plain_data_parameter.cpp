// expect: that all its parameters are generic (auto, not double), those for data that is not differentiated by, too
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& c, double mu) { return c[0] * c[1] * mu; };
inline auto const slope = gradient(f, wrt<0>)(std::array{1.0, 2.0}, 3.0);
