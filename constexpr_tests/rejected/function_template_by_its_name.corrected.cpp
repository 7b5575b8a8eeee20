#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
constexpr T f(T const& x) {
  return x * x;
}
inline double const slope = derivative([](auto const& x) { return f(x); })(1.0);
