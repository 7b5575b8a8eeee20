// SPDX-License-Identifier: BSL-1.0
// Loops as functions: sum, product, max, min, log_sum_exp of a body over a range, an array of its values, and a state
// that goes through it. On plain numbers they are ordinary loops. So they are on traced values where the range is known
// while compiling, and then become one piece of code for each round.
#pragma once

#include <array>
#include <cstddef>
#include <limits>
#include <utility>

#include "../expression/no_answer.hpp"
#include "../expression/shape.hpp"
#include "../operation/registry.hpp"
#include "range.hpp"

namespace chainrule {

/// The values that tabulate makes where the length of its range is not known to the compiler. (A std::vector in all but
/// name: its header would make every program slower to compile.)
template <class T>
class tabulated {
 public:
  using value_type = T;

  constexpr tabulated() = default;
  constexpr explicit tabulated(std::size_t size) : values(size > 0 ? new T[size]{} : nullptr), count(size) {}
  constexpr tabulated(tabulated const& other) : tabulated(other.count) {
    for (std::size_t i = 0; i < count; ++i) values[i] = other.values[i];
  }
  constexpr tabulated(tabulated&& other) noexcept
      : values(std::exchange(other.values, nullptr)), count(std::exchange(other.count, 0)) {}
  constexpr tabulated& operator=(tabulated other) noexcept {
    std::swap(values, other.values);
    std::swap(count, other.count);
    return *this;
  }
  constexpr ~tabulated() { delete[] values; }

  constexpr std::size_t size() const { return count; }
  constexpr T const& operator[](std::size_t i) const { return values[i]; }
  constexpr T& operator[](std::size_t i) { return values[i]; }
  constexpr T const* data() const { return values; }
  constexpr T const* begin() const { return values; }
  constexpr T const* end() const { return values + count; }
  constexpr T* data() { return values; }
  constexpr T* begin() { return values; }
  constexpr T* end() { return values + count; }

  /// As a container, such as std::vector<T>.
  template <class Container>
    requires requires(T const* first) {
      Container(first, first);
      typename Container::allocator_type;
    }
  constexpr operator Container() const {
    return Container(begin(), end());
  }
  friend constexpr bool operator==(tabulated const& a, tabulated const& b) {
    if (a.count != b.count) return false;
    for (std::size_t i = 0; i < a.count; ++i)
      if (!(a.values[i] == b.values[i])) return false;
    return true;
  }

