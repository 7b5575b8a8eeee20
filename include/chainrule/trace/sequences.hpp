// SPDX-License-Identifier: BSL-1.0
// Sequences of a traced function, whose lengths are not known yet. Next: loops.hpp, the
// sums over them.
#pragma once

#include "../loop/matrix_view.hpp"
#include "../loop/reductions.hpp"
#include "index.hpp"

namespace chainrule {

namespace detail {

// The node of an index. What stands behind an `if` is read in all rounds of a loop, and must be there in all of them.
constexpr graph::index index_in_bounds(graph::recorder& in, traced_index const& i, traced_index const& length) {
  auto const at = position_of(in, i);
  if (!in.is_behind_a_branch()) return at;
  return in.g.append(operation::opcode_of<operation::within_>, at, position_of(in, length));
}

// The element at a place of a sequence whose components begin with number `first`.
template <class Element>
constexpr Element traced_element(graph::recorder& in, int first, traced_index const& place,
                                 traced_index const& length) {
  auto const at = index_in_bounds(in, place, length);
  Element element{};
  visit_entries(element, [&]<class Entry>(Entry& entry) {
    auto const sequence = in.g.append(graph::sequence_argument, first++);
    entry = Entry(in, in.g.append(operation::opcode_of<operation::element_>, sequence, at));
  });
  return element;
}

template <class I>
concept index_of_a_sequence = index_like<I> || std::same_as<I, traced> || std::floating_point<I> || is_after_mistake<I>;

// Whether an index is one.
template <class I>
constexpr bool index_is_sound() {
  if constexpr (is_after_mistake<I>)
    return false;
  else if constexpr (!index_like<I>)
    return error::index_is_a_number<I>();
  else
    return true;
}

// What is gone through instead of its indices; a program's own functions of such names come first.
template <class Sequence>
struct gone_through {
  constexpr gone_through(Sequence const&) {}
};

}  // namespace detail

#define CHAINRULE_LOOP_OVER_ELEMENTS(sequence, name)                                      \
  template <class... Body>                                                                \
  friend constexpr detail::no_answer name(detail::gone_through<sequence>, Body const&...) \
    requires(sizeof...(Body) > 0)                                                         \
  {                                                                                       \
    detail::error::loop_over_elements<sequence>();                                        \
    return {};                                                                            \
  }
#define CHAINRULE_LOOPS_OVER_ELEMENTS(sequence)       \
  CHAINRULE_LOOP_OVER_ELEMENTS(sequence, sum)         \
  CHAINRULE_LOOP_OVER_ELEMENTS(sequence, product)     \
  CHAINRULE_LOOP_OVER_ELEMENTS(sequence, max)         \
  CHAINRULE_LOOP_OVER_ELEMENTS(sequence, min)         \
  CHAINRULE_LOOP_OVER_ELEMENTS(sequence, log_sum_exp) \
  CHAINRULE_LOOP_OVER_ELEMENTS(sequence, tabulate)    \
  CHAINRULE_LOOP_OVER_ELEMENTS(sequence, fold)

/// A sequence of a traced function, or a part of one; Element is what its elements are over traced numbers and indices.
template <class Element>
struct traced_sequence {
  using value_type = Element;
  detail::graph::recorder* owner = nullptr;
  int first_component = 0;  ///< of its elements, among all sequences
  traced_index length;
  traced_index offset;  ///< where it begins in the whole one,
  traced_index whole;   ///< of this length

  constexpr traced_index size() const { return length; }
  template <detail::index_of_a_sequence I>
  constexpr Element operator[](I const& i) const {
    if constexpr (!detail::index_is_sound<I>())
      return Element{};
    else
      return detail::traced_element<Element>(*owner, first_component, offset + traced_index(i), whole);
  }
  constexpr Element front() const { return (*this)[0]; }
  constexpr Element back() const { return (*this)[length - 1]; }
  template <class Self = traced_sequence>
  constexpr Element const* begin() const {
    detail::error::sequence_gone_through<Self>();
    return nullptr;
  }
  constexpr Element const* end() const { return nullptr; }
  CHAINRULE_LOOPS_OVER_ELEMENTS(traced_sequence)
};

namespace index_loops {

/// A matrix of a traced function.
template <class Element>
struct traced_matrix {
  detail::graph::recorder* owner = nullptr;
  int first_component = 0;
  traced_index row_count, column_count;

