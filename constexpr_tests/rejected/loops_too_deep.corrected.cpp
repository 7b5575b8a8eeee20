#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

template <int Deep>
inline constexpr auto nested = [](auto const& b, auto const& x, auto i) {
  if constexpr (Deep == 0)
    return b * x[i];
  else
    return sum(indices(x), [&](auto k) { return nested<Deep - 1>(b, x, k); });
};
inline constexpr auto f = [](auto const& b, auto const& x) { return nested<7>(b, x, 0); };
inline double slope(std::vector<double> const& x) { return derivative(f, wrt<0>)(1.0, x); }
