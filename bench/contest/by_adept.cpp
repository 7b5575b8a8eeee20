// Adept 2: a tape of statements, recorded by expression templates.
#include <adept.h>

#include "contest.hpp"

namespace {

struct by_adept {
  template <class Problem>
  static constexpr bool takes = true;

  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    static adept::Stack stack;
    stack.activate();
    constexpr int n = static_cast<int>(Problem::parameters);
    std::array<adept::adouble, Problem::parameters> x;
    adept::set_values(x.data(), n, in.x.data());
    stack.new_recording();
    auto results = as_array<Problem>(value_at<Problem>(x, in.data));
    rows<Problem> answer;
    for (std::size_t row = 0; row < Problem::results; ++row) {
      if (row > 0) stack.clear_gradients();
      answer.value(row) = results[row].value();
      results[row].set_gradient(1.0);
      stack.compute_adjoint();
      adept::get_gradients(x.data(), n, answer.derivatives(row).data());
    }
    stack.deactivate();
    return answer.all;
  }
};

contender<by_adept> const entered("Adept");

}  // namespace
