// Every operation on a type of numbers, beside the same operation in double: what the registry test does for values in
// double.
#pragma once

#include "operation/registry.hpp"

namespace test::numbers {

using namespace registry;

template <class... Operations>
struct except {
  template <class Operation>
  static constexpr bool has = (std::same_as<Operation, Operations> || ...);
};

/// visit.operator()<Operation>() for all operations of a slice of the registry that have a derivative, but for those of
/// Except.
template <class Except, int Slice = 0, int Slices = 1>
void for_each_operation(auto visit) {
  for_each_differentiable<Slice, Slices>([&]<class Operation>() {
    if constexpr (!Except::template has<Operation>) visit.template operator()<Operation>();
  });
}

/// Value and gradient of an operation, at numbers of one type.
template <class T>
struct answer {
  T value;
  std::vector<T> gradient;
};
template <class Operation, class T>
answer<T> answer_at(std::array<T, size<Operation>> const& at) {
  return formula_of<Operation>::ask([&](auto f, auto... variables) {
    auto const result = formula_of<Operation>::call(value_and_gradient(f, variables...), at);
    static_assert(std::is_same_v<std::remove_cvref_t<decltype(result.value)>, T>);
    static_assert((std::is_same_v<std::remove_cvref_t<decltype(result.gradient[variables])>, T> && ...));
    if constexpr (std::floating_point<T>)  // for classes that would be much to compile
      static_assert((
          std::is_same_v<std::remove_cvref_t<decltype(formula_of<Operation>::call(derivative(f, variables), at))>, T> &&
          ...));
    return answer<T>{result.value, {T(result.gradient[variables])...}};
  });
}

/// How far `number` is from `expected`, in parts of `expected`; what is too small or too large for `number` to hold
/// counts as equal.
template <class T>
double relative_distance(T const& number, longer const& expected) {
  using limits = std::numeric_limits<T>;
  if (abs(expected) > longer(limits::max()))
    return number == number && !(number < limits::max() && -number < limits::max()) ? 0 : 1;
  longer const smallest = longer((limits::min)()) / longer(limits::epsilon());
  longer const distance = abs(longer(longer(number) - expected));
  return static_cast<double>(longer(distance / (abs(expected) < smallest ? smallest : longer(abs(expected)))));
}

}  // namespace test::numbers
