// The law that an operation has the same derivatives in a branch of a function, outside of it, and in a function
// without branches. CMakeLists.txt feeds the registry through it.
#pragma once

#include "laws.hpp"

namespace chainrule::testing {

template <class Operation>
constexpr auto of_operands(auto const& a, auto const& b, auto const& c) {
  return with_operands<Operation>([](auto... operands) { return operation::call<Operation>(operands...); }, a, b, c);
}

// The branch is decided by an argument of its own, which is in no result.
template <class Operation>
constexpr auto without_a_branch =
    [](auto a, auto b, auto c) { return of_operands<Operation>(a, b, c) * b + c * c * a; };
template <class Operation>
constexpr auto inside_of_a_branch = [](auto a, auto b, auto c, auto side) {
  if (side < 0.5) return of_operands<Operation>(a, b, c) * b + c * c * a;
  return a * b * c * c;
};
template <class Operation>
constexpr auto outside_of_a_branch = [](auto a, auto b, auto c, auto side) {
  auto const value = of_operands<Operation>(a, b, c);
  if (side < 0.5) return value * b + c * c * a;
  return value + a * b * c * c;
};
inline constexpr auto other_side = [](auto a, auto b, auto c) { return a * b * c * c; };

template <class A, class B>
constexpr bool near_shapes(A const& a, B const& b) {
  chainrule::detail::graph::sequence<double> first, second;
  chainrule::detail::visit_numbers(a, [&](double v) { first.push(v); });
  chainrule::detail::visit_numbers(b, [&](double v) { second.push(v); });
  double largest = 0;
  for (double const v : second) largest = magnitude(v) > largest ? magnitude(v) : largest;
  for (int i = 0; i < first.size; ++i)
    if (!near(first[i], second[i], 1e-13) && magnitude(first[i] - second[i]) > 1e-14 * largest) return false;
  return first.size == second.size;
}

template <class Operation>
struct in_and_out_of_a_branch {
  static constexpr auto by = wrt<0, 1, 2>;
  static constexpr auto& plain = without_a_branch<Operation>;
  static constexpr auto& inside = inside_of_a_branch<Operation>;
  static constexpr auto& outside = outside_of_a_branch<Operation>;

  static constexpr point point_of([[maybe_unused]] int number) {
    if constexpr (Operation::arity > 0)
      return point_at<Operation>(number);
    else
      return {0.7, 0.8, 0.9};
  }
  static constexpr bool is_smooth([[maybe_unused]] point p) {
    if constexpr (Operation::arity > 0)
      return smooth_at<Operation>(p);
    else
      return true;
  }
  template <class Question, class Other>
  static constexpr bool same(Question question, Other const& branching, int number) {
    auto const [a, b, c] = point_of(number);
    return !is_smooth({a, b, c}) || near_shapes(question(branching, by)(a, b, c, 0.0), question(plain)(a, b, c));
  }
  template <class Question>
  static constexpr bool same_on_the_other_side(Question question) {
    return near_shapes(question(inside, by)(0.7, 0.8, 0.9, 1.0), question(other_side)(0.7, 0.8, 0.9));
  }
};

/// Of each operation that has a number as its value. An evaluation for each: clang takes no more at once.
template <class Operation>
struct laws_of_branches {};
template <class Operation>
  requires(Operation::result == operation::kind::number)
struct laws_of_branches<Operation> {
  using in_and_out = in_and_out_of_a_branch<Operation>;
  static constexpr auto slopes = [](auto const&... f) { return gradient(f...); };
  static constexpr auto curves = [](auto const&... f) { return hessian(f...); };
  static_assert(in_and_out::same(slopes, in_and_out::inside, 0));
  static_assert(in_and_out::same(slopes, in_and_out::outside, 1));
  static_assert(in_and_out::same(curves, in_and_out::inside, 1));
  static_assert(in_and_out::same(curves, in_and_out::outside, 0));
  static_assert(in_and_out::same_on_the_other_side(slopes));
  static_assert(in_and_out::same_on_the_other_side(curves));
};

}  // namespace chainrule::testing
