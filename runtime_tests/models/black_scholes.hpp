// Prices of European options: Black and Scholes (1973) with Merton's continuous dividend yield (1973).
#pragma once

#include <chainrule/chainrule.hpp>
#include <cmath>

namespace models {

/// The order of the arguments of both: spot S, strike K, volatility sigma, time to maturity tau, interest rate r,
/// dividend yield q.
inline constexpr auto black_scholes_call = [](auto const& spot, auto const& strike, auto const& sigma, auto const& tau,
                                              auto const& r, auto const& q) {
  using chainrule::normal_cdf, chainrule::square;
  using std::exp, std::log, std::sqrt;
  auto const deviation = sigma * sqrt(tau);
  auto const d1 = (log(spot / strike) + (r - q + square(sigma) / 2.0) * tau) / deviation;
  auto const d2 = d1 - deviation;
  return spot * exp(-q * tau) * normal_cdf(d1) - strike * exp(-r * tau) * normal_cdf(d2);
};

inline constexpr auto black_scholes_put = [](auto const& spot, auto const& strike, auto const& sigma, auto const& tau,
                                             auto const& r, auto const& q) {
  using chainrule::normal_cdf, chainrule::square;
  using std::exp, std::log, std::sqrt;
  auto const deviation = sigma * sqrt(tau);
  auto const d1 = (log(spot / strike) + (r - q + square(sigma) / 2.0) * tau) / deviation;
  auto const d2 = d1 - deviation;
  return strike * exp(-r * tau) * normal_cdf(-d2) - spot * exp(-q * tau) * normal_cdf(-d1);
};

}  // namespace models
