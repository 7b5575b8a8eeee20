// SPDX-License-Identifier: BSL-1.0
// Sequences among the arguments of a function, and what derivatives by them are. Next: signature.hpp.
#pragma once

#include "../expression/data.hpp"
#include "../expression/view.hpp"
#include "../loop/reductions.hpp"
#include "../trace/sequences.hpp"

namespace chainrule::detail {

/// How many leaves of the graph an argument is that may be differentiated by.
template <class A>
inline constexpr int count_leaves = numbers_of<A>::count;
template <data_sequence A>
inline constexpr int count_leaves<A> = numbers_of<element_of<A>>::count;
template <class Element>
inline constexpr int count_leaves<traced_sequence<Element>> = numbers_of<Element>::count;
template <class Element>
inline constexpr int count_leaves<traced_matrix<Element>> = numbers_of<Element>::count;
/// Whether integers stand beside numbers in the elements of a sequence.
template <class A>
inline constexpr bool is_mixed_data = false;
template <data_sequence A>
inline constexpr bool is_mixed_data<A> = is_mixed_element<element_of<A>>;
/// How many components the elements of a sequence have.
template <class A>
inline constexpr int count_components = 0;
template <data_sequence A>
inline constexpr int count_components<A> = count_entries<element_of<A>>;

// A shape with the numbers that an argument has.
template <class A>
struct numbers_in_argument {
  using type = A;
};
template <data_sequence A>
struct numbers_in_argument<A> {
  using type = element_of<A>;
};
template <class A>
  requires(is_data_inside<A> && !is_traced_data<A>)
struct numbers_in_argument<A> {
  using type = int;
};
template <class A>
using numbers_in = typename numbers_in_argument<A>::type;

/// The shape of a derivative by an argument, over numbers of type T: that of the argument. By a view, which owns
/// nothing, it is a `tabulated`.
template <class A, class T>
struct derivative_shape : rebound<A, T> {};
template <class A>
concept owns_elements = requires(A a) {
  a.resize(a.size());
  *a.data() = a.data()[0];
};
template <data_sequence A, class T>
  requires can_rebind<element_of<A>, T>
struct derivative_shape<A, T> {
  using element = rebound_t<element_of<A>, T>;
  using type = std::conditional_t<owns_elements<A> && std::same_as<element, element_of<A>>, A, tabulated<element>>;
};
template <data_sequence A, class T>  // after a mistake
  requires(!can_rebind<element_of<A>, T>)
struct derivative_shape<A, T> {
  using type = no_answer;
};
template <class A, class T>
using derivative_shape_t = typename derivative_shape<A, T>::type;

/// The places of the nonzeros of a matrix in compressed-row order, found at run time: those of row i are
/// columns[rows[i]], ..., columns[rows[i + 1] - 1], ascending.
struct run_time_pattern {
  tabulated<int> rows, columns;
};

/// The nonzeros of a Jacobian or Hessian by sequences, in the order of their pattern; of a Hessian in both triangles.
template <class T>
class matrix_values {
 public:
  using value_type = T;
  tabulated<T> values;
  run_time_pattern pattern;

  std::size_t size() const { return values.size(); }
  T const* data() const { return values.data(); }
  T* data() { return values.data(); }
  T const* begin() const { return values.begin(); }
  T const* end() const { return values.end(); }
  /// An entry; 0 where the pattern has none.
  T operator()(std::size_t row, std::size_t column) const {
    for (int k = pattern.rows[row]; k < pattern.rows[row + 1]; ++k)
      if (pattern.columns[static_cast<std::size_t>(k)] == static_cast<int>(column))
        return values[static_cast<std::size_t>(k)];
    return T(0);
  }
};
/// After a mistake.
struct no_pattern : no_answer {
  no_answers<0> rows, columns;
};
struct no_matrix : no_answers<0> {
  no_answers<0> values;
  no_pattern pattern;
};
template <class Answer>
struct nothing_prepared : no_answer {
  constexpr no_pattern pattern() const { return {}; }
  constexpr Answer operator()(auto const&...) const { return {}; }
};
template <class T>
struct stand_in<matrix_values<T>> {
  using type = no_matrix;
};
template <class S>
inline constexpr bool is_matrix_values = false;
template <class T>
inline constexpr bool is_matrix_values<matrix_values<T>> = true;

// Whether new elements may be no zeros: those of Eigen's vectors, and those that are such vectors.
template <class Container>
constexpr bool has_new_elements_of_any_value() {
  if constexpr (eigen_dense<Container>)
    return true;
  else
    return !std::is_arithmetic_v<element_of<Container>> &&
           !std::is_trivially_default_constructible_v<element_of<Container>>;
}

/// A container of a derivative, with room for as many elements, all of them zeros.
template <class Container>
void make_room(Container& container, std::size_t size) {
  if constexpr (is_matrix_values<Container>)
    container.values = tabulated<typename Container::value_type>(size);
  else if constexpr (requires { container.resize(size); })
    container.resize(static_cast<decltype(container.size())>(size));
  else
    container = Container(size);
  if constexpr (!is_matrix_values<Container>)
    if constexpr (has_new_elements_of_any_value<Container>())
      for (auto& element : container) visit_numbers(element, [](auto& number) { number = 0; });
}

}  // namespace chainrule::detail
