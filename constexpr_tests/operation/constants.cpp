// Named constants take the precision of the number type they are evaluated in.
#include <chainrule/chainrule.hpp>
#include <numbers>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity, testing::is_nan, testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

static_assert(constants::pi() == 3.14159265358979323846);
static_assert(constants::e() == 2.71828182845904523536);
static_assert(constants::ln2() == 0.69314718055994530942);
static_assert(constants::ln10() == 2.30258509299404568402);
static_assert(constants::sqrt2() == 1.41421356237309504880);
static_assert(constants::inv_sqrtpi() == 0.56418958354775628695);
static_assert(equivalent(constants::pi * square(constants::inv_sqrtpi), 1_c));
static_assert(equivalent(constants::inv_sqrtpi, 1_c / sqrt(constants::pi)));
static_assert((x * constants::pi)(x = 1.0f) == 3.14159265358979323846f);
static_assert((x * constants::pi)(x = 1.0L) == 3.14159265358979323846264338327950288L);
static_assert((x * constants::ln2)(x = 1.0L) == 0.693147180559945309417232121458176568L);
static_assert((x * constants::e)(x = 1.0f) == std::numbers::e_v<float>);
static_assert((x * constants::ln2)(x = 1.0f) == std::numbers::ln2_v<float>);
static_assert((x * constants::ln10)(x = 1.0f) == std::numbers::ln10_v<float>);
static_assert((x * constants::sqrt2)(x = 1.0f) == std::numbers::sqrt2_v<float>);
static_assert((x * constants::inv_sqrtpi)(x = 1.0f) == std::numbers::inv_sqrtpi_v<float>);
static_assert(std::is_empty_v<decltype(constants::pi * x)>);
static_assert(identical(derivative(constants::pi * x, x), constants::pi));
static_assert(identical(derivative(constants::pi, x), 0_c));
static_assert(near(derivative(sin(constants::pi * x), x)(x = 1.0), -3.14159265358979323846));
static_assert(gradient(constants::e * y)(y = 1.0)[y] == constants::e());
static_assert(is_nan((constants::pi * x)(x = testing::nan)));
static_assert((constants::pi * x)(x = infinity) == infinity);

}  // namespace
