// SPDX-License-Identifier: BSL-1.0
// + - * / of vectors and matrices, as in mathematics: A * v, A * B, s * v. Next: products.hpp.
#pragma once

#include "numbers.hpp"

namespace chainrule::linear_algebra {

namespace detail {

/// A vector of f(i), a matrix of f(k) for the numbers k of its elements.
template <std::size_t N, class F>
[[gnu::always_inline]] constexpr auto vec_of(F const& f) {
  vec<std::remove_cvref_t<decltype(f(std::size_t{}))>, N> v{};
  for (std::size_t i = 0; i < N; ++i) v.elements[i] = f(i);
  return v;
}
template <std::size_t M, std::size_t N, class F>
[[gnu::always_inline]] constexpr auto mat_of(F const& f) {
  mat<std::remove_cvref_t<decltype(f(std::size_t{}))>, M, N> a{};
  for (std::size_t k = 0; k < M * N; ++k) a.elements[k] = f(k);
  return a;
}

// The same shape with elements f(k).
template <class T, std::size_t N, class F>
[[gnu::always_inline]] constexpr auto like(vec<T, N> const&, F const& f) {
  return vec_of<N>(f);
}
template <class T, std::size_t M, std::size_t N, class F>
[[gnu::always_inline]] constexpr auto like(mat<T, M, N> const&, F const& f) {
  return mat_of<M, N>(f);
}

template <class S>
inline constexpr std::size_t rows_of = 0;
template <class T, std::size_t N>
inline constexpr std::size_t rows_of<vec<T, N>> = N;
template <class T, std::size_t M, std::size_t N>
inline constexpr std::size_t rows_of<mat<T, M, N>> = M;
template <class S>
inline constexpr std::size_t columns_of = 1;
template <class T, std::size_t M, std::size_t N>
inline constexpr std::size_t columns_of<mat<T, M, N>> = N;

}  // namespace detail

/// A vector or a matrix of numbers.
template <class S>
concept tensor = (detail::is_vec<S> || detail::is_mat<S>) && scalar<typename S::value_type>;

/// f(a, ...) for each element: elementwise([](auto x) { return tanh(x); }, A). The others have the size of the first.
template <class F, tensor A, tensor... Rest>
constexpr auto elementwise(F const& f, A const& a, Rest const&... rest) {
  constexpr bool fits =
      ((detail::rows_of<A> == detail::rows_of<Rest> && detail::columns_of<A> == detail::columns_of<Rest>) && ...);
  if constexpr (fits) {
    return detail::like(a, [&](std::size_t k) { return f(a.elements[k], rest.elements[k]...); });
  } else {
    (chainrule::detail::error::sum_of_sizes<detail::rows_of<A>, detail::columns_of<A>, detail::rows_of<Rest>,
                                            detail::columns_of<Rest>>(),
     ...);
    return a;
  }
}

template <tensor A, tensor B>
[[gnu::always_inline]] constexpr auto operator+(A const& a, B const& b) {
  return elementwise([](auto const& x, auto const& y) { return detail::plus(x, y); }, a, b);
}
template <tensor A, tensor B>
[[gnu::always_inline]] constexpr auto operator-(A const& a, B const& b) {
  return elementwise([](auto const& x, auto const& y) { return detail::minus(x, y); }, a, b);
}
template <tensor A>
[[gnu::always_inline]] constexpr auto operator-(A const& a) {
  return elementwise([](auto const& x) { return detail::negative(x); }, a);
}
template <tensor A>
[[gnu::always_inline]] constexpr A operator+(A const& a) {
  return a;
}
template <tensor A, scalar S>
[[gnu::always_inline]] constexpr auto operator*(A const& a, S const& s) {
  return detail::like(a, [&](std::size_t k) { return detail::times(a.elements[k], s); });
}
template <scalar S, tensor A>
[[gnu::always_inline]] constexpr auto operator*(S const& s, A const& a) {
  return detail::like(a, [&](std::size_t k) { return detail::times(s, a.elements[k]); });
}
template <tensor A, scalar S>
[[gnu::always_inline]] constexpr auto operator/(A const& a, S const& s) {
  return detail::like(a, [&](std::size_t k) { return detail::over(a.elements[k], s); });
}

/// The product of a matrix and a vector, M numbers. (The type is written, because the mere question whether there is
/// a product must not instantiate it.)
template <scalar A, std::size_t M, std::size_t K, scalar B, std::size_t L>
constexpr vec<detail::combined<A, B>, M> operator*(mat<A, M, K> const& a, vec<B, L> const& v) {
  if constexpr (K == L) {
    return detail::vec_of<M>([&](std::size_t i) {
      return detail::sum_of_products<K>([&](std::size_t k) { return a(i, k); }, [&](std::size_t k) { return v[k]; });
    });
  } else {
    chainrule::detail::error::product_of_sizes<M, K, L, 1>();
    return {};
  }
}

/// The product of two matrices, M rows of N numbers.
template <scalar A, std::size_t M, std::size_t K, scalar B, std::size_t L, std::size_t N>
constexpr mat<detail::combined<A, B>, M, N> operator*(mat<A, M, K> const& a, mat<B, L, N> const& b) {
  if constexpr (K == L) {
    return detail::mat_of<M, N>([&](std::size_t at) {
      return detail::sum_of_products<K>([&](std::size_t k) { return a(at / N, k); },
                                        [&](std::size_t k) { return b(k, at % N); });
    });
  } else {
    chainrule::detail::error::product_of_sizes<M, K, L, N>();
    return {};
  }
}

// What is no product.
template <scalar A, std::size_t N, scalar B, std::size_t L>
constexpr vec<A, N> operator*(vec<A, N> const& a, vec<B, L> const&) {
  chainrule::detail::error::vector_times_vector<N>();
  return a;
}
template <scalar A, std::size_t L, scalar B, std::size_t M, std::size_t N>
constexpr vec<A, N> operator*(vec<A, L> const&, mat<B, M, N> const&) {
  chainrule::detail::error::vector_times_matrix<L, M, N>();
  return {};
}

template <tensor A, tensor B>
constexpr A& operator+=(A& a, B const& b) {
  return a = a + b;
}
template <tensor A, tensor B>
constexpr A& operator-=(A& a, B const& b) {
  return a = a - b;
}
template <tensor A, scalar S>
constexpr A& operator*=(A& a, S const& s) {
  return a = a * s;
}
template <tensor A, scalar S>
constexpr A& operator/=(A& a, S const& s) {
  return a = a / s;
}

}  // namespace chainrule::linear_algebra

namespace chainrule {

using linear_algebra::elementwise;

}  // namespace chainrule
