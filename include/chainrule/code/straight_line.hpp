// Straight-line code from a program: every node is a named scalar, so the optimizer keeps it in a register. An array of nodes stays in
// memory beyond some 256 elements (measured, docs/design.md).
#pragma once

#include <array>
#include <type_traits>
#include <utility>

#include "../number.hpp"
#include "program.hpp"

namespace chainrule::code {

/// The value of node I.
template <int I, class T>
struct slot {
  T value;
};

// Slots come in groups of 32, because finding one base class among a thousand is slow.
inline constexpr int group_size = 32;

template <int Group, unsigned Masks, class T, class Mask, class = std::make_integer_sequence<int, group_size>>
struct slot_group;
template <int Group, unsigned Masks, class T, class Mask, int... K>
struct slot_group<Group, Masks, T, Mask, std::integer_sequence<int, K...>>
    : slot<Group * group_size + K, std::conditional_t<(Masks >> K & 1u) != 0, Mask, T>>... {};

template <class... Groups>
struct slots : Groups... {};

/// One operation: result = Operation(a, b, c). One instantiation serves all nodes of an operation.
template <operation::opcode Opcode>
struct execute {
  using operation_type = operation::at<Opcode>;

  template <class R, class A, class B, class C>
  [[gnu::always_inline]] static constexpr void into(R& result, A const& a, B const& b, C const& c) {
    if constexpr (operation_type::arity == 0)
      result = operation_type::template value<R>();
    else if constexpr (operation_type::arity == 1)
      result = operation_type::value(a);
    else if constexpr (operation_type::arity == 2)
      result = operation_type::value(a, b);
    else
      result = operation_type::value(a, b, c);
  }
};

/// Runs a program on numbers of type T.
template <class Program, class T>
class straight_line {
 public:
  /// `values[i]` is the value of input i. Returns assemble(results), where results.at<I>() is the value of root I and
  /// results.row<Array, I>() an array of those from root I on.
  template <class Assemble, class Inputs>
  [[gnu::always_inline]] static constexpr auto run(Assemble assemble, Inputs const& values) {
    if constexpr (Program::nodes <= largest_inlined)
      return compute(assemble, values);
    else
      return compute_apart(assemble, values);
  }

 private:
  // A short program is part of its caller, where values and results stay in registers; a long one is a function, written once.
  static constexpr int largest_inlined = 512;

  template <class Assemble, class Inputs>
  static constexpr auto compute_apart(Assemble assemble, Inputs const& values) {
    return compute(assemble, values);
  }
  template <class Assemble, class Inputs>
  [[gnu::always_inline]] static constexpr auto compute(Assemble assemble, Inputs const& values) {
    return compute(assemble, values, std::make_integer_sequence<int, Program::inputs>{},
                   std::make_integer_sequence<int, Program::constants>{}, std::make_integer_sequence<int, Program::block_count>{});
  }

  static constexpr auto const& graph = Program::graph;
  static constexpr int groups = (Program::nodes + group_size - 1) / group_size;

  // What a comparison gives: bool, or a mask where T is a SIMD batch. Numbers without an order, such as complex ones, have no comparisons.
  static constexpr auto mask_type() {
    if constexpr (requires(T const& a) { a < a; })
      return std::type_identity<
          std::remove_cvref_t<decltype(operation::less_::value(std::declval<T const&>(), std::declval<T const&>()))>>{};
    else
      return std::type_identity<bool>{};
  }
  using mask = typename decltype(mask_type())::type;

  static constexpr bool is_mask(int i) {
    auto const operation = graph.nodes[i].operation;
    return operation >= 0 && operation::traits_at(operation).result == operation::kind::condition;
  }
  static constexpr unsigned masks(int group) {
    unsigned bits = 0;
    for (int k = 0; k < group_size && group * group_size + k < Program::nodes; ++k)
      if (is_mask(group * group_size + k)) bits |= 1u << k;
    return bits;
  }
  // Operand number k of node i; a place of the node's own where there is none.
  static constexpr int operand(int i, int k) { return graph.nodes[i].operands[k] == graph::none ? i : graph.nodes[i].operands[k]; }

  template <int I>
  using group_of = slot_group<I / group_size, masks(I / group_size), T, mask>;
  template <int I>
  using slot_of = slot<I, std::conditional_t<is_mask(I), mask, T>>;

  template <int... G>
  static slots<group_of<G * group_size>...> all_slots(std::integer_sequence<int, G...>);

