#include <chainrule/chainrule.hpp>

using namespace chainrule;

struct fourth_power {
  template <class T>
  constexpr T operator()(T const& x) const {
    return square(square(x));
  }
};
inline double const slope = derivative(fourth_power{})(2.0);
