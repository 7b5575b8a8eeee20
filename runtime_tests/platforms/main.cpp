// Runs what the other files have added.
#include "platforms/small_catch.hpp"

int main() {
  for (auto const& test : small_catch::tests) {
    int const before = small_catch::failures;
    test.run();
    if (small_catch::failures != before) std::cout << "in: " << test.name << '\n';
  }
  std::cout << small_catch::tests.size() << " test cases, " << small_catch::checks << " checks, "
            << small_catch::failures << " failed\n";
  return small_catch::failures == 0 && small_catch::checks > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
