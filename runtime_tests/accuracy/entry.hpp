// An entry of the table: a function of math/, the truth, what a program gets at run time, and the arguments to try.
#pragma once

#include <chainrule/math/math.hpp>
#include <chainrule/operation/registry.hpp>
#include <cmath>
#include <functional>
#include <string>
#include <tuple>
#include <vector>

#include "points.hpp"
#include "truth.hpp"

namespace accuracy {

/// The largest error that was found, and where.
struct measurement {
  double ulps = 0;
  std::vector<long double> arguments;
};

using measure = std::function<measurement(long count, std::uint64_t seed)>;

struct entry {
  std::string name;
  measure in_float, in_double, in_long_double;  // our function, as constant evaluation has it
  measure at_run_time;                          // in double; empty where there is no such function
  double allowed = 1;                           // the largest error is less, or for 0.5 and 0 not more
  long share = 1;                               // of so many points one is taken
};

/// What stands for a missing function at run time.
struct none {};
inline constexpr none nothing;

// Overloaded functions and templates as arguments.
#define CHAINRULE_KERNEL(f) [](auto... x) { return chainrule::detail::math::f(x...); }
#define CHAINRULE_PLATFORM(f) [](auto... x) { return std::f(x...); }
#define CHAINRULE_RUN_TIME(f) [](auto... x) { return chainrule::operation::f##_::value(x...); }

template <class T, class Exact, class... X>
truth exact_value(Exact const& exact, X... x) {
  if constexpr (std::is_invocable_r_v<truth, Exact, decltype(truth(x))...>)
    return exact(truth(x)...);
  else
    return truth::of(exact, truth(x)...);
}

/// The error at one point: numbers by their distance, and where MPFR has the function, zeros with their signs.
template <class T, class Function, class Exact, class... X>
double error_at(Function const& function, Exact const& exact, X... x) {
  constexpr bool composed = std::is_invocable_r_v<truth, Exact, decltype(truth(x))...>;
  T const result = function(x...);
  truth const expected = exact_value<T>(exact, x...);
  if (!composed && result == 0 && expected.is_zero() && std::signbit(result) != expected.is_negative()) return wrong;
  return error_in_ulps(result, expected);
}

template <class T, class Function, class Exact, class Points>
measure errors(Function function, Exact exact, Points points) {
  return [=](long count, std::uint64_t seed) {
    random_points<T> random(seed);
    measurement worst;
    auto const at = [&](auto... x) {
      if (std::is_class_v<Exact> && !(std::isfinite(x) && ...)) return;
      double const ulps = error_at<T>(function, exact, x...);
      if (ulps > worst.ulps) worst = {ulps, {static_cast<long double>(x)...}};
    };
    auto const at_vector = [&](auto const& x) {
      if constexpr (std::is_floating_point_v<std::decay_t<decltype(x)>>)
        at(x);
      else
        std::apply(at, x);
    };
    using vector = decltype(points(random));
    constexpr std::size_t arity = [] {
      if constexpr (std::is_floating_point_v<vector>)
        return std::size_t{1};
      else
        return std::tuple_size_v<vector>;
    }();
    // All combinations of special values; compositions need not know what to do with them.
    if constexpr (!std::is_class_v<Exact>) {
      using limits = std::numeric_limits<T>;
      T const special[] = {0,
                           -T(0),
                           1,
                           -1,
                           2,
                           -2,
                           limits::infinity(),
                           -limits::infinity(),
                           limits::quiet_NaN(),
                           3,
                           -3,
                           T(0.5L),
                           -T(0.5L),
                           limits::max(),
                           limits::lowest(),
                           limits::denorm_min(),
                           -limits::denorm_min(),
                           limits::min(),
                           T(1.5L),
                           T(-2.5L)};
      constexpr std::size_t n = std::size(special);
      std::size_t combinations = 1;
      for (std::size_t i = 0; i < arity; ++i) combinations *= n;
      for (std::size_t which = 0; which < combinations; ++which) {
        std::array<T, arity> x;
        for (std::size_t i = 0, rest = which; i < arity; ++i, rest /= n) x[i] = special[rest % n];
        std::apply(at, x);
      }
    }
    for (long i = 0; i < count; ++i) at_vector(points(random));
    return worst;
  };
}

/// The entry of a function: `kernel` of math/, `run_time` or nothing, `exact` one of MPFR's functions or a formula of
/// truths, points to try.
template <class Kernel, class RunTime, class Exact, class Points>
entry function(std::string name, Kernel kernel, RunTime run_time, Exact exact, Points points) {
  entry result{std::move(name),
               errors<float>(kernel, exact, points),
               errors<double>(kernel, exact, points),
               errors<long double>(kernel, exact, points),
               {}};
  if constexpr (!std::is_same_v<RunTime, none>) result.at_run_time = errors<double>(run_time, exact, points);
  return result;
}

inline entry correctly_rounded(entry e) {
  e.allowed = 0.5;
  return e;
}

inline entry exact(entry e) {
  e.allowed = 0;
  return e;
}

/// For what takes MPFR long: one point of ten.
inline entry slow(entry e) {
  e.share = 10;
  return e;
}

/// The tables, one source file each.
std::vector<entry> arithmetic_functions();
std::vector<entry> exponential_functions();
std::vector<entry> circular_functions();
std::vector<entry> relative_functions();
std::vector<entry> logistic_functions();
std::vector<entry> distribution_functions();
std::vector<entry> gamma_functions();

}  // namespace accuracy
