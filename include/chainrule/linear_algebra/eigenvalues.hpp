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

template <class T>
constexpr T half_of(T const& sum) {
  return times(1_c / 2_c, sum);
}
// hypot shares the slope of equal ones, and has no second derivative there.
template <class T>
constexpr vec<T, 2> eigenvalues_of_two(mat<T, 2, 2> const& s) {
  T const mean = half_of(T(plus(s(0, 0), s(1, 1)))), half = half_of(T(minus(s(0, 0), s(1, 1))));
  T const radius = compute<operation::hypot_>(half, s(1, 0));
  return {T(minus(mean, radius)), T(plus(mean, radius))};
}

template <class T>
constexpr mat<T, 3, 3> with_diagonal_less(T const& shift, mat<T, 3, 3> a) {
  for (std::size_t i = 0; i < 3; ++i) a(i, i) = minus(a(i, i), shift);
  return a;
}

template <class T>
using condition_of = std::remove_cvref_t<decltype(compute<operation::less_>(std::declval<T const&>(), 0_c))>;

// The distance from 1 to the next number, in the type in which it is computed, from a 1 that is computed, too: 4/3 is a
// third of that below what it should be, and the rest is exact, in one step or in two.
template <class T>
constexpr T epsilon_beside(T const& one) {
  return compute<operation::abs_>(minus(times(3_c, minus(times(4_c / 3_c, one), one)), one));
}

/// A unit eigenvector of the eigenvalue that is farthest from the two others, and whether that is the smallest, as far
/// as rounding lets it be. The eigenvalue by the trigonometric solution of the cubic, which is exact for this one; the
/// vector is the longest product of two rows. If all eigenvalues are equal, a vector of zeros.
template <class T>
struct farthest {
  vec<T, 3> vector;
  T shift;     // of the diagonal, so that nearly equal eigenvalues are not lost beside their mean
  T rounding;  // a gap that only rounding makes
  condition_of<T> is_smallest{}, is_none{};

  explicit constexpr farthest(mat<T, 3, 3> const& a) : vector(vec<T, 3>::zero()), shift(0), rounding(0) {
    T const mean = over(trace(a), 3_c);
    mat<T, 3, 3> b = with_diagonal_less(mean, a);
    b = with_diagonal_less(T(over(trace(b), 3_c)), b);     // what the mean has lost by rounding
    auto const both = [&](std::size_t i, std::size_t j) {  // b(i, j) and b(j, i), in a norm
      return T(times(number_as<T>(1.41421356237309504880L), b(i, j)));
    };
    vec<T, 6> const elements{b(0, 0), b(1, 1), b(2, 2), both(1, 0), both(2, 0), both(2, 1)};
    T const size = times(norm(elements), number_as<T>(0.40824829046386301637L));  // of 1 / sqrt(6)
    is_none = compute<operation::equal_>(size, 0_c);
    T const magnitude_of_mean = compute<operation::abs_>(mean);
    T const scale = choice(is_none, T(1), size);
    rounding = times(times(8_c, epsilon_beside(T(over(scale, scale)))), plus(magnitude_of_mean, times(3_c, size)));
    // Differences from the mean are exact where the eigenvalues are close to it; elsewhere it would cost small ones
    // digits.
    shift = choice(compute<operation::less_>(times(8_c, size), magnitude_of_mean), mean, T(0));
    b = b / scale;
    T const half_determinant = times(1_c / 2_c, linear_algebra::detail::determinant_by_minors(b));
    is_smallest = compute<operation::less_>(half_determinant, 0_c);
    T const ratio = compute<operation::min_>(compute<operation::abs_>(half_determinant), T(1));
    T const magnitude = times(2_c, compute<operation::cos_>(over(compute<operation::acos_>(ratio), 3_c)));
    b = with_diagonal_less(T(choice(is_smallest, T(negative(magnitude)), magnitude)), b);
    T longest = T(0);
    for (std::size_t i = 0; i < 3; ++i) {
      auto const candidate = cross(row(b, i), row(b, (i + 1) % 3));
      T const length = squared_norm(candidate);
      auto const is_longer = compute<operation::less_>(longest, length);
      T const root = compute<operation::sqrt_>(T(choice(is_longer, length, T(1))));
      for (std::size_t k = 0; k < 3; ++k) vector[k] = choice(is_longer, T(over(candidate[k], root)), vector[k]);
      longest = choice(is_longer, length, longest);
    }
    for (std::size_t k = 0; k < 3; ++k) vector[k] = choice(is_none, T(0), vector[k]);
  }
};

