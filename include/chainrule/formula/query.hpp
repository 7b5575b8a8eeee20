// SPDX-License-Identifier: BSL-1.0
// A question about formulas as an object to be called with values by name: gradient(f, x, y), jacobian(std::tuple{f,
// g}), and f itself. Next: invocation.hpp, the check of such a call.
#pragma once

#include "../code/program.hpp"
#include "../expression/no_answer.hpp"
#include "../graph/lowering_fits.hpp"
#include "../question/asked.hpp"
#include "../question/sparsity.hpp"
#include "answer.hpp"

namespace chainrule {

namespace detail {

/// What a question is asked about: formulas, and the variables to differentiate by.
template <class By, bool Several, formula... F>
struct formulas_by {
  using shapes = formula_shapes<By, Several, sizeof...(F)>;
  static constexpr int results = sizeof...(F);
  static constexpr int by_count = By::size;
  static constexpr auto const& simplified() { return graph::detail::simplified_formulas<F...>::value; }
  // A sweep writes up to some five nodes for each that there is.
  static constexpr int some_nodes = 6 * simplified().size.nodes;
  static constexpr graph::graph start() { return graph::simplified_graph<F...>(); }
  static constexpr graph::sequence<graph::index> leaves(graph::graph& g) { return By::nodes(g); }
  static constexpr graph::index direction(graph::graph& g, int number) { return g.append(graph::direction, number); }
  static constexpr bool is_matrix = false;
  static constexpr graph::sequence<graph::index> places(graph::graph&) { return {}; }
  static constexpr graph::index weight(graph::graph& g, int number) { return g.append(graph::direction, number); }
  static constexpr bool knows(std::string_view name) { return By::contains(name) || (is_in<F>(name) || ...); }

 private:
  template <class Formula>
  static constexpr bool is_in(std::string_view name) {
    auto const& lowered = graph::lowered<Formula>::value;
    for (int i = 0; i < lowered.size.names; ++i)
      if (lowered.names[i] == name) return true;
    return false;
  }
};

}  // namespace detail

/// Answers a question when it is called with a value for each variable, and along(...) for directions or weights.
template <class Question, class By, bool Several, formula... F>
struct formula_query : detail::callable<formula_query<Question, By, Several, F...>>, detail::storage_of<F...> {
  using detail::storage_of<F...>::storage_of;
  using source = detail::formulas_by<By, Several, F...>;
  using asked = detail::asked<Question, source>;

  static constexpr int directions = asked::extras;  ///< how many components along(...) must have
  static constexpr bool knows(std::string_view name) {
    return source::knows(name);
  }  ///< whether a call may give it a value
  static constexpr detail::graph::graph build() { return detail::answer_of<asked>::build(); }

  /// Whether the compiler evaluates all of it by default; says so if not.
  static constexpr bool is_within_limits() {
    if constexpr (!detail::graph::lowering_fits<F...>())
      return detail::error::too_many_steps<Question>();
    else if constexpr (source::simplified().size.nodes * Question::sweeps(source::results, source::by_count) <= 300)
      return true;  // most are that short; to look at the rest would cost the compiler more
    else if constexpr (!detail::question_fits<asked>())
      return detail::error::too_many_steps<Question>();
    else
      return true;
  }
  /// What stands for the answer after a mistake.
  template <class T>
  static constexpr auto answer_after_a_mistake() {
    if constexpr (requires { typename Question::sparse; })
      return detail::no_answer{};
    else
      return detail::stand_in_t<typename Question::template answer<typename source::shapes, T>>{};
  }
};

// Not members of the query, or compilers would look into its program before it is known to be within limits.
template <class Query, class T>
using answer_to = typename detail::answer_of<typename Query::asked>::template shape<T>;
template <class Query>
using program_of = detail::program_of_answer<typename Query::asked>;

/// The value of a formula is a question, too.
template <formula F>
using value_of = formula_query<detail::question::value, detail::variables<>, false, F>;

namespace detail {

// Where none are named, those that formulas have are looked for.
template <class Question, class... F>
constexpr bool all_variables_can_be_found(std::type_identity<variables<>>) {
  if constexpr (graph::lowering_fits<F...>())
    return true;
  else
    return error::too_many_steps<Question>();
}
template <class Question, class... F>
constexpr bool all_variables_can_be_found(auto) {
  return true;
}

/// A question about one formula by the variables named, or all that it has.
template <class Question, class... Variables, class F>
constexpr auto query(F const& f) {
  using formula_type = asked_formula<F>;
  if constexpr (!all_variables_can_be_found<Question, formula_type>(std::type_identity<variables<Variables...>>{})) {
    return no_answer{};
  } else {
    using by = decltype(choose_variables<formula_type, Variables...>());
    return formula_query<Question, by, false, formula_type>(asked_about(f));
  }
}

// The variables of several formulas, in order of first appearance: those of a lowered list of them.
template <class... F>
struct lowered_list {
  static constexpr graph::graph build() { return graph::detail::lower_all<F...>(); }
  static constexpr auto const& names = graph::frozen<&lowered_list::build>::value.names;
  static constexpr int count = graph::frozen<&lowered_list::build>::value.size.names;
  template <int... I>
  static constexpr auto all(std::integer_sequence<int, I...>) {
    return variables<symbol<detail::name<names[I].size() + 1>(names[I])>...>{};
  }
};

template <class Question, class... Variables>
struct query_by {
  template <class... F>
  constexpr auto operator()(F const&... f) const {
    return of(asked_about(f)...);
  }
  template <class... F>
  static constexpr auto of(F const&... f) {
    if constexpr (!all_variables_can_be_found<Question, F...>(std::type_identity<variables<Variables...>>{})) {
      return no_answer{};
    } else if constexpr (sizeof...(Variables) == 0) {
      using by = decltype(lowered_list<F...>::all(std::make_integer_sequence<int, lowered_list<F...>::count>{}));
      return formula_query<Question, by, true, F...>(f...);
    } else {
      return formula_query<Question, decltype(choose_variables<constant<0>, Variables...>()), true, F...>(f...);
    }
  }
};

/// A question about a std::tuple of formulas, or one of Boost.Hana.
template <class Question, class... Variables, class... F>
constexpr auto query_about_several(std::tuple<F...> const& f) {
  static_assert(sizeof...(F) > 0,
                "chainrule: a Jacobian needs at least one formula: jacobian(std::tuple{f1, f2}, x, y)");
  return std::apply(query_by<Question, Variables...>{}, f);
}
template <class Question, class... Variables, class... F>
constexpr auto query_about_several(boost::hana::tuple<F...> const& f) {
  return boost::hana::unpack(f, query_by<Question, Variables...>{});
}
template <class Question, class... Variables, class F>
constexpr auto query_about_several(F const& f) {
  if constexpr (std::is_member_pointer_v<F>)
    asked_about(f);
  else
    error::not_a_tuple_of_formulas<F>();
  return query_by<Question>::of(constant<0>{});
}

template <class F>
  requires(!ordinary_function<F>)
struct front_end<F> {
  template <class Question, class... By>
  static constexpr auto ask(F const& f, By const&...) {
    if constexpr (Question::one_argument && sizeof...(By) != 1) {
      error::not_a_variable<F>();
      return no_answer{};
    } else if constexpr (Question::of_rounds) {
      error::semidefinite_of_a_formula<F>();
      return no_answer{};
    } else if constexpr (Question::of_a_tuple || (tuple_of_formulas<F> && !Question::one_result)) {
      return query_about_several<Question, By...>(f);
    } else {
      return query<Question, By...>(f);
    }
  }
};

}  // namespace detail

}  // namespace chainrule
