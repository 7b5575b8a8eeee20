// One half of all operations in numbers of 50 digits, of which derivatives have most.
#include "numbers/longer.hpp"

TEST_CASE("every operation in numbers of 50 digits, slice 0") {
  using namespace test::numbers;
  for_each_operation<except<>, 0, 2>([]<class Operation>() { check_longer<Operation>(); });
}
