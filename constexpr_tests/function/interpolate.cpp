// Tables with knots that are known while compiling are constant expressions.
#include <array>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

namespace {

constexpr std::array knots{0.0, 1.0, 3.0};
constexpr std::array values{1.0, 2.0, -2.0};
constexpr auto lines = [](auto const& v, auto x) { return interpolate(interpolation::linear, knots, v, x); };
constexpr auto hills = [](auto x) { return interpolate(interpolation::monotone, knots, values, x); };

static_assert(lines(values, 2.0) == 0.0);
static_assert(gradient(lines, wrt<1>)(values, 2.0) == -2.0);
static_assert(gradient(lines, wrt<0>)(values, 2.0) == std::array{0.0, 0.5, 0.5});
static_assert(hills(1.0) == 2.0);
static_assert(gradient(hills)(1.0) == 0.0);  // a peak
static_assert(gradient([](auto x) { return interpolate(interpolation::linear, knots, values, x); })(0.5f) == 1.0f);

}  // namespace
