// SPDX-License-Identifier: BSL-1.0
// Piecewise linear and cubic functions through given points, with their derivatives by the argument and by the values.
#pragma once

#include <limits>

#include "../base/exception.hpp"

namespace chainrule {

/// A table that interpolate refuses, with the numbers that are wrong in it.
class bad_table : public detail::sentence {
 public:
  using sentence::sentence;
};

/// Ways to interpolate.
namespace interpolation {

enum class method {
  linear,   ///< straight lines
  natural,  ///< the cubic spline with two continuous derivatives, the second of them 0 at both ends
  monotone  ///< cubics with one continuous derivative that rise and fall only as the values do (Steffen 1990)
};

/// What is outside of the table.
enum class outside {
  nan,       ///< NaN
  held,      ///< the value at the nearer end, with derivatives 0
  continued  ///< what the outermost piece goes on with
};

template <method Method, outside Outside = outside::nan>
struct kind {
  static constexpr method how = Method;
  static constexpr outside beyond = Outside;
};
inline constexpr kind<method::linear> linear{};
inline constexpr kind<method::natural> natural{};
inline constexpr kind<method::monotone> monotone{};

/// The same with the values at the ends outside of the table, or with the outermost pieces continued.
template <method Method>
constexpr kind<Method, outside::held> held(kind<Method>) {
  return {};
}
template <method Method>
constexpr kind<Method, outside::continued> continued(kind<Method>) {
  return {};
}

}  // namespace interpolation

namespace detail::math {

/// Throws bad_table unless there are two knots or more, in rising order.
template <class T>
constexpr void check_knots(T const* knots, int size) {
  if (size < 2) refuse_with<bad_table>("a table of ", size, " knots: interpolate needs 2 or more");
  for (int i = 0; i < size; ++i)
    if (!(i == 0 ? knots[0] == knots[0] : knots[i - 1] < knots[i]))
      refuse_with<bad_table>("knot ", i, " of a table is ", number_text(knots[i]).view(), i == 0 ? "" : ", after ",
                             i == 0 ? std::string_view() : number_text(knots[i - 1]).view(),
                             ": knots must be in rising order");
}

template <class T>
constexpr T magnitude_of(T a) {
  return a < 0 ? -a : a;
}

/// A slope of a monotone piece at a knot, and its derivatives by the slopes of the lines on both sides of it.
template <class T>
struct slope_at_knot {
  T slope, by_left, by_right;
};

template <class T>
constexpr bool is_same_way(T s, T t) {
  return (s > 0 && t > 0) || (s < 0 && t < 0);
}
// 0, or NaN where that is known of nothing.
template <class T>
constexpr slope_at_knot<T> no_slope(T sum) {
  return sum == sum ? slope_at_knot<T>{0, 0, 0} : slope_at_knot<T>{sum, sum, sum};
}

/// M. Steffen, "A simple method for monotonic interpolation in one dimension", Astronomy and Astrophysics 239 (1990):
/// the slope of the parabola through three points, and no more than twice the smaller slope beside it; 0 at extrema.
template <class T>
constexpr slope_at_knot<T> inner_slope(T s, T t, T h, T k) {  // of lines on the left and the right, their lengths
  if (!is_same_way(s, t)) return no_slope(s + t);
  T const p = (s * k + t * h) / (h + k), size = magnitude_of(p);
  if (size <= 2 * magnitude_of(s) && size <= 2 * magnitude_of(t)) return {p, k / (h + k), h / (h + k)};
  return magnitude_of(s) < magnitude_of(t) ? slope_at_knot<T>{2 * s, 2, 0} : slope_at_knot<T>{2 * t, 0, 2};
}
// At an end, where s is the slope of the line there, t that of the next one.
template <class T>
constexpr slope_at_knot<T> end_slope(T s, T t, T h, T k) {
  T const share = h / (h + k), p = s * (1 + share) - t * share;
  if (!is_same_way(p, s)) return no_slope(p + s);
  return magnitude_of(p) > 2 * magnitude_of(s) ? slope_at_knot<T>{2 * s, 2, 0} : slope_at_knot<T>{p, 1 + share, -share};
}

/// A piece of a table at a point: what its two values and the slopes at its two knots are multiplied by, for the value
/// and for its first two derivatives.
template <class T>
struct piece_at {
  int left;                 ///< the knot at which it begins
  bool is_outside = false;  ///< where nothing is known
  T values[3][2]{}, slopes[3][2]{};
};

template <interpolation::method Method, interpolation::outside Outside, class T>
constexpr piece_at<T> find_piece(T const* knots, int size, T x) {
  using interpolation::method, interpolation::outside;
  int low = 0, high = size - 1;  // at a knot the piece on its right, at the last one that on its left
  while (high - low > 1) {
    int const middle = (low + high) / 2;
    (x < knots[middle] ? high : low) = middle;
  }
  piece_at<T> at{low};
  bool const is_below = x < knots[0], is_inside = !is_below && x <= knots[size - 1];
  if (!is_inside && (Outside == outside::nan || x != x)) {
    for (auto& row : at.values) row[0] = row[1] = std::numeric_limits<T>::quiet_NaN();
    at.is_outside = true;
    return at;
  }
  if (!is_inside && Outside == outside::held) {
    at.values[0][is_below ? 0 : 1] = 1;
    return at;
  }
  T const h = knots[low + 1] - knots[low], t = (x - knots[low]) / h, u = 1 - t;
  if (Method == method::linear) {
    at.values[0][0] = u, at.values[0][1] = t;
    at.values[1][0] = -1 / h, at.values[1][1] = 1 / h;
    return at;
  }
  // Hermite's cubics.
  at.values[0][0] = (1 + 2 * t) * u * u, at.values[0][1] = t * t * (3 - 2 * t);
  at.slopes[0][0] = h * t * u * u, at.slopes[0][1] = -h * t * t * u;
  at.values[1][1] = 6 * t * u / h, at.values[1][0] = -at.values[1][1];
  at.slopes[1][0] = u * (1 - 3 * t), at.slopes[1][1] = t * (3 * t - 2);
  at.values[2][1] = (6 - 12 * t) / (h * h), at.values[2][0] = -at.values[2][1];
  at.slopes[2][0] = (6 * t - 4) / h, at.slopes[2][1] = (6 * t - 2) / h;
  return at;
}

/// A table of a method: the slopes at its knots, and how they depend on the values. `memory` has room for 3 size
/// numbers.
template <interpolation::method Method, class T>
class slopes_of_table {
 public:
  T* const slopes;

