// What the standard says about number types, said of traced values and of values on a tape.
#include <chainrule/chainrule.hpp>

#include <array>
#include <limits>
#include <type_traits>

namespace {

using namespace chainrule;

// The limits are those of double.
static_assert(std::numeric_limits<traced>::is_specialized);
static_assert(std::numeric_limits<traced>::is_iec559);
static_assert(std::numeric_limits<traced const>::digits == 53);
static_assert(std::numeric_limits<tape::real>::epsilon().value() == 0x1p-52);
static_assert(std::numeric_limits<tape::real>::max().value() == std::numeric_limits<double>::max());
static_assert(std::numeric_limits<tape::real>::lowest().value() == std::numeric_limits<double>::lowest());
static_assert(std::numeric_limits<tape::real>::denorm_min().value() == std::numeric_limits<double>::denorm_min());
static_assert(std::numeric_limits<tape::real>::quiet_NaN().value() !=
              std::numeric_limits<tape::real>::quiet_NaN().value());

constexpr auto softened = [](auto x) { return sqrt(x * x + std::numeric_limits<decltype(x)>::epsilon()); };
static_assert(value_and_gradient(softened)(0.0).value == 0x1p-26);
static_assert(derivative(softened)(0.0) == 0.0);
static_assert(derivative<2>(softened)(0.0) == 0x1p26);
static_assert(derivative(softened)(0.0f) == 0.0f);

constexpr auto spread = [](auto const& v) {
  using T = std::remove_cvref_t<decltype(v[0])>;
  T low = std::numeric_limits<T>::max(), high = -std::numeric_limits<T>::infinity();
  for (auto const& number : v) {
    low = min(low, number);
    high = max(high, number);
  }
  return high - low;
};
static_assert(gradient(spread)(std::array{3.0, 1.0, 2.0}) == std::array{1.0, -1.0, 0.0});

// A mixture with plain numbers is the class.
static_assert(std::is_same_v<std::common_type_t<traced, double>, traced>);
static_assert(std::is_same_v<std::common_type_t<traced, std::size_t>, traced>);
static_assert(std::is_same_v<std::common_type_t<float, traced, int>, traced>);
static_assert(std::is_same_v<std::common_type_t<long double, tape::real>, tape::real>);

}  // namespace
