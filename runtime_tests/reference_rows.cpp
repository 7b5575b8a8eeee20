// No row of references to 30 digits is left out.
#include "support/reference_rows.hpp"

#include <algorithm>
#include <iterator>

TEST_CASE("every row of references to 30 digits is checked, or its function is named as one that the library lacks") {
  using namespace reference_rows;
  CHECK(rows().rows.size() == 449);
  for (auto const& row : rows().rows) {
    auto const& function = row.at("function");
    CAPTURE(function);
    int const groups = has(trigonometric, function) + has(hyperbolic, function) + has(exponential, function) +
                       has(powers, function) + has(arithmetic, function) + has(piecewise, function) +
                       has(error_function_and_gamma, function) + has(learning, function);
    bool const is_lacking =
        std::find(std::begin(without_operation), std::end(without_operation), function) != std::end(without_operation);
    CHECK(groups + is_lacking == 1);
  }
}
