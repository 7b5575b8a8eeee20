// The step of a track with its columns, by the library: what is asked.
#pragma once

#include <chainrule/chainrule.hpp>

#include "track_step.hpp"

namespace track_step {

/// Step and columns. The derivative of the direction is that before its length is made 1, as in the published code.
inline constexpr auto with_columns = []<class T>(std::array<T, inputs> const& in, T const&) {
  using namespace small;
  auto const bend = bends(in);
  auto const dir = part<3>(in, 3);
  auto const turned = [&](auto const& d, auto const& scale) { return sums(stages(d, scale, bend)); };
  T const h = in[9], third = h / T(3), one_third = T(1) / T(3);
  T const mass_by_momentum = in[8] * in[6];
  writer<T, results> out;
  out.put(step(in));
  for (std::size_t column = 0; column < 3; ++column) {
    auto const from = 19 + 6 * column;
    auto const d_dir = part<3>(in, from + 3);
    auto const d = column < 2 ? chainrule::jvp(turned, chainrule::wrt<0>)(dir, T(1), d_dir)
                              : chainrule::jvp(turned)(dir, T(1), d_dir, T(1));
    for (std::size_t i = 0; i < 3; ++i) out.put(in[from + i] + third * d[i]);
    for (std::size_t i = 0; i < 3; ++i) out.put(one_third * d[3 + i]);
  }
  auto const rate = [&](auto const& scale) { return sqrt(T(1) + square(scale * mass_by_momentum)); };
  out.put(in[37] + h * chainrule::derivative(rate)(T(1)));
  return out.all;
};

}  // namespace track_step
