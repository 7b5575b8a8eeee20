// SPDX-License-Identifier: BSL-1.0
// Solutions of equations with numbers of a tape: a statement for each unknown.
#pragma once

#include "../function/implicit.hpp"
#include "opaque.hpp"

namespace chainrule::detail {

template <>
struct implicit_calls<tape::recording> {
  template <class Residual, class Solve, class... P>
  static auto call(P const&... p) {
    using tape::real;
    auto const y = opaque<Solve{}>(plain(p)...);
    using Y = std::remove_const_t<decltype(y)>;
    if constexpr (is_after_mistake<Y>) {
      return y;
    } else {
      using equations = equations_at<double, Residual, Y, decltype(plain(p))...>;
      constexpr int n = equations::unknowns, count = equations::given;
      real given[count], *next = given;
      (opaque_calls<tape::recording>::append(next, p), ...);
      rebound_t<Y, real> result{};
      double values[n], *to = values;
      visit_numbers(y, [&](double number) { *to++ = number; });
      bool is_active = false;
      for (real const& number : given) is_active = is_active || number.is_active();
      double slopes[n * count]{};
      if (is_active) find_slopes<n, count>(equations(y, plain(p)...), slopes);
      int i = 0;
      visit_numbers(result, [&](real& number) {
        tape::recording::term terms[count];
        for (int j = 0; j < count; ++j) terms[j] = tape::recording::make_term(slopes[i * count + j], given[j]);
        number = tape::recording::record_terms(terms, count, values[i], operation::opcode_of<operation::result_>);
        ++i;
      });
      return result;
    }
  }

 private:
  template <class P>
  static auto plain(P const& p) {
    if constexpr (shape_over<P, double> && !constant_like<P>) {
      rebound_t<P, double> numbers{};
      double values[numbers_of<P>::count], *to = values;
      visit_numbers(p, [&](auto const& number) { *to++ = tape::real(number).value(); });
      double const* from = values;
      fill(numbers, from);
      return numbers;
    } else {
      return operation::numbers::as<double>(p);
    }
  }
  template <int N, int Count>
  static void find_slopes(auto const& at, double* slopes) {
    std::array<double, static_cast<std::size_t>(N * N)> a{};
    for (int k = 0; k < N * N; ++k) a[static_cast<std::size_t>(k)] = at.by_unknowns[k];
    auto const inverse = inverse_matrix<N>(a);
    for (int i = 0; i < N; ++i)
      for (int j = 0; j < Count; ++j)
        for (int k = 0; k < N; ++k)
          slopes[i * Count + j] -= inverse[static_cast<std::size_t>(i * N + k)] * at.by_given[k * Count + j];
  }
};

}  // namespace chainrule::detail
