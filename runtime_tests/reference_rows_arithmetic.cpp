#include "support/reference_rows.hpp"

TEST_CASE("rows of references to 30 digits: arithmetic") { reference_rows::check(reference_rows::arithmetic); }
