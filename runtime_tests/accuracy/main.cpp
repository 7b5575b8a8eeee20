// The errors of all functions of math/ beside MPFR, as a Markdown table: accuracy [POINTS [THREADS [FUNCTION...]]].
// The exit status is that of a test: 1 where an error is too large.
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <thread>

#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif

#include "entry.hpp"

namespace {

using namespace accuracy;

// Larger errors that are known, with the reason.
struct known_exception {
  std::string_view name;
  double float_limit, double_limit, long_double_limit;
  std::string_view reason;
};

constexpr std::array known_exceptions{
    known_exception{"lgamma", 1, 1, 1e4, "next to negative roots of a long double, half of the 128 digits cancel"},
    known_exception{"digamma", 1, 1, 1e4, "the same"},
    known_exception{"lbeta", 1, 1, 1e6, "the same"},
};

constexpr int columns = 4;

#ifdef __clang__
constexpr char compiler[] = "clang++ " __clang_version__;
#else
constexpr char compiler[] = "g++ " __VERSION__;
#endif
#ifdef __GLIBC__
std::string const platform = std::string("glibc ") + gnu_get_libc_version();
#else
std::string const platform = "the platform's library";
#endif

void print_head(long points) {
  std::printf("# Accuracy of the elementary functions\n\n");
  std::printf(
      "Largest errors in units in the last place of the true value, at %ld random points for each function and type: "
      "over the domain,\n",
      points);
  std::printf(
      "over all powers of two, and dense beside zeros, poles, changes of method and the ends of the range; for erfc, "
      "normal_cdf, gelu and "
      "the\n");
  std::printf(
      "functions from lgamma on at a tenth as many; for polygamma_difference at positive numbers of sizes that do not "
      "differ much. The "
      "true\n");
  std::printf(
      "values have %ld bits (MPFR %s). Constant evaluation uses the functions of `math/`, run here as ordinary code;\n",
      static_cast<long>(truth::precision), mpfr_get_version());
  std::printf("run time uses %s or, where that lacks a function, the library's own code. Compiled with %s.\n",
              platform.c_str(), compiler);
  std::printf(
      "0.5 is what correct rounding has; *wrong* is a NaN, an infinity or a sign of zero in the place of another. "
      "`./dev accuracy` writes "
      "this page.\n\n");
}

struct row {
  entry function;
  measurement errors[columns];
  double limits[columns];
};

std::vector<row> all_rows() {
  std::vector<row> rows;
  for (auto const table : {arithmetic_functions, exponential_functions, circular_functions, relative_functions,
                           logistic_functions, distribution_functions, gamma_functions})
    for (entry& e : table()) {
      double const allowed = e.allowed;
      rows.push_back({std::move(e), {}, {allowed, allowed, allowed, wrong}});
    }
  for (row& r : rows)
    for (known_exception const& known : known_exceptions)
      if (known.name == r.function.name) {
        r.limits[0] = known.float_limit;
        r.limits[1] = known.double_limit;
        r.limits[2] = known.long_double_limit;
      }
  return rows;
}

measure const& column_of(entry const& e, int column) {
  measure const* const all[columns] = {&e.in_float, &e.in_double, &e.in_long_double, &e.at_run_time};
  return *all[column];
}

/// Whether the error is below the limit; those of exact and correctly rounded functions may be as large as the limit.
bool is_fine(double ulps, double limit) { return limit > 0.5 ? ulps < limit || limit == wrong : ulps <= limit; }

std::string cell(measurement const& m) {
  char text[40];
  if (m.ulps == 0) return "exact";
  if (m.ulps >= wrong) return "*wrong*";
  std::snprintf(text, sizeof text, m.ulps < 1000 ? "%.3f" : "%.1e", m.ulps);
  return text;
}

}  // namespace

int main(int argc, char** argv) {
  long const points = argc > 1 ? std::atol(argv[1]) : 1000;
  int const threads = argc > 2 ? std::atoi(argv[2]) : 1;
  if (points <= 0 || threads <= 0) {
    std::fprintf(stderr, "accuracy [POINTS [THREADS [FUNCTION...]]]\n");
    return 2;
  }

  std::vector<row> rows = all_rows();
  if (argc > 3)
    std::erase_if(rows, [&](row const& r) { return std::find(argv + 3, argv + argc, r.function.name) == argv + argc; });
  std::atomic<int> next{0};
  auto const work = [&] {
    for (int task = next++; task < columns * static_cast<int>(rows.size()); task = next++) {
      row& r = rows[static_cast<std::size_t>(task / columns)];
      int const column = task % columns;
      if (auto const& measure_it = column_of(r.function, column))
        r.errors[column] =
            measure_it((points + r.function.share - 1) / r.function.share, 20240229U + static_cast<unsigned>(column));
    }
    mpfr_free_cache();
  };
  std::vector<std::thread> helpers;
  for (int i = 1; i < threads; ++i) helpers.emplace_back(work);
  work();
  for (std::thread& helper : helpers) helper.join();

  print_head(points);
  std::printf(
      "| function | constant evaluation, `float` | `double` | `long double` | run time, `double` |\n| --- | --- | --- "
      "| --- | --- |\n");
  for (row const& r : rows) {
    std::printf("| `%s` |", r.function.name.c_str());
    for (int column = 0; column < columns; ++column)
      std::printf(" %s |", column_of(r.function, column) ? cell(r.errors[column]).c_str() : "");
    std::printf("\n");
  }
  std::fflush(stdout);

  constexpr std::string_view types[columns] = {"float", "double", "long double", "run time"};
  bool fine = true;
  for (row const& r : rows)
    for (int column = 0; column < columns; ++column) {
      measurement const& m = r.errors[column];
      if (is_fine(m.ulps, r.limits[column])) continue;
      fine = false;
      std::fprintf(stderr, "%s, %s: %g ulp at", r.function.name.c_str(), types[column].data(), m.ulps);
      for (long double const x : m.arguments) std::fprintf(stderr, " %La (%.21Lg)", x, x);
      std::fprintf(stderr, "\n");
    }
  return fine ? 0 : 1;
}
