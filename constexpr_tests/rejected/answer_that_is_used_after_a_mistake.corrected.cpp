#include <chainrule/chainrule.hpp>

#include <array>
#include <ostream>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) { return p[0] * p[1]; };
static_assert(gradient(f)(std::array{2.0, 3.0}) == std::array{3.0, 2.0});
static_assert(gradient(f)(std::array{2.0, 3.0})[0] < 4.0);

inline double total(std::ostream& out) {
  auto const [value, slopes] = value_and_gradient(f)(std::array{2.0, 3.0});
  auto const [first, second] = gradient(f)(std::array{2.0, 3.0});
  std::array<double, 2> const copy = gradient(f)(std::array{2.0, 3.0});
  out << slopes[0] << first;
  double sum = value_and_gradient(f)(std::array{2.0, 3.0}).value + 2.0 * second;
  for (double slope : gradient(f)(std::array{2.0, 3.0})) sum += slope;
  for (std::size_t i = 0; i < slopes.size(); ++i) sum += slopes[i];
  return value > 0.0 ? sum : copy[1];
}
