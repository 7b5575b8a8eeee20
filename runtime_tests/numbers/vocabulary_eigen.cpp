// Every operation that Eigen's arrays have, coefficient by coefficient beside the same in double.
#include <Eigen/Core>

#include "numbers/lanes.hpp"

namespace {

struct eigen {
  using type = Eigen::Array<double, 4, 1>;
  static constexpr std::size_t count = 4;
  static type load(std::array<double, count> const& numbers) {
    return type(numbers[0], numbers[1], numbers[2], numbers[3]);
  }
  static double lane(type const& numbers, std::size_t i) { return numbers[static_cast<Eigen::Index>(i)]; }
};

}  // namespace

TEST_CASE("every operation on Eigen arrays that has no function which they lack") {
  using namespace chainrule::operation;
  using lacking =
      test::numbers::except<lgamma_, tgamma_,  //
                            erf_, erfc_, erfcx_, scaled_erfc_integral_, normal_cdf_, gelu_, cbrt_, hypot_, hypot3_,
                            cosine_of_, atan2_, over_square_of_hypot_, asinh_, trunc_, fmod_, remainder_>;
  test::numbers::for_each_operation<lacking>([]<class Operation>() { test::numbers::check_lanes<eigen, Operation>(); });
}
