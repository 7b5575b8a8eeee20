// SPDX-License-Identifier: BSL-1.0
// retract and local: from an element of a group and a tangent to another element, and back. Next: tangent_jacobian.hpp.
#pragma once

#include "se3.hpp"
#include "unit_vector.hpp"

namespace chainrule::linear_algebra {

template <class S>
inline constexpr bool is_group = false;
template <class T>
inline constexpr bool is_group<so2<T>> = true;
template <class T>
inline constexpr bool is_group<so3<T>> = true;
template <class T>
inline constexpr bool is_group<se2<T>> = true;
template <class T>
inline constexpr bool is_group<se3<T>> = true;

/// A rotation or a rigid motion.
template <class S>
concept group = is_group<S>;

/// a exp(tangent): the perturbation on the right, in the frame that moves along.
template <template <class> class Group, class A, class B, std::size_t N>
  requires(group<Group<A>> && Group<A>::dimension == N)
constexpr auto retract(Group<A> const& a, vec<B, N> const& tangent) {
  return a * Group<B>::exp(tangent);
}
/// exp(tangent) a: the perturbation on the left, in the frame that stays.
template <template <class> class Group, class A, class B, std::size_t N>
  requires(group<Group<A>> && Group<A>::dimension == N)
constexpr auto retract_left(Group<A> const& a, vec<B, N> const& tangent) {
  return Group<B>::exp(tangent) * a;
}
/// Of a vector and of a number both are a sum.
template <scalar A, scalar B, std::size_t N>
constexpr auto retract(vec<A, N> const& a, vec<B, N> const& tangent) {
  return a + tangent;
}

/// The tangent with retract(a, tangent) = b: log(inverse(a) b).
template <template <class> class Group, class A, class B>
  requires(group<Group<A>>)
constexpr auto local(Group<A> const& a, Group<B> const& b) {
  return log(inverse(a) * b);
}
/// The tangent with retract_left(a, tangent) = b: log(b inverse(a)).
template <template <class> class Group, class A, class B>
  requires(group<Group<A>>)
constexpr auto local_left(Group<A> const& a, Group<B> const& b) {
  return log(b * inverse(a));
}
template <scalar A, scalar B, std::size_t N>
constexpr auto local(vec<A, N> const& a, vec<B, N> const& b) {
  return b - a;
}

}  // namespace chainrule::linear_algebra

namespace chainrule {

using linear_algebra::local, linear_algebra::local_left, linear_algebra::retract, linear_algebra::retract_left;

}  // namespace chainrule
