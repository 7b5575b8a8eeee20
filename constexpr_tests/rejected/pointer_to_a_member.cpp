// expect: chainrule: a pointer to a member cannot be differentiated: write a lambda that calls it, with generic parameters
#include <chainrule/chainrule.hpp>

using namespace chainrule;

struct model {
  template <class T>
  constexpr T energy(T const& x) const {
    return x * x;
  }
};

inline auto const slope = gradient(&model::energy<double>);
