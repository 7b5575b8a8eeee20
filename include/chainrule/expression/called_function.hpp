// SPDX-License-Identifier: BSL-1.0
// A function that the compiler cannot follow, as data: graphs list the functions that they call, and code calls them.
// Next: ../operation/calls.hpp, the nodes of a call; ../operation/opaque.hpp, who makes these.
#pragma once

#include <concepts>
#include <cstdint>

namespace chainrule::detail {

/// Reads so many operands from a row, and writes so many results to one.
template <class T>
using function_on_rows = void (*)(T const* operands, T* results);

/// One function, for the number types that it can be called with; nullptr for others.
struct called_function {
  std::uint64_t hash;
  int operands, results;
  function_on_rows<float> on_floats;
  function_on_rows<double> on_doubles;
  function_on_rows<long double> on_long_doubles;
  bool takes_floats, takes_doubles, takes_long_doubles;

  template <class T>
  constexpr function_on_rows<T> on() const {
    if constexpr (std::same_as<T, float>)
      return on_floats;
    else if constexpr (std::same_as<T, double>)
      return on_doubles;
    else
      return on_long_doubles;
  }
  template <class T>
  constexpr bool takes() const {
    return std::same_as<T, float>         ? takes_floats
           : std::same_as<T, double>      ? takes_doubles
           : std::same_as<T, long double> ? takes_long_doubles
                                          : false;
  }
};

/// Compares hashes first, and asks whether addresses can be compared: g++ with -fsanitize=undefined does not do that in
/// constant evaluation if they differ. What is the same and not known as such is only called twice.
constexpr bool is_same(called_function const& a, called_function const& b) {
  if (a.hash != b.hash || a.operands != b.operands || a.results != b.results) return false;
  return __builtin_constant_p(&a == &b) ? &a == &b : false;
}

}  // namespace chainrule::detail