  // Exact constant number I as a T: rounded here where T is built in, by its own division where it is a class.
  template <int I>
  [[gnu::always_inline]] static constexpr T constant_at() {
    constexpr auto leaf = graph.nodes[Program::inputs + I];
    constexpr auto exact_value = graph.constants[leaf.operation == graph::constant ? leaf.operands[0] : 0];
    if constexpr (leaf.operation == graph::literal) {
      constexpr long double value = graph.literals[leaf.operands[0]];
      if constexpr (std::floating_point<T> || value != static_cast<double>(value))
        return static_cast<T>(value);
      else
        return detail::convert<T>(static_cast<double>(value));
    } else if constexpr (std::floating_point<T>) {
      constexpr T value = exact::nearest<T>(exact_value);
      return value;
    } else {
      return detail::quotient_as<T>(exact_value);
    }
  }

  using all_slots_type = decltype(all_slots(std::make_integer_sequence<int, groups>{}));

  // Whether the conditions of a block hold; an inner one is looked at only where the outer ones do.
  template <int B, int... K>
  [[gnu::always_inline]] static constexpr bool holds([[maybe_unused]] all_slots_type const& s, std::integer_sequence<int, K...>) {
    return ((static_cast<slot_of<Program::blocks.rows[B].conditions[K]> const&>(
                 static_cast<group_of<Program::blocks.rows[B].conditions[K]> const&>(s))
                 .value == Program::blocks.rows[B].sides[K]) &&
            ...);
  }

  // Without conditions a block is executed in any case; and so it is where lanes of a SIMD batch would go different ways.
  template <int B>
  [[gnu::always_inline]] static constexpr void run_block(all_slots_type& s) {
    constexpr block b = Program::blocks.rows[B];
    using operations = std::make_integer_sequence<int, b.end - b.begin>;
    if constexpr (b.condition_count == 0 || !std::same_as<mask, bool>) {
      execute_all<b.begin>(s, operations{});
    } else {
      if (holds<B>(s, std::make_integer_sequence<int, b.condition_count>{})) execute_all<b.begin>(s, operations{});
    }
  }

  // The slot is named by a cast, not by a function: a function for each node would cost the compiler more than the node. Array
  // initializers, because a fold over the comma operator nests as deep as there are nodes.
  template <int Begin, int... N>
  [[gnu::always_inline]] static constexpr void execute_all(all_slots_type& s, std::integer_sequence<int, N...>) {
    [[maybe_unused]] bool const computed[]{
        true, (execute<graph.nodes[Begin + N].operation>::into(
                   static_cast<slot_of<Begin + N>&>(static_cast<group_of<Begin + N>&>(s)).value,
                   static_cast<slot_of<operand(Begin + N, 0)>&>(static_cast<group_of<operand(Begin + N, 0)>&>(s)).value,
                   static_cast<slot_of<operand(Begin + N, 1)>&>(static_cast<group_of<operand(Begin + N, 1)>&>(s)).value,
                   static_cast<slot_of<operand(Begin + N, 2)>&>(static_cast<group_of<operand(Begin + N, 2)>&>(s)).value),
               true)...};
  }

  // The values of the roots.
  struct results {
    all_slots_type const& s;
    template <int I>
    [[gnu::always_inline]] constexpr T const& at() const {
      return static_cast<slot_of<graph.roots[I]> const&>(static_cast<group_of<graph.roots[I]> const&>(s)).value;
    }
    template <class Array, int First>
    [[gnu::always_inline]] constexpr Array row() const {
      return row<Array, First>(std::make_integer_sequence<int, static_cast<int>(std::tuple_size_v<Array>)>{});
    }
    template <class Array, int First, int... I>
    [[gnu::always_inline]] constexpr Array row(std::integer_sequence<int, I...>) const {
      return Array{{static_cast<slot_of<graph.roots[First + I]> const&>(static_cast<group_of<graph.roots[First + I]> const&>(s)).value...}};
    }
  };

  template <class Assemble, class Inputs, int... I, int... C, int... B>
  [[gnu::always_inline]] static constexpr auto compute(Assemble assemble, Inputs const& values, std::integer_sequence<int, I...>,
                                                       std::integer_sequence<int, C...>, std::integer_sequence<int, B...>) {
    constexpr int first = Program::inputs;
    all_slots_type s;
    // A slot that its block may leave out has a value all the same: g++ warns otherwise.
    if constexpr (Program::block_count > 1) s = {};
    [[maybe_unused]] bool const loaded[]{
        true, (static_cast<slot_of<I>&>(static_cast<group_of<I>&>(s)).value = values[static_cast<std::size_t>(I)], true)...};
    [[maybe_unused]] bool const constants[]{
        true, (static_cast<slot_of<first + C>&>(static_cast<group_of<first + C>&>(s)).value = constant_at<C>(), true)...};
    (run_block<B>(s), ...);
    return assemble(results{s});
  }
};

}  // namespace chainrule::code