  constexpr traced_index rows() const { return row_count; }
  constexpr traced_index columns() const { return column_count; }
  constexpr traced_index size() const { return row_count * column_count; }
  template <detail::index_of_a_sequence I, detail::index_of_a_sequence J>
  constexpr Element operator()(I const& i, J const& j) const {
    if constexpr (!detail::index_is_sound<I>() || !detail::index_is_sound<J>())
      return Element{};
    else
      return detail::traced_element<Element>(*owner, first_component, traced_index(i) * column_count + traced_index(j),
                                             size());
  }
};

template <class Element>
constexpr traced_index rows(traced_matrix<Element> const& x) {
  return x.row_count;
}
template <class Element>
constexpr traced_index columns(traced_matrix<Element> const& x) {
  return x.column_count;
}
template <class Element, detail::index_like I>
constexpr traced_sequence<Element> row(traced_matrix<Element> const& x, I const& i) {
  return {x.owner, x.first_component, x.column_count, traced_index(i) * x.column_count, x.size()};
}

/// The indices first, ..., last - 1 of a traced function.
struct traced_range {
  traced_index first, last;
  constexpr traced_index size() const { return last - first; }
};

}  // namespace index_loops

using index_loops::traced_matrix;
using index_loops::traced_range;

namespace detail {

// Data of a traced function.
template <class T>
inline constexpr bool is_traced_data = false;
template <class Element>
inline constexpr bool is_traced_data<traced_sequence<Element>> = true;
template <class Element>
inline constexpr bool is_traced_data<traced_matrix<Element>> = true;
template <class Element>
struct numbers_of<traced_sequence<Element>> {
  static constexpr int count = 0;
  using type = traced;
};
template <class Element>
struct numbers_of<traced_matrix<Element>> : numbers_of<traced_sequence<Element>> {};

}  // namespace detail

template <class First, class Last>
  requires detail::indices_with_a_traced_one<First, Last>
constexpr traced_range range(First const& first, Last const& last) {
  return {traced_index(first), traced_index(last)};
}
template <class Element>
constexpr traced_range indices(traced_sequence<Element> const& x) {
  return {0, x.length};
}

/// Values of a traced function's body for each index of a range; Element is the body's shape over traced numbers.
template <class Element>
struct traced_table {
  using value_type = Element;
  detail::graph::recorder* owner = nullptr;
  std::array<detail::graph::index, static_cast<std::size_t>(detail::numbers_of<Element>::count)> nodes{};
  traced_index length;

  constexpr traced_index size() const { return length; }
  template <detail::index_of_a_sequence I>
  constexpr Element operator[](I const& i) const {
    if constexpr (!detail::index_is_sound<I>()) {
      return Element{};
    } else {
      auto& in = *owner;
      auto const at = detail::index_in_bounds(in, traced_index(i), length);
      Element element{};
      auto const* next = nodes.data();
      detail::visit_numbers(
          element, [&](traced& number) { number = traced(in, detail::graph::make_element(in.g, *next++, at)); });
      return element;
    }
  }
  template <class Self = traced_table>
  constexpr Element const* begin() const {
    detail::error::sequence_gone_through<Self>();
    return nullptr;
  }
  constexpr Element const* end() const { return nullptr; }
  CHAINRULE_LOOPS_OVER_ELEMENTS(traced_table)
};
template <class Element>
constexpr traced_range indices(traced_table<Element> const& x) {
  return {0, x.length};
}
#undef CHAINRULE_LOOPS_OVER_ELEMENTS
#undef CHAINRULE_LOOP_OVER_ELEMENTS

// What is made of a table by its number type: over plain numbers, a container.
template <class Element, class T>
  requires detail::can_rebind<Element, T>
struct detail::rebound<traced_table<Element>, T> {
  using element = detail::rebound_t<Element, T>;
  using type = std::conditional_t<std::same_as<T, traced>, traced_table<Element>, tabulated<element>>;
};
template <class Element>
struct detail::numbers_of<traced_table<Element>> : detail::numbers_of<Element> {};

namespace detail {

template <class S>
inline constexpr bool is_table = false;
template <class Element>
inline constexpr bool is_table<traced_table<Element>> = true;
template <class Element>
inline constexpr bool is_traced_data<traced_table<Element>> = true;

/// Whether values of a type are data or indices of a traced function, which derivatives inside of it are not by.
template <class T>
inline constexpr bool is_data_inside = is_traced_data<T> || std::same_as<T, traced_index>;
template <class T, std::size_t Size>
inline constexpr bool is_data_inside<std::array<T, Size>> = is_data_inside<T>;

}  // namespace detail

}  // namespace chainrule
