// What the models share.
#pragma once

#include <array>
#include <chainrule/chainrule.hpp>
#include <cstddef>
#include <utility>

namespace models {

/// {f(0), ..., f(Size - 1)}: an array of a number type that need not have a default value.
template <std::size_t Size>
constexpr auto tabulate(auto const& f) {
  return [&]<std::size_t... I>(std::index_sequence<I...>) {
    return std::array<decltype(f(std::size_t{})), Size>{f(I)...};
  }(std::make_index_sequence<Size>());
}

template <class T, std::size_t Size>
constexpr T sum_of_squares(std::array<T, Size> const& values) {
  using chainrule::square;
  T sum = 0.0;
  for (T const& value : values) sum += square(value);
  return sum;
}

/// The sum of squares of what `Residuals` returns, as a function of the same argument.
template <class Residuals>
constexpr auto sum_of_squares_of(Residuals) {
  return [](auto const& x) { return sum_of_squares(Residuals{}(x)); };
}

}  // namespace models
