#include <chainrule/chainrule.hpp>

using namespace chainrule;

struct decay {
  template <class T>
  constexpr T operator()(T const& t, T const& rate) const {
    return exp(-rate * t);
  }
};

inline double const slope = derivative(decay{}, wrt<0>)(1.0, 2.0);
