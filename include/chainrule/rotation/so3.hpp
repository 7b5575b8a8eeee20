// SPDX-License-Identifier: BSL-1.0
// so2<T> and so3<T>: rotations of the plane and of space. Next: se3.hpp, with a translation.
#pragma once

#include "quaternion.hpp"

namespace chainrule {

namespace linear_algebra {

/// A rotation of the plane, as the cosine and sine of its angle.
template <class T>
struct so2 {
  T cosine, sine;
  static constexpr std::size_t dimension = 1;

  static constexpr so2 identity() { return {T(1), T(0)}; }
  /// The rotation by an angle.
  static constexpr so2 exp(vec<T, 1> const& angle) {
    return {detail::compute<operation::cos_>(angle[0]), detail::compute<operation::sin_>(angle[0])};
  }
  friend bool operator==(so2 const&, so2 const&)
    requires(!symbolic<T>)
  = default;
};
template <class T>
so2(T, T) -> so2<T>;

/// A rotation of space, as a unit quaternion. Its tangent is the rotation vector: axis times angle.
template <class T>
struct so3 {
  quaternion<T> q;
  static constexpr std::size_t dimension = 3;

  static constexpr so3 identity() { return {quaternion<T>::identity()}; }
  /// The rotation about the axis w by the angle norm(w), right at w = 0 and next to it with all derivatives.
  static constexpr so3 exp(vec<T, 3> const& w) {
    auto const s = squared_norm(w);
    auto const v = w * detail::half_sine(s);
    return {{v[0], v[1], v[2], detail::half_cosine(s)}};
  }
  friend bool operator==(so3 const&, so3 const&)
    requires(!symbolic<T>)
  = default;
};
template <class T>
so3(quaternion<T>) -> so3<T>;

/// The element of a group with this tangent: exp<so3>(w).
template <template <class> class Group, class T, std::size_t N>
  requires(Group<T>::dimension == N)
constexpr Group<T> exp(vec<T, N> const& tangent) {
  return Group<T>::exp(tangent);
}

/// The angle, from -pi to pi.
template <class T>
constexpr vec<T, 1> log(so2<T> const& a) {
  return {detail::compute<operation::atan2_>(a.sine, a.cosine)};
}
/// The rotation vector, whose norm is at most pi. Of q and -q it is the same.
template <class T>
constexpr vec<T, 3> log(so3<T> const& a) {
  auto const v = a.q.vector();
  auto const turned = detail::compute<operation::less_>(a.q.w, 0_c);
  T const w = detail::choice(turned, T(detail::negative(a.q.w)), a.q.w);
  T const scale = detail::times(2_c, detail::angle_over_sine(squared_norm(v), w));
  return v * T(detail::choice(turned, T(detail::negative(scale)), scale));
}

/// First the right one.
template <class A, class B>
constexpr so2<detail::combined<A, B>> operator*(so2<A> const& a, so2<B> const& b) {
  return {detail::minus(detail::times(a.cosine, b.cosine), detail::times(a.sine, b.sine)),
          detail::plus(detail::times(a.sine, b.cosine), detail::times(a.cosine, b.sine))};
}
template <class A, class B>
constexpr so3<detail::combined<A, B>> operator*(so3<A> const& a, so3<B> const& b) {
  return {a.q * b.q};
}

template <class T>
constexpr so2<T> inverse(so2<T> const& a) {
  return {a.cosine, T(detail::negative(a.sine))};
}
template <class T>
constexpr so3<T> inverse(so3<T> const& a) {
  return {conjugate(a.q)};
}

/// The matrix of a rotation.
template <class T>
constexpr mat<T, 2, 2> rotation_matrix(so2<T> const& a) {
  return {a.cosine, T(detail::negative(a.sine)), a.sine, a.cosine};
}
template <class T>
constexpr mat<T, 3, 3> rotation_matrix(so3<T> const& a) {
  using detail::plus, detail::minus, detail::times;
  auto const& [x, y, z, w] = a.q;
  T const x2 = times(2_c, x), y2 = times(2_c, y), z2 = times(2_c, z);
  T const xx = times(x, x2), yy = times(y, y2), zz = times(z, z2), xy = times(x, y2), xz = times(x, z2),
          yz = times(y, z2), wx = times(w, x2), wy = times(w, y2), wz = times(w, z2);
  return {T(minus(1_c, plus(yy, zz))), T(minus(xy, wz)), T(plus(xz, wy)),  T(plus(xy, wz)),
          T(minus(1_c, plus(xx, zz))), T(minus(yz, wx)), T(minus(xz, wy)), T(plus(yz, wx)),
          T(minus(1_c, plus(xx, yy)))};
}

/// The point, rotated.
template <class A, class B>
constexpr vec<detail::combined<A, B>, 2> operator*(so2<A> const& a, vec<B, 2> const& point) {
  return rotation_matrix(a) * point;
}
template <class A, class B>
constexpr vec<detail::combined<A, B>, 3> operator*(so3<A> const& a, vec<B, 3> const& point) {
  return rotation_matrix(a) * point;
}

}  // namespace linear_algebra

using linear_algebra::exp, linear_algebra::inverse, linear_algebra::log, linear_algebra::rotation_matrix;

using linear_algebra::so2, linear_algebra::so3;

template <class T>
struct detail::known_struct<so2<T>> : std::true_type {};
template <class T>
struct detail::parts_of<so2<T>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& a, auto visitor) {
    return visitor(a.cosine, a.sine);
  }
};
template <class T>
struct detail::known_struct<so3<T>> : std::true_type {};
template <class T>
struct detail::parts_of<so3<T>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& a, auto visitor) { return visitor(a.q); }
};

}  // namespace chainrule
