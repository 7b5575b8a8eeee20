// Exact rational numbers: lowest terms, and nothing is folded that does not fit.
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;
using namespace chainrule::detail::exact;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

constexpr auto largest = std::numeric_limits<std::int64_t>::max();
constexpr auto smallest = std::numeric_limits<std::int64_t>::min();

static_assert(make_rational(4, 6) == rational{2, 3});
static_assert(make_rational(4, -6) == rational{-2, 3});
static_assert(make_rational(-4, -6) == rational{2, 3});
static_assert(make_rational(0, -6) == rational{0, 1});
static_assert(make_rational(largest, largest) == rational{1});
static_assert(make_rational(-largest, largest) == rational{-1});
static_assert(!make_rational(1, 0).valid);
static_assert(!make_rational(0, 0).valid);
static_assert(!make_rational(smallest, 1).valid);
static_assert(!make_rational(1, smallest).valid);

static_assert(rational{1, 2} + rational{1, 3} == rational{5, 6});
static_assert(rational{1, 2} + rational{1, 2} == rational{1});
static_assert(rational{1, 2} - rational{1, 3} == rational{1, 6});
static_assert(rational{1, 2} - rational{1, 2} == rational{0});
static_assert(rational{2, 3} * rational{3, 4} == rational{1, 2});
static_assert(rational{2, 3} / rational{4, 3} == rational{1, 2});
static_assert(rational{2, 3} / rational{-4, 3} == rational{-1, 2});
static_assert(-rational{2, 3} == rational{-2, 3});
static_assert(rational{0} * rational{largest} == rational{0});
static_assert(rational{largest, 2} * rational{2, largest} == rational{1});
static_assert(rational{largest} - rational{largest} == rational{0});
static_assert(rational{0} / rational{5} == rational{0});

static_assert(!(rational{1} / rational{0}).valid);
static_assert(!(rational{0} / rational{0}).valid);
static_assert(!(rational{largest} + rational{1}).valid);
static_assert(!(rational{-largest} - rational{1}).valid);
static_assert(!(rational{largest} * rational{2}).valid);
static_assert(!(rational{1, largest} * rational{1, 2}).valid);
static_assert(!(not_exact + rational{1}).valid);
static_assert(!(not_exact * rational{0}).valid);
static_assert(!(rational{1} / not_exact).valid);
static_assert(!(-not_exact).valid);

static_assert(power(rational{2}, 10) == rational{1024});
static_assert(power(rational{2, 3}, 3) == rational{8, 27});
static_assert(power(rational{2, 3}, -3) == rational{27, 8});
static_assert(power(rational{-2}, 3) == rational{-8});
static_assert(power(rational{-2}, -1) == rational{-1, 2});
static_assert(power(rational{5}, 0) == rational{1});
static_assert(power(rational{0}, 0) == rational{1});
static_assert(power(rational{0}, 5) == rational{0});
static_assert(power(rational{1}, largest) == rational{1});
static_assert(power(rational{-1}, largest) == rational{-1});
static_assert(power(rational{-1}, -largest) == rational{-1});
static_assert(power(rational{2}, 62) == rational{std::int64_t{1} << 62});
static_assert(!power(rational{2}, 63).valid);
static_assert(!power(rational{2}, largest).valid);
static_assert(!power(rational{0}, -1).valid);

static_assert(compare(rational{1, 3}, rational{1, 2}).less);
static_assert(!compare(rational{1, 2}, rational{1, 3}).less);
static_assert(!compare(rational{1, 2}, rational{1, 2}).less);
static_assert(compare(rational{1, 2}, rational{1, 2}).equal);
static_assert(compare(rational{-1, 2}, rational{1, 3}).less);
static_assert(!compare(not_exact, rational{1}).decided);
static_assert(!compare(rational{largest, 3}, rational{largest, 2}).decided);

static_assert(rational{2}.is(2));
static_assert(!rational{2}.is(3));
static_assert(!rational{2, 3}.is(2));
static_assert(!not_exact.is(0));
static_assert(rational{2}.is_integer());
static_assert(!rational{1, 2}.is_integer());
static_assert(identical(x * 2_c, y * 0_c + 2_c * x));

}  // namespace
