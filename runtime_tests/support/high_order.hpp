// Derivatives of orders 1 to 8 beside data/high_order_reference.csv: Taylor coefficients, and the eighth derivative by
// both ways.
#pragma once

#include <chainrule/chainrule.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "reference.hpp"

namespace high_order {

using namespace chainrule;
using namespace chainrule::literals;

constexpr int order = 8;
constexpr double tolerance = 1e-10;

/// The magnitude that the error of a derivative is compared with. Where a derivative is zero or next to it, its terms
/// are not: then it is the geometric mean of the orders before and behind, which is the size that a term has in a
/// series whose other terms go on evenly.
inline double scale(std::vector<double> const& derivatives, std::size_t k) {
  return std::max(std::abs(derivatives[k]),
                  std::sqrt(std::abs(derivatives[k - 1])) * std::sqrt(std::abs(derivatives[k + 1])));
}

template <class Function>
void check(std::string const& name, Function f) {
  auto const all = reference::read_table("high_order_reference.csv").where("function", name);
  REQUIRE(all.rows.size() == 2);
  constexpr auto x = variable<"x">;
  for (auto const& row : all.rows) {
    double const at = reference::number(row.at("x_hex"));
    std::vector<double> wanted;
    for (int k = 0; k <= order + 1; ++k) wanted.push_back(reference::number(row.at("d" + std::to_string(k))));
    auto const compare = [&, &name = name](char const* way, std::size_t k, double computed) {
      double const error = std::abs(computed - wanted[k]), size = scale(wanted, k);
      CAPTURE(name, at, way, k, computed, wanted[k], error / size);
      CHECK(error <= tolerance * size);
    };
    auto const coefficients = taylor<order>(f)(at);
    double factorial = 1;
    for (std::size_t k = 1; k <= order; ++k) {
      factorial *= static_cast<double>(k);
      compare("taylor", k, coefficients[k] * factorial);
    }
    compare("derivative of a function", order, derivative<order>(f)(at));
    compare("derivative of a formula", order, derivative<order>(f(x), x)(x = at));
  }
}

}  // namespace high_order
