// expect: chainrule: this entry (row, column) of the hand-written derivative is not what is expected at this point: correct it
// note: entry<0, 1>
// note: number<'-', '1'> || "-1"
// note: number<'0', '.', '5'> || "0.5"
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return 3.0 * x - y; };

static_assert(expect_gradient<double, double>(f, [](double, double) { return std::array{3.0, 0.5}; }));
