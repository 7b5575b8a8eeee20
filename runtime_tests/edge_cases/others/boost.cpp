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

// The order that a case asks for, known while compiling: a higher one may answer otherwise.
template <std::size_t... Order, class Function>
others::answer ask_one_of(std::index_sequence<Order...>, others::record const& entry, Function const& f) {
  others::answer result{others::outcome::does_not_compile};
  ((entry.order() == Order ? void(result = ask_one<Order>(entry, f)) : void()), ...);
  return result;
}

template <std::size_t Order, class Function>
others::answer ask_two(others::record const& entry, Function const& f) {
  auto const variables = autodiff::make_ftuple<double, Order, Order>(entry.at[0], entry.at[1]);
  auto const& [x, y] = variables;
  using number = autodiff::promote<std::decay_t<decltype(x)>, std::decay_t<decltype(y)>>;
  if constexpr (others::takes<Function, number, 2>) {
    auto const order_by = [&](std::size_t i) {
      return static_cast<std::size_t>(std::count(entry.arguments.begin(), entry.arguments.end(), i));
    };
    return {others::outcome::number, f(x + number(0.0), y + number(0.0)).derivative(order_by(0), order_by(1))};
  } else {
    return {others::outcome::no_such_function};
  }
}

}  // namespace

int main() {
  using namespace others;
  using std::clamp, std::max, std::min;  // by its comparisons
  auto const version_text = std::to_string(BOOST_VERSION / 100000) + "." + std::to_string(BOOST_VERSION / 100 % 1000);
  constexpr auto library = "Boost.Math autodiff";
  auto const version = version_text.c_str();
  auto const ask = []<std::size_t N>(record const& entry, auto const& f, auto name) {
    constexpr bool is_higher = name().find("order ") != std::string_view::npos || name().starts_with("pow 3");
    using orders =
        std::conditional_t<is_higher, std::index_sequence<2, 3, 4, 5, 6, 7, 8, 10>, std::index_sequence<1, 2>>;
    if constexpr (N == 2)
      return entry.order() < 2 ? ask_two<1>(entry, f) : ask_two<2>(entry, f);
    else
      return entry.order() == 0 ? ask_one<1>(entry, f) : ask_one_of(orders(), entry, f);
  };
#include "cases.inc"
}
