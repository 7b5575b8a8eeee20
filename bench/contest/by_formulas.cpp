// The library, from formulas: types with named variables.
#include "contest.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;

// xaa, xab, ..., xba, ...
template <std::size_t I>
constexpr auto name_of_x() {
  constexpr char characters[4]{'x', static_cast<char>('a' + I / 26), static_cast<char>('a' + I % 26), 0};
  return detail::name<4>(characters);
}
template <std::size_t I>
inline constexpr auto x = variable<name_of_x<I>()>;

template <class Formula, std::size_t... I>
auto ask(Formula formula, auto const& at, std::index_sequence<I...>) {
  auto const [value, gradient] = value_and_gradient(formula, x<I>...)((x<I> = at[I])...);
  return value_with_gradient<double, point<sizeof...(I)>>{value, {gradient[I]...}};
}

constexpr auto formula_of(std::type_identity<problems::wave>) { return sin(x<0> * x<0>); }
constexpr auto formula_of(std::type_identity<problems::mixed>) {
  return sin(x<0> * x<1>) + exp(x<0> / x<1>) * (x<0> - x<1>) / (x<0> * x<0> + x<1> * x<1> + 1_c);
}
constexpr auto formula_of(std::type_identity<problems::black_scholes>) {
  auto const [spot, strike, time, rate, volatility] = std::tuple(x<0>, x<1>, x<2>, x<3>, x<4>);
  auto const cdf = [](auto d) { return 0.5_c * erfc(-d / constants::sqrt2); };
  auto const spread = volatility * sqrt(time);
  auto const d1 = (log(spot / strike) + (rate + 0.5_c * volatility * volatility) * time) / spread;
  return spot * cdf(d1) - strike * exp(-rate * time) * cdf(d1 - spread);
}
template <std::size_t... I>
constexpr auto rosenbrock(std::index_sequence<I...>) {
  return ((100_c * square(x<I + 1> - square(x<I>)) + square(1_c - x<I>)) + ...);
}
constexpr auto formula_of(std::type_identity<problems::rosenbrock<10>>) {
  return rosenbrock(std::make_index_sequence<9>());
}
template <std::size_t... I>
constexpr auto product(std::index_sequence<I...>) {
  return (... * x<I>);
}
constexpr auto formula_of(std::type_identity<problems::product<10>>) { return product(std::make_index_sequence<10>()); }
template <std::size_t... I>
constexpr auto log_sum_exp(std::index_sequence<I...>) {
  return log((... + exp(x<I>)));
}
constexpr auto formula_of(std::type_identity<problems::log_sum_exp<10>>) {
  return log_sum_exp(std::make_index_sequence<10>());
}
template <int Depth>
constexpr auto nested(auto y) {
  if constexpr (Depth == 0)
    return y;
  else
    return nested<Depth - 1>(sin(exp(-y * y) * (y + 1.8_c)));
}
constexpr auto formula_of(std::type_identity<problems::nested>) { return nested<20>(x<0>); }
template <std::size_t... I>
constexpr auto ackley(std::index_sequence<I...>) {
  auto const squares = (... + (x<I> * x<I>));
  auto const waves = (... + cos(2_c * constants::pi * x<I>));
  return -20_c * exp(-0.2_c * sqrt(squares / 20_c)) - exp(waves / 20_c) + 20_c + constants::e;
}
constexpr auto formula_of(std::type_identity<problems::ackley>) { return ackley(std::make_index_sequence<20>()); }

struct by_formulas {
  template <class Problem>
  static constexpr bool takes = requires { formula_of(std::type_identity<Problem>{}); };

  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    return ask(formula_of(std::type_identity<Problem>{}), in.x, std::make_index_sequence<Problem::parameters>());
  }
};

contender<by_formulas> const entered("chainrule, formulas");

}  // namespace
