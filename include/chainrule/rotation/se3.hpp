// SPDX-License-Identifier: BSL-1.0
// se2<T> and se3<T>: rigid motions of the plane and of space. Next: retract.hpp.
#pragma once

#include "so3.hpp"

namespace chainrule {

namespace linear_algebra {

/// A rigid motion of the plane: rotated, then moved. Its tangent is (angle, translation).
template <class T>
struct se2 {
  so2<T> rotation;
  vec<T, 2> translation;
  static constexpr std::size_t dimension = 3;

  static constexpr se2 identity() { return {so2<T>::identity(), vec<T, 2>::zero()}; }
  static constexpr se2 exp(vec<T, 3> const& tangent) {
    T const half = detail::times(1_c / 2_c, tangent[0]), sinc = detail::compute<operation::sinc_>(tangent[0]),
            rest = detail::times(half, detail::compute<operation::square_>(detail::compute<operation::sinc_>(half)));
    return {so2<T>::exp({tangent[0]}),
            mat<T, 2, 2>{sinc, T(detail::negative(rest)), rest, sinc} * block<2>(tangent, 1)};
  }
  friend bool operator==(se2 const&, se2 const&)
    requires(!symbolic<T>)
  = default;
};
template <class T>
se2(so2<T>, vec<T, 2>) -> se2<T>;

/// A rigid motion of space: rotated, then moved. Its tangent is (rotation vector, translation).
template <class T>
struct se3 {
  so3<T> rotation;
  vec<T, 3> translation;
  static constexpr std::size_t dimension = 6;

  static constexpr se3 identity() { return {so3<T>::identity(), vec<T, 3>::zero()}; }
  /// With u the translation of the tangent it moves by u + b w x u + c w x (w x u), where b = (1 - cos) / angle^2, c =
  /// (angle - sin) / angle^3.
  static constexpr se3 exp(vec<T, 6> const& tangent) {
    auto const w = block<3>(tangent, 0), u = block<3>(tangent, 3);
    auto const s = squared_norm(w);
    auto const turned = cross(w, u);
    auto const b = detail::times(2_c, detail::compute<operation::square_>(detail::half_sine(s)));
    return {so3<T>::exp(w), u + b * turned + detail::third_sine(s) * cross(w, turned)};
  }
  friend bool operator==(se3 const&, se3 const&)
    requires(!symbolic<T>)
  = default;
};
template <class T>
se3(so3<T>, vec<T, 3>) -> se3<T>;

/// The tangent whose exponential is this motion.
template <class T>
constexpr vec<T, 3> log(se2<T> const& a) {
  T const angle = log(a.rotation)[0], half = detail::times(1_c / 2_c, angle);
  T const h = detail::over(detail::compute<operation::cos_>(half), detail::compute<operation::sinc_>(half));
  auto const u = mat<T, 2, 2>{h, half, T(detail::negative(half)), h} * a.translation;
  return {angle, u[0], u[1]};
}
template <class T>
constexpr vec<T, 6> log_with_rotation(vec<T, 3> const& w, vec<T, 3> const& translation) {
  auto const turned = cross(w, translation);
  auto const u = translation - turned / 2_c + detail::cotangent_rest(squared_norm(w)) * cross(w, turned);
  return {w[0], w[1], w[2], u[0], u[1], u[2]};
}
template <class T>
constexpr vec<T, 6> log(se3<T> const& a) {
  return log_with_rotation(log(a.rotation), a.translation);
}

template <class A, class B>
constexpr se2<detail::combined<A, B>> operator*(se2<A> const& a, se2<B> const& b) {
  return {a.rotation * b.rotation, a.rotation * b.translation + a.translation};
}
template <class A, class B>
constexpr se3<detail::combined<A, B>> operator*(se3<A> const& a, se3<B> const& b) {
  return {a.rotation * b.rotation, a.rotation * b.translation + a.translation};
}
template <class A, class B>
constexpr vec<detail::combined<A, B>, 2> operator*(se2<A> const& a, vec<B, 2> const& point) {
  return a.rotation * point + a.translation;
}
template <class A, class B>
constexpr vec<detail::combined<A, B>, 3> operator*(se3<A> const& a, vec<B, 3> const& point) {
  return a.rotation * point + a.translation;
}
template <class T>
constexpr se2<T> inverse(se2<T> const& a) {
  auto const back = inverse(a.rotation);
  return {back, -(back * a.translation)};
}
template <class T>
constexpr se3<T> inverse(se3<T> const& a) {
  auto const back = inverse(a.rotation);
  return {back, -(back * a.translation)};
}

}  // namespace linear_algebra

using linear_algebra::inverse, linear_algebra::log;

using linear_algebra::se2, linear_algebra::se3;

template <class T>
struct detail::known_struct<se2<T>> : std::true_type {};
template <class T>
struct detail::parts_of<se2<T>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& a, auto visitor) {
    return visitor(a.rotation, a.translation);
  }
};
template <class T>
struct detail::known_struct<se3<T>> : std::true_type {};
template <class T>
struct detail::parts_of<se3<T>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& a, auto visitor) {
    return visitor(a.rotation, a.translation);
  }
};

}  // namespace chainrule
