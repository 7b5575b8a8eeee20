// The prediction of a covariance, by the library: both Jacobians are asked for inside of the function, so that their
// zeros and ones, and what they have in common, are known when they are multiplied.
#pragma once

#include <chainrule/chainrule.hpp>

#include "covariance.hpp"

namespace covariance {

template <std::size_t States>
inline constexpr auto predicted = []<class T>(std::array<T, inputs<States>> const& in, T const&) {
  auto const r = read<States>(in);
  auto const of_state = [&](auto const& state) { return moved(state, r.measured, r.dt); };
  auto const state = whole(r.state);
  auto const of_measured = [&](auto const& measured) { return moved(state, measured, r.dt); };
  return propagated<States>(in, chainrule::jacobian(of_state)(state), chainrule::jacobian(of_measured)(r.measured),
                            r.variances);
};

}  // namespace covariance
