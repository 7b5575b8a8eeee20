// Every operation that SIMD batches have, lane by lane beside the same in double.
#include <xsimd/xsimd.hpp>

#include "numbers/lanes.hpp"

namespace {

using batch = xsimd::batch<double>;

struct simd {
  using type = batch;
  static constexpr std::size_t count = batch::size;
  static batch load(std::array<double, count> const& numbers) { return batch::load_unaligned(numbers.data()); }
  static double lane(batch const& numbers, std::size_t i) {
    std::array<double, count> all;
    numbers.store_unaligned(all.data());
    return all[i];
  }
};

}  // namespace

TEST_CASE("every operation on SIMD batches that has no function which they lack") {
  using namespace chainrule::operation;
  // erfc of xsimd has 12 digits, some of which its integrals lose.
  using of_erfc = test::numbers::except<erfc_, erfcx_, scaled_erfc_integral_, normal_cdf_, gelu_>;
  using lacking = test::numbers::except<lgamma_, tgamma_>;
  test::numbers::for_each_operation<lacking>(
      []<class Operation>() { test::numbers::check_lanes<simd, Operation>(of_erfc::has<Operation> ? 1e8 : 128); });
}
