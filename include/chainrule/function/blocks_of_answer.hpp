// SPDX-License-Identifier: BSL-1.0
// The blocks of an answer about arguments of fixed shape: one for each destination, and those that are single numbers.
// Next: into_blocks.hpp.
#pragma once

#include "into.hpp"
#include "program.hpp"

namespace chainrule::detail {

/// Numbers of an answer that go to one destination: rows of the answer's numbers from `first` on, `stride` apart. A
/// single number is returned.
struct block_of_answer {
  int rows = 1, columns = 1;
  int first = 0, stride = 1;
  bool is_single = false;
};

// What an answer is made of, in place of its shapes.
struct block_shapes {
  struct value_part {};
  struct gradient_part {};
  struct jacobian_part {};
  struct hessian_part {};
  struct hessians_part {};
  template <class>
  using value = value_part;
  template <class>
  using gradient = gradient_part;
  template <class>
  using jacobian = jacobian_part;
  template <class>
  using hessian = hessian_part;
  template <class>
  using hessians = hessians_part;
};

/// The blocks of an answer, in the order of its destinations.
template <class Question, class Signature, class Result>
struct blocks_of_answer {
 private:
  using blocks = graph::sequence<block_of_answer>;
  static constexpr int results = numbers_of<Result>::count > 0 ? numbers_of<Result>::count : 1;
  static constexpr int by = Signature::chosen_numbers;

  static constexpr void add(blocks& all, int& first, block_of_answer block) {
    block.first = first;
    all.push(block);
  }
  template <class... Part>
  static constexpr void add_shapes(blocks& all, int& first, part_types<Part...>) {
    ((add(all, first, {1, count_numbers<Part>, 0, count_numbers<Part>, shape_number<Part>}),
      first += count_numbers<Part>),
     ...);
  }
  // The numbers of the arguments that are differentiated by: of each, or of all if these are single numbers.
  struct columns_of_argument {
    int count;
    bool is_number;
  };
  static constexpr graph::sequence<columns_of_argument> columns() {
    graph::sequence<columns_of_argument> found;
    if (Signature::all_scalars) {
      found.push({by, by == 1});
    } else {
      for (int i = 0; i < Signature::chosen.count; ++i) {
        int const position = Signature::chosen.rows[i];
        found.push({Signature::leaf_counts[position], Signature::are_numbers[position]});
      }
    }
    return found;
  }
  static constexpr void add_matrix(blocks& all, int& first, int row_count, bool by_number) {
    int column = 0;
    for (auto const [width, is_number] : columns()) {
      all.push({row_count, width, first + column, by, by_number && is_number});
      column += width;
    }
    first += row_count * by;
  }

  static constexpr void push(blocks& all, int& first, std::type_identity<block_shapes::value_part>) {
    add_shapes(all, first, typename flat_parts<rebound_t<Result, double>>::list{});
  }
  static constexpr void push(blocks& all, int& first, std::type_identity<block_shapes::gradient_part>) {
    add_shapes(all, first, typename flat_parts<typename Signature::template by_shape<double>>::list{});
  }
  static constexpr void push(blocks& all, int& first, std::type_identity<block_shapes::jacobian_part>) {
    if constexpr (shape_number<Result>)
      push(all, first, std::type_identity<block_shapes::gradient_part>{});
    else
      add_matrix(all, first, results, false);
  }
  // A Hessian has a block for each two arguments.
  static constexpr void push(blocks& all, int& first, std::type_identity<block_shapes::hessian_part>) {
    for (auto const [height, is_number] : columns()) add_matrix(all, first, height, is_number);
  }
  // By one argument those of all results stand behind each other; by several each result has its own blocks.
  static constexpr void push(blocks& all, int& first, std::type_identity<block_shapes::hessians_part>) {
    if constexpr (shape_number<Result>) {
      push(all, first, std::type_identity<block_shapes::hessian_part>{});
    } else if (columns().size == 1) {
      add(all, first, {results * by, by, 0, by, false});
      first += results * by * by;
    } else {
      for (int k = 0; k < results; ++k)
        for (auto const& height : columns()) add_matrix(all, first, height.count, false);
    }
  }
  template <std::size_t N>
  static constexpr void push(blocks& all, int& first, std::type_identity<std::array<block_shapes::value_part, N>>) {
    int const numbers = static_cast<int>(N) * results;
    add(all, first, {1, numbers, 0, numbers, false});
    first += numbers;
  }
  template <class... Part>
  static constexpr void push_all(blocks& all, int& first, part_types<Part...>) {
    (push(all, first, std::type_identity<Part>{}), ...);
  }
  static constexpr blocks find() {
    blocks all;
    int first = 0;
    push_all(all, first, typename flat_parts<typename Question::template answer<block_shapes, double>>::list{});
    return all;
  }

