// SPDX-License-Identifier: BSL-1.0
// Integers of a traced function that are known at run time: indices of loops, lengths, elements of index data.
// Next: sequences.hpp, what they pick elements from.
#pragma once

#include "../expression/data.hpp"
#include "../loop/range.hpp"
#include "traced.hpp"

namespace chainrule {

/// An integer of a traced function that is known at run time: the index of a loop, a length, an element of a sequence
/// of integers.
struct traced_index {
  static constexpr bool stands_for_an_index = true;
  detail::graph::recorder* owner = nullptr;             ///< nullptr for an integer of the program's own
  detail::graph::index position = detail::graph::none;  ///< none for one whose value is known,
  std::ptrdiff_t known = 0;                             ///< which is this

  constexpr traced_index() = default;
  constexpr traced_index(detail::graph::recorder& in, detail::graph::index node) : owner(&in), position(node) {
    if (auto const value = in.g.exact(node); value.valid) {
      position = detail::graph::none;
      known = static_cast<std::ptrdiff_t>(value.numerator);
    }
  }
  constexpr traced_index(detail::graph::recorder* in, std::ptrdiff_t value) : owner(in), known(value) {}
  constexpr bool is_known() const { return position == detail::graph::none; }

  template <detail::bound T>
  constexpr traced_index(T const& value) : known(detail::bound_of(value)) {}

  template <class T>
    requires(std::is_arithmetic_v<T> && !std::same_as<T, bool>)
  constexpr operator T() const {
    detail::error::index_converted<T>();
    return T{};
  }
};

namespace detail {

// As operands of an index.
template <class T>
concept index_like = std::same_as<T, traced_index> || bound<T>;
template <class A, class B>
concept indices_with_a_traced_one =
    (std::same_as<A, traced_index> || std::same_as<B, traced_index>) && index_like<A> && index_like<B>;

constexpr graph::index position_of(graph::recorder& in, traced_index const& i) {
  return i.is_known() ? in.g.append_constant({static_cast<std::int64_t>(i.known)}) : i.position;
}

template <class Operation>
constexpr traced_index among_indices(traced_index const& a, traced_index const& b) {
  graph::recorder* const in = a.owner != nullptr ? a.owner : b.owner;
  constexpr bool divides = std::same_as<Operation, operation::divide_>;
  if (a.is_known() && b.is_known()) {
    if constexpr (divides)
      return {in, a.known / b.known};
    else if constexpr (std::same_as<Operation, operation::fmod_>)
      return {in, a.known % b.known};
    else
      return {in, Operation::value(a.known, b.known)};
  }
  graph::index const node = graph::detail::make<Operation>(in->g, position_of(*in, a), position_of(*in, b));
  return {*in, divides ? graph::detail::make<operation::trunc_>(in->g, node) : node};
}

template <class Operation>
constexpr traced_condition compared_indices(traced_index const& a, traced_index const& b) {
  graph::recorder* const in = a.owner != nullptr ? a.owner : b.owner;
  if (a.is_known() && b.is_known()) return {{}, nullptr, graph::none, Operation::value(a.known, b.known)};
  auto const as_number = [&](traced_index const& i) {
    return i.is_known() ? position_of(*in, i) : graph::detail::make<operation::index_as_number_>(in->g, i.position);
  };
  return {{}, in, graph::detail::make<Operation>(in->g, as_number(a), as_number(b))};
}

}  // namespace detail

#define CHAINRULE_OF_INDICES(result, call, symbol, operation_type)                    \
  template <class A, class B>                                                         \
    requires detail::indices_with_a_traced_one<A, B>                                  \
  constexpr result operator symbol(A const& a, B const& b) {                          \
    return detail::call<operation::operation_type>(traced_index(a), traced_index(b)); \
  }
CHAINRULE_OF_INDICES(traced_index, among_indices, +, add_)
CHAINRULE_OF_INDICES(traced_index, among_indices, -, subtract_)
CHAINRULE_OF_INDICES(traced_index, among_indices, *, multiply_)
CHAINRULE_OF_INDICES(traced_index, among_indices, /, divide_)
CHAINRULE_OF_INDICES(traced_index, among_indices, %, fmod_)
CHAINRULE_OF_INDICES(traced_condition, compared_indices, <, less_)
CHAINRULE_OF_INDICES(traced_condition, compared_indices, <=, less_equal_)
CHAINRULE_OF_INDICES(traced_condition, compared_indices, >, greater_)
CHAINRULE_OF_INDICES(traced_condition, compared_indices, >=, greater_equal_)
CHAINRULE_OF_INDICES(traced_condition, compared_indices, ==, equal_)
CHAINRULE_OF_INDICES(traced_condition, compared_indices, !=, not_equal_)
#undef CHAINRULE_OF_INDICES

// An index among numbers is a mistake.
#define CHAINRULE_WITH_NUMBERS(symbol)                                    \
  template <class A, class B>                                             \
    requires((std::same_as<A, traced_index> && std::floating_point<B>) || \
             (std::floating_point<A> && std::same_as<B, traced_index>))   \
  constexpr detail::no_answer operator symbol(A const&, B const&) {       \
    detail::error::index_among_numbers<A, B>();                           \
    return {};                                                            \
  }
CHAINRULE_WITH_NUMBERS(+)
CHAINRULE_WITH_NUMBERS(-)
CHAINRULE_WITH_NUMBERS(*)
CHAINRULE_WITH_NUMBERS(/)
CHAINRULE_WITH_NUMBERS(<)
CHAINRULE_WITH_NUMBERS(<=)
CHAINRULE_WITH_NUMBERS(>)
CHAINRULE_WITH_NUMBERS(>=)
CHAINRULE_WITH_NUMBERS(==)
CHAINRULE_WITH_NUMBERS(!=)
#undef CHAINRULE_WITH_NUMBERS
constexpr traced_index operator-(traced_index const& i) { return 0 - i; }

/// An index as a number to compute with.
constexpr traced number(traced_index const& i) {
  if (i.is_known()) return static_cast<double>(i.known);
  return traced(*i.owner, detail::graph::detail::make<operation::index_as_number_>(i.owner->g, i.position));
}

}  // namespace chainrule
