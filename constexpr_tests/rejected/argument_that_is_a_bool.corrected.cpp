#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto rising) { return rising ? x * x : -x; };
inline double const slope = derivative(f, wrt<0>)(2.0, std::true_type{});
