// SPDX-License-Identifier: BSL-1.0
// softmax, log_sum_exp and cross_entropy of vectors, and sigmoids and their like of all elements.
#pragma once

#include "products.hpp"

namespace chainrule::linear_algebra {

namespace detail {

template <class A, class... Rest>
constexpr auto total(A const& a, Rest const&... rest) {
  if constexpr (sizeof...(Rest) == 0)
    return a;
  else
    return plus(a, total(rest...));
}

// How far the logarithm of the sum of exponentials is above the largest operand, which counts as a constant here.
struct above_largest_of_all {
  template <class... X>
  constexpr auto operator()(X const&... x) const {
    auto const m = chainrule::detail::largest_operand(x...);
    using chainrule::detail::chosen_for;
    auto const others = total(chosen_for(x, compute<operation::equal_>(x, m), 0_c, exp_of_difference(x, m))...);
    auto const largest = total(chosen_for(x, compute<operation::equal_>(x, m), 1_c, 0_c)...);
    return compute<operation::log1p_>(plus(minus(largest, 1_c), others));
  }
};
template <class>  // of numbers, so that programs without it do not pay for it
inline constexpr auto above_largest = custom_derivative(above_largest_of_all{}, chainrule::detail::softmax_of_all{});

// Minus the logarithm of the first one's softmax. What is above it comes first: where it is the largest nothing
// cancels, in its slope neither, which is minus the part of all others.
struct cross_entropy_of_first {
  template <class First, class... X>
  constexpr auto operator()(First const& first, X const&... x) const {
    return plus(minus(chainrule::detail::largest_operand(first, x...), first), above_largest_of_all{}(first, x...));
  }
};
struct slopes_of_cross_entropy {
  template <class First, class... X>
  constexpr auto operator()(First const& first, X const&... x) const {
    auto const m = chainrule::detail::largest_operand(first, x...);
    std::tuple const shares(exp_of_difference(first, m), exp_of_difference(x, m)...);
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      using chainrule::detail::sum_without;
      constexpr std::index_sequence<0, 1 + I...> all;
      return std::make_tuple(negative(fraction_of_sum(sum_without<0>(shares, all), std::get<0>(shares))),
                             fraction_of_sum(std::get<1 + I>(shares), sum_without<1 + I>(shares, all))...);
    }(std::index_sequence_for<X...>{});
  }
};
template <class>
inline constexpr auto minus_log_softmax = custom_derivative(cross_entropy_of_first{}, slopes_of_cross_entropy{});

// A label that a loop or data knows, which is compared with all numbers.
template <class L>
concept index_of_class = requires { requires L::stands_for_an_index; };

template <class T>
constexpr T of_no_class() {
  return number_as<T>(std::numeric_limits<long double>::quiet_NaN());
}
template <class Label>
constexpr bool is_class(Label const& label, std::size_t i) {
  if constexpr (std::integral<Label>)
    return static_cast<std::size_t>(label) == i;  // none where it is negative
  else
    return label == i;
}
template <class T>
using real_of = std::conditional_t<std::is_integral_v<T>, double, T>;

}  // namespace detail

/// exp(v_i) / sum of exp(v_j). Nothing overflows; an infinite element takes all.
template <scalar T, std::size_t N>
constexpr auto softmax(vec<T, N> const& v) {
  auto const all = std::apply(chainrule::detail::softmax_of_all{}, v.elements);
  using number = std::remove_cvref_t<decltype(std::get<0>(all))>;
  return std::apply([](auto const&... x) { return vec<number, N>{number(x)...}; }, all);
}

/// log(sum of exp(v_j)); its gradient is softmax(v). Nothing overflows.
template <scalar T, std::size_t N>
constexpr auto log_sum_exp(vec<T, N> const& v) {
  return std::apply(chainrule::detail::log_sum_exp_with_slope, v.elements);
}

/// -log(softmax(scores)[label]), without overflow and without cancellation: log_sum_exp(scores) less the label's score.
/// Its gradient is softmax(scores), less 1 at the label. NaN if the label is not from 0 to N - 1.
template <scalar T, std::size_t N, class Label>
  requires(std::integral<Label> || requires(Label const& l) { l == std::size_t{}; }) && (!tensor<Label>)
constexpr auto cross_entropy(vec<T, N> const& scores, Label const& label) {
  using number = detail::real_of<T>;
  if constexpr (detail::index_of_class<Label>) {
    std::array<number, N + 1> all{};
    all[0] = detail::of_no_class<number>();
    for (std::size_t i = 0; i < N; ++i) {
      auto const is_label = label == i;
      all[0] = detail::choice(is_label, scores[i], all[0]);
      all[i + 1] = detail::choice(is_label, number(-std::numeric_limits<double>::infinity()), scores[i]);
    }
    return std::apply(detail::minus_log_softmax<T>, all);
  } else {
    std::array<number, N> all{};
    all[0] = detail::of_no_class<number>();
    std::size_t next = 1;
    for (std::size_t i = 0; i < N; ++i) {
      if (detail::is_class(label, i))
        all[0] = number(scores[i]);
      else if (next < N)
        all[next++] = number(scores[i]);
      else  // none is the label, and slopes are to say so, too
        all[0] = number(detail::plus(all[0], scores[i]));
    }
    return std::apply(detail::minus_log_softmax<T>, all);
  }
}

/// The same of labels that are probabilities: the sum of -p_i log(softmax(scores)_i).
template <scalar T, std::size_t N, scalar P, std::size_t L>
constexpr auto cross_entropy(vec<T, N> const& scores, vec<P, L> const& probabilities) {
  if constexpr (N == L) {
    auto const m =
        std::apply([](auto const&... x) { return chainrule::detail::largest_operand(x...); }, scores.elements);
    auto const above = std::apply(detail::above_largest<T>, scores.elements);
    return detail::sum_of_products<N>([&](std::size_t i) { return probabilities[i]; },
                                      [&](std::size_t i) { return detail::plus(detail::minus(m, scores[i]), above); });
  } else {
    chainrule::detail::error::cross_entropy_of_sizes<N, L>();
    return detail::combined<T, P>{};
  }
}

/// Of each element. Other functions: elementwise([](auto x) { return tan(x); }, a).
#define CHAINRULE_OF_EACH_ELEMENT(name)                                      \
  template <tensor A>                                                        \
  constexpr auto name(A const& a) {                                          \
    return elementwise([](auto const& x) { return chainrule::name(x); }, a); \
  }
CHAINRULE_OF_EACH_ELEMENT(relu)
CHAINRULE_OF_EACH_ELEMENT(sigmoid)
CHAINRULE_OF_EACH_ELEMENT(softplus)
CHAINRULE_OF_EACH_ELEMENT(tanh)
#undef CHAINRULE_OF_EACH_ELEMENT

}  // namespace chainrule::linear_algebra
