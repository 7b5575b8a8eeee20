// SPDX-License-Identifier: BSL-1.0
// to_c<"name">(f): value and gradient of a formula or a function as a function of C99, written by the compiler.
#pragma once

#include "../formula/query.hpp"
#include "../question/gradient.hpp"
#include "function_graph.hpp"
#include "function_in_c.hpp"

namespace chainrule {

namespace detail::error {

template <class Operation>
constexpr bool operation_without_c() {
  static_assert(no<Operation>,
                "chainrule: there is no C for this operation: write f without it, or state what computes it as `in_c` "
                "in its struct");
  return false;
}

template <class Name>
constexpr bool not_a_name_in_c() {
  static_assert(
      no<Name>,
      "chainrule: a function of C needs a name of letters, digits and underscores, as in to_c<\"energy\">(f)");
  return false;
}

template <class Formula>
constexpr bool variable_missing_in_c() {
  static_assert(
      no<Formula>,
      "chainrule: to_c needs all variables of the formula, in the order that its array is to have: name each, as in "
      "to_c<\"energy\">(f, x, y), or none");
  return false;
}

}  // namespace detail::error

namespace detail {

constexpr bool is_name_in_c(std::string_view name) {
  if (name.empty() || ('0' <= name[0] && name[0] <= '9')) return false;
  for (char c : name)
    if (!is_word_character(c)) return false;
  return true;
}

template <class F, class By>
struct formula_in_c;
template <class F, class... Variables>
struct formula_in_c<F, variables<Variables...>> {
  static constexpr int nodes = 0, roots = sizeof...(Variables) + 1;
  using query = formula_query<question::value_and_gradient, variables<Variables...>, false, F>;
  static constexpr int asked_nodes() { return program_of<query>::answer.size.nodes; }
  static constexpr graph::graph build() { return query::build(); }
  static constexpr int position(graph::node const& leaf, std::string_view const* names) {
    constexpr std::string_view order[]{Variables::name..., {}};
    for (int i = 0; i + 1 < roots; ++i)
      if (order[i] == names[leaf.operands[0]]) return i;
    return graph::none;
  }
  static constexpr void write_comment(characters& to) {
    to.put("// x and gradient, in order:");
    (write_name(to, Variables::name), ...);
    to.put("\n");
  }

 private:
  // What would end the comment's line, or go on with it in the next, is left out.
  static constexpr void write_name(characters& to, std::string_view name) {
    to.put(" ");
    for (char c : name)
      if (c != '\n' && c != '\r' && c != '\\') to.written.push(c);
  }
};

template <class Asked>
struct function_in_c {
  using signature_type = typename Asked::signature_type;
  static constexpr int nodes = Asked::some_nodes, roots = Asked::some_roots;
  static constexpr int asked_nodes() { return Asked::program::answer.size.nodes; }
  static constexpr graph::graph build() { return Asked::build(); }
  static constexpr int position(graph::node const& leaf, std::string_view const*) { return leaf.operands[0]; }
  static constexpr void write_comment(characters& to) {
    to.put("// x, in order:");
    for (int k = 0; k < signature_type::size; ++k) write_argument(to, k, k > 0);
    to.put("; gradient: by");
    for (int i = 0; i < signature_type::chosen.count; ++i) write_argument(to, signature_type::chosen.rows[i], i > 0);
    to.put("\n");
  }

 private:
  static constexpr void write_argument(characters& to, int k, bool is_next) {
    int const count = signature_type::counts[k];
    to.put_all(is_next ? ", argument " : " argument ", k, " (", count, count == 1 ? " number)" : " numbers)");
  }
};

template <name Name, class Source, class... F>
constexpr auto text_in_c(F const&... formulas) {
  using made_of = program_in_c<Source>;
  if constexpr (!is_name_in_c(Name.view()))
    return (error::not_a_name_in_c<Source>(), std::string_view{});
  else if constexpr (!made_of::is_within_limits())
    return (error::too_many_steps<Source>(), std::string_view{});
  else if constexpr (made_of::lacking() >= 0)
    return (error::operation_without_c<operation::at<made_of::lacking()>>(), std::string_view{});
  else if constexpr (!made_of::has_all_inputs())
    return (error::variable_missing_in_c<Source>(), std::string_view{});
  else
    return text_about<writer_of_c<Source, Name>, numbers_of_c>(formulas...);
}

}  // namespace detail

/// A function `double name(double const* x, double* gradient)` of C99 that returns the value of f and writes its
/// gradient: the operations of value_and_gradient(f), a line each, in double. x and gradient hold the variables named,
/// all that f has, in this order; if none are named, in order of first appearance. They may be the same array. The text
/// is a std::string_view, or an object that converts to one if f carries numbers. Both sides of an `if` are computed.
template <detail::name Name, class F, class... Variables>
  requires(!detail::ordinary_function<F>)
constexpr auto to_c(F const& f, Variables const&...) {
  using formula_type = detail::asked_formula<F>;
  if constexpr (!detail::all_variables_can_be_found<detail::question::value_and_gradient, formula_type>(
                    std::type_identity<detail::variables<Variables...>>{})) {
    return std::string_view{};
  } else {
    using by = decltype(detail::choose_variables<formula_type, Variables...>());
    if constexpr (!formula_query<detail::question::value_and_gradient, by, false, formula_type>::is_within_limits())
      return std::string_view{};
    else
      return detail::text_in_c<Name, detail::formula_in_c<formula_type, by>>(detail::asked_about(f));
  }
}

/// The same for a function of arguments of these types whose result is one number: to_c<"loss", std::array<double,
/// 3>>(f). x holds the numbers of all arguments, in order; with wrt<...>, gradient holds the derivatives by those
/// arguments only.
template <detail::name Name, class... Arguments, detail::ordinary_function F, int... I>
  requires(sizeof...(Arguments) > 0)
constexpr std::string_view to_c(F const&, wrt_list<I...> = {}) {
  using checked = detail::query_to_write<
      detail::function_query<detail::question::value_and_gradient, F, wrt_list<I...>, std::tuple<Arguments...>>,
      Arguments...>;
  if constexpr (!checked::is_sound())
    return {};
  else
    return detail::text_in_c<Name, detail::function_in_c<typename decltype(checked::program())::type>>();
}

}  // namespace chainrule
