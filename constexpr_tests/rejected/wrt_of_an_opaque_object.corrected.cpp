#include <chainrule/chainrule.hpp>

using namespace chainrule;

struct line {
  double factor;
};
inline double value(opaque_reference<line> const& l, double x) { return l->factor * x; }
inline std::array<double, 2> slope(opaque_reference<line> const& l, double) { return {0.0, l->factor}; }
inline constexpr auto f = [](auto const& l, auto const& x) { return square(opaque<value, slope>(l, x)); };
inline auto change(line const& l, double x) { return gradient(f, wrt<1>)(opaque_object(l), x); }
