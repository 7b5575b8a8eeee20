// Prices of European options, and the Greeks: derivatives of the pricing function that nobody has to write down.
//
//   black_scholes [FOLDER]      a folder gets the data of a picture
//
// Exits with 0 if they agree with reference numbers to 12 digits.
#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>

#include "lessons/lesson.hpp"

using namespace chainrule;

// [price]
// Black and Scholes (1973), with Merton's dividend yield q: an ordinary generic function.
constexpr auto option_price = [](auto sign, auto spot, auto strike, auto sigma, auto tau, auto r, auto q) {
  auto const deviation = sigma * sqrt(tau);
  auto const d1 = (log(spot / strike) + (r - q + square(sigma) / 2.0) * tau) / deviation;
  auto const d2 = d1 - deviation;
  return sign * (spot * exp(-q * tau) * normal_cdf(sign * d1) - strike * exp(-r * tau) * normal_cdf(sign * d2));
};
constexpr auto call = [](auto... arguments) { return option_price(1.0, arguments...); };
constexpr auto put = [](auto... arguments) { return option_price(-1.0, arguments...); };
// [/price]

enum argument : std::size_t { spot, strike, sigma, tau, r, q };

bool agree = true;

void print(char const* name, double computed, double reference) {
  bool const agrees = std::abs(computed - reference) <= 1e-12 * std::abs(reference);
  std::printf("  %-28s %22.15f %s\n", name, computed, agrees ? "" : "differs from the reference");
  agree = agree && agrees;
}

struct greeks {
  double price, delta, vega, theta, rho, gamma, vanna, volga, charm;
};

template <class Price>
void report(char const* name, Price option, greeks const& reference) {
  std::printf("%s, spot 120, strike 100, volatility 25 %%, half a year, interest 2 %%, dividends 1 %%\n", name);
  // [greeks]
  auto const [price, first] = value_and_gradient(option)(120.0, 100.0, 0.25, 0.5, 0.02, 0.01);
  auto const second = hessian(option)(120.0, 100.0, 0.25, 0.5, 0.02, 0.01);
  // [/greeks]
  print("price", price, reference.price);
  print("delta = dV/dS", first[spot], reference.delta);
  print("vega  = dV/dsigma", first[sigma], reference.vega);
  print("theta = -dV/dtau", -first[tau], reference.theta);
  print("rho   = dV/dr", first[r], reference.rho);
  print("gamma = d2V/dS2", second[spot][spot], reference.gamma);
  print("vanna = d2V/dS dsigma", second[spot][sigma], reference.vanna);
  print("volga = d2V/dsigma2", second[sigma][sigma], reference.volga);
  print("charm = -d2V/dS dtau", -second[spot][tau], reference.charm);
}

// [surface]
// The price of a call over its strike of 100, the time that is left and the price of the share, and how much the price
// bends there.
void write_surface(data_file& out) {
  for (int i = 0; i <= 16; ++i) {
    for (int k = 0; k <= 24; ++k) {
      double const years = 0.04 + 0.06 * i, share = 60 + 80.0 / 24 * k;
      auto const gamma = hessian(call)(share, 100.0, 0.25, years, 0.02, 0.01)[spot][spot];
      out.row(share, years, call(share, 100.0, 0.25, years, 0.02, 0.01), gamma);
    }
    out.write("\n");
  }
}
// [/surface]

int main(int argument_count, char** arguments) {
  data_file surface(argument_count, arguments, "option.dat");
  write_surface(surface);

  // From the closed formulas, with arithmetic of more than 30 digits.
  report("Call", call,
         {.price = 21.8204648092168219875,
          .delta = 0.870162081346039876893,
          .vega = 17.4263380128900706789,
          .theta = -4.96436970465342909489,
          .rho = 41.2994924761539816198,
          .gamma = 0.00968129889605003926603,
          .vanna = -0.797877929157554780596,
          .volga = 77.7247576629199666527,
          .charm = 0.196553544427589046738});
  report("Put", put,
         {.price = 1.42395068101174973441,
          .delta = -0.124850397846642436356,
          .vega = 17.4263380128900706789,
          .theta = -4.17828501218631174769,
          .rho = -8.20299921130442104861,
          .gamma = 0.00968129889605003926603,
          .vanna = -0.797877929157554780596,
          .volga = 77.7247576629199666527,
          .charm = 0.186603419635662223398});
  std::puts(agree ? "All agree with the references." : "Some differ from the references.");
  return agree ? 0 : 1;
}
