// Operations on a built-in type, beside the same in 50 digits.
#pragma once

#include "numbers/vocabulary.hpp"

namespace test::numbers {

// Where rounding is magnified: the slope of the smaller operand of log_add_exp is an exponential of a difference, and
// that of pow has another exponent. With exponents near those of the largest numbers that are many units in the last
// place.
using magnified = except<operation::log_add_exp_, operation::pow_>;

template <class T, class Operation>
void check_built_in(double tolerance) {
  for (bool const wide : {false, true}) {
    if (wide && magnified::has<Operation>) continue;
    double worst = 0;
    point<Operation> where{};
    for (auto const& at : points<Operation>(wide, 100)) {
      std::array<T, size<Operation>> here;
      std::array<longer, size<Operation>> there;
      point<Operation> exact;
      for (std::size_t i = 0; i < at.size(); ++i) {
        here[i] = static_cast<T>(at[i]);
        there[i] = longer(here[i]);
        exact[i] = static_cast<double>(here[i]);
      }
      if (!is_good<Operation>(exact)) continue;  // rounded onto an edge
      auto const result = answer_at<Operation>(here);
      auto const expected = answer_at<Operation>(there);
      double error = relative_distance(result.value, expected.value);
      for (std::size_t i = 0; i < at.size(); ++i)
        error = worse(relative_distance(result.gradient[i], expected.gradient[i]), error);
      if (!(error <= worst)) {
        worst = error;
        where = exact;
      }
    }
    report<Operation>(wide ? "value and gradient, wide," : "value and gradient",
                      worst / static_cast<double>(std::numeric_limits<T>::epsilon()), where, tolerance);
  }
}

}  // namespace test::numbers
