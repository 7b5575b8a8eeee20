// SPDX-License-Identifier: BSL-1.0
// Eigenvalues of symmetric matrices of two and three rows, in closed form.
#pragma once

#include "cholesky.hpp"

namespace chainrule::linear_algebra {

namespace detail {

/// Two columns perpendicular to a unit vector and to each other (T. Duff et al., "Building an orthonormal basis,
/// revisited", JCGT 6, 2017). They jump where z changes its sign.
template <class T>
constexpr mat<T, 3, 2> complement(vec<T, 3> const& v) {
  T const &x = v[0], &y = v[1], &z = v[2];
  T const sign = choice(compute<operation::less_>(z, 0_c), T(-1), T(1));
  T const p = over(-1_c, plus(sign, z)), q = times(times(x, y), p);
  return {T(plus(1_c, times(times(sign, times(x, x)), p))),
          q,
          T(times(sign, q)),
          T(plus(sign, times(times(y, y), p))),
          T(negative(times(sign, x))),
          T(negative(y))};
}

// The smaller and the larger eigenvalue of [a b; b d]. hypot shares the slope of equal ones, and has no second
// derivative there.
template <class T>
constexpr vec<T, 2> eigenvalues_of_two(T const& mean, T const& half_difference, T const& b) {
  T const half = compute<operation::hypot_>(half_difference, b);
  return {T(minus(mean, half)), T(plus(mean, half))};
}
template <class T>
constexpr T half_of(T const& sum) {
  return times(1_c / 2_c, sum);
}
template <class T>
constexpr vec<T, 2> eigenvalues_of_two(mat<T, 2, 2> const& s) {
  return eigenvalues_of_two(half_of(T(plus(s(0, 0), s(1, 1)))), half_of(T(minus(s(0, 0), s(1, 1)))), T(s(1, 0)));
}

// 0 where a number is one of rounding's, with the derivative that it has.
template <class T>
constexpr T without_rounding(T const& x, auto const& is_rounding) {
  if constexpr (attachable<T>)
    return attached(T(stop_gradient(T(choice(is_rounding, T(0), x)))), 1_c, x);
  else  // to a tape, 0 with the slope of x
    return choice(is_rounding, T(minus(x, T(stop_gradient(x)))), x);
}

template <class T>
constexpr mat<T, 3, 3> with_diagonal_less(T const& shift, mat<T, 3, 3> a) {
  for (std::size_t i = 0; i < 3; ++i) a(i, i) = minus(a(i, i), shift);
  return a;
}

/// A unit eigenvector of the eigenvalue that is farthest from the two others, and whether that is the largest, as far
/// as rounding lets it be. The eigenvalue by the trigonometric solution of the cubic, which is exact for this one; the
/// vector is the longest product of two rows. Any unit vector if all eigenvalues are equal.
template <class T>
struct farthest {
  vec<T, 3> vector;
  T is_largest;  // 1 or 0
  T scale;       // of the gaps, 1 if there are none
  T rounding;    // a gap that only rounding makes
  T shift;       // of the diagonal, so that nearly equal eigenvalues are not lost beside their mean

