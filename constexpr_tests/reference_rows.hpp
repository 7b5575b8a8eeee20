// References to 30 digits beside formulas and ordinary functions in constant evaluation. The tests at run time check
// all rows of the table.
#pragma once

#include <cstddef>
#include <cstdint>

#include "../runtime_tests/reference_rows/functions.hpp"
#include "near.hpp"

namespace reference_rows {

/// Whether a number is within this many units in the last place of a reference.
constexpr bool within(double ulps, double computed, double wanted) {
  using testing::magnitude;
  if (computed == wanted) return true;
  if (magnitude(wanted) == testing::infinity) return false;
  // Not std::bit_cast, which libc++ has from version 14 on
  double const next = __builtin_bit_cast(double, __builtin_bit_cast(std::uint64_t, magnitude(wanted)) + 1);
  double const unit = next == testing::infinity ? 0x1p971 : next - magnitude(wanted);
  return magnitude(computed - wanted) <= ulps * unit;
}

/// Whether all answers are within the limits: value, gradient, and the upper triangle of the Hessian, row by row.
template <std::size_t Size>
constexpr bool within_limits(double const* wanted, double value, auto const& gradient, auto const& hessian) {
  bool all = within(4, value, *wanted++);
  for (std::size_t i = 0; i < Size; ++i) all = all && within(4, gradient[i], *wanted++);
  for (std::size_t i = 0; i < Size; ++i)
    for (std::size_t j = i; j < Size; ++j) all = all && within(16, hessian[i][j], *wanted++);
  return all;
}

template <class Function, std::size_t Size>
constexpr bool agrees(Function function, double const (&at)[Size], double const* wanted) {
  constexpr std::tuple variables{variable<"x">, variable<"y">, variable<"z">};
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    auto const formula = function(std::get<I>(variables)...);
    auto const call = [&](auto const& question) { return question((std::get<I>(variables) = at[I])...); };
    bool const as_formula =
        within_limits<Size>(wanted, call(formula), call(gradient(formula, std::get<I>(variables)...)),
                            call(hessian(formula, std::get<I>(variables)...)));
    auto const first = value_and_gradient(Function{})(at[I]...);
    auto const second = hessian(Function{})(at[I]...);
    if constexpr (Size == 1)
      return as_formula && within_limits<1>(wanted, first.value, std::array{first.gradient},
                                            std::array<std::array<double, 1>, 1>{{{second}}});
    else
      return as_formula && within_limits<Size>(wanted, first.value, first.gradient, second);
  }(std::make_index_sequence<Size>{});
}

/// The same for the function of this name in a group.
template <class... Function, std::size_t Size>
constexpr bool agrees(std::string_view name, std::tuple<named<Function>...> const& group, double const (&at)[Size],
                      double const (&wanted)[1 + Size + Size * (Size + 1) / 2]) {
  auto const check = [&]<class F>(named<F> const& entry) {
    if constexpr (arity<F>() == Size)
      return entry.name == name && agrees(entry.function, at, wanted);
    else
      return false;
  };
  return std::apply([&](auto const&... entry) { return (false || ... || check(entry)); }, group);
}

}  // namespace reference_rows
