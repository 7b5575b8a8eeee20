// Formulas around the second half of the registry: see fuzz.hpp.
#include "support/fuzz.hpp"

TEST_CASE("the gradients of random formulas agree with differences of their values, second half") {
  using test::fuzz::functions;
  test::fuzz::check_all<functions.count / 2>(
      std::make_integer_sequence<unsigned, functions.count - functions.count / 2>{});
}
