#include <chainrule/chainrule.hpp>
#include <vector>

inline constexpr auto series = [](auto const& p, auto const& t) {
  return sum(chainrule::indices(t), [&](auto i) {
    auto s = 0.0 * p[0];
    for (int k = 1; k < 5; ++k) s += p[0] * chainrule::exp(p[1] * (k * t[i])) * chainrule::sin(k * p[2] + t[i]);
    return s;
  });
};

inline auto const slope =
    chainrule::gradient(series, chainrule::wrt<0>)(std::array{1.0, 2.0, 3.0}, std::vector{1.0, 2.0});
