// Comparisons and their combinations: they choose, and have no derivative.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity, testing::is_nan, testing::near;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

static_assert(where(x < y, 1_c, 2_c)(x = 1.0, y = 2.0) == 1);
static_assert(where(x < y, 1_c, 2_c)(x = 2.0, y = 2.0) == 2);
static_assert(where(x <= y, 1_c, 2_c)(x = 2.0, y = 2.0) == 1);
static_assert(where(x <= y, 1_c, 2_c)(x = 2.5, y = 2.0) == 2);
static_assert(where(x > y, 1_c, 2_c)(x = 3.0, y = 2.0) == 1);
static_assert(where(x > y, 1_c, 2_c)(x = 2.0, y = 2.0) == 2);
static_assert(where(x >= y, 1_c, 2_c)(x = 2.0, y = 2.0) == 1);
static_assert(where(x >= y, 1_c, 2_c)(x = 1.0, y = 2.0) == 2);
static_assert(where(x == y, 1_c, 2_c)(x = 2.0, y = 2.0) == 1);
static_assert(where(x == y, 1_c, 2_c)(x = 1.0, y = 2.0) == 2);
static_assert(where(x != y, 1_c, 2_c)(x = 1.0, y = 2.0) == 1);
static_assert(where(x != y, 1_c, 2_c)(x = 2.0, y = 2.0) == 2);
static_assert(where(x < 1.5, 1_c, 2_c)(x = 1.0) == 1);
static_assert(where(1.5 < x, 1_c, 2_c)(x = 1.0) == 2);
static_assert(where(x < 2, 1_c, 2_c)(x = 1.0) == 1);
static_assert(where(x < y && y < 3_c, 1_c, 2_c)(x = 1.0, y = 2.0) == 1);
static_assert(where(x < y && y < 3_c, 1_c, 2_c)(x = 1.0, y = 4.0) == 2);
static_assert(where(x < y || y < 3_c, 1_c, 2_c)(x = 9.0, y = 2.0) == 1);
static_assert(where(x < y || y < 3_c, 1_c, 2_c)(x = 9.0, y = 4.0) == 2);
static_assert(where(!(x < y), 1_c, 2_c)(x = 1.0, y = 2.0) == 2);
static_assert(where(!(x < y), 1_c, 2_c)(x = 2.0, y = 1.0) == 1);

// Every comparison with NaN is false, but != is true; the negation of < is not >=.
static_assert(where(x < y, 1_c, 2_c)(x = testing::nan, y = 1.0) == 2);
static_assert(where(x >= y, 1_c, 2_c)(x = testing::nan, y = 1.0) == 2);
static_assert(where(!(x < y), 1_c, 2_c)(x = testing::nan, y = 1.0) == 1);
static_assert(where(x == x, 1_c, 2_c)(x = testing::nan) == 2);
static_assert(where(x != x, 1_c, 2_c)(x = testing::nan) == 1);

// Comparisons of exact constants are decided by simplification, exactly.
static_assert(identical(where(1_c / 3_c < 0.33_c, x, y), y));
static_assert(identical(where(1_c / 3_c > 0.33_c, x, y), x));
static_assert(identical(where(2_c <= 2_c, x, y), x));
static_assert(identical(where(2_c != 2_c, x, y), y));
static_assert(identical(where(2_c == 2_c && x < y, x, y), where(x < y, x, y)));
static_assert(identical(where(2_c == 2_c || x < y, x, y), x));
static_assert(identical(where(!(x < y), x, y), where(x < y, y, x)));
static_assert(identical(where(x == y, x, y), where(y == x, x, y)));

// Only the operands of a condition that are chosen between are differentiated.
static_assert(identical(derivative(where(x * x < y, y, 2_c * y), x), 0_c));
static_assert(identical(derivative(where(x * x < y, y, y), x), 0_c));

}  // namespace
