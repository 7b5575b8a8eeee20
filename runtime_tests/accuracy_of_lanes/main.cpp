// The errors of elementary functions in the lanes of loops over data, and of their slopes, beside MPFR.
//
//   accuracy_of_lanes [POINTS]             a line for each function: name, errors of value and slope of double and
//   float accuracy_of_lanes page POINTS FILE...  such lines of several programs, "TITLE=FILE", as a Markdown page
//
// The exit status is that of a test: 1 where an error is too large.
#include <chainrule/chainrule.hpp>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#ifdef __GLIBC__
#include <gnu/libc-version.h>
#endif

#include "../accuracy/points.hpp"
#include "../accuracy/truth.hpp"

namespace {

using namespace chainrule;
using accuracy::truth;

constexpr double most_of_value = 4;
#ifdef CHAINRULE_EXACT_LANES  // the slope of cbrt has the square of <cmath>'s root, with twice its error
double most_of_slope(std::string_view name) { return name == "cbrt" ? 12 : 8; }
#else
double most_of_slope(std::string_view) { return 8; }
#endif

truth square(truth const& x) { return x * x; }
truth one() { return truth(1.0L); }
truth of(auto function, auto const&... x) { return truth::of(function, x...); }

template <class T>
std::vector<T> some_points(std::uint64_t seed, std::size_t count, double low, double high) {
  accuracy::random_points<T> random(seed);
  std::vector<T> all;
  while (all.size() < count) {
    T const x = random.below(4) == 0 ? random.signed_spread(-20, 10) : random.between(T(low), T(high));
    if (x > T(low) && x < T(high)) all.push_back(x);
  }
  return all;
}

// A derivative along s = 1 is the value, one along the first argument the slope: one program computes both, in lanes.
template <class Operation>
constexpr auto scaled = [](auto const& s, auto const& x, auto const&... more) {
  return tabulate(indices(x), [&](auto i) { return s * Operation{}(x[i], more[i]...); });
};

struct errors {
  double value = 0, slope = 0;
};
template <class T, class Operation, class... More>
errors measure(std::vector<T> const& x, auto const& value, auto const& slope, More const&... more) {
  auto const question = jvp(scaled<Operation>, wrt<0, 1>);
  std::vector<T> const zeros(x.size(), T(0)), ones(x.size(), T(1));
  auto const values = question(T(1), x, more..., T(1), zeros), slopes = question(T(1), x, more..., T(0), ones);
  errors worst;
  for (std::size_t i = 0; i < x.size(); ++i) {
    worst.value = std::max(worst.value, accuracy::error_in_ulps(values[i], value(truth(x[i]), truth(more[i])...)));
    worst.slope = std::max(worst.slope, accuracy::error_in_ulps(slopes[i], slope(truth(x[i]), truth(more[i])...)));
  }
  return worst;
}

bool fine = true;
void report(char const* name, errors const& in_double, errors const& in_float) {
  std::printf("%s %.2f %.2f %.2f %.2f\n", name, in_double.value, in_double.slope, in_float.value, in_float.slope);
  for (auto const& e : {in_double, in_float})
    if (e.value > most_of_value || e.slope > most_of_slope(name)) {
      std::fprintf(stderr, "%s: errors of %g and %g ulp\n", name, e.value, e.slope);
      fine = false;
    }
}

#define CHAINRULE_ONE(name, low, high, slope)                                                                      \
  {                                                                                                                \
    constexpr auto operation = [](auto const& x) { return name(x); };                                              \
    auto const value = [](truth const& x) { return of(mpfr_##name, x); };                                          \
    auto const of_slope = [](truth const& x) -> truth { return slope; };                                           \
    report(#name, measure<double, decltype(operation)>(some_points<double>(1, count, low, high), value, of_slope), \
           measure<float, decltype(operation)>(some_points<float>(2, count, low, high), value, of_slope));         \
  }
#define CHAINRULE_TWO(name, low, high, low_of_second, high_of_second, slope)                                   \
  {                                                                                                            \
    constexpr auto operation = [](auto const& x, auto const& y) { return name(x, y); };                        \
    auto const value = [](truth const& x, truth const& y) { return of(mpfr_##name, x, y); };                   \
    auto const of_slope = [](truth const& x, truth const& y) -> truth { return slope; };                       \
    report(#name,                                                                                              \
           measure<double, decltype(operation)>(some_points<double>(1, count, low, high), value, of_slope,     \
                                                some_points<double>(3, count, low_of_second, high_of_second)), \
           measure<float, decltype(operation)>(some_points<float>(2, count, low, high), value, of_slope,       \
                                               some_points<float>(4, count, low_of_second, high_of_second)));  \
  }

int measure_all(std::size_t count) {
  CHAINRULE_ONE(acos, -1, 1, -(one() / sqrt((one() - x) * (one() + x))))
  CHAINRULE_ONE(acosh, 1, 1000, one() / sqrt((x - one()) * (x + one())))
  CHAINRULE_ONE(asin, -1, 1, one() / sqrt((one() - x) * (one() + x)))
  CHAINRULE_ONE(asinh, -1000, 1000, one() / sqrt(one() + square(x)))
  CHAINRULE_ONE(atan, -1000, 1000, one() / (one() + square(x)))
  CHAINRULE_ONE(atanh, -1, 1, one() / ((one() - x) * (one() + x)))
  CHAINRULE_ONE(cbrt, -1000, 1000, of(mpfr_cbrt, x) / (truth(3) * x))
  CHAINRULE_ONE(cos, -1000, 1000, -sin(x))
  CHAINRULE_ONE(cosh, -80, 80, of(mpfr_sinh, x))
  CHAINRULE_ONE(erf, -5, 5, truth(2) / sqrt(accuracy::pi()) * exp(-square(x)))
  CHAINRULE_ONE(erfc, -5, 9, -(truth(2) / sqrt(accuracy::pi()) * exp(-square(x))))
  CHAINRULE_ONE(exp, -80, 80, exp(x))
  CHAINRULE_ONE(exp2, -120, 120, of(mpfr_exp2, x) * log(truth(2)))
  CHAINRULE_ONE(expm1, -80, 80, exp(x))
  CHAINRULE_ONE(log, 0, 1000, one() / x)
  CHAINRULE_ONE(log10, 0, 1000, one() / (x * log(truth(10))))
  CHAINRULE_ONE(log1p, -1, 1000, one() / (one() + x))
  CHAINRULE_ONE(log2, 0, 1000, one() / (x * log(truth(2))))
  CHAINRULE_ONE(sin, -1000, 1000, cos(x))
  CHAINRULE_ONE(sinh, -80, 80, of(mpfr_cosh, x))
  CHAINRULE_ONE(tan, -1000, 1000, one() / square(cos(x)))
  CHAINRULE_ONE(tanh, -20, 20, square(of(mpfr_sech, x)))
  CHAINRULE_TWO(atan2, -1000, 1000, -1000, 1000, y / (square(x) + square(y)))
  CHAINRULE_TWO(hypot, -1000, 1000, -1000, 1000, x / sqrt(square(x) + square(y)))
  CHAINRULE_TWO(pow, 0, 1000, -5, 5, y * of(mpfr_pow, x, y - one()))
  return fine ? 0 : 1;
}

int write_page(char const* points, int count, char** files) {
  std::printf(
      "# Accuracy of the lanes\n\n"
      "Largest errors in units in the last place of the true value, at %s random points for each function and type, of "
      "elementary functions in loops\n"
      "over data: of the value, and of the slope that `jvp` has (by the first argument, where there are two). A "
      "quarter "
      "of the points are near zero, of\n"
      "all powers of two from -20 on; the others are spread over an interval, such as -1000 to 1000 for `sin`. True "
      "values have %ld bits (MPFR %s);\n",
      points, static_cast<long>(truth::precision), mpfr_get_version());
#ifdef __GLIBC__
  std::printf("vector functions are those of glibc %s, ", gnu_get_libc_version());
#endif
  std::printf(
      "exp, expm1, log, log1p and cbrt the library's own. "
      "`CHAINRULE_EXACT_LANES` makes the value what a call of `<cmath>` gives.\n"
      "`./dev accuracy` writes this page. [Accuracy](accuracy.md) is about numbers outside of loops.\n\n");
  std::string head = "| function |", line = "| --- |";
  std::vector<std::string> names;
  std::map<std::string, std::string> rows;
  for (int k = 0; k < count; ++k) {
    std::string const argument = files[k], title = argument.substr(0, argument.find('='));
    std::ifstream file(argument.substr(title.size() + 1));
    head += " " + title + ": value | slope | `float`: value | slope |";
    line += " --- | --- | --- | --- |";
    for (std::string text; std::getline(file, text);) {
      std::istringstream words(text);
      std::string name, error;
      words >> name;
      if (k == 0) names.push_back(name);
      while (words >> error) rows[name] += " " + error + " |";
    }
  }
  std::printf("%s\n%s\n", head.c_str(), line.c_str());
  for (auto const& name : names) std::printf("| `%s` |%s\n", name.c_str(), rows[name].c_str());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc > 3 && std::strcmp(argv[1], "page") == 0) return write_page(argv[2], argc - 3, argv + 3);
  long const points = argc > 1 ? std::atol(argv[1]) : 1000;
  return points > 0 ? measure_all(static_cast<std::size_t>(points)) : 2;
}
