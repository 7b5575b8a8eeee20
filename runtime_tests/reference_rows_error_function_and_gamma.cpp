#include "support/reference_rows.hpp"

TEST_CASE("rows of references to 30 digits: error function and gamma") {
  reference_rows::check(reference_rows::error_function_and_gamma);
}
