#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
struct decay {
  T rate;
  constexpr auto operator()(auto const& t) const { return exp(-rate * t); }
};

inline double slope(double rate) { return gradient(decay<double>{rate})(1.0); }
