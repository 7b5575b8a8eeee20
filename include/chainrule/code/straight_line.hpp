// Straight-line code from a program: every node is a named scalar, so the optimizer keeps it in a register. An array of nodes stays in
// memory beyond some 256 elements (measured, docs/design.md).
#pragma once

#include <array>
#include <type_traits>
#include <utility>

#include "../number.hpp"
#include "../places.hpp"
#include "vector_code.hpp"

namespace chainrule::code {

// Values come in groups of 32: one array of all of them would stay in memory, and a class for each costs the compiler more than the node.
inline constexpr int group_size = 32;

/// The values of nodes 32 * Group and following; what comparisons give stands apart, being of another type.
template <int Group, class T>
struct value_group {
  T values[group_size];
};
template <int Group, class Mask>
struct mask_group {
  Mask values[group_size];
};

template <class... Groups>
struct slots : Groups... {};

/// One operation: result = Operation(a, b, c). One instantiation serves all nodes of an operation.
template <operation::opcode Opcode>
struct execute {
  using operation_type = operation::at<Opcode>;

  template <class R, class A, class B, class C>
  [[gnu::always_inline]] static constexpr void into(R& result, A const& a, [[maybe_unused]] B const& b, [[maybe_unused]] C const& c) {
    if constexpr (operation_type::arity == 1)
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
  /// `values[i]` is the value of input i; the results are the numbers of the answer, in order.
  template <class Answer, class Inputs>
  [[gnu::always_inline]] static constexpr Answer run(Inputs const& values) {
    if constexpr (!detail::has_places<Answer>)
      return detail::shape_of_row<Answer>(run<std::array<T, static_cast<std::size_t>(Program::results)>>(values).data());
    else if constexpr (may_have_lanes<Inputs>) {
      using lanes = vector_code<Program, T, Inputs, Answer>;
      if constexpr (lanes::worthwhile) {
        if (std::is_constant_evaluated()) return interpret<Answer>(values);
        return lanes::run(
            values, [](auto c) __attribute__((always_inline)) { return constant_at<decltype(c)::value>(); });
      } else {
        return run_scalars<Answer>(values);
      }
    } else {
      return run_scalars<Answer>(values);
    }
  }

 private:
  template <class Answer, class Inputs>
  [[gnu::always_inline]] static constexpr Answer run_scalars(Inputs const& values) {
    if constexpr (Program::nodes <= largest_inlined)
      return compute<Answer>(values, std::make_integer_sequence<int, Program::constants>{},
                             std::make_integer_sequence<int, Program::chunk_count>{});
    else
      return compute_apart<Answer>(values);
  }

  static constexpr int fewest_for_lanes = 24;  // looking for them takes the compiler time
  template <class Inputs>
  static constexpr bool may_have_lanes = [] {
    if constexpr ((std::same_as<T, float> || std::same_as<T, double>)&&requires { Inputs::in_place; })
      return Inputs::in_place && Program::operations >= fewest_for_lanes && Program::block_count == 1 &&
             Program::chunk_count <= chunk::most_in_a_function;
    else
      return false;
  }();

  // A short program is part of its caller, where values and results stay in registers; a longer one is a function, written once. The
  // longest are sequences of functions, with their values in memory: compilers take more than twice the time for a function of twice the
  // length.
  static constexpr int largest_inlined = 512;
  static constexpr int chunks_in_a_part = 4;

  template <class Answer, class Inputs>
  static constexpr Answer compute_apart(Inputs const& values) {
    return compute<Answer>(values, std::make_integer_sequence<int, Program::constants>{},
                           std::make_integer_sequence<int, Program::chunk_count>{});
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

  // What the compiler would otherwise find out for each use of a slot: which slots are masks, and where operands are, the first one again
  // where there is none.
  static constexpr auto table = [] {
    struct {
      bool is_mask[(groups > 0 ? groups : 1) * group_size]{};
      int operands[Program::nodes > 0 ? Program::nodes : 1][3]{};
    } all;
    for (int i = 0; i < Program::nodes; ++i) {
      graph::node const& n = graph.nodes[i];
      for (int k = 0; k < 3; ++k) all.operands[i][k] = n.operands[k] == graph::none ? n.operands[0] : n.operands[k];
      all.is_mask[i] = n.operation >= 0 && operation::traits_at(n.operation).result == operation::kind::condition;
    }
    return all;
  }();

  // The group of a value, or of a mask.
  template <int I>
  using group_of = std::conditional_t<table.is_mask[I], mask_group<I / group_size, mask>, value_group<I / group_size, T>>;

  template <int... G>
  static slots<value_group<G, T>..., mask_group<G, mask>...> all_slots(std::integer_sequence<int, G...>);

  // Exact constant number I as a T: rounded here where T is built in, by its own division where it is a class.
  template <int I>
  [[gnu::always_inline]] static constexpr T constant_at() {
    constexpr auto leaf = graph.nodes[Program::inputs + I];
    constexpr auto exact_value = graph.constants[leaf.operation == graph::constant ? leaf.operands[0] : 0];
    if constexpr (leaf.operation >= 0) {
      return operation::at<leaf.operation>::template value<T>();
    } else if constexpr (leaf.operation == graph::literal) {
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

  // Constant evaluation of a program in lanes, which compilers have no constant evaluation for: one operation after the other, from a
  // table.
  using function = T (*)(T, T, T);
  template <graph::opcode Opcode>
  static constexpr T call(T a, T b, T c) {
    using operation_type = operation::at<Opcode>;
    constexpr bool of_conditions = operation_type::operands[0] == operation::kind::condition;
    if constexpr (of_conditions && operation_type::arity == 3)
      return operation_type::value(a != 0, b, c);
    else if constexpr (of_conditions && operation_type::arity == 2)
      return operation_type::value(a != 0, b != 0);
    else if constexpr (of_conditions)
      return operation_type::value(a != 0);
    else if constexpr (operation_type::arity == 3)
      return operation_type::value(a, b, c);
    else if constexpr (operation_type::arity == 2)
      return static_cast<T>(operation_type::value(a, b));
    else
      return operation_type::value(a);
  }
  static constexpr auto functions() {
    struct {
      function rows[operation::registry::size]{};
    } all;
    constexpr auto used = [] {
      std::array<bool, operation::registry::size> opcodes{};
      for (int i = Program::inputs + Program::constants; i < Program::nodes; ++i)
        opcodes[static_cast<std::size_t>(graph.nodes[i].operation)] = true;
      return opcodes;
    }();
    [&]<int... O>(std::integer_sequence<int, O...>) {
      auto const enter = [&]<int Opcode>(std::integral_constant<int, Opcode>) {
        if constexpr (used[Opcode]) all.rows[Opcode] = &call<static_cast<graph::opcode>(Opcode)>;
      };
      (enter(std::integral_constant<int, O>{}), ...);
    }
    (std::make_integer_sequence<int, operation::registry::size>{});
    return all;
  }
  template <class Answer, class Inputs>
  static constexpr Answer interpret(Inputs const& values) {
    constexpr auto by_opcode = functions();
    T all[Program::nodes]{};
    for (int i = 0; i < Program::inputs; ++i) all[i] = values[static_cast<std::size_t>(i)];
    [&]<int... C>(std::integer_sequence<int, C...>) { ((all[Program::inputs + C] = constant_at<C>()), ...); }
    (std::make_integer_sequence<int, Program::constants>{});
    for (int i = Program::inputs + Program::constants; i < Program::nodes; ++i) {
      int const* const operands = table.operands[i];
      all[i] = by_opcode.rows[graph.nodes[i].operation](all[operands[0]], all[operands[1]], all[operands[2]]);
    }
    Answer answer{};
    for (int r = 0; r < Program::results; ++r) detail::number_at<T&>(answer, r) = all[graph.roots[r]];
    return answer;
  }

  using all_slots_type = decltype(all_slots(std::make_integer_sequence<int, groups>{}));

  // Whether the conditions of a block hold; an inner one is looked at only where the outer ones do.
  template <int B, int... K>
  [[gnu::always_inline]] static constexpr bool holds([[maybe_unused]] all_slots_type const& s, std::integer_sequence<int, K...>) {
    return ((static_cast<group_of<Program::blocks.rows[B].conditions[K]> const&>(s)
                 .values[(Program::blocks.rows[B].conditions[K]) % group_size] == Program::blocks.rows[B].sides[K]) &&
            ...);
  }

  // Without conditions a block is executed in any case; and so it is where lanes of a SIMD batch would go different ways.
  template <int C, class Inputs, class Answer>
  [[gnu::always_inline]] static constexpr void run_chunk(all_slots_type& s, Inputs const& values, Answer& answer) {
    constexpr chunk c = Program::schedule.chunks[C];
    constexpr int condition_count = Program::blocks.rows[c.block].condition_count;
    using operations = std::make_integer_sequence<int, c.end - c.begin>;
    if constexpr (c.inputs_end > c.inputs_begin)
      read<c.inputs_begin>(s, values, std::make_integer_sequence<int, c.inputs_end - c.inputs_begin>{});
    if constexpr (condition_count == 0 || !std::same_as<mask, bool>) {
      execute_all<c.begin>(s, operations{});
    } else {
      if (holds<c.block>(s, std::make_integer_sequence<int, condition_count>{})) execute_all<c.begin>(s, operations{});
    }
    if constexpr (c.results_end > c.results_begin)
      write<c.results_begin>(s, answer, std::make_integer_sequence<int, c.results_end - c.results_begin>{});
  }

  template <int First, class Inputs, int... I>
  [[gnu::always_inline]] static constexpr void read(all_slots_type& s, Inputs const& values, std::integer_sequence<int, I...>) {
    [[maybe_unused]] bool const done[]{
        (static_cast<group_of<First + I>&>(s).values[(First + I) % group_size] = values[static_cast<std::size_t>(First + I)], true)...};
  }
  template <int First, class Answer, int... I>
  [[gnu::always_inline]] static constexpr void write(all_slots_type& s, Answer& answer, std::integer_sequence<int, I...>) {
    [[maybe_unused]] bool const done[]{
        (detail::number_at<T&>(answer, std::integral_constant<int, Program::schedule.result_order[First + I]>::value) =
             static_cast<group_of<graph.roots[Program::schedule.result_order[First + I]]>&>(s)
                 .values[graph.roots[Program::schedule.result_order[First + I]] % group_size],
         true)...};
  }

  // The slot is named by a cast, not by a function: a function for each node would cost the compiler more than the node.
  template <int Begin, int... N>
  [[gnu::always_inline]] static constexpr void execute_all(all_slots_type& s, std::integer_sequence<int, N...>) {
    (execute<graph.nodes[Begin + N].operation>::into(
         static_cast<group_of<Begin + N>&>(s).values[(Begin + N) % group_size],
         static_cast<group_of<table.operands[Begin + N][0]>&>(s).values[(table.operands[Begin + N][0]) % group_size],
         static_cast<group_of<table.operands[Begin + N][1]>&>(s).values[(table.operands[Begin + N][1]) % group_size],
         static_cast<group_of<table.operands[Begin + N][2]>&>(s).values[(table.operands[Begin + N][2]) % group_size]),
     ...);
  }

  template <class Inputs, class Answer, int... P>
  static constexpr void run_parts(all_slots_type& s, Inputs const& values, Answer& answer, std::integer_sequence<int, P...>) {
    [[maybe_unused]] bool const done[]{(run_part<P * chunks_in_a_part>(s, values, answer), true)...};
  }
  template <int First, class Inputs, class Answer>
  [[gnu::noinline]] static constexpr void run_part(all_slots_type& s, Inputs const& values, Answer& answer) {
    constexpr int left = Program::chunk_count - First, count = left > chunks_in_a_part ? chunks_in_a_part : left;
    run_chunks<First>(s, values, answer, std::make_integer_sequence<int, count>{});
  }
  template <int First, class Inputs, class Answer, int... K>
  [[gnu::always_inline]] static constexpr void run_chunks(all_slots_type& s, Inputs const& values, Answer& answer,
                                                          std::integer_sequence<int, K...>) {
    (run_chunk<First + K>(s, values, answer), ...);
  }

  template <class Answer, class Inputs, int... C, int... K>
  [[gnu::always_inline]] static constexpr Answer compute(Inputs const& values, std::integer_sequence<int, C...>,
                                                         std::integer_sequence<int, K...>) {
    constexpr int first = Program::inputs;
    all_slots_type s;
    // A slot that its block may leave out has a value all the same: g++ warns otherwise.
    if constexpr (Program::block_count > 1) s = {};
    [[maybe_unused]] bool const constants[]{
        true, (static_cast<group_of<first + C>&>(s).values[(first + C) % group_size] = constant_at<C>(), true)...};
    Answer answer;
    if constexpr (Program::chunk_count <= chunk::most_in_a_function)
      (run_chunk<K>(s, values, answer), ...);
    else
      run_parts(s, values, answer, std::make_integer_sequence<int, (Program::chunk_count - 1) / chunks_in_a_part + 1>{});
    return answer;
  }
};

}  // namespace chainrule::code
