// What formulas, ordinary functions and the tape answer.
#pragma once

#include <utility>

#include "record.hpp"

namespace edge_cases {

// In files of their own, which are compiled beside each other.
records answer_powers();
records answer_guards();
records answer_kinks();
records answer_through_kinks();
records answer_range();
records answer_cancellation();
records answer_higher();
records answer_beyond();

inline constexpr std::tuple variables{variable<"x">, variable<"y">};

/// The function of a case as a formula, called with its numbers.
template <class Question, std::size_t Size, class Function>
class asked {
 public:
  explicit asked(edge_case<Question, Size, Function> const& entry) : at_(entry.at) {}

  std::vector<answer> answers() const { return answers(Question{}, std::make_index_sequence<Size>()); }

 private:
  // Numbers that the compiler does not know.
  double number(std::size_t i) const {
    double volatile hidden = at_[i];
    return hidden;
  }
  template <std::size_t... I>
  static constexpr auto formula(std::index_sequence<I...>) {
    return Function{}(std::get<I>(variables)...);
  }
  template <std::size_t... I>
  auto call(auto const& question, std::index_sequence<I...>) const {
    return question((std::get<I>(variables) = number(I))...);
  }
  template <std::size_t... I>
  auto call_function(auto const& question, std::index_sequence<I...>) const {
    return question(number(I)...);
  }

  template <std::size_t... I>
  std::vector<answer> answers(by<>, std::index_sequence<I...> indices) const {
    tape::tape tape;
    std::array const leaves{tape.variable(number(I))...};
    tape::real const on_tape = Function{}(leaves[I]...);
    return {{"formula", call(formula(indices), indices)},
            {"function", value_and_gradient(Function{})(number(I)...).value},
            {"tape", on_tape.value()}};
  }

  template <int J, std::size_t... I>
  std::vector<answer> answers(by<J>, std::index_sequence<I...> indices) const {
    auto const f = formula(indices);
    tape::tape tape;
    std::array const leaves{tape.variable(number(I))...};
    tape::real const on_tape = Function{}(leaves[I]...);
    on_tape.backward();
    return {{"formula, reverse sweep", call(gradient(f, std::get<I>(variables)...), indices)[std::size_t{J}]},
            {"formula, forward sweep", call(derivative(f, std::get<J>(variables)), indices)},
            {"function", call_function(gradient(Function{}, wrt<J>), indices)},
            {"tape", leaves[J].gradient()}};
  }

  template <int J, int K, std::size_t... I>
  std::vector<answer> answers(by<J, K>, std::index_sequence<I...> indices) const {
    auto const f = formula(indices);
    std::vector<answer> all{
        {"formula, Hessian", call(hessian(f, std::get<I>(variables)...), indices)[std::size_t{J}][std::size_t{K}]},
        {"formula, forward twice", call(derivative(f, std::get<J>(variables), std::get<K>(variables)), indices)}};
    auto const of_function = call_function(hessian(Function{}), indices);
    if constexpr (Size == 1)
      all.push_back({"function, Hessian", of_function});
    else
      all.push_back({"function, Hessian", of_function[J][K]});
    if constexpr (J == K)
      all.push_back({"function, derivative<2>", call_function(derivative<2>(Function{}, wrt<J>), indices)});
    return all;
  }

  template <int N>
  std::vector<answer> answers(edge_cases::nth<N>, std::index_sequence<0> indices) const {
    return {{"formula", call(derivative<N>(formula(indices), std::get<0>(variables)), indices)},
            {"function", call_function(derivative<N>(Function{}), indices)}};
  }

  std::array<double, Size> at_;
};

/// All cases of a section with their answers.
template <class... Case>
records answer_all(section<Case...> const& section) {
  return record_all(section, [](auto const& entry) { return asked(entry).answers(); });
}

}  // namespace edge_cases
