// The inverse of a pose applied to a point, by the library: what is asked.
#pragma once

#include <chainrule/chainrule.hpp>

#include "pose_point.hpp"

namespace pose_point {

/// Value and Jacobian at the tangent 0: the derivative of the inverse is not written down.
inline constexpr auto with_jacobian = []<class T>(std::array<T, inputs> const& in, T const&) {
  auto const at = [&](auto const& tangent) { return seen(tangent, in); };
  auto const [value, jacobian] =
      chainrule::value_and_jacobian(at)(std::array<T, 6>{T(0), T(0), T(0), T(0), T(0), T(0)});
  small::writer<T, results> out;
  out.put(value);
  for (auto const& row : jacobian) out.put(row);
  return out.all;
};

}  // namespace pose_point
