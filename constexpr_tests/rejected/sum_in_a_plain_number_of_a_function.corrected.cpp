#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (auto const& x : p) s += x;
  return s;
};
inline auto const slopes = gradient(f)(std::array{1.0, 2.0});
