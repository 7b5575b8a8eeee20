// SPDX-License-Identifier: BSL-1.0
// The semidefinite matrix nearest to a small symmetric one: negative eigenvalues become 0. Of several matrices at once,
// one in each lane.
#pragma once

#include <concepts>
#include <limits>

#include "../operation/power.hpp"
#include "lanes.hpp"

namespace chainrule::detail::code::inline CHAINRULE_TARGET {

/// Symmetric matrices of N rows whose numbers are a number each or lanes of some: the rows of the lower triangle, one
/// after the other. What comes out in a lane depends on that lane alone.
template <int N, class V>
class semidefinite_matrix {
  template <class W>
  struct number_in {
    using type = W;
  };
  template <class T, int Width>
  struct number_in<lanes<T, Width>> {
    using type = T;
  };
  using T = typename number_in<V>::type;
  using mask = decltype(V() < V());
  static constexpr int size = N * (N + 1) / 2;
  static constexpr int place(int i, int j) { return i > j ? i * (i + 1) / 2 + j : j * (j + 1) / 2 + i; }
  // All pairs of rows in rounds of pairs that have no row in common, so that their rotations do not wait for each
  // other: each round moves all but the last row. Where N is odd there is a row N that does not exist.
  static constexpr int half = (N + 1) / 2;
  struct all_pairs {
    struct pair {
      int p, q;
    };
    pair pairs[2 * half - 1][half]{};
    pair beside[N][N][N > 2 ? N - 2 : 1]{};  // where the other numbers of two rows stand
  };
  static constexpr all_pairs rounds = [] {
    all_pairs all;
    constexpr int moving = 2 * half - 1;
    for (int r = 0; r < moving; ++r)
      for (int k = 0; k < half; ++k) {
        int const a = (r + k) % moving, b = k == 0 ? moving : (r + moving - k) % moving;
        all.pairs[r][k] = {a < b ? a : b, a < b ? b : a};
      }
    for (int p = 0; p < N; ++p)
      for (int q = 0; q < N; ++q)
        for (int i = 0, k = 0; i < N; ++i)
          if (p != q && i != p && i != q) all.beside[p][q][k++] = {place(i, p), place(i, q)};
    return all;
  }();
  static T epsilon() { return std::numeric_limits<T>::epsilon(); }

  [[gnu::always_inline]] static V choose(mask const& c, V const& a, V const& b) {
    if constexpr (std::same_as<mask, bool>)
      return c ? a : b;
    else
      return select(c, a, b);
  }
  static bool any(mask const& c) {
    if constexpr (std::same_as<mask, bool>) {
      return c;
    } else {
      typename mask::integer all = 0;
      for (int k = 0; k < static_cast<int>(V::size); ++k) all |= c.bits[k];
      return all != 0;
    }
  }
  static V magnitude(V const& a) { return choose(a < V(T(0)), -a, a); }

 public:
  /// Leaves a matrix as it is that is semidefinite up to rounding; all numbers of one that has an infinity or a NaN
  /// become NaN.
  [[gnu::noinline]] static void make(V* a) {
    mask const is_done = is_semidefinite(a);
    if (any(!is_done)) remove_negative(a, is_done);
  }

 private:
  // By the factors of the matrix with a little more on its diagonal: elements' matrices have eigenvalues that are 0,
  // because nothing changes where all is moved.
  static mask is_semidefinite(V const* a) {
    V largest(T(0));
    for (int i = 0; i < N; ++i) {
      V const now = magnitude(a[place(i, i)]);
      largest = choose(now > largest, now, largest);
    }
    V const more = largest * V(static_cast<T>(8 * N) * epsilon()) + V((std::numeric_limits<T>::min)());
    V l[N][N], d[N];
    mask all = largest <= V((std::numeric_limits<T>::max)());
    for (int j = 0; j < N; ++j) {
      V pivot = a[place(j, j)] + more;
      for (int k = 0; k < j; ++k) pivot -= l[j][k] * l[j][k] * d[k];
      all = all && pivot > V(T(0));
      d[j] = pivot;
      for (int i = j + 1; i < N; ++i) {
        V sum = a[place(i, j)];
        for (int k = 0; k < j; ++k) sum -= l[i][k] * l[j][k] * d[k];
        l[i][j] = sum / pivot;
      }
    }
    return all;
  }

