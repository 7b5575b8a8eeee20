// SPDX-License-Identifier: BSL-1.0
// Sparse Jacobians and Hessians: where the nonzeros are is known while compiling, and only they are computed.
#pragma once

#include "../code/program.hpp"
#include "asked.hpp"
#include "hessian.hpp"
#include "within_limits.hpp"

namespace chainrule {

/// The places of the nonzeros of a matrix in compressed-row order: those of row i are columns[row_begin[i]], ...,
/// columns[row_begin[i + 1]
/// - 1], ascending.
template <int Rows, int Columns, int Nonzeros>
struct sparsity_pattern {
  static constexpr std::size_t row_count = static_cast<std::size_t>(Rows);
  static constexpr std::size_t column_count = static_cast<std::size_t>(Columns);
  static constexpr std::size_t nonzeros = static_cast<std::size_t>(Nonzeros);

  std::array<std::size_t, row_count + 1> row_begin{};
  std::array<std::size_t, nonzeros> columns{};

  /// Where the value of this entry stands among the nonzeros; `nonzeros` if it is always zero.
  constexpr std::size_t position(std::size_t row, std::size_t column) const {
    for (std::size_t i = row_begin[row]; i < row_begin[row + 1]; ++i)
      if (columns[i] == column) return i;
    return nonzeros;
  }
  constexpr bool contains(std::size_t row, std::size_t column) const { return position(row, column) < nonzeros; }
  friend constexpr bool operator==(sparsity_pattern const&, sparsity_pattern const&) = default;
};

/// The nonzeros of a matrix, in the order of its pattern.
template <class T, auto const& Pattern>
struct sparse_matrix {
  static constexpr auto const& pattern = Pattern;
  std::array<T, Pattern.nonzeros> values;

  /// An entry; 0 where the pattern has none.
  constexpr T operator()(std::size_t row, std::size_t column) const {
    std::size_t const i = pattern.position(row, column);
    return i < pattern.nonzeros ? values[i] : T(0);
  }
  static constexpr std::size_t size() { return Pattern.nonzeros; }
  constexpr auto begin() const { return values.begin(); }
  constexpr auto end() const { return values.end(); }
  friend bool operator==(sparse_matrix const&, sparse_matrix const&) = default;
};

namespace detail {

template <class T, auto const& Pattern>
struct parts_of<sparse_matrix<T, Pattern>> {
  [[gnu::always_inline]] static constexpr decltype(auto) visit(auto& matrix, auto visitor) {
    return visitor(matrix.values);
  }
};

/// The answer of a sparse question: that of the dense one, without the zeros.
template <class Asked>
struct sparse_answer {
  static constexpr int columns = Asked::source::by_count;
  static constexpr int rows = Asked::question::rows(Asked::source::results, columns);

 private:
  // All entries, zeros included.
  static constexpr graph::graph build_dense() {
    graph::graph g;
    g = Asked::build();
    graph::index const zero = g.append_constant({0});
    for (int i = 0; i < g.roots.size; ++i)
      if (g.roots[i] == graph::none) g.roots[i] = zero;
    return g;
  }
  static constexpr auto const& dense = graph::frozen<&sparse_answer::build_dense, 0, rows * columns>::value;

  static constexpr bool is_nonzero(int entry) {
    auto const& n = dense.nodes[dense.roots[entry]];
    return n.operation != graph::constant || !dense.constants[n.operands[0]].is(0);
  }
  static constexpr int count_nonzeros() {
    int count = 0;
    for (int i = 0; i < rows * columns; ++i) count += is_nonzero(i) ? 1 : 0;
    return count;
  }

 public:
  static constexpr int nonzeros = count_nonzeros();

 private:
  static constexpr auto find_pattern() {
    sparsity_pattern<rows, columns, nonzeros> found;
    std::size_t next = 0;
    for (int row = 0; row < rows; ++row) {
      for (int column = 0; column < columns; ++column)
        if (is_nonzero(row * columns + column)) found.columns[next++] = static_cast<std::size_t>(column);
      found.row_begin[static_cast<std::size_t>(row) + 1] = next;
    }
    return found;
  }

 public:
  /// Or the compiler stops on the way, once the derivatives are there.
  static constexpr bool fits() {
    if constexpr (rows * columns <= tried)
      return true;
    else if constexpr (!graph::fits_in_an_evaluation<&sparse_answer::build_dense, 0, rows * columns>)
      return false;
    else if constexpr (!requires { typename std::integral_constant<int, count_nonzeros()>; })
      return false;
    else
      return requires { typename std::integral_constant<std::size_t, find_pattern().row_begin[0]>; };
  }
  static constexpr auto pattern = find_pattern();

  static constexpr graph::graph build() {
    graph::graph g;
    g = graph::thawed(dense);
    graph::sequence<graph::index> roots;
    for (int i = 0; i < rows * columns; ++i)
      if (is_nonzero(i)) roots.push(g.roots[i]);
    g.roots = std::move(roots);
    return g;
  }
  template <class T>
  using shape = sparse_matrix<T, pattern>;
  template <int, int>
  using program = code::program<&sparse_answer::build, 0, nonzeros>;
};

/// The graph of an answer, and its shape.
template <class Asked>
struct answer_of {
  static constexpr graph::graph build() { return Asked::build(); }
  static constexpr bool fits() { return true; }
  template <class T>
  using shape = typename Asked::question::template answer<typename Asked::source::shapes, T>;
  template <int Nodes, int Roots>
  using program = code::program<&Asked::build, Nodes, Roots>;
};
template <class Asked>
  requires(requires { typename Asked::question::sparse; } && !Asked::source::is_matrix)
struct answer_of<Asked> : sparse_answer<Asked> {};

/// The program of an answer.
template <class Asked>
using program_of_answer = typename answer_of<Asked>::template program<Asked::some_nodes, Asked::some_roots>;

/// Whether all that a question takes is within the compiler's limit of steps.
template <class Asked>
constexpr bool question_fits() {
  if constexpr (!derivatives_fit<Asked>())
    return false;
  else if constexpr (!answer_of<Asked>::fits())
    return false;
  else
    return program_fits<program_of_answer<Asked>>();
}

}  // namespace detail

}  // namespace chainrule
