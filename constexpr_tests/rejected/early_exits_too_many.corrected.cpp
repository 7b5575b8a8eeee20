#include <chainrule/chainrule.hpp>

inline constexpr auto search = [](auto x) {
  for (int i = 0; i < 127; ++i)
    if (x < 0.125 * i) return x * i;
  return x * x;
};
inline auto const slope = chainrule::derivative(search)(3.0);
