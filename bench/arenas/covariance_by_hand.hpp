// Jacobians by hand. Each row of A P is a sum of a few rows of P, in loops that compilers put into vector lanes.
#pragma once

#include "covariance.hpp"

namespace covariance {

template <std::size_t States, class T>
std::array<T, results<States>> predicted_by_hand(std::array<T, inputs<States>> const& in) {
  T const* const rest = in.data() + States * States;
  T const w = rest[0], x = rest[1], y = rest[2], z = rest[3], dt = rest[20], half = T(0.5) * dt;
  // Half the turn, twice the change of velocity.
  T const a = T(0.5) * rest[13] - half * rest[4], b = T(0.5) * rest[14] - half * rest[5],
          c = T(0.5) * rest[15] - half * rest[6];
  T const u = 2 * (rest[10] - dt * rest[7]), v = 2 * (rest[11] - dt * rest[8]), s = 2 * (rest[12] - dt * rest[9]);
  T const quaternion[4][4] = {{1, -a, -b, -c}, {a, 1, c, -b}, {b, -c, 1, a}, {c, b, -a, 1}};
  T const by_half_turn[4][3] = {{-x, -y, -z}, {w, -z, y}, {z, w, -x}, {-y, x, w}};
  T const rotation[3][3] = {{1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)},
                            {2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)},
                            {2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)}};
  T const velocity[3][4] = {{y * s - z * v, y * v + z * s, x * v + w * s - 2 * y * u, x * s - w * v - 2 * z * u},
                            {z * u - x * s, y * u - w * s - 2 * x * v, x * u + z * s, w * u + y * s - 2 * z * v},
                            {x * v - y * u, z * u + w * v - 2 * x * s, z * v - w * u - 2 * y * s, x * u + y * v}};
  T by_bias[4][3], by_drift[3][3];
  for (int i = 0; i < 4; ++i)
    for (int j = 0; j < 3; ++j) by_bias[i][j] = -half * by_half_turn[i][j];
  for (int i = 0; i < 3; ++i)
    for (int j = 0; j < 3; ++j) by_drift[i][j] = -dt * rotation[i][j];

  // The rows of P that are read, with what is left of the diagonal, which the upper triangle has above it.
  T p[known][States];
  for (std::size_t i = 0; i < known; ++i)
    for (std::size_t j = 0; j < States; ++j) p[i][j] = i <= j ? in[States * i + j] : in[States * j + i];

  T m[moving][States];  // A P
  for (std::size_t i = 0; i < 4; ++i) {
    auto const& q = quaternion[i];
    auto const& g = by_bias[i];
    for (std::size_t k = 0; k < States; ++k)
      m[i][k] = q[0] * p[0][k] + q[1] * p[1][k] + q[2] * p[2][k] + q[3] * p[3][k] + g[0] * p[10][k] + g[1] * p[11][k] +
                g[2] * p[12][k];
  }
  for (std::size_t i = 0; i < 3; ++i) {
    auto const& q = velocity[i];
    auto const& g = by_drift[i];
    for (std::size_t k = 0; k < States; ++k) {
      m[4 + i][k] = p[4 + i][k] + q[0] * p[0][k] + q[1] * p[1][k] + q[2] * p[2][k] + q[3] * p[3][k] + g[0] * p[13][k] +
                    g[1] * p[14][k] + g[2] * p[15][k];
      m[7 + i][k] = p[7 + i][k] + dt * p[4 + i][k];
    }
  }

  std::array<T, results<States>> out{};
  T const of_turn = T(0.25) * rest[19];
  for (std::size_t i = 0; i < moving; ++i) {
    T* const to = out.data() + States * i;
    for (std::size_t j = i; j < 4; ++j) {
      auto const& q = quaternion[j];
      auto const& g = by_bias[j];
      to[j] = q[0] * m[i][0] + q[1] * m[i][1] + q[2] * m[i][2] + q[3] * m[i][3] + g[0] * m[i][10] + g[1] * m[i][11] +
              g[2] * m[i][12] +
              of_turn * (by_half_turn[i][0] * by_half_turn[j][0] + by_half_turn[i][1] * by_half_turn[j][1] +
                         by_half_turn[i][2] * by_half_turn[j][2]);
    }
    for (std::size_t j = 0; j < 3; ++j) {
      auto const& q = velocity[j];
      auto const& g = by_drift[j];
      if (i <= 4 + j) {
        T sum = m[i][4 + j] + q[0] * m[i][0] + q[1] * m[i][1] + q[2] * m[i][2] + q[3] * m[i][3] + g[0] * m[i][13] +
                g[1] * m[i][14] + g[2] * m[i][15];
        if (i >= 4)
          sum += rest[16] * rotation[i - 4][0] * rotation[j][0] + rest[17] * rotation[i - 4][1] * rotation[j][1] +
                 rest[18] * rotation[i - 4][2] * rotation[j][2];
        to[4 + j] = sum;
      }
      if (i <= 7 + j) to[7 + j] = m[i][7 + j] + dt * m[i][4 + j];
    }
    for (std::size_t j = moving; j < States; ++j) to[j] = m[i][j];
  }
  for (std::size_t i = moving; i < States; ++i)
    for (std::size_t j = i; j < States; ++j) out[States * i + j] = in[States * i + j];
  return out;
}

}  // namespace covariance
