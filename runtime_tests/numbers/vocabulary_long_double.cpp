// Every operation on long double, whose value and gradient have the type and its precision.
#include "numbers/built_in.hpp"

TEST_CASE("every operation on long double") {
  using namespace test::numbers;
  for_each_operation<except<>>([]<class Operation>() { check_built_in<long double, Operation>(32); });
}
