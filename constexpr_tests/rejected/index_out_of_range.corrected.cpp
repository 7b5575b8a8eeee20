#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i < p.size(); ++i) sum += p[i];
  return sum;
};
inline auto const slopes = gradient(f)(std::array{1.0, 2.0, 3.0});
