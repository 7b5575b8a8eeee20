// expect: chainrule: the branches of this function on traced values make more paths than the compiler follows (128)
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (auto const& x : p)
    if (x > 0.0) sum += x * x;
  return sum;
};
inline auto const slopes = gradient(f)(std::array<double, 10>{});
