// expect: no matching function for call to 'derivative
#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
constexpr T f(T const& x) {
  return x * x;
}
inline double const slope = derivative(f)(1.0);