/// Eigenvalues of three rows, ascending, less `shift`, and unit vectors; of these zeros if all eigenvalues are equal.
/// The farthest one stands alone in a basis of its vector and two perpendicular ones, in whose plane the others are.
template <class T>
struct decomposition {
  vec<T, 3> values{}, vectors[3]{};
  T shift;
  condition_of<T> farthest_is_smallest, others_differ, all_are_equal;

  explicit constexpr decomposition(mat<T, 3, 3> const& a) : decomposition(farthest<T>(a), a) {}

 private:
  constexpr decomposition(farthest<T> const& far, mat<T, 3, 3> a)
      : shift(far.shift), farthest_is_smallest(far.is_smallest), all_are_equal(far.is_none) {
    a = with_diagonal_less(shift, a);
    auto const plane = complement(far.vector);
    vec<T, 3> const x = column(plane, 0), y = column(plane, 1), of_y = a * y;
    T const p = dot(x, a * x), q = dot(y, of_y), r = dot(x, of_y), alone = dot(far.vector, a * far.vector);
    T const half = half_of(T(minus(p, q))), mean = half_of(T(plus(p, q)));
    T const radius = compute<operation::hypot_>(half, r);
    others_differ = compute<operation::less_>(far.rounding, radius);

    // In the plane the larger one's vector is [c s], or [s c], such that nothing cancels.
    auto const is_round = compute<operation::equal_>(radius, 0_c);
    T const divisor = choice(is_round, T(1), radius);
    T const cosine = choice(is_round, T(1), T(over(compute<operation::abs_>(half), divisor)));  // of twice the angle
    T const root = compute<operation::sqrt_>(half_of(T(plus(1_c, cosine))));
    T const c = choice(all_are_equal, T(0), root), s = over(r, times(2_c, times(divisor, root)));
    auto const is_turned = compute<operation::less_>(half, 0_c);
    T const by_x = choice(is_turned, s, c), by_y = choice(is_turned, c, s);
    vec<T, 3> const larger = by_x * x + by_y * y, smaller = by_x * y - by_y * x;

    auto const pick = [&](T const& of_smallest, T const& of_largest) {
      return T(choice(farthest_is_smallest, of_smallest, of_largest));
    };
    T const below = minus(mean, radius), above = plus(mean, radius);
    values = {pick(alone, below), pick(below, above), pick(above, alone)};
    for (std::size_t i = 0; i < 3; ++i) {
      vectors[0][i] = pick(far.vector[i], smaller[i]);
      vectors[1][i] = pick(smaller[i], larger[i]);
      vectors[2][i] = pick(larger[i], far.vector[i]);
    }
  }
};

// 0 with the derivative of x.
template <class T>
constexpr T change_of(T const& x) {
  if constexpr (attachable<T>)
    return attached(T(0), 1_c, x);
  else
    return minus(x, stop_gradient(x));
}

// x, without derivatives of fourth and higher order: NaN.
template <class T>
constexpr T of_third_order(T const& x) {
  auto const zero_with_slope = [&](T const& slope) { return attached(T(0), slope, x); };
  T const fourth = number_as<T>(std::numeric_limits<long double>::quiet_NaN());
  return attached(x, zero_with_slope(zero_with_slope(zero_with_slope(fourth))), x);
}

