// The arithmetic of 128 bits that stands in where the compiler has none: known values, and the compiler's own where it
// has.
#include <chainrule/math/wide_word.hpp>

namespace {

using chainrule::detail::math::full_product;
using chainrule::detail::math::two_words;

constexpr std::uint64_t all = ~std::uint64_t{0};
constexpr std::uint64_t top = std::uint64_t{1} << 63U;

static_assert(full_product<two_words>(all, all) == two_words{all - 1, 1});
static_assert(full_product<two_words>(top, 2) == two_words{1, 0});
static_assert(full_product<two_words>(0x123456789abcdef0U, 0xfedcba9876543210U) ==
              two_words{0x121fa00ad77d7422U, 0x236d88fe5618cf00U});
static_assert(two_words{all, all} + two_words{1} == two_words{});
static_assert(two_words{} - two_words{1} == two_words{all, all});
static_assert(two_words{1, 0} - two_words{1} == two_words{0, all});
static_assert((two_words{1} << 127) == two_words{top, 0} && (two_words{top, 0} >> 127) == two_words{1});
static_assert((two_words{3, 5} << 64) == two_words{5, 0} && (two_words{3, 5} >> 64) == two_words{3} &&
              (two_words{3, 5} << 0) == two_words{3, 5});
static_assert(two_words{0, all} < two_words{1, 0} && two_words{1, 0} > two_words{0, all} &&
              !(two_words{1, 0} < two_words{1, 0}));
static_assert(two_words{all, all} / all == two_words{1, 1} && two_words{all, all} % all == two_words{});
static_assert(two_words{all, all} / 3 == two_words{0x5555555555555555U, 0x5555555555555555U});
// Where the first estimate of a digit is too large
static_assert(two_words{0x7fffffff80000000U, 0} / (top + 0xffffffffU) == two_words{0xfffffffd00000007U} &&
              two_words{0x7fffffff80000000U, 0} % (top + 0xffffffffU) == two_words{0x7ffffff600000007U});
static_assert(static_cast<double>(two_words{1, 1}) == 0x1p64 && static_cast<std::uint64_t>(two_words{7, 9}) == 9);

// quotient divisor + rest gives the number back, for divisors with all kinds of digits.
constexpr int failures() {
  constexpr std::uint64_t words[] = {0,       1,       3,       0xffffffffU,         0x100000001U,
                                     top - 1, top + 1, all - 1, 0xfffffffe00000001U, 0x123456789abcdefU};
  int count = 0;
  for (std::uint64_t const divisor : words)
    for (std::uint64_t const high : words)
      for (std::uint64_t const low : words) {
        if (divisor == 0) continue;
        two_words const value{high, low}, quotient = value / divisor, rest = value % divisor;
        if (!(rest < two_words{divisor}) || !(quotient * two_words{divisor} + rest == value)) ++count;
#ifdef __SIZEOF_INT128__
        __extension__ using own = unsigned __int128;
        own const expected = static_cast<own>(high) << 64 | low;
        if (expected / divisor != (static_cast<own>(quotient.high) << 64 | quotient.low)) ++count;
        if (static_cast<own>(low) * high !=
            (static_cast<own>((two_words{low} * two_words{high}).high) << 64 | (low * high)))
          ++count;
#endif
      }
  return count;
}
static_assert(failures() == 0);

}  // namespace
