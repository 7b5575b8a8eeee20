// Boost.Math: autodiff, with the order of each question.
#include <boost/math/differentiation/autodiff.hpp>
#include <boost/version.hpp>

#include "others.hpp"

namespace {

namespace autodiff = boost::math::differentiation;

template <std::size_t Order, class Function>
others::answer ask_one(others::record const& entry, Function const& f) {
  using number = autodiff::autodiff_fvar<double, Order>;
  if constexpr (others::takes<Function, number, 1>)
    return {others::outcome::number, f(autodiff::make_fvar<double, Order>(entry.at[0])).derivative(entry.order())};
  else
    return {others::outcome::no_such_function};
}

template <std::size_t N, class Function>
others::answer ask_boost(others::record const& entry, Function const& f) {
  if constexpr (N == 1) {
    if (entry.order() <= 2) return ask_one<2>(entry, f);
    return ask_one<10>(entry, f);
  } else {
    auto const variables = autodiff::make_ftuple<double, 2, 2>(entry.at[0], entry.at[1]);
    auto const& [x, y] = variables;
    using number = autodiff::promote<std::decay_t<decltype(x)>, std::decay_t<decltype(y)>>;
    if constexpr (others::takes<Function, number, 2>) {
      auto const orders = [&](std::size_t i) { return std::count(entry.arguments.begin(), entry.arguments.end(), i); };
      return {others::outcome::number,
              f(x + number(0.0), y + number(0.0)).derivative(static_cast<std::size_t>(orders(0)), static_cast<std::size_t>(orders(1)))};
    } else {
      return {others::outcome::no_such_function};
    }
  }
}

}  // namespace

int main() {
  using namespace others;
  using std::clamp, std::max, std::min;  // by its comparisons
  constexpr auto library = "Boost.Math autodiff", version = BOOST_LIB_VERSION;
  auto const ask = []<std::size_t N>(record const& entry, auto const& f, auto) { return ask_boost<N>(entry, f); };
  constexpr auto can_nest = always;
#include "others_cases.inc"
}