// What the change of elements beside the diagonal adds to eigenvalues l of a diagonal matrix: second and third order of
// the perturbation series (T. Kato, "Perturbation theory for linear operators", II.2). All of it is 0, because those
// elements are.
template <class T>
constexpr vec<T, 3> with_couplings(vec<T, 3> const& l, T const& m01, T const& m02, T const& m12,
                                   T const (&unknown)[3]) {
  T const by_01 = over(m01, plus(minus(l[1], l[0]), unknown[0])),
          by_12 = over(m12, plus(minus(l[2], l[1]), unknown[1])),
          by_02 = over(m02, plus(minus(l[2], l[0]), unknown[2]));
  T const of_01 = times(m01, by_01), of_12 = times(m12, by_12), of_02 = times(m02, by_02);
  return {T(plus(minus(l[0], plus(of_01, of_02)), times(2_c, times(m12, times(by_01, by_02))))),
          T(minus(plus(l[1], minus(of_01, of_12)), times(2_c, times(m02, times(by_01, by_12))))),
          T(plus(plus(l[2], plus(of_12, of_02)), times(2_c, times(m01, times(by_12, by_02)))))};
}

template <class T>
constexpr vec<T, 3> eigenvalues_of_three(mat<T, 3, 3> const& a) {
  decomposition<T> const at(elementwise([](auto const& x) { return T(stop_gradient(x)); }, a));
  vec<T, 3> l = at.values;
  if constexpr (symbolic<T>) {
    // In the basis of the vectors, which is constant, the matrix is diagonal, but not its change.
    vec<T, 3> const images[3]{a * at.vectors[0], a * at.vectors[1], a * at.vectors[2]};
    auto const change = [&](std::size_t i, std::size_t j) { return change_of(T(dot(at.vectors[i], images[j]))); };
    vec<T, 3> const own{change(0, 0), change(1, 1), change(2, 2)};
    l = l + own;
    if constexpr (attachable<T>) {
      T const nan = number_as<T>(std::numeric_limits<long double>::quiet_NaN());
      T const of_others = choice(at.others_differ, T(0), nan);
      T const unknown[3]{T(choice(at.farthest_is_smallest, T(0), of_others)),
                         T(choice(at.farthest_is_smallest, of_others, T(0))), T(choice(at.all_are_equal, nan, T(0)))};
      l = with_couplings(l, change(0, 1), change(0, 2), change(1, 2), unknown);
    }
    // Equal ones have the same derivative, the mean of theirs.
    T const of_others = choice(at.others_differ, T(0), T(1_c / 2_c));
    T const low = times(choice(at.farthest_is_smallest, T(0), of_others), minus(own[1], own[0]));
    T const high = times(choice(at.farthest_is_smallest, of_others, T(0)), minus(own[2], own[1]));
    T const all = times(choice(at.all_are_equal, T(1_c / 3_c), T(0)), change_of(T(trace(a))));
    l = l + vec<T, 3>{T(plus(low, all)), T(plus(minus(high, low), all)), T(minus(all, high))};
  }
  auto const whole = [&](T const& x) {
    T const shifted = plus(at.shift, x);
    if constexpr (attachable<T>)
      return of_third_order(shifted);
    else
      return shifted;
  };
  return {whole(l[0]), whole(l[1]), whole(l[2])};
}

}  // namespace detail

/// The eigenvalues of a symmetric matrix of 2 x 2 or 3 x 3, ascending; of elements (i, j) and (j, i) that are not equal
/// it takes half of their sum. Of three rows derivatives are right up to the third order, and NaN beyond. Equal
/// eigenvalues share their first derivative, so that functions of them that do not depend on their order are right, and
/// have no second one: NaN. Of three rows they are equal where they differ by less than some 16 units in the last place
/// of the largest one, of the type in which it is computed.
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
