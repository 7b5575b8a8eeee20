// Numbers that carry derivatives forward, for the libraries that have them.
#pragma once

#include "harnesses.hpp"

/// Numbers is a class with `number<N>`, a number that carries the derivatives by N variables; variable<N>(value, i);
/// value(number) and derivative(number, i); and has_erfc.
template <class Numbers>
struct forward {
  template <class Problem>
  static constexpr bool takes = Numbers::has_erfc || !Problem::has_erfc;

  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    constexpr auto n = Problem::parameters;
    using number = typename Numbers::template number<n>;
    std::array<number, n> x;
    for (std::size_t i = 0; i < n; ++i) x[i] = Numbers::template variable<n>(in.x[i], i);
    auto const results = as_array<Problem>(value_at<Problem>(x, in.data));
    rows<Problem> answer;
    for (std::size_t row = 0; row < Problem::results; ++row) {
      answer.value(row) = Numbers::value(results[row]);
      for (std::size_t i = 0; i < n; ++i) answer.derivatives(row)[i] = Numbers::derivative(results[row], i);
    }
    return answer.all;
  }
};
