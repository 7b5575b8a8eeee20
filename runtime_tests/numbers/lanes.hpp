// Operations on classes of several numbers at once: each of them has the answer of its own.
#pragma once

#include "numbers/vocabulary.hpp"

namespace test::numbers {

/// Lanes says how the class takes numbers in and gives them out.
template <class Lanes, class Operation>
void check_lanes(double limit = 128) {
  using T = typename Lanes::type;
  double worst = 0;
  point<Operation> where{};
  auto const all = points<Operation>(false, 100);
  for (std::size_t first = 0; first + Lanes::count <= all.size(); first += Lanes::count) {
    std::array<T, size<Operation>> at;
    for (std::size_t k = 0; k < size<Operation>; ++k) {
      std::array<double, Lanes::count> numbers;
      for (std::size_t i = 0; i < Lanes::count; ++i) numbers[i] = all[first + i][k];
      at[k] = Lanes::load(numbers);
    }
    auto const result = answer_at<Operation>(at);
    for (std::size_t i = 0; i < Lanes::count; ++i) {
      auto const expected = answer_at<Operation>(all[first + i]);
      double error = relative_distance(Lanes::lane(result.value, i), longer(expected.value));
      for (std::size_t k = 0; k < size<Operation>; ++k)
        error = worse(relative_distance(Lanes::lane(result.gradient[k], i), longer(expected.gradient[k])), error);
      if (!(error <= worst)) {
        worst = error;
        where = all[first + i];
      }
    }
  }
  report<Operation>("value and gradient in lanes", worst / std::numeric_limits<double>::epsilon(), where, limit);
}

}  // namespace test::numbers