 private:
  T* values = nullptr;
  std::size_t count = 0;
};

namespace detail {

inline constexpr double infinite = std::numeric_limits<double>::infinity();

// body(index) for each index of a range.
template <class Range, class Body>
constexpr void for_each_index(Range const& range, Body&& body) {
  for (std::ptrdiff_t i = range.first; i < range.last; ++i) body(position(i));
}

template <class Body>
using value_of_body = std::remove_cvref_t<std::invoke_result_t<Body&, position>>;

// What is added up: a comparison counts as 0 or 1.
template <class Value>
struct counted {
  using type = Value;
};
template <class Value>
  requires(std::same_as<Value, bool> ||
           (symbolic<Value> && numbers_of<Value>::count == 0 && requires(Value const& v) { 1.0 * v; }))
struct counted<Value> {
  using type = std::remove_cvref_t<decltype(1.0 * std::declval<Value const&>())>;
};

// a and b number by number, where they are shapes.
template <class S, class Operation>
constexpr S combined(S const& a, S const& b, Operation operation) {
  if constexpr (shape_number<S> || std::is_integral_v<S>) {
    return static_cast<S>(operation(a, b));  // max of integers is a double
  } else {
    using number_of_shape = typename numbers_of<S>::type;
    number_of_shape all[2][static_cast<std::size_t>(numbers_of<S>::count)];
    number_of_shape* to = all[0];
    flatten<number_of_shape>(a, to);
    to = all[1];
    flatten<number_of_shape>(b, to);
    for (int k = 0; k < numbers_of<S>::count; ++k) all[0][k] = operation(all[0][k], all[1][k]);
    S result = a;
    number_of_shape const* from = all[0];
    fill(result, from);
    return result;
  }
}

// A shape of which all numbers are `value`; of an integer the nearest that there is.
template <class S>
constexpr S filled_with(double value) {
  using limits = std::numeric_limits<S>;
  S shape{};
  if constexpr (std::is_integral_v<S>)
    shape = value == infinite ? (limits::max)() : value == -infinite ? limits::lowest() : static_cast<S>(value);
  else if constexpr (shape_number<S>)
    shape = static_cast<S>(value);
  else
    visit_numbers(shape, [&](auto& number) { number = filled_with<std::remove_cvref_t<decltype(number)>>(value); });
  return shape;
}

template <class Value>
constexpr bool can_be_reduced() {
  constexpr bool is_sound = std::is_integral_v<Value> || numbers_of<Value>::count > 0;
  static_assert(
      is_sound || is_after_mistake<Value>,
      "chainrule: the body of a sum, product, max, min or log_sum_exp returns a number, or a shape of numbers "
      "whose size is known while compiling: write number(i) for an index, std::array for std::vector");
  return is_sound;
}

// Whether a loop over data has numbers that are known: NaN is left out of the largest one, as it is in generated code.
template <class Range, class Value>
inline constexpr bool is_loop_over_data =
    !is_fixed_range<Range> &&
    std::is_arithmetic_v<std::conditional_t<std::is_integral_v<Value>, Value, typename numbers_of<Value>::type>>;

// Begins with the first value, so that a sum is what a loop by hand would make of it.
template <bool LeavesOutNaN = false, class Range, class Body, class Operation>
constexpr auto reduced(Range const& range, Body& body, Operation operation, double of_nothing) {
  using value = typename counted<value_of_body<Body>>::type;
  if constexpr (!can_be_reduced<value>()) {
    return 0.0;
  } else {
    if (range.size() == 0) return filled_with<value>(of_nothing);
    value result(body(position(range.first)));
    if constexpr (LeavesOutNaN && is_loop_over_data<Range, value>)
      result = combined(filled_with<value>(of_nothing), result, operation);
    for (std::ptrdiff_t i = range.first + 1; i < range.last; ++i)
      result = combined(result, value(body(position(i))), operation);
    return result;
  }
}

}  // namespace detail

/// Loops. `sum` and `product` are found by their ranges, as functions of namespace std are by their arguments, and are
/// no names in `chainrule`: programs that use that namespace have sums and products of their own.
namespace index_loops {

/// body(first) + ... + body(last - 1), of numbers or shapes; 0 over an empty range.
template <detail::indices_of_loop Range, class Body>
constexpr auto sum(Range const& range, Body&& body) {
  return detail::reduced(range, body, [](auto const& a, auto const& b) { return a + b; }, 0);
}

/// The product; 1 over an empty range.
template <detail::indices_of_loop Range, class Body>
constexpr auto product(Range const& range, Body&& body) {
  return detail::reduced(range, body, [](auto const& a, auto const& b) { return a * b; }, 1);
}

/// The largest value; minus infinity over an empty range. Where several are equal each has its part of the derivative,
/// as in max(a, b).
template <detail::indices_of_loop Range, class Body>
constexpr auto max(Range const& range, Body&& body) {
  return detail::reduced<true>(
      range, body, [](auto const& a, auto const& b) { return operation::call<operation::max_>(a, b); },
      -detail::infinite);
}

/// The smallest value; infinity over an empty range.
template <detail::indices_of_loop Range, class Body>
constexpr auto min(Range const& range, Body&& body) {
  return detail::reduced<true>(
      range, body, [](auto const& a, auto const& b) { return operation::call<operation::min_>(a, b); },
      detail::infinite);
}

/// log(sum of exp(body(i))), without overflow; minus infinity over an empty range.
template <detail::indices_of_loop Range, class Body>
constexpr auto log_sum_exp(Range const& range, Body&& body) {
  return detail::reduced(
      range, body, [](auto const& a, auto const& b) { return log_add_exp(a, b); }, -detail::infinite);
}

/// The values of the body: a std::array where the compiler knows the range, else an object with size() and [].
template <detail::indices_of_loop Range, class Body>
constexpr auto tabulate(Range const& range, Body&& body) {
  using value = detail::value_of_body<Body>;
  if constexpr (detail::is_fixed_range<Range>) {
    return [&]<std::ptrdiff_t... I>(std::integer_sequence<std::ptrdiff_t, I...>) {
      return std::array<value, Range::size()>{body(detail::position(Range::first + I))...};
    }(std::make_integer_sequence<std::ptrdiff_t, static_cast<std::ptrdiff_t>(Range::size())>{});
  } else {
    tabulated<value> all(range.size());
    for (std::size_t k = 0; k < all.size(); ++k) all[k] = body(detail::position(range.first) + k);
    return all;
  }
}

/// state = body(state, i) for each i in turn; what comes out last. One round may need what the one before it has made.
template <detail::indices_of_loop Range, class State, class Body>
constexpr State fold(Range const& range, State state, Body&& body) {
  detail::for_each_index(range, [&](auto i) { state = body(std::as_const(state), i); });
  return state;
}

}  // namespace index_loops

using index_loops::fold;
using index_loops::log_sum_exp;
using index_loops::max;
using index_loops::min;
using index_loops::tabulate;

}  // namespace chainrule
