// Formulas around the first half of the registry: see fuzz.hpp.
#include "support/fuzz.hpp"

TEST_CASE("the gradients of random formulas agree with differences of their values, first half") {
  using test::fuzz::functions;
  test::fuzz::check_all<0>(std::make_integer_sequence<unsigned, functions.count / 2>{});
}
