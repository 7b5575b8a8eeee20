// Who takes part in the contest, and in what.
#pragma once

#include <string>
#include <vector>

#include "problems.hpp"

template <class... Problem>
struct problem_list {
  template <class Visitor>
  static void visit(Visitor visitor) {
    (visitor(std::type_identity<Problem>{}), ...);
  }
};

/// The contest, and how the cost grows with N: two programs from the same sources.
#ifdef CHAINRULE_SCALING
template <template <std::size_t> class Problem, std::size_t... N>
using at_sizes = problem_list<Problem<N>...>;
template <class... A, class... B, class... C>
problem_list<A..., B..., C...> joined(problem_list<A...>, problem_list<B...>, problem_list<C...>);
using all_problems = decltype(joined(at_sizes<problems::rosenbrock, 2, 5, 10, 20, 50, 100, 200, 500, 1000>{},
                                     at_sizes<problems::product, 2, 5, 10, 20, 50, 100, 200, 500, 1000>{},
                                     at_sizes<problems::log_sum_exp, 2, 5, 10, 20, 50, 100, 200, 500, 1000>{}));
#else
using all_problems =
    problem_list<problems::wave, problems::mixed, problems::black_scholes, problems::rosenbrock<10>,
                 problems::rosenbrock<100>, problems::product<10>, problems::product<100>, problems::log_sum_exp<10>,
                 problems::log_sum_exp<100>, problems::snavely, problems::perceptron, problems::nested,
                 problems::ackley, problems::adbench_residual, problems::adbench_mixture, problems::misra1a,
                 problems::rat42, problems::rat43, problems::hahn1, problems::gauss1>;
#endif

/// A way to get value and derivatives of one problem.
template <class Problem>
struct entry {
  std::string contender;
  answer<Problem> (*run)(input<Problem> const&);
  double tolerance;  // of errors, relative to the largest number of an answer
};

/// All entries for a problem. Each contender enters its own from a translation unit of its own.
template <class Problem>
std::vector<entry<Problem>>& entries() {
  static std::vector<entry<Problem>> all;
  return all;
}

/// Enters a method for all problems that it takes: a class with a constant takes<Problem> and a function
/// run<Problem>(input) that returns value and derivatives.
template <class Method>
struct contender {
  explicit contender(std::string const& name, double tolerance = 1e-12) {
    all_problems::visit([&]<class Problem>(std::type_identity<Problem>) {
      if constexpr (Method::template takes<Problem>)
        entries<Problem>().push_back({name, &Method::template run<Problem>, tolerance});
    });
  }
};

/// Whether a type of numbers has a complementary error function.
template <class T>
concept with_erfc = requires(T const& x) { erfc(x); };

/// The answer of a method that differentiates one result after the other, or all at once: set(answer, row, value, i,
/// derivative).
template <class Problem>
struct rows {
  answer<Problem> all;
  double& value([[maybe_unused]] std::size_t row) {
    if constexpr (Problem::results == 1)
      return all.value;
    else
      return all.value[row];
  }
  point<Problem::parameters>& derivatives([[maybe_unused]] std::size_t row) {
    if constexpr (Problem::results == 1)
      return all.gradient;
    else
      return all.jacobian[row];
  }
};

/// The results of a function as an array, whether it has one or several.
template <class Problem, class Value>
auto as_array(Value const& value) {
  if constexpr (Problem::results == 1)
    return std::array<Value, 1>{value};
  else
    return value;
}
