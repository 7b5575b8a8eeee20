#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
struct decay {
  T rate;
  constexpr auto operator()(auto const& t) const { return exp(-rate * t); }
};

inline double const slope = gradient(decay<double>{2.0})(1.0);
