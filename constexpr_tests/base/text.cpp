// Numbers as text: the fewest digits that give the number back.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using testing::infinity;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

static_assert(detail::number_text(0) == "0");
static_assert(detail::number_text(-7) == "-7");
static_assert(detail::number_text(1234567890) == "1234567890");
static_assert(detail::number_text(std::numeric_limits<std::int64_t>::max()) == "9223372036854775807");
static_assert(detail::number_text(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808");
static_assert(detail::number_text(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615");
static_assert(detail::number_text(static_cast<signed char>(-128)) == "-128");

static_assert(detail::number_text(0.0) == "0");
static_assert(detail::number_text(1.0) == "1");
static_assert(detail::number_text(-1.0) == "-1");
static_assert(detail::number_text(0.1) == "0.1");
static_assert(detail::number_text(0.5) == "0.5");
static_assert(detail::number_text(2.5) == "2.5");
static_assert(detail::number_text(100.0) == "100");
static_assert(detail::number_text(0.001) == "0.001");
static_assert(detail::number_text(0.00001) == "0.00001");
static_assert(detail::number_text(123.456) == "123.456");
static_assert(detail::number_text(1.0 / 3) == "0.3333333333333333");
static_assert(detail::number_text(2.0 / 3) == "0.6666666666666666");
static_assert(detail::number_text(0.1 + 0.2) == "0.30000000000000004");
static_assert(detail::number_text(3.141592653589793) == "3.141592653589793");
static_assert(detail::number_text(1e15) == "1000000000000000");
static_assert(detail::number_text(1e16) == "10000000000000000");
static_assert(detail::number_text(9007199254740993.0) == "9007199254740992");
static_assert(detail::number_text(1e17) == "1e17");
static_assert(detail::number_text(1e22) == "1e22");
static_assert(detail::number_text(1.5e100) == "1.5e100");
static_assert(detail::number_text(1.5e-100) == "1.5e-100");
static_assert(detail::number_text(1.7976931348623157e308) == "1.7976931348623157e308");
static_assert(detail::number_text(2.2250738585072014e-308) == "2.2250738585072014e-308");
static_assert(detail::number_text(5e-324) == "5e-324");
static_assert(detail::number_text(infinity) == "inf");
static_assert(detail::number_text(-infinity) == "-inf");
static_assert(detail::number_text(testing::nan) == "nan");
static_assert(detail::number_text(0.1f) == "0.1");
static_assert(detail::number_text(16777216.0f) == "16777216");
static_assert(detail::number_text(1.5f) == "1.5");
static_assert(detail::number_text(3.4028235e38f) == "3.4028235e38");
static_assert(detail::number_text(0.1L) == "0.1");
static_assert(detail::number_text(2.5L) == "2.5");
// Powers of ten whose nearest double lies below them.
// Powers of ten whose nearest double lies below them.
static_assert(detail::number_text(1e-6) == "1e-6");
static_assert(detail::number_text(1e-7) == "1e-7");
static_assert(detail::number_text(1e23) == "1e23");
static_assert(detail::number_text(0.01f) == "0.01");
static_assert(detail::number_text(2.6954579541049473e238) == "2.6954579541049473e238");
static_assert(detail::number_text(7.11e-176) == "7.11e-176");

// A text holds what fits.
constexpr auto filled = [] {
  detail::text<5> t;
  t.append("abc");
  t.append('d');
  t.append("efg");
  return t;
}();
static_assert(filled == "abcde");
static_assert(filled.size() == 5);
static_assert(filled.view() == "abcde");
static_assert(std::string_view(filled) == "abcde");
static_assert(detail::text<0>{}.size() == 0);
static_assert(to_string(2.5 * x + y) == "2.5*x + y");

}  // namespace