  // Jacobi's method (Golub and Van Loan, Matrix Computations, 8.5): rotations make one number beside the diagonal after
  // the other zero, until all are small. What belongs to negative eigenvalues is then taken out of the matrix itself.
  [[gnu::noinline]] static void remove_negative(V* a, mask const& is_done) {
    V const zero(T(0)), one(T(1));
    V m[size + N + 1], vectors[N][N], largest = zero, finite = zero;
    for (int k = 0; k < size; ++k) {
      m[k] = a[k];
      V const now = magnitude(a[k]);
      largest = choose(now > largest, now, largest);
      finite += a[k] - a[k];  // else NaN
    }
    for (int k = size; k <= size + N; ++k) m[k] = zero;
    for (int i = 0; i < N; ++i)
      for (int j = 0; j < N; ++j) vectors[i][j] = i == j ? one : zero;
    V const small = largest * V(epsilon() / T(4));
    constexpr int most_sweeps = 30;  // they are some six; none is needed after an infinity or a NaN
    bool goes_on = true;
    for (int sweep = 0; goes_on && sweep < most_sweeps; ++sweep) {
      goes_on = false;
      for (auto const& pairs : rounds.pairs) {
        V cosine[half], sine[half];
        mask turns[half];
        bool any_turns = false;
        for (int k = 0; k < half; ++k) {
          auto const [p, q] = pairs[k];
          turns[k] = magnitude(m[place(p, q)]) > small && !is_done && finite == zero;
          any_turns = any_turns || any(turns[k]);
        }
        if (!any_turns) continue;
        goes_on = true;
        for (int k = 0; k < half; ++k) {
          auto const [p, q] = pairs[k];
          if (q == N) continue;
          V const beside = m[place(p, q)];
          V const ratio = (m[place(q, q)] - m[place(p, p)]) / choose(turns[k], beside + beside, one);
          V const root = operation::sqrt_::value(one + ratio * ratio);
          V const tangent = choose(turns[k], one / (ratio + choose(ratio < zero, -root, root)), zero);
          cosine[k] = one / operation::sqrt_::value(one + tangent * tangent);
          sine[k] = tangent * cosine[k];
          m[place(p, p)] -= tangent * beside;
          m[place(q, q)] += tangent * beside;
          m[place(p, q)] = choose(turns[k], zero, beside);
        }
        for (int k = 0; k < half; ++k) {
          auto const [p, q] = pairs[k];
          if (q == N) continue;
          for (int i = 0; i < N; ++i) turn(vectors[p][i], vectors[q][i], cosine[k], sine[k]);
          for (int i = 0; i < N - 2; ++i) {
            auto const [first, second] = rounds.beside[p][q][i];
            turn(m[first], m[second], cosine[k], sine[k]);
          }
        }
      }
    }
    V made[size];
    for (int k = 0; k < size; ++k) made[k] = a[k] + finite;
    for (int e = 0; e < N; ++e) {
      V const eigenvalue = m[place(e, e)], taken = choose(eigenvalue < zero, -eigenvalue, zero);
      if (!any(taken > zero)) continue;
      for (int i = 0; i < N; ++i) {
        V const scaled = taken * vectors[e][i];
        for (int j = 0; j <= i; ++j) made[place(i, j)] += scaled * vectors[e][j];
      }
    }
    for (int k = 0; k < size; ++k) a[k] = choose(is_done, a[k], made[k]);
  }
  [[gnu::always_inline]] static void turn(V& a, V& b, V const& cosine, V const& sine) {
    V const first = a;
    a = cosine * first - sine * b;
    b = sine * first + cosine * b;
  }
};

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET
