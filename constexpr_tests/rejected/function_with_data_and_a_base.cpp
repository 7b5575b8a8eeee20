// expect: chainrule: the function carries data (a lambda with captures, an object with members)
#include <chainrule/chainrule.hpp>

using namespace chainrule;

struct documented {};
template <class T>
struct decay : documented {
  T rate;
  constexpr auto operator()(auto const& t) const { return exp(-rate * t); }
};

inline double slope(double rate) { return gradient(decay<double>{{}, rate})(1.0); }
