// exp, expm1, log, log1p and cbrt in the lanes of loops: special values are those of <cmath>, in each lane and whatever
// its neighbours are. How exact other values are: accuracy_of_lanes.
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <limits>
#include <vector>

#include "support/catch.hpp"

namespace {

using namespace chainrule;

// The derivative along s = 1 is the function.
template <class Operation>
constexpr auto scaled =
    [](auto const& s, auto const& x) { return tabulate(indices(x), [&](auto i) { return s * Operation{}(x[i]); }); };

// Zeros, numbers that are subnormal or nearly so, the ends of the range, infinities; each also in the last lanes.
template <class T>
std::vector<T> special_numbers() {
  using limits = std::numeric_limits<T>;
  T const top = std::log(limits::max()), bottom = std::log(limits::denorm_min());
  std::vector<T> all;
  for (T const x : {T(0),
                    limits::denorm_min(),
                    5 * limits::denorm_min(),
                    limits::min() / 2,
                    limits::min(),
                    limits::epsilon() / 2,
                    limits::epsilon(),
                    T(0.25),
                    T(0.34657359),
                    T(1) - limits::epsilon() / 2,
                    T(1),
                    T(1) + limits::epsilon(),
                    T(1.5),
                    T(40),
                    std::log(limits::min()),
                    top * (1 - limits::epsilon()),
                    top * (1 + 2 * limits::epsilon()),
                    top + T(0.5),
                    top + 1,
                    bottom,
                    bottom - T(0.6),
                    bottom - 2,
                    T(1e5),
                    T(1e30),
                    limits::max() / 2,
                    limits::max(),
                    limits::infinity(),
                    limits::quiet_NaN()}) {
    all.push_back(x);
    all.push_back(-x);
  }
  return all;
}

// Units in the last place; the sign of zero is lost where a result is added to what is there.
template <class T>
double distance(T a, T b) {
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) == std::isnan(b) ? 0 : 1e9;
  if (a == b) return 0;
  if (std::isinf(a) || std::isinf(b) || std::signbit(a) != std::signbit(b)) return 1e9;
  T const unit = std::nextafter(std::fabs(b), std::numeric_limits<T>::infinity()) - std::fabs(b);
  return static_cast<double>(std::fabs(a - b) / unit);
}

template <class T, class Operation>
void check(char const* name, Operation operation) {
  std::vector<T> x = special_numbers<T>();
  for (int turn = 0; turn < 4; ++turn) {
    std::vector<T> const answer = jvp(scaled<Operation>, wrt<0>)(T(1), x, T(1));
    for (std::size_t i = 0; i < x.size(); ++i) {
      INFO(name << "(" << x[i] << ") = " << answer[i]);
      CHECK(distance(answer[i], static_cast<T>(operation(x[i]))) <= 4);
    }
    x.insert(x.begin(), T(turn));
  }
}

TEMPLATE_TEST_CASE("special values in lanes are those of <cmath>", "", float, double) {
  check<TestType>("exp", [](auto const& x) {
    using std::exp;
    return exp(x);
  });
  check<TestType>("expm1", [](auto const& x) {
    using std::expm1;
    return expm1(x);
  });
  check<TestType>("log", [](auto const& x) {
    using std::log;
    return log(x);
  });
  check<TestType>("log1p", [](auto const& x) {
    using std::log1p;
    return log1p(x);
  });
  check<TestType>("cbrt", [](auto const& x) {
    using std::cbrt;
    return cbrt(x);
  });
}

TEMPLATE_TEST_CASE("zeros in lanes have the sign of the argument", "", float, double) {
  check<TestType>("1 / expm1", [](auto const& x) {
    using std::expm1;
    return TestType(1) / expm1(x);
  });
  check<TestType>("1 / log1p", [](auto const& x) {
    using std::log1p;
    return TestType(1) / log1p(x);
  });
  check<TestType>("1 / cbrt", [](auto const& x) {
    using std::cbrt;
    return TestType(1) / cbrt(x);
  });
}

TEMPLATE_TEST_CASE("logistic functions in lanes reach zero and infinity as they do elsewhere", "", float, double) {
  check<TestType>("sigmoid", [](auto const& x) { return sigmoid(x); });
  check<TestType>("softplus", [](auto const& x) { return softplus(x); });
  check<TestType>("log_sigmoid", [](auto const& x) { return log_sigmoid(x); });
}

}  // namespace
