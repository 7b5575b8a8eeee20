// expect: chainrule: the function cannot be called with these arguments: check their number and their shapes
#include <chainrule/chainrule.hpp>

using namespace chainrule;

struct fourth_power {
  template <class T>
  constexpr T operator()(T const& x) {
    return square(square(x));
  }
};
inline double const slope = derivative(fourth_power{})(2.0);
