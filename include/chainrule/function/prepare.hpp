// SPDX-License-Identifier: BSL-1.0
// prepare(question, arguments...): what does not change from call to call is done once. Memory is kept, and so is where
// the entries of a sparse Hessian go.
#pragma once

#include "object.hpp"

namespace chainrule::inline CHAINRULE_TARGET {

/// A question about a function of sequences of certain lengths, to be called with such arguments again and again:
/// alone, or with into(...) or add_to(...) before them. Of one object one call runs at a time. Index data may not
/// change.
template <class Question, class Function, class By, class... Arguments>
class prepared {
  using call = detail::call_with_sequences<Question, Function, By, std::tuple<Arguments...>, std::tuple<>>;

 public:
  explicit prepared(Arguments const&... arguments) : integers(call::integers_of(arguments...)) {
    call::prepare(memory, arguments...);
  }

  /// Where the nonzeros of a matrix by sequences are: .rows (offsets), .columns, of their numbers in their order; of a
  /// sparse one by fixed shapes its sparsity_pattern.
  auto const& pattern() const {
    if constexpr (requires { call::answer::pattern.row_begin; })
      return call::answer::pattern;
    else
      return memory.matrix.pattern;
  }

  auto operator()(Arguments const&... arguments) {
    check(arguments...);
    return call::evaluate(memory, arguments...);
  }
  template <bool Adds, class... D>
  auto operator()(detail::destinations<Adds, D...> const& to, Arguments const&... arguments) {
    check(arguments...);
    return call::answer_into(memory, to, arguments...);
  }
  /// In another way, as of the question.
  template <detail::way_to_answer How, class... Given>
  auto operator()(How const& how, Given const&... given) {
    return how(*this, given...);
  }
  template <class Policy, class To>
  auto by(Policy const& policy, To const& to, Arguments const&... arguments) {
    check(arguments...);
    return call::answer_into(memory, detail::by_policy<Policy, To>{policy, to}, arguments...);
  }

 private:
  typename call::memory memory;
  decltype(call::integers_of(std::declval<Arguments const&>()...)) integers;

  void check(Arguments const&... arguments) const {
    auto const now = call::integers_of(arguments...);
    for (std::size_t k = 0; k < now.size(); ++k)
      if (now[k] != integers[k])
        detail::refuse_with<data_misuse>("a length, or an integer, of this call is ", now[k], " and was ", integers[k],
                                         " when it was prepared: prepare it anew for data of another length");
  }
};

/// The same about a function object with data, whose members are those that it had when it was prepared.
template <class Prepared, class Members>
class prepared_with_members {
 public:
  template <class... Arguments>
  prepared_with_members(Members const& data, Arguments const&... arguments)
      : members(data),
        question(std::apply([&](auto const&... member) { return Prepared(member..., arguments...); }, members)) {}

  auto const& pattern() const { return question.pattern(); }
  template <class... Given>
  auto operator()(Given const&... given) {
    return std::apply([&](auto const&... member) { return question(member..., given...); }, members);
  }
  template <bool Adds, class... D, class... Given>
  auto operator()(detail::destinations<Adds, D...> const& to, Given const&... given) {
    return std::apply([&](auto const&... member) { return question(to, member..., given...); }, members);
  }
  /// In another way, as of the question.
  template <detail::way_to_answer How, class... Given>
  auto operator()(How const& how, Given const&... given) {
    return how(*this, given...);
  }
  template <class Policy, class To, class... Given>
  auto by(Policy const& policy, To const& to, Given const&... given) {
    return std::apply([&](auto const&... member) { return question.by(policy, to, member..., given...); }, members);
  }

 private:
  Members members;
  Prepared question;
};

/// A question with arguments of the lengths that later calls have, and with their index data.
template <class Question, class Function, class By, class... Arguments>
auto prepare([[maybe_unused]] function_question<Question, Function, By> const& about, Arguments const&... arguments) {
  using query = detail::function_query<Question, Function, By, std::tuple<Arguments...>>;
  if constexpr (detail::function_with_data<Function>)
    return detail::with_members(about.function, [&](auto const&... member) {
      using with_members_first = detail::question_of_members<By, Function, std::tuple<Arguments...>>;
      using question =
          function_question<Question, typename with_members_first::function, typename with_members_first::by>;
      using made = decltype(prepare(question{}, member..., std::declval<Arguments const&>()...));
      if constexpr (std::derived_from<made, detail::no_answer>)
        return made{};
      else
        return prepared_with_members<made, std::tuple<std::remove_cvref_t<decltype(member)>...>>({member...},
                                                                                                 arguments...);
    });
  else if constexpr (!query::has_sequences)
    return (detail::error::nothing_to_prepare<Function>(), detail::nothing_prepared<detail::no_answer>{});
  else if constexpr (!query::is_sound())
    return detail::nothing_prepared<decltype(query::stand_in())>{};
  else
    return prepared<Question, Function, By, Arguments...>(arguments...);
}

}  // namespace chainrule::inline CHAINRULE_TARGET
