// SPDX-License-Identifier: BSL-1.0
// What an answer may be written to: pointers, views, containers, shapes, other libraries' matrices; nullptr, which
// leaves a part out. Next: into.hpp.
#pragma once

#include "../base/exception.hpp"
#include "../expression/data.hpp"
#include "../expression/view.hpp"
#include "error_of_destinations.hpp"

namespace chainrule {

/// What a call throws whose data do not fit: lengths, indices, destinations. It is thrown before anything has changed.
class data_misuse : public detail::sentence {
 public:
  using sentence::sentence;
};

namespace detail {

/// Another library's matrix as a destination: specialized with
///   rows, columns      in the type; -1 if they are known at run time
///   row_count(d), column_count(d), at(d, row, column)
///   is_vector          whether its numbers are a row or a column, and at(d, k) is the k-th of them
///   is_writable
template <class D>
struct matrix_destination {};
template <class D>
concept is_matrix_destination = requires { matrix_destination<D>::rows; };

/// How many numbers a destination holds: said by its type, by itself at run time, or nobody knows, as of a pointer.
inline constexpr int at_run_time = -1, nobody_knows = -2, no_destination = -3;
template <class D>
constexpr int held_in_type() {
  if constexpr (std::is_null_pointer_v<D>)
    return nobody_knows;
  else if constexpr (std::is_pointer_v<D>)
    return shape_number<std::remove_cv_t<std::remove_pointer_t<D>>> ? nobody_knows : no_destination;
  else if constexpr (is_matrix_destination<D>)
    return matrix_destination<D>::rows < 0 || matrix_destination<D>::columns < 0
               ? at_run_time
               : matrix_destination<D>::rows * matrix_destination<D>::columns;
  else if constexpr (contiguous<D>)
    return length_in_type<D> < 0 ? at_run_time : static_cast<int>(length_in_type<D>) * count_entries<element_of<D>>;
  else
    return numbers_of<D>::count > 0 ? numbers_of<D>::count : no_destination;
}
template <class D>
constexpr bool can_be_a_destination = held_in_type<std::remove_const_t<D>>() != no_destination;

/// The same of an object.
template <class D>
std::size_t numbers_held(D const& destination) {
  if constexpr (is_matrix_destination<D>)
    return static_cast<std::size_t>(matrix_destination<D>::row_count(destination) *
                                    matrix_destination<D>::column_count(destination));
  else if constexpr (contiguous<D>)
    return static_cast<std::size_t>(destination.size()) * static_cast<std::size_t>(count_entries<element_of<D>>);
  else
    return static_cast<std::size_t>(numbers_of<D>::count);
}

// A view of numbers may be constant itself.
template <class D>
constexpr bool is_writable() {
  if constexpr (std::is_null_pointer_v<std::remove_const_t<D>>)
    return true;
  else if constexpr (std::is_pointer_v<D>)
    return !std::is_const_v<std::remove_pointer_t<D>>;
  else if constexpr (is_matrix_destination<std::remove_const_t<D>>)
    return !std::is_const_v<D> && matrix_destination<std::remove_const_t<D>>::is_writable;
  else if constexpr (viewed<std::remove_const_t<D>>)
    return !std::is_const_v<
        std::remove_reference_t<decltype(numbers_reached<std::remove_const_t<D>>::at(std::declval<D&>(), 0))>>;
  else if constexpr (requires(D& destination) { *destination.data(); })
    return !std::is_const_v<std::remove_reference_t<decltype(*std::declval<D&>().data())>>;
  else
    return !std::is_const_v<D>;
}

/// Whether a matrix of another library has the form of a block, as far as its type says.
template <class D, int Rows, int Columns>
constexpr bool has_form_of_block() {
  if constexpr (!is_matrix_destination<D>) {
    return true;
  } else {
    using matrix = matrix_destination<D>;
    if (Rows == 1 && matrix::is_vector) return true;
    return (matrix::rows < 0 || matrix::rows == Rows) && (matrix::columns < 0 || matrix::columns == Columns);
  }
}

/// Refuses a destination that does not hold as many numbers as a part of the answer has.
template <class D>
void check_destination(int number, std::size_t wanted, D const& destination) {
  if constexpr (held_in_type<D>() != nobody_knows)
    if (std::size_t const held = numbers_held(destination); held != wanted)
      refuse_with<data_misuse>("destination ", number, " of this call holds ", held,
                               " numbers, and its part of the answer has ", wanted,
                               ": give it the length of the argument that it is the derivative by");
}
/// The same of a block with rows.
template <int Rows, int Columns, class D>
constexpr void check_block(int number, D const& destination) {
  if constexpr (held_in_type<D>() == at_run_time) {
    check_destination(number, static_cast<std::size_t>(Rows) * static_cast<std::size_t>(Columns), destination);
    if constexpr (is_matrix_destination<D>)
      if constexpr (Rows > 1 || !matrix_destination<D>::is_vector)
        if (auto const rows = matrix_destination<D>::row_count(destination); rows != Rows)
          refuse_with<data_misuse>("destination ", number, " of this call has ", rows,
                                   " rows, and its part of the answer has ", Rows);
  }
}

/// Whether nothing is to be written there.
template <class D>
constexpr bool is_left_out(D const& destination) {
  if constexpr (std::is_null_pointer_v<D>)
    return true;
  else if constexpr (std::is_pointer_v<D>)
    return destination == nullptr;
  else if constexpr (viewed<D>)
    return numbers_reached<D>::is_null(destination);
  else
    return false;
}

// Number k of a block, where it can be reached alone.
template <int Columns, class D>
[[gnu::always_inline]] constexpr auto& number_of_block(D& destination, std::size_t k)
  requires(std::is_pointer_v<D> || viewed<D> || is_matrix_destination<D> || is_array<D> || contiguous<D>)
{
  if constexpr (std::is_pointer_v<D>) {
    return destination[k];
  } else if constexpr (is_matrix_destination<D>) {
    constexpr std::size_t columns = static_cast<std::size_t>(Columns);
    if constexpr (matrix_destination<D>::is_vector)
      return matrix_destination<D>::at(destination, k);
    else
      return matrix_destination<D>::at(destination, k / columns, k % columns);
  } else if constexpr (viewed<std::remove_const_t<D>>) {
    return numbers_reached<std::remove_const_t<D>>::at(destination, k);
  } else {
    return destination.data()[k];
  }
}
template <class D>
inline constexpr bool has_numbers_alone = std::is_pointer_v<D> || viewed<D> || is_matrix_destination<D>;
template <class S, std::size_t N>
inline constexpr bool has_numbers_alone<std::array<S, N>> = shape_number<S>;
template <class D>
  requires(contiguous<D> && !is_matrix_destination<D> && !viewed<D>)
inline constexpr bool has_numbers_alone<D> = shape_number<element_of<D>>;

template <bool Adds, class N, class T>
[[gnu::always_inline]] constexpr void put_number(N& to, T const& number) {
  if constexpr (Adds)
    to = static_cast<N>(static_cast<T>(to) + number);
  else
    to = static_cast<N>(number);
}

/// Writes a block of Rows times Columns numbers to a destination, or adds it to what is there. Its rows stand `stride`
/// numbers apart in `from`.
template <bool Adds, int Rows, int Columns, class D, class T>
[[gnu::always_inline]] constexpr void put_block(D& destination, T const* from, std::size_t stride = Columns) {
  constexpr std::size_t columns = static_cast<std::size_t>(Columns), count = static_cast<std::size_t>(Rows) * columns;
  if constexpr (!std::is_null_pointer_v<std::remove_const_t<D>>) {
    if (is_left_out(destination)) return;
    if constexpr (has_numbers_alone<std::remove_const_t<D>>) {
      // Short ones number by number: the optimizer then needs no memory for them on the way.
      if constexpr (count <= 64)
        [&]<std::size_t... K>(std::index_sequence<K...>) __attribute__((always_inline)) {
          (put_number<Adds>(number_of_block<Columns>(destination, K), from[K / columns * stride + K % columns]), ...);
        }(std::make_index_sequence<count>{});
      else
        for (std::size_t k = 0; k < count; ++k)
          put_number<Adds>(number_of_block<Columns>(destination, k), from[k / columns * stride + k % columns]);
    } else {
      std::size_t k = 0;
      auto const put = [&](auto& number) {
        put_number<Adds>(number, from[k / columns * stride + k % columns]);
        ++k;
      };
      if constexpr (contiguous<std::remove_const_t<D>>)
        for (auto& element : destination) visit_numbers(element, put);
      else
        visit_numbers(destination, put);
    }
  }
}

}  // namespace detail

}  // namespace chainrule
