// expect: chainrule: a plain number cannot take in a symbolic value: start the sum as one, as in auto s = 0.0 * x or T s = 0.0
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) {
  double s = 0.0;
  for (auto const& x : p) s += x;
  return s;
};
inline auto const slopes = gradient(f)(std::array{1.0, 2.0});
