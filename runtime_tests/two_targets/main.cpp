// Runs the code for any processor, and where there is AVX2 that for it: both have the same answers but for rounding.
#include <cmath>
#include <cstdio>

#include "results.hpp"

int main() {
  auto const expected = for_any(0.7);
  int failures = 0;
  for (double const value : expected) failures += std::isfinite(value) ? 0 : 1;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) {
    auto const found = for_avx2(0.7);
    for (std::size_t i = 0; i < expected.size(); ++i)
      if (!(std::abs(found[i] - expected[i]) <= 1e-12 * std::abs(expected[i]))) {
        std::fprintf(stderr, "result %zu: %.17g and %.17g\n", i, expected[i], found[i]);
        ++failures;
      }
  }
  return failures;
}
