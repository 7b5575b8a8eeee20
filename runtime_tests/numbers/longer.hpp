// Operations in numbers of 50 digits, beside differences.
#pragma once

#include "numbers/vocabulary.hpp"

namespace test::numbers {

template <class Operation>
void check_longer() {
  using T = longer;
  double worst = 0;
  point<Operation> where{};
  for (auto const& at : points<Operation>(false, 20)) {
    std::array<T, size<Operation>> here;
    for (std::size_t i = 0; i < at.size(); ++i) here[i] = T(at[i]);
    auto const result = answer_at<Operation>(here);
    for (std::size_t i = 0; i < at.size(); ++i) {
      T const step("1e-15");
      auto const moved = [&](T const& by) {
        auto other = here;
        other[i] += by;
        return T(formula_of<Operation>::call(formula_of<Operation>::f, other));
      };
      T const by_one = (moved(step) - moved(-step)) / (2 * step),
              by_two = (moved(2 * step) - moved(-2 * step)) / (4 * step);
      T const difference = (4 * by_one - by_two) / 3;
      T const error = abs(T(result.gradient[i] - difference)) / (1 + abs(difference));
      if (!(static_cast<double>(error) <= worst)) {
        worst = static_cast<double>(error);
        where = at;
      }
    }
  }
  report<Operation>("gradient in 50 digits", worst, where, 1e-28);
}

}  // namespace test::numbers
