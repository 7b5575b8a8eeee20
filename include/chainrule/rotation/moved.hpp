// SPDX-License-Identifier: BSL-1.0
// A group element on its way: a product in which only one factor moves. It is kept as factors, so that what the others
// do to points and other elements is done to them, and a derivative never goes through the numbers of a quaternion.
// Next: tangent_jacobian.hpp.
#pragma once

#include "retract.hpp"

namespace chainrule::linear_algebra {

/// left step right, where the step is next to the identity. As its base it is the product, for all functions that know
/// nothing of factors.
template <template <class> class Group, class T>
struct moved : Group<T> {
  Group<T> left, step, right;
};

namespace detail {

template <template <class> class Group, class T>
constexpr moved<Group, T> product_of(Group<T> const& left, Group<T> const& step, Group<T> const& right) {
  return {left * step * right, left, step, right};
}

}  // namespace detail

template <template <class> class Group, class T>
constexpr moved<Group, T> inverse(moved<Group, T> const& a) {
  return detail::product_of(inverse(a.right), inverse(a.step), inverse(a.left));
}
template <template <class> class Group, class T>
constexpr moved<Group, T> operator*(Group<T> const& a, moved<Group, T> const& b) {
  return detail::product_of(a * b.left, b.step, b.right);
}
template <template <class> class Group, class T>
constexpr moved<Group, T> operator*(moved<Group, T> const& a, Group<T> const& b) {
  return detail::product_of(a.left, a.step, a.right * b);
}
template <template <class> class Group, class T>
constexpr Group<T> operator*(moved<Group, T> const& a, moved<Group, T> const& b) {
  return static_cast<Group<T> const&>(a) * static_cast<Group<T> const&>(b);
}
template <template <class> class Group, class T, class B, std::size_t N>
constexpr auto operator*(moved<Group, T> const& a, vec<B, N> const& point) {
  return a.left * (a.step * (a.right * point));
}

/// To first order of the step, with the inverse of the right Jacobian: log(R exp(d)) = w + d + w x d / 2 + c w x (w x
/// d), where w = log(R) (J. Sola et al., "A micro Lie theory for state estimation in robotics", 2018, equation 144).
template <class T>
constexpr vec<T, 3> log(moved<so3, T> const& a) {
  auto const w = log(a.left * a.right);
  auto const d = inverse(a.right) * (2_c * a.step.q.vector());
  auto const turned = cross(w, d);
  return w + d + turned / 2_c + detail::cotangent_rest(squared_norm(w)) * cross(w, turned);
}
template <class T>
constexpr vec<T, 6> log(moved<se3, T> const& a) {
  auto const w = log(moved<so3, T>{a.rotation, a.left.rotation, a.step.rotation, a.right.rotation});
  return log_with_rotation(w, vec<T, 3>(a.left * (a.step * a.right.translation)));
}

template <template <class> class Group, class T>
constexpr auto local(Group<T> const& a, moved<Group, T> const& b) {
  return log(inverse(a) * b);
}
template <template <class> class Group, class T>
constexpr auto local(moved<Group, T> const& a, Group<T> const& b) {
  return log(inverse(a) * b);
}
template <template <class> class Group, class T>
constexpr auto local(moved<Group, T> const& a, moved<Group, T> const& b) {
  return log(inverse(a) * b);
}

}  // namespace chainrule::linear_algebra

namespace chainrule {

using linear_algebra::inverse, linear_algebra::local, linear_algebra::log;

}  // namespace chainrule
