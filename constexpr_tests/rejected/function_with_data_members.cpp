// expect: chainrule: the function carries data (a lambda with captures, an object with members), but a derivative is made of its type alone
#include <chainrule/chainrule.hpp>

using namespace chainrule;

struct decay {
  double rate;
  template <class T>
  constexpr T operator()(T const& t) const {
    return exp(-rate * t);
  }
};

inline double const slope = derivative(decay{2.0})(1.0);
