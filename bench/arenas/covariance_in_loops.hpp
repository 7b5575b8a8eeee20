// The prediction of a covariance, the Jacobians by the library and the products in loops.
#pragma once

#include <chainrule/chainrule.hpp>

#include "covariance.hpp"

namespace covariance {

// The Jacobians alone by the library, and the products in loops. What is not zero is known while compiling, so that
// each row is one loop over a few rows of P.
inline constexpr auto new_state = []<class T>(std::array<T, known> const& state, std::array<T, 6> const& measured,
                                              T const& dt) { return moved(state, measured, dt); };
inline constexpr auto pattern = chainrule::jacobian_sparsity<std::array<double, known>, std::array<double, 6>, double>(
    new_state, chainrule::wrt<0, 1>);

/// f(a number, k) for the entries k of a row, added up. Columns from `First` up to `Last`.
template <class T, std::size_t Row, std::size_t First, std::size_t Last, class F>
constexpr T sum_over_row(F f) {
  constexpr auto begin = pattern.row_begin[Row], end = pattern.row_begin[Row + 1];
  return [&]<std::size_t... K>(std::index_sequence<K...>) {
    T sum = T(-0.0);  // to which a compiler may add without a trace
    auto const add = [&]<std::size_t At>(std::integral_constant<std::size_t, At>) {
      if constexpr (pattern.columns[At] >= First && pattern.columns[At] < Last) sum += f(At, pattern.columns[At]);
    };
    (add(std::integral_constant<std::size_t, begin + K>{}), ...);
    return sum;
  }(std::make_index_sequence<end - begin>{});
}

template <class F>
void for_moving(F f) {
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (f(std::integral_constant<std::size_t, I>{}), ...);
  }(std::make_index_sequence<moving>{});
}

template <std::size_t States, class T>
std::array<T, results<States>> in_loops(std::array<T, inputs<States>> const& in) {
  auto const r = read<States>(in);
  auto const j = chainrule::sparse_jacobian(new_state, chainrule::wrt<0, 1>)(whole(r.state), r.measured, r.dt);
  T p[known][States], m[moving][States];
  for (std::size_t i = 0; i < known; ++i)
    for (std::size_t k = 0; k < States; ++k) p[i][k] = i <= k ? in[States * i + k] : in[States * k + i];
  for_moving([&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
    for (std::size_t k = 0; k < States; ++k)
      m[I][k] =
          sum_over_row<T, I, 0, known>([&](std::size_t at, std::size_t column) { return j.values[at] * p[column][k]; });
  });
  std::array<T, results<States>> out{};
  for_moving([&]<std::size_t J>(std::integral_constant<std::size_t, J>) {
    for (std::size_t i = 0; i <= J; ++i)
      out[States * i + J] =
          sum_over_row<T, J, 0, known>([&](std::size_t at, std::size_t column) { return j.values[at] * m[i][column]; });
    for_moving([&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
      if constexpr (I <= J)
        out[States * I + J] += sum_over_row<T, J, known, known + 6>([&](std::size_t at, std::size_t column) {
          constexpr auto other = [](std::size_t of) { return pattern.position(I, of); };
          auto const place = other(column);
          if (place == pattern.nonzeros) return T(0);
          return j.values[at] * r.variances[column < known + 3 ? column - known : 3] * j.values[place];
        });
    });
  });
  for (std::size_t i = 0; i < States; ++i)
    for (std::size_t k = i < moving ? moving : i; k < States; ++k)
      out[States * i + k] = i < moving ? m[i][k] : in[States * i + k];
  return out;
}

}  // namespace covariance