  explicit constexpr farthest(mat<T, 3, 3> const& a)
      : vector(vec<T, 3>::unit(0)), is_largest(0), scale(1), rounding(0), shift(0) {
    T const mean = over(trace(a), 3_c);
    mat<T, 3, 3> b = with_diagonal_less(mean, a);
    b = with_diagonal_less(T(over(trace(b), 3_c)), b);                     // what the mean has lost by rounding
    T const size = times(norm(b), number_as<T>(0.40824829046386301637L));  // of 1 / sqrt(6)
    auto const is_zero = compute<operation::equal_>(size, 0_c);
    scale = choice(is_zero, T(1), size);
    T const magnitude_of_mean = compute<operation::abs_>(mean);
    rounding = times(number_as<T>(0x1p-49L), plus(magnitude_of_mean, times(3_c, size)));
    // Differences from the mean are exact where the eigenvalues are close to it; elsewhere it would cost small ones
    // digits.
    shift = choice(compute<operation::less_>(times(8_c, size), magnitude_of_mean), mean, T(0));
    b = b / scale;
    T const half_determinant = times(1_c / 2_c, linear_algebra::detail::determinant_by_minors(b));
    is_largest = choice(compute<operation::less_>(half_determinant, 0_c), T(0), T(1));
    T const ratio = compute<operation::min_>(compute<operation::abs_>(half_determinant), T(1));
    T const magnitude = times(2_c, compute<operation::cos_>(over(compute<operation::acos_>(ratio), 3_c)));
    T const eigenvalue = choice(compute<operation::less_>(half_determinant, 0_c), T(negative(magnitude)), magnitude);
    for (std::size_t i = 0; i < 3; ++i) b(i, i) = minus(b(i, i), eigenvalue);
    T longest = T(0);
    for (std::size_t i = 0; i < 3; ++i) {
      auto const candidate = cross(row(b, i), row(b, (i + 1) % 3));
      T const length = squared_norm(candidate);
      auto const is_longer = compute<operation::less_>(longest, length);
      T const root = compute<operation::sqrt_>(T(choice(is_longer, length, T(1))));
      for (std::size_t k = 0; k < 3; ++k) vector[k] = choice(is_longer, T(over(candidate[k], root)), vector[k]);
      longest = choice(is_longer, length, longest);
    }
    for (std::size_t k = 0; k < 3; ++k) vector[k] = choice(is_zero, T(k == 0 ? 1 : 0), vector[k]);
  }
};

// c d / gap of factors that are 0, but for rounding: where the gap is 0 too, it has no second derivative.
template <class T>
constexpr T second_order(T const& c, T const& d, T const& gap) {
  auto const none = compute<operation::equal_>(gap, 0_c);
  T const quotient = over(times(c, d), T(choice(none, T(1), gap)));
  if constexpr (attachable<T>) {
    T const unknown = number_as<T>(std::numeric_limits<long double>::quiet_NaN());
    auto const flat = [&](T const& x, T const& y) {
      T const slope = operation::call<operation::attach_>(stop_gradient(times(0_c, plus(x, gap))), unknown, x);
      return operation::call<operation::attach_>(stop_gradient(times(0_c, plus(x, gap))), slope, y);
    };
    return choice(none, T(plus(flat(c, d), flat(d, c))), quotient);
  } else {
    return choice(none, T(0), quotient);
  }
}

// x, without derivatives of fourth and higher order: NaN.
template <class T>
constexpr T of_third_order(T const& x) {
  if constexpr (attachable<T>) {
    auto const zero_with_slope = [&](T const& slope) { return T(operation::call<operation::attach_>(T(0), slope, x)); };
    T const fourth = number_as<T>(std::numeric_limits<long double>::quiet_NaN());
    return operation::call<operation::attach_>(x, zero_with_slope(zero_with_slope(zero_with_slope(fourth))), x);
  } else {
    return x;
  }
}

template <class T>
constexpr vec<T, 3> eigenvalues_of_three(mat<T, 3, 3> const& a) {
  auto const constants = elementwise([](auto const& x) { return T(stop_gradient(x)); }, a);
  farthest<T> const far(constants);
  auto const plane = complement(far.vector);
  auto const basis = from_columns(column(plane, 0), column(plane, 1), far.vector);
  // In this basis the farthest eigenvalue stands alone but for the small m(0, 2) and m(1, 2).
  auto const m = transpose(basis) * (with_diagonal_less(far.shift, a) * basis);
  T const &alone = m(2, 2), &c = m(0, 2), &d = m(1, 2);
  // Products of two of them neither over- nor underflow.
  auto const scaled = [&](T const& x) { return T(over(x, far.scale)); };
  T const small_c = scaled(c), small_d = scaled(d);
  auto const first = eigenvalues_of_two(block<2, 2>(m, 0, 0));
  vec<T, 2> pair{};
  for (std::size_t k = 0; k < 2; ++k) {
    T const gap = scaled(minus(first[k], alone));
    T const p = plus(m(0, 0), second_order(c, small_c, gap)), q = plus(m(1, 1), second_order(d, small_d, gap));
    T const r = plus(m(0, 1), second_order(c, small_d, gap)), half = half_of(T(minus(p, q)));
    // Eigenvalues that are equal have no second derivative, which rounding must not give them.
    auto const is_rounding = compute<operation::less_>(
        T(stop_gradient(T(plus(compute<operation::abs_>(half), compute<operation::abs_>(r))))), far.rounding);
    pair[k] = eigenvalues_of_two(half_of(T(plus(p, q))), without_rounding(half, is_rounding),
                                 without_rounding(r, is_rounding))[k];
  }
  T const by_0 = scaled(minus(alone, m(0, 0))), by_1 = scaled(minus(alone, m(1, 1))), b = scaled(m(0, 1));
  T const gaps = minus(times(by_0, by_1), times(b, b));
  T const rest = plus(alone, plus(second_order(c, T(plus(times(small_c, by_1), times(small_d, b))), gaps),
                                  second_order(d, T(plus(times(small_d, by_0), times(small_c, b))), gaps)));
  auto const is_largest = compute<operation::equal_>(far.is_largest, 1_c);
  auto const shifted = [&](T const& x) { return of_third_order(T(plus(far.shift, x))); };
  return {shifted(T(choice(is_largest, pair[0], rest))), shifted(T(choice(is_largest, pair[1], pair[0]))),
          shifted(T(choice(is_largest, rest, pair[1])))};
}

}  // namespace detail

/// The eigenvalues of a symmetric matrix of 2 x 2 or 3 x 3, ascending; of elements (i, j) and (j, i) that are not equal
/// it takes half of their sum. Of three rows derivatives are right up to the third order, and NaN beyond. Equal
/// eigenvalues share their first derivative, so that functions of them that do not depend on their order are right, and
/// have no second one: NaN. Of three rows they are equal where they differ by less than some 2^-48 of the largest one,
/// which is more than rounding of double, but not of float.
template <class T, std::size_t M, std::size_t N>
constexpr auto symmetric_eigenvalues(mat<T, M, N> const& a) {
  if constexpr (M != N || (N != 2 && N != 3)) {
    chainrule::detail::error::eigenvalues_of_size<M, N>();
    return vec<T, N>{};
  } else {
    auto const s = detail::mat_of<N, N>([&](std::size_t k) {
      return detail::symmetric_element(a, k / N > k % N ? k / N : k % N, k / N > k % N ? k % N : k / N);
    });
    if constexpr (N == 2)
      return detail::eigenvalues_of_two(s);
    else
      return detail::eigenvalues_of_three(s);
  }
}

}  // namespace chainrule::linear_algebra

namespace chainrule {

using linear_algebra::symmetric_eigenvalues;

}  // namespace chainrule
