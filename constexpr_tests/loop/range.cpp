// Indices: integers that know arithmetic and comparison, and that containers take.
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

namespace {

constexpr detail::position five(5);

static_assert(five + 1 == 6 && 1 + five == 6 && five - 7 == -2 && five * 3u == 15 && five / 2 == 2 && five % 2 == 1 &&
              7 - five == 2);
static_assert(five + five == 10 && five / five == 1 && -five == -5);
static_assert(five < 6 && 6 > five && five <= 5u && five != 4L && five > 4 && five >= five);
static_assert(number(five) == 5.0 && number(3) == 3.0);

constexpr std::array numbers{1.0, 2.0, 3.0};
static_assert(numbers[five - 3] == 3.0);
constexpr double row[]{4.0, 5.0};
static_assert(row[five - 4] == 5.0);

static_assert(indices(numbers).size() == 3 && indices(row).size() == 2 &&
              detail::is_fixed_range<decltype(indices(numbers))>);
static_assert(indices(std::string_view("four")).size() == 4);
static_assert(range(2, 5).size() == 3 && range(5, 2).size() == 0 && range(-1, 1u).size() == 2 &&
              range(five, numbers.size() + 4).size() == 2);
static_assert(range(0_c, 3_c).size() == 3 &&
              detail::is_fixed_range<decltype(range(0_c, std::integral_constant<int, 3>{}))>);
static_assert(!detail::is_fixed_range<decltype(range(0, 3_c))>);

}  // namespace
