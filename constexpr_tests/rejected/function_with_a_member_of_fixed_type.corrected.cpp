#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
struct decay {
  T rate, offset;
  constexpr auto operator()(auto const& t) const { return exp(-rate * (t - offset)); }
};

inline double const slope = derivative(decay<double>{2.0, 1.0})(1.0);
