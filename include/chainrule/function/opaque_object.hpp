// SPDX-License-Identifier: BSL-1.0
// An object of run time, such as a spline of another library, as data of a function: opaque functions get it back.
#pragma once

#include <cstdint>

#include "destination.hpp"
#include "sequences.hpp"

namespace chainrule {

/// Refers to an object that a function hands on to opaque functions, where *reference and reference-> are that object.
/// Made by opaque_object(object). It is data: nothing is differentiated by it.
template <class Object, class Number = double>
struct opaque_reference {
  // A traced function passes numbers on, and nothing else. Addresses are integers that a double has exactly.
  Number address;

  Object const& operator*() const {
    if constexpr (std::same_as<Number, float>)
      detail::refuse_with<data_misuse>("the address of an object is not a number of type float");
    return *reinterpret_cast<Object const*>(static_cast<std::uintptr_t>(address));
  }
  Object const* operator->() const { return &**this; }
};

/// A reference to an object, which must live as long as the call, as an argument of a function that is differentiated.
/// Throws data_misuse if its address is no double.
template <class Object>
opaque_reference<Object> opaque_object(Object const& object) {
  std::uint64_t const address = reinterpret_cast<std::uintptr_t>(__builtin_addressof(object));
  if (address >> 53 != 0) detail::refuse_with<data_misuse>("the address of an object is not below 2^53: ", address);
  return {static_cast<double>(address)};
}
template <class Object>
void opaque_object(Object const&& object) = delete;

template <class Object, class Number, class T>
struct rebind<opaque_reference<Object, Number>, T> {
  using type = opaque_reference<Object, T>;
};

namespace detail {

template <class Object, class Number>
struct known_struct<opaque_reference<Object, Number>> : std::true_type {};
// By an address nothing is differentiated.
template <class Object, class Number>
inline constexpr int count_leaves<opaque_reference<Object, Number>> = 0;

}  // namespace detail

}  // namespace chainrule
