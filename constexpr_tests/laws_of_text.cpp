// The text of composite formulas reads back as the same formula; for the operations of the registry see
// laws_of_text.hpp.
#include "laws_of_text.hpp"

namespace chainrule::testing {

// The parser is no use if it accepts anything.
static_assert([] {
  chainrule::detail::graph::graph g;
  return parser(g, "x + ").read() == chainrule::detail::graph::none;
}());
static_assert([] {
  chainrule::detail::graph::graph g;
  return parser(g, "sin(x, y)").read() == chainrule::detail::graph::none;
}());
static_assert([] {
  chainrule::detail::graph::graph g;
  return parser(g, "x - y - z").read() != parser(g, "x - (y - z)").read();
}());
static_assert([] {
  chainrule::detail::graph::graph g;
  return parser(g, "-x^2").read() != parser(g, "(-x)^2").read();
}());

static_assert(reads_back(x - (y - z)));
static_assert(reads_back(x - y - z));
static_assert(reads_back(x + (y + z)));
static_assert(reads_back(x / (y / z)));
static_assert(reads_back(x / y / z));
static_assert(reads_back(x / y * z));
static_assert(reads_back(x / (y * z)));
static_assert(reads_back(x * (y / z)));
static_assert(reads_back(x * (y + z)));
static_assert(reads_back((x - y) * (y - z)));
static_assert(reads_back(-x * y));
static_assert(reads_back(-(x * y)));
static_assert(reads_back(-(x + y)));
static_assert(reads_back(-(-x)));
static_assert(reads_back(x - (-y)));
static_assert(reads_back(x * (-y)));
static_assert(reads_back(x / (-y)));
static_assert(reads_back(-x / y));
static_assert(reads_back(-(x / y)));
static_assert(reads_back(-square(x)));
static_assert(reads_back(square(-x)));
static_assert(reads_back(square(x + y)));
static_assert(reads_back(square(square(x))));
static_assert(reads_back(pow(x, y)));
static_assert(reads_back(pow(pow(x, y), z)));
static_assert(reads_back(pow(x, pow(y, z))));
static_assert(reads_back(pow(-x, 3_c)));
static_assert(reads_back(-pow(x, 3_c)));
static_assert(reads_back(pow(x, -3_c)));
static_assert(reads_back(pow(x, -y)));
static_assert(reads_back(pow(x, 1_c / 3_c)));
static_assert(reads_back(pow(2_c / 3_c, x)));
static_assert(reads_back(pow(-2_c, x)));
static_assert(reads_back(pow(x * y, z)));
static_assert(reads_back(x - 3_c));
static_assert(reads_back(x + (-3_c)));
static_assert(reads_back((-3_c) * x));
static_assert(reads_back(x * (-3_c)));
static_assert(reads_back((-2_c / 3_c) * x - y));
static_assert(reads_back(y + (-2_c / 3_c) * x));
static_assert(reads_back(x / (2_c / 3_c)));
static_assert(reads_back(2_c / 3_c / x));
static_assert(reads_back(0.1_c * x));
static_assert(reads_back(where(x < y && !(y >= z), x, -y)));
static_assert(reads_back(where((x < y || y == z) && x != z, x, y)));
static_assert(reads_back(where(x < y || (y == z && x != z), x, y)));
static_assert(reads_back(where(!(x <= y || y > z), x, y)));
static_assert(reads_back(where(x + y < y * z, x, where(x > 0_c, y, 1_c))));
static_assert(reads_back(constants::pi * x + constants::ln2 / constants::e));
static_assert(reads_back(sin(cos(x) * tan(y)) / (1_c + exp(-square(x) / 2_c))));
static_assert(reads_back(derivative<3>(exp(sin(x) * y), x)));
static_assert(reads_back(derivative(pow(x, y), x)));
static_assert(reads_back(derivative(pow(x, y) * atan2(y, x), y)));
static_assert(reads_back(derivative(hypot(x, y) * max(x, min(y, z)), x)));
static_assert(reads_back(derivative<2>(hypot(x, y), x)));

}  // namespace chainrule::testing
