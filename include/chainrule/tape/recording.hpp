// SPDX-License-Identifier: BSL-1.0
// The algebra of the tape: how operations on its numbers are computed and recorded.
// Next: tape.hpp, the tape itself.
#pragma once

#include "real.hpp"

namespace chainrule::tape {

/// The algebra of recorded numbers: applying an operation computes its value and records its partial derivatives.
struct recording {
  template <class Operation, class... Arguments>
  [[gnu::always_inline]] static auto apply(Arguments const&... a) {
    constexpr operation::kind given[]{std::same_as<Arguments, bool> ? operation::kind::condition
                                                                    : operation::kind::number...};
    if constexpr (!operation::fit(Operation::operands, given))
      return operation::apply_converted<Operation, recording>(a...);
    else
      return compute<Operation>(a...);
  }
  template <operation::kind Wanted, class Argument>
  static constexpr auto converted(Argument const& a) {
    if constexpr (Wanted == operation::kind::condition && !std::same_as<Argument, bool>)
      return value_of(a) != 0;
    else if constexpr (Wanted == operation::kind::number && std::same_as<Argument, bool>)
      return static_cast<double>(a);
    else
      return a;
  }

  template <class Operation, class... Arguments>
  [[gnu::always_inline]] static auto compute(Arguments const&... a) {
    auto const result = Operation::value(value_of(a)...);
    if constexpr (Operation::result == operation::kind::condition) {
      return result;
    } else {
      if (!(is_active(a) || ...)) return real(result);
      return record<Operation>(result, a...);
    }
  }

  /// An operand, with the derivative of the result by the recorded value that it depends on.
  struct term {
    double slope = 0;
    real operand;
  };
  static term make_term(double partial, real const& operand) {
    return {detail::chained(partial, operand.slope), operand};
  }
  static real record_terms(term* terms, int count, double result, operation::opcode made_by);

  static constexpr double value_of(real const& a) { return a.value(); }
  template <operand A>
  static constexpr auto value_of(A const& a) {
    return operation::numbers::as<double>(a);
  }

 private:
  static constexpr bool is_active(real const& a) { return a.owner != nullptr; }
  static constexpr bool is_active(auto const&) { return false; }

  template <class T>
  static constexpr auto rule_argument(T const& a) {
    if constexpr (std::same_as<T, bool>)
      return a;
    else
      return plain<double>(value_of(a));
  }

  // Which argument is the K-th that may be active.
  template <class... Arguments>
  static constexpr int argument_of_operand(int k) {
    bool const is_operand[]{std::same_as<Arguments, real>...};
    for (int i = 0;; ++i)
      if (is_operand[i] && k-- == 0) return i;
  }
  template <int I, class First, class... Rest>
  static constexpr auto const& argument(First const& first, Rest const&... rest) {
    if constexpr (I == 0)
      return first;
    else
      return argument<I - 1>(rest...);
  }
  // The derivative of a result by the recorded value that its K-th operand depends on.
  template <class Operation, int K, class... Arguments>
  static double slope(double result, Arguments const&... a) {
    constexpr int i = argument_of_operand<Arguments...>(K);
    // A divisor whose slope is as large as itself: -z / b may vanish where z times slope / b does not.
    if constexpr (std::same_as<Operation, operation::divide_> && i == 1)
      return -detail::chained(argument<1>(a...).slope / value_of(argument<1>(a...)), result);
    else
      return detail::chained(
          plain_numbers::as<double>(Operation::partial(operation::by<i>{}, plain<double>(result), rule_argument(a)...)),
          argument<i>(a...).slope);
  }
  template <class Operation, int K, class... Arguments>
  static term make_term(double result, Arguments const&... a) {
    return {slope<Operation, K>(result, a...), argument<argument_of_operand<Arguments...>(K)>(a...)};
  }

  // Inlined, so that values can stay in registers.
  template <class Operation, class... Arguments>
  [[gnu::always_inline]] static real record(double result, Arguments const&... a) {
    constexpr int count = (int{std::same_as<Arguments, real>} + ...);
    constexpr auto made_by = operation::opcode_of<Operation>;
    // What is usual is done here: one recorded value to depend on, or two.
    if constexpr (count == 1) {
      real const& first = argument<argument_of_operand<Arguments...>(0)>(a...);
      auto const by_first = slope<Operation, 0>(result, a...);
      detail::record* const owner = first.owner;
      if (owner->limit != 0 && first.stamp >= owner->known_since) [[likely]]
        return real(result, by_first, first, made_by);
      term terms[]{{by_first, first}};
      return record_terms(terms, count, result, made_by);
    } else if constexpr (count == 2) {
      real const& first = argument<argument_of_operand<Arguments...>(0)>(a...);
      real const& second = argument<argument_of_operand<Arguments...>(1)>(a...);
      auto const by_first = slope<Operation, 0>(result, a...), by_second = slope<Operation, 1>(result, a...);
      // One of them at least has a tape.
      detail::record* const owner = first.owner;
      if (owner == second.owner && owner->size < owner->limit && first.stamp >= owner->known_since &&
          second.stamp >= owner->known_since) [[likely]] {
        if (first.at() == second.at()) return real(result, by_first + by_second, first, made_by);
        return real(result, owner, owner->push({{by_first, by_second}, {first.at(), second.at()}}), made_by);
      }
      term terms[]{{by_first, first}, {by_second, second}};
      return record_terms(terms, count, result, made_by);
    } else {
      term terms[]{make_term<Operation, 0>(result, a...), make_term<Operation, 1>(result, a...),
                   make_term<Operation, 2>(result, a...)};
      return record_terms(terms, count, result, made_by);
    }
  }
};

/// Any number of operands: what is seldom, or a mistake.
[[gnu::noinline]] inline real recording::record_terms(term* terms, int count, double result,
                                                      operation::opcode made_by) {
  // Operands that are not active go.
  int active = 0;
  for (int i = 0; i < count; ++i)
    if (terms[i].operand.owner != nullptr) terms[active++] = terms[i];
  if (active == 0) return real(result);
  detail::record* const owner = terms[0].operand.owner;
  for (int i = 0; i < active; ++i) {
    terms[i].operand.demand_known("use");
    if (terms[i].operand.owner != owner)
      detail::refuse("values of two tapes in one operation: record on one tape, or detach() one of the values");
  }
  if (owner->is_paused()) return real(result);
  bool const history = owner->keeps_history();
  // Operands that depend on the same recorded value become one.
  int different = active;
  if (!history)
    for (int i = different = 0; i < active; ++i) {
      int k = 0;
      while (k < different && terms[k].operand.at() != terms[i].operand.at()) ++k;
      if (k < different)
        terms[k].slope += terms[i].slope;
      else
        terms[different++] = terms[i];
    }
  if (different == 1 && !history) return real(result, terms[0].slope, terms[0].operand, made_by);

  // Two operands in the first statement, and one more in each that continues it.
  owner->reserve(static_cast<detail::position>(different));
  auto const self = owner->size;
  detail::statement s{{terms[0].slope, 0}, {terms[0].operand.at(), self}};
  if (different > 1) {
    s.partials[1] = terms[1].slope;
    s.operands[1] = terms[1].operand.at();
  }
  for (int i = 2; i < different; ++i) {
    auto const begun = owner->push(s, result, detail::continued);
    s = {{1, terms[i].slope}, {begun, terms[i].operand.at()}};
  }
  return real(result, owner, owner->push(s, result, made_by), made_by);
}

}  // namespace chainrule::tape
