// expect: chainrule: this entry (row, column) of the hand-written derivative is not what is expected at this point: correct it
// note: entry<1, 0>
// note: number<'-', '2'> || "-2"
// note: number<'2'> || "2"
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return 1.5 * x * x - 2.0 * x * y; };

static_assert(expect_hessian<double, double>(f, [](double, double) { return std::array{3.0, -2.0, 2.0, 0.0}; }));
