#include <chainrule/chainrule.hpp>

using namespace chainrule;

struct model {
  template <class T>
  constexpr T energy(T const& x) const {
    return x * x;
  }
};

inline auto const slope = jacobian([](auto const& x) { return model{}.energy(x); });