 public:
  static constexpr int count = find().size;
  static constexpr auto rows = [] {
    std::array<block_of_answer, static_cast<std::size_t>(count)> table{};
    auto const all = find();
    for (int i = 0; i < count; ++i) table[static_cast<std::size_t>(i)] = all[i];
    return table;
  }();
};
/// Of a sparse matrix the nonzeros are one block.
template <int Nonzeros>
struct block_of_nonzeros {
  static constexpr int count = 1;
  static constexpr std::array rows{block_of_answer{1, Nonzeros, 0, Nonzeros, false}};
};
template <class Question, class Function, class By, class... Arguments>
constexpr auto find_blocks() {
  if constexpr (requires { typename Question::sparse; })
    return block_of_nonzeros<function_program<Question, Function, By, Arguments...>::program::results>{};
  else
    return blocks_of_answer<Question, signature<By, Arguments...>,
                            typename graph::traced_function<Function, Arguments...>::result>{};
}

/// The blocks, and which destination each has: -1 if its numbers are returned.
template <class Blocks>
struct destined_blocks {
  static constexpr int count_destinations() {
    int count = 0;
    for (auto const& block : Blocks::rows) count += block.is_single ? 0 : 1;
    return count;
  }
  static constexpr int destinations = count_destinations();
  static constexpr int singles = Blocks::count - destinations;
  static constexpr block_of_answer const& at(int number, bool single) {
    int k = 0;
    for (auto const& block : Blocks::rows)
      if (block.is_single == single && k++ == number) return block;
    return Blocks::rows[0];
  }
};

/// The question without what goes to nullptr: what only that needs is not computed.
template <class Asked, class Blocks, bool... IsWanted>
struct asked_in_part {
  static constexpr bool is_wanted(int destination) {
    constexpr bool wanted[]{IsWanted..., true};
    return wanted[destination];
  }
  /// Where numbers of a block are among the roots, and its rows one after the other.
  template <class Visitor>
  static constexpr void visit(Visitor visitor) {
    int destination = 0;
    for (auto const& block : Blocks::rows)
      if (block.is_single || is_wanted(destination++)) visitor(block);
  }
  static constexpr int count() {
    int numbers = 0;
    visit([&](block_of_answer const& block) { numbers += block.rows * block.columns; });
    return numbers;
  }
  static constexpr graph::graph build() {
    auto g = Asked::build();
    graph::sequence<graph::index> roots;
    visit([&](block_of_answer const& block) {
      for (int r = 0; r < block.rows; ++r)
        for (int c = 0; c < block.columns; ++c) roots.push(g.roots[block.first + r * block.stride + c]);
    });
    g.roots = roots;
    return graph::without_dead_nodes(g);
  }
  /// The blocks as they stand in this answer.
  static constexpr int count_blocks() {
    int blocks = 0;
    visit([&](block_of_answer const&) { ++blocks; });
    return blocks;
  }
  static constexpr auto rows = [] {
    std::array<block_of_answer, static_cast<std::size_t>(Blocks::count)> table = Blocks::rows;
    std::size_t next = 0;
    int destination = 0, first = 0;
    for (auto const& block : Blocks::rows) {
      auto& here = table[next++];
      bool const stays = block.is_single || is_wanted(destination++);
      here.first = first;
      here.stride = block.columns;
      first += stays ? block.rows * block.columns : 0;
    }
    return table;
  }();
  static constexpr int count_all = Blocks::count;
};
template <class Part>
struct blocks_in_part {
  static constexpr auto const& rows = Part::rows;
  static constexpr int count = Part::count_all;
};

}  // namespace chainrule::detail
