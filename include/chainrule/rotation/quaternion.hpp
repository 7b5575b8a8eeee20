// SPDX-License-Identifier: BSL-1.0
// quaternion<T>: x i + y j + z k + w, in memory as Eigen has it. Next: so3.hpp, unit quaternions as rotations.
#pragma once

#include "half_angle.hpp"

namespace chainrule {

namespace linear_algebra {

/// Four numbers with the product of quaternions. An aggregate, and a shape.
template <class T>
struct quaternion {
  T x, y, z, w;

  constexpr vec<T, 3> vector() const { return {x, y, z}; }
  static constexpr quaternion identity() { return {T(0), T(0), T(0), T(1)}; }
  friend bool operator==(quaternion const&, quaternion const&)
    requires(!symbolic<T>)
  = default;
};
template <class T>
quaternion(T, T, T, T) -> quaternion<T>;

/// Hamilton's product.
template <class A, class B>
constexpr quaternion<detail::combined<A, B>> operator*(quaternion<A> const& a, quaternion<B> const& b) {
  using detail::plus, detail::minus, detail::times;
  return {minus(plus(plus(times(a.w, b.x), times(a.x, b.w)), times(a.y, b.z)), times(a.z, b.y)),
          plus(plus(minus(times(a.w, b.y), times(a.x, b.z)), times(a.y, b.w)), times(a.z, b.x)),
          plus(minus(plus(times(a.w, b.z), times(a.x, b.y)), times(a.y, b.x)), times(a.z, b.w)),
          minus(minus(minus(times(a.w, b.w), times(a.x, b.x)), times(a.y, b.y)), times(a.z, b.z))};
}

/// x, y and z change their signs; of a unit quaternion that is the inverse.
template <class T>
constexpr quaternion<T> conjugate(quaternion<T> const& a) {
  return {T(detail::negative(a.x)), T(detail::negative(a.y)), T(detail::negative(a.z)), a.w};
}

/// The root of the sum of the squares.
template <class T>
constexpr auto norm(quaternion<T> const& a) {
  return norm(vec<T, 4>{a.x, a.y, a.z, a.w});
}

/// a / norm(a).
template <class T>
constexpr auto normalized(quaternion<T> const& a) {
  auto const unit = normalized(vec<T, 4>{a.x, a.y, a.z, a.w});
  return quaternion{unit[0], unit[1], unit[2], unit[3]};
}

}  // namespace linear_algebra

using linear_algebra::conjugate, linear_algebra::norm, linear_algebra::normalized;

using linear_algebra::quaternion;

template <class T>
struct detail::known_struct<quaternion<T>> : std::true_type {};
template <class T>
struct detail::parts_of<quaternion<T>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& q, auto visitor) {
    return visitor(q.x, q.y, q.z, q.w);
  }
};

}  // namespace chainrule
