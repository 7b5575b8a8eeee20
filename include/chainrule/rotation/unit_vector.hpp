// SPDX-License-Identifier: BSL-1.0
// unit_vector<T>: a direction in space, which has two degrees of freedom. Next: retract.hpp.
#pragma once

#include "so3.hpp"

namespace chainrule {

namespace linear_algebra {

/// A vector of length 1. Its tangent is a vector of the plane perpendicular to it, in the basis of tangent_basis.
template <class T>
struct unit_vector {
  vec<T, 3> direction;
  static constexpr std::size_t dimension = 2;

  friend bool operator==(unit_vector const&, unit_vector const&)
    requires(!symbolic<T>)
  = default;
};
template <class T>
unit_vector(vec<T, 3>) -> unit_vector<T>;

/// Two columns perpendicular to a direction and to each other. They jump where z changes its sign.
template <class T>
constexpr mat<T, 3, 2> tangent_basis(unit_vector<T> const& a) {
  return detail::complement(a.direction);
}

/// The direction at the end of the arc that begins with this tangent.
template <class A, class B>
constexpr unit_vector<detail::combined<A, B>> retract(unit_vector<A> const& a, vec<B, 2> const& tangent) {
  auto const s = detail::times(4_c, squared_norm(tangent));
  return {a.direction * detail::half_cosine(s) +
          tangent_basis(a) * (tangent * detail::times(2_c, detail::half_sine(s)))};
}
/// The tangent at a of the arc that ends at b; of opposite directions NaN.
template <class A, class B>
constexpr vec<detail::combined<A, B>, 2> local(unit_vector<A> const& a, unit_vector<B> const& b) {
  auto const sine = transpose(tangent_basis(a)) * b.direction;
  return sine * detail::angle_over_sine(squared_norm(sine), dot(a.direction, b.direction));
}

}  // namespace linear_algebra

using linear_algebra::local, linear_algebra::retract, linear_algebra::tangent_basis;

using linear_algebra::unit_vector;

template <class T>
struct detail::known_struct<unit_vector<T>> : std::true_type {};
template <class T>
struct detail::parts_of<unit_vector<T>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& a, auto visitor) { return visitor(a.direction); }
};

}  // namespace chainrule
