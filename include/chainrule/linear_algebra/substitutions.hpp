// SPDX-License-Identifier: BSL-1.0
// Solving by substitutions with factors of a matrix, and the derivative of what has been solved. Next: solve.hpp.
#pragma once

#include "../operation/custom.hpp"
#include "factors.hpp"

namespace chainrule::linear_algebra::detail {

/// A number whose derivatives are made from nodes, and may be attached; a tape records what is computed.
template <class T>
concept attachable = symbolic<T> && !computing_number<T>;

/// `value` with the derivative of its own and `slope` times that of x.
template <class Value, class Slope, class X>
constexpr auto attached(Value const& value, Slope const& slope, X const& x) {
  if constexpr (attachable<X>)
    return call<operation::attach_>(value, slope, x);
  else
    return value;
}

/// x with A x = b, by the factors of A.
template <class Factors, class B, std::size_t N>
constexpr auto solved(Factors const& by, vec<B, N> const& b) {
  using factor = typename Factors::number;
  using number = combined<factor, B>;
  number x[N]{};
  for (std::size_t i = 0; i < N; ++i) x[i] = number(b[i]);
  by.substitute(
      x,
      [](number const& of, factor const& f, number const& other) {
        return call<subtract_>(of, call<multiply_>(f, other));
      },
      [&](std::size_t i, factor const& pivot) { return call<divide_>(x[i], pivot); });
  return vec_of<N>([&](std::size_t i) { return x[i]; });
}

/// x with the derivative A^-1 dr, of the factors of A, or of its inverse.
template <class Factors, std::size_t N, class X>
constexpr vec<X, N> made_of(vec<X, N> residual, Factors const& by, vec<X, N> const& x) {
  auto& r = residual.elements;
  by.substitute(
      r, [](X const& of, auto const& f, X const& other) { return attached(of, call<negate_>(f), other); },
      [&](std::size_t i, auto const& pivot) { return attached(stop_gradient(x[i]), call<divide_>(1_c, pivot), r[i]); });
  return residual;
}
template <class T, std::size_t N, class X>
constexpr vec<X, N> made_of(vec<X, N> const& residual, mat<T, N, N> const& inverse, vec<X, N> const& x) {
  return vec_of<N>([&](std::size_t i) {
    X result = stop_gradient(x[i]);
    for (std::size_t k = 0; k < N; ++k) result = attached(result, inverse(i, k), residual[k]);
    return result;
  });
}

/// x = A^-1 b with the derivative dx = A^-1 (db - dA x), written in layers of values that are there for derivatives
/// only: residuals whose derivative is db - dA x, and x made of them by the factors, or by the inverse. Second
/// derivatives go through what x and these were computed with.
template <class T, std::size_t N, class B, class X, class Factors>
constexpr vec<X, N> with_derivative(vec<X, N> const& x, Factors const& by, mat<T, N, N> const& a, vec<B, N> const& b) {
  return made_of(vec_of<N>([&](std::size_t i) {
                   X residual = attached(stop_gradient(x[i]), 1_c, b[i]);
                   for (std::size_t k = 0; k < N; ++k) residual = attached(residual, negative(x[k]), a(i, k));
                   return residual;
                 }),
                 by, x);
}

}  // namespace chainrule::linear_algebra::detail
