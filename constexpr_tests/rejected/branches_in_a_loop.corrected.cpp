#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (auto const& x : p) sum += where(x > 0.0, x * x, 0.0);
  return sum;
};
inline auto const slopes = gradient(f)(std::array<double, 10>{});
