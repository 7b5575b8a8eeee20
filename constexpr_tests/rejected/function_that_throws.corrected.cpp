#include <chainrule/chainrule.hpp>

#include <limits>
#include <stdexcept>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return where(x < 0.0, std::numeric_limits<double>::quiet_NaN(), sqrt(x)); };
inline double const slope = derivative(f)(2.0);
