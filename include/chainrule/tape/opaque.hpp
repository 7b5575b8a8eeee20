// SPDX-License-Identifier: BSL-1.0
// Calls of opaque functions with numbers of a tape: a statement for each result, with the derivatives that are given.
#pragma once

#include "../operation/opaque.hpp"
#include "tape.hpp"

namespace chainrule::detail {

template <>
struct opaque_calls<tape::recording> {
  /// The numbers of an argument.
  template <class A>
  static void append(tape::real*& to, A const& argument) {
    if constexpr (shape_over<A, tape::real> && !constant_like<A>)
      visit_numbers(argument, [&](auto const& number) { *to++ = tape::real(number); });
    else
      *to++ = tape::real(operation::numbers::as<double>(argument));
  }

  template <auto Value, auto... Derivatives, class... A>
  static auto call(A const&... arguments) {
    using tape::real;
    using signature = opaque_signature<Value, typename shape_of_numbers<A>::type...>;
    constexpr int count = signature::operands;
    if constexpr (sizeof...(Derivatives) == 0) {
      error::derivative_not_given<&called<Value, typename shape_of_numbers<A>::type...>>();
      return no_answer{};
    } else if constexpr (!signature::template takes<double>()) {
      error::opaque_function_of_other_numbers<double, &called<Value, typename shape_of_numbers<A>::type...>>();
      return no_answer{};
    } else {
      real operands[count], *next = operands;
      (append(next, arguments), ...);
      double numbers[count], values[signature::results];
      bool is_active = false;
      for (int k = 0; k < count; ++k) {
        numbers[k] = operands[k].value();
        is_active = is_active || operands[k].is_active();
      }
      signature::template on_rows<double>(numbers, values);
      rebound_t<typename signature::result, real> result{};
      int which = 0;
      if (!is_active) {
        visit_numbers(result, [&](real& number) { number = real(values[which++]); });
        return result;
      }
      double slopes[count * signature::results];
      call_first<typename first<Derivatives...>::template with<typename shape_of_numbers<A>::type...>>(numbers, slopes);
      visit_numbers(result, [&](real& number) {
        tape::recording::term terms[count];
        for (int k = 0; k < count; ++k) terms[k] = tape::recording::make_term(slopes[which * count + k], operands[k]);
        number = tape::recording::record_terms(terms, count, values[which++], operation::opcode_of<operation::result_>);
      });
      return result;
    }
  }

 private:
  template <auto Derivative, auto...>
  struct first {
    template <class... Shapes>
    using with = opaque_signature<Derivative, Shapes...>;
  };
  template <class Signature>
  static void call_first(double const* numbers, double* slopes) {
    Signature::template on_rows<double>(numbers, slopes);
  }
};

}  // namespace chainrule::detail
