// expect: chainrule: this entry (row, column) of the hand-written derivative is not what is expected at this point: correct it
// note: entry<0, 0>
// note: number<'3'> || "3"
// note: number<'2'> || "2"
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return 3.0 * x; };

static_assert(expect_derivative<double>(f, [](double) { return 2.0; }));
