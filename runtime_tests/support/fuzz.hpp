// Nested formulas made at random from all operations of the registry: gradients against differences, both in 50 digits,
// so that no formula is too ill-conditioned to be compared. fuzz_0.cpp and fuzz_1.cpp make the formulas.
#pragma once

#include "catch.hpp"

#include <chainrule/chainrule.hpp>
#include <chainrule/with/boost_math.hpp>

#include "difference.hpp"

namespace test::fuzz {

using namespace chainrule;
using namespace chainrule::literals;
using test::longer;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"y">;
inline constexpr auto z = variable<"z">;

// Positions of the operations that have operands, a number as their result, and the derivative of their value.
template <class... Operations>
constexpr auto positions_of_functions(operation::list<Operations...>) {
  struct {
    operation::opcode at[sizeof...(Operations)]{};
    unsigned count = 0;
  } found;
  operation::opcode position = 0;
  ((Operations::result == operation::kind::number && Operations::arity > 0 && !Operations::transparent
        ? void(found.at[found.count++] = position)
        : void(),
    ++position),
   ...);
  return found;
}
inline constexpr auto functions = positions_of_functions(operation::registry{});

constexpr unsigned scramble(unsigned seed) {
  seed = (seed ^ seed >> 16U) * 0x7feb352dU;
  seed = (seed ^ seed >> 15U) * 0x846ca68bU;
  return seed ^ seed >> 16U;
}

// u moved into the inside of an operand's domain: values stay moderate however deep a formula is.
template <class Operation, int K>
constexpr auto fitted(auto formula) {
  auto const u = as_formula(formula);
  constexpr auto domain = Operation::domain[K];
  constexpr bool from = domain.low > -operation::infinity, to = domain.high < operation::infinity;
  auto const between_halves = sin(u) / 2_c;
  if constexpr (Operation::operands[K] == operation::kind::condition)
    return u < 0.1_c;
  else if constexpr (Operation::operands[K] == operation::kind::index)
    return 2_c;
  else if constexpr (from && to)
    return 0.5 * (domain.low + domain.high) + 0.8 * (domain.high - domain.low) * between_halves;
  else if constexpr (from)
    return domain.low + 0.75 + between_halves;
  else if constexpr (to)
    return domain.high - 0.75 - between_halves;
  else
    return 3_c * between_halves;
}

// A formula of this depth, the same one for the same seed. Each operation of the registry is the outermost one of some
// seed.
template <unsigned Seed, int Depth>
constexpr auto random_formula(std::integral_constant<unsigned, Seed> = {}, std::integral_constant<int, Depth> = {}) {
  constexpr unsigned number = scramble(Seed);
  if constexpr (Depth == 0) {
    if constexpr (number % 8 == 0)
      return 0.1_c + constant<static_cast<std::int64_t>(number / 8 % 9)>{};
    else if constexpr (number % 8 == 1)
      return as_formula(0.25 + number / 8 % 9);
    else if constexpr (number % 3 == 0)
      return x;
    else if constexpr (number % 3 == 1)
      return y;
    else
      return z;
  } else {
    using chosen = operation::at<functions.at[Depth == 3 ? Seed % functions.count : number % functions.count]>;
    return []<int... K>(std::integer_sequence<int, K...>) {
      return call<chosen>(fitted<chosen, K>(random_formula<7 * Seed + 1 + static_cast<unsigned>(K), Depth - 1>())...);
    }(std::make_integer_sequence<int, chosen::arity>{});
  }
}

// The largest error of a gradient at some points, relative to the derivative but for the rounding of the difference.
inline double worst_error_of_gradient(auto const& f) {
  test::random_points random;
  auto const value = [&](std::array<longer, 3> const& at) {
    return (f + 0_c * x * y * z)(x = at[0], y = at[1], z = at[2]);
  };
  auto const question = gradient(f, x, y, z);
  double worst = 0;
  for (int i = 0; i < 5; ++i) {
    std::array<double, 3> const at{random.between(-2, 2), random.between(-2, 2), random.between(-2, 2)};
    auto const g = question(x = longer(at[0]), y = longer(at[1]), z = longer(at[2]));
    for (std::size_t k = 0; k < 3; ++k) {
      auto const expected = test::central_difference(value, at, k);
      auto const actual = static_cast<double>(g[k]);
      double const magnitude = std::max(std::abs(expected.derivative), 1e-6);
      worst = test::worse(std::max(0.0, std::abs(actual - expected.derivative) - expected.rounding) / magnitude, worst);
    }
  }
  return worst;
}

template <unsigned Seed>
void check_one() {
  auto const f = random_formula<Seed, 3>();
  INFO("formula " << Seed << ": " << std::string_view(to_string(f)));
  CHECK(worst_error_of_gradient(f) <= 1e-14);
}

template <unsigned First, unsigned... I>
void check_all(std::integer_sequence<unsigned, I...>) {
  (check_one<First + I>(), ...);
}

}  // namespace test::fuzz
