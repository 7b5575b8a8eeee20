// SPDX-License-Identifier: BSL-1.0
// Functions that know one number, in each lane of a class of several.
#pragma once

#include "../expression/operation.hpp"

namespace chainrule::operation {

/// A class of several numbers at once, which can be taken apart and put together: SIMD batches, Eigen's arrays of fixed
/// size.
template <class T>
concept lanes = chainrule::detail::made_of_built_in_numbers<T> &&(
    requires(T const& a, typename T::value_type* to) {
      a.store_unaligned(to);
      T::load_unaligned(to);
    } ||
    requires(T & a) {
      requires T::SizeAtCompileTime >
      0;
      a[0] = typename T::value_type{};
    });

/// f(lane, ...) in each lane.
template <class Function, lanes T, std::same_as<T>... Rest>
constexpr T in_each_lane(Function f, T const& first, Rest const&... rest) {
  using number = typename T::value_type;
  if constexpr (requires { T::SizeAtCompileTime; }) {
    T result = first;
    for (int i = 0; i < static_cast<int>(T::SizeAtCompileTime); ++i)
      result[i] = f(number(first[i]), number(rest[i])...);
    return result;
  } else {
    number parts[1 + sizeof...(Rest)][T::size];
    int k = 0;
    first.store_unaligned(parts[k]);
    (rest.store_unaligned(parts[++k]), ...);
    for (std::size_t i = 0; i < T::size; ++i)
      [&]<std::size_t... K>(std::index_sequence<K...>) {
        parts[0][i] = f(parts[K][i]...);
      }(std::make_index_sequence<1 + sizeof...(Rest)>{});
    return T::load_unaligned(parts[0]);
  }
}

}  // namespace chainrule::operation
