// expect: chainrule: this entry (row, column) of the hand-written derivative is not what is expected at this point: correct it
// note: entry<1, 4>
// note: number<'5'> || "5"
// note: number<'4'> || "4"
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

using eight = std::array<double, 8>;
inline constexpr auto f = [](auto const& p) { return std::array{3.0 * p[0] + p[7], 5.0 * p[4] - p[1]}; };
inline constexpr auto by_hand = [](auto const& p) {
  auto const zero = 0.0 * p[0], one = zero + 1.0;
  return std::array{std::array{3.0 * one, zero, zero, zero, zero, zero, zero, one},
                    std::array{zero, -one, zero, zero, 4.0 * one, zero, zero, zero}};
};

static_assert(expect_jacobian<eight>(f, by_hand));
