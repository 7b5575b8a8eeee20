#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

// Heat in a rod.
inline constexpr auto f = [](auto const& rate, auto const& start, auto const& steps) {
  auto const end = fold(range(0, steps), start, [&](auto t, auto) {
    auto const before = t;
    for (std::size_t i = 1; i + 1 < t.size(); ++i)
      t[i] = before[i] - rate * (2.0 * before[i] - before[i - 1] - before[i + 1]);
    return t;
  });
  return end[1];
};
inline double slope(std::array<double, 5> const& start) { return gradient(f, wrt<0>)(0.1, start, 10); }
