// European options: prices and all their first and second derivatives, the Greeks, by the six arguments.
#include "models/black_scholes.hpp"

#include <string_view>

#include "support/reference.hpp"

namespace {

constexpr std::array<std::string_view, 6> arguments{"S", "K", "sigma", "tau", "r", "q"};

/// The rows whose definition is `start` and then `order` names of arguments, "d2V/dSdsigma": with the places of these
/// in new columns "i", "j".
reference::table greeks(reference::table const& all, std::string const& start, std::size_t order) {
  reference::table chosen;
  for (std::size_t i = 0; i < arguments.size(); ++i)
    for (std::size_t j = 0; j < (order == 2 ? arguments.size() : 1); ++j) {
      auto definition = start + "d" + std::string(arguments[i]);
      if (order == 2) definition += "d" + std::string(arguments[j]);
      for (auto row : all.where("definition", definition).rows) {
        row["i"] = std::to_string(i);
        row["j"] = std::to_string(j);
        chosen.rows.push_back(row);
      }
    }
  return chosen;
}

void check(std::string const& type, auto price) {
  auto const all = reference::read_table("black_scholes_reference.csv").where("type", type);
  constexpr reference::layout layout{.value = "value_30_digits"};
  auto const prices = all.where("definition", "V");
  REQUIRE(prices.rows.size() == 10);
  for (auto const& row : prices.rows) {
    auto const at = [&](std::size_t i) { return reference::number(row.at(std::string(arguments[i]))); };
    auto const here = all.where("id", row.at("id"));
    CAPTURE(row.at("id"));
    auto const of = [&](auto const& question) { return question(at(0), at(1), at(2), at(3), at(4), at(5)); };

    auto const first = greeks(here, "dV/", 1), second = greeks(here, "d2V/", 2);
    REQUIRE(first.rows.size() == 6);
    REQUIRE(second.rows.size() == 21);
    auto const [value, gradient] = of(chainrule::value_and_gradient(price));
    double const wanted = reference::number(row.at(layout.value));
    CHECK(std::abs(of(price) - wanted) <=
          reference::tolerance * at(0));  // a difference of two numbers as large as the spot price
    CHECK(std::abs(value - wanted) <= reference::tolerance * at(0));
    reference::check(first, layout, gradient);
    reference::check(second, layout, of(chainrule::hessian(price)), arguments.size());
  }
}

TEST_CASE("the price of a call and its Greeks agree with references to 30 digits") {
  check("call", models::black_scholes_call);
}
TEST_CASE("the price of a put and its Greeks agree with references to 30 digits") {
  check("put", models::black_scholes_put);
}

}  // namespace
