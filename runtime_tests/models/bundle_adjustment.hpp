// Two residuals of bundle adjustment: how far from its observation a camera shows a point.
#pragma once

#include <cmath>

#include "tabulate.hpp"

namespace models {

template <class T>
constexpr T dot(std::array<T, 3> const& a, std::array<T, 3> const& b) {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

template <class T>
constexpr std::array<T, 3> cross(std::array<T, 3> const& a, std::array<T, 3> const& b) {
  return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

/// The point turned about the axis r by the angle |r|: Rodrigues' formula, and x + r x x in its limit at r = 0.
template <class T>
constexpr std::array<T, 3> rotate(std::array<T, 3> const& r, std::array<T, 3> const& x) {
  using chainrule::where;
  using std::cos, std::sin, std::sqrt;
  T const squared = dot(r, r);
  auto const turned = squared > 0.0;
  T const theta = sqrt(where(turned, squared, 1.0));  // never 0: nothing below divides by zero
  T const c = cos(theta), s = sin(theta);
  auto const axis = tabulate<3>([&](std::size_t i) -> T { return r[i] / theta; });
  auto const across = cross(axis, x), slightly_across = cross(r, x);
  T const along = dot(axis, x) * (1.0 - c);
  return tabulate<3>([&](std::size_t i) -> T {
    return where(turned, x[i] * c + across[i] * s + axis[i] * along, x[i] + slightly_across[i]);
  });
}

/// Snavely's camera, as in Bundle Adjustment in the Large (https://grail.cs.washington.edu/projects/bal): rotation r,
/// translation t, focal length f and radial distortion k1, k2. P = R(r) X + t, p = -(P_x, P_y) / P_z; the residual is f
/// (1 + k1 |p|^2 + k2 |p|^4) p - observed.
inline constexpr auto snavely = []<class T, class U>(std::array<T, 9> const& camera, std::array<T, 3> const& point,
                                                     std::array<U, 2> const& observed) {
  auto const& [r0, r1, r2, t0, t1, t2, f, k1, k2] = camera;
  auto const turned = rotate<T>({r0, r1, r2}, point);
  T const depth = turned[2] + t2;
  T const u = -(turned[0] + t0) / depth, v = -(turned[1] + t1) / depth;
  T const radius = u * u + v * v;
  T const scale = f * (1.0 + k1 * radius + k2 * radius * radius);
  return std::array<T, 2>{scale * u - observed[0], scale * v - observed[1]};
};

/// The residual of ADBench (https://github.com/microsoft/ADBench): rotation r, centre C, focal length f, principal
/// point u0, v0, distortion k1, k2. Z = R(r) (X - C), p = (Z_x, Z_y) / Z_z; the residuals are w (f (1 + k1 |p|^2 + k2
/// |p|^4) p + (u0, v0) - observed) and 1 - w^2.
inline constexpr auto adbench_reprojection = []<class T, class U>(std::array<T, 11> const& camera,
                                                                  std::array<T, 3> const& point, T const& w,
                                                                  std::array<U, 2> const& observed) {
  auto const& [r0, r1, r2, c0, c1, c2, f, u0, v0, k1, k2] = camera;
  auto const seen = rotate<T>({r0, r1, r2}, {point[0] - c0, point[1] - c1, point[2] - c2});
  T const u = seen[0] / seen[2], v = seen[1] / seen[2];
  T const radius = u * u + v * v;
  T const scale = f * (1.0 + k1 * radius + k2 * radius * radius);
  return std::array<T, 3>{w * (scale * u + u0 - observed[0]), w * (scale * v + v0 - observed[1]), 1.0 - w * w};
};

}  // namespace models
