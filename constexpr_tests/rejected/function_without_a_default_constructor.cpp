// expect: chainrule: a derivative is made of the function's type alone, but this type has no default constructor
#include <chainrule/chainrule.hpp>

using namespace chainrule;

struct fourth_power {
  explicit constexpr fourth_power(int) {}
  template <class T>
  constexpr T operator()(T const& x) const {
    return square(square(x));
  }
};
inline double const slope = derivative(fourth_power{4})(2.0);