  constexpr slopes_of_table(T const* at_knots, T const* at_values, int count, T* memory)
      : slopes(memory), knots(at_knots), values(at_values), size(count), work(memory + count) {
    if constexpr (Method == interpolation::method::natural) {
      for (int i = 0; i < size; ++i) slopes[i] = right_side(i);
      solve(slopes);
    } else if constexpr (Method == interpolation::method::monotone) {
      for (int i = 0; i < size; ++i) slopes[i] = local_slope(i).slope;
    }
  }

  /// Adds to `by_values` what the slopes give, of which two neighbours are multiplied by factors; `row` has room for
  /// `size` numbers.
  constexpr void add_by_values(int left, T const (&factors)[2], T* by_values, [[maybe_unused]] T* row) const {
    if constexpr (Method == interpolation::method::natural) {
      for (int i = 0; i < size; ++i) row[i] = i == left ? factors[0] : i == left + 1 ? factors[1] : T(0);
      solve_transposed(row);
      for (int i = 0; i < size; ++i) {
        if (i > 0) add_line(by_values, i - 1, 3 * row[i] * weight_of_line(i, i - 1));
        if (i + 1 < size) add_line(by_values, i, 3 * row[i] * weight_of_line(i, i));
      }
    } else if constexpr (Method == interpolation::method::monotone) {
      for (int k = 0; k < 2; ++k) {
        int const i = left + k;
        auto const s = local_slope(i);
        if (size == 2 || i == 0 || i == size - 1) {
          int const line = i == 0 ? 0 : size - 2, next = i == 0 ? 1 : size - 3;
          add_line(by_values, line, factors[k] * s.by_left);
          if (size > 2) add_line(by_values, next, factors[k] * s.by_right);
        } else {
          add_line(by_values, i - 1, factors[k] * s.by_left);
          add_line(by_values, i, factors[k] * s.by_right);
        }
      }
    }
  }

 private:
  T const *knots, *values;
  int size;
  T* work;

  constexpr T length(int i) const { return knots[i + 1] - knots[i]; }
  constexpr T line(int i) const { return (values[i + 1] - values[i]) / length(i); }
  constexpr void add_line(T* by_values, int i, T factor) const {
    by_values[i] -= factor / length(i);
    by_values[i + 1] += factor / length(i);
  }
  constexpr slope_at_knot<T> local_slope(int i) const {
    if (size == 2) return {line(0), 1, 0};
    if (i == 0) return end_slope(line(0), line(1), length(0), length(1));
    if (i == size - 1) return end_slope(line(size - 2), line(size - 3), length(size - 2), length(size - 3));
    return inner_slope(line(i - 1), line(i), length(i - 1), length(i));
  }

  // The slopes m of a natural spline solve a tridiagonal system: at an inner knot between lengths h and k
  // k m_(i-1) + 2 (h + k) m_i + h m_(i+1) = 3 (k s + h t), at the ends 2 m_0 + m_1 = 3 s.
  constexpr T weight_of_line(int i, int of) const {
    if (i == 0 || i == size - 1) return 1;
    return of < i ? length(i) : length(i - 1);
  }
  constexpr T right_side(int i) const {
    if (i == 0) return 3 * line(0);
    if (i == size - 1) return 3 * line(size - 2);
    return 3 * (weight_of_line(i, i - 1) * line(i - 1) + weight_of_line(i, i) * line(i));
  }
  constexpr T diagonal(int i) const { return i == 0 || i == size - 1 ? T(2) : 2 * (length(i - 1) + length(i)); }
  constexpr T below(int i) const { return i == size - 1 ? T(1) : length(i); }  // of row i > 0
  constexpr T above(int i) const { return i == 0 ? T(1) : length(i - 1); }     // of row i < size - 1
  constexpr void solve(T* right) const {
    eliminate(right, [&](int i) { return below(i); }, [&](int i) { return above(i); });
  }
  constexpr void solve_transposed(T* right) const {
    eliminate(right, [&](int i) { return above(i - 1); }, [&](int i) { return below(i + 1); });
  }
  // Without pivoting: rows, and columns, are dominated by their diagonals.
  template <class Below, class Above>
  constexpr void eliminate(T* right, Below lower, Above upper) const {
    T* const pivots = work;
    pivots[0] = diagonal(0);
    for (int i = 1; i < size; ++i) {
      T const factor = lower(i) / pivots[i - 1];
      pivots[i] = diagonal(i) - factor * upper(i - 1);
      right[i] -= factor * right[i - 1];
    }
    for (int i = size - 1; i >= 0; --i) {
      if (i + 1 < size) right[i] -= upper(i) * right[i + 1];
      right[i] /= pivots[i];
    }
  }
};

}  // namespace detail::math

}  // namespace chainrule
