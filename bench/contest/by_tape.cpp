// The library's tape.
#include "contest.hpp"

namespace {

struct by_tape {
  template <class>
  static constexpr bool takes = true;

  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    using namespace chainrule;
    static tape::tape t;
    t.clear();
    auto const x = t.variables(in.x);
    auto const results = as_array<Problem>(value_at<Problem>(x, in.data));
    rows<Problem> answer;
    for (std::size_t row = 0; row < Problem::results; ++row) {
      if (row > 0) t.zero_gradients();
      answer.value(row) = results[row].value();
      if (row + 1 < Problem::results)
        results[row].backward(tape::keep_graph);
      else
        results[row].backward();
      for (std::size_t i = 0; i < x.size(); ++i) answer.derivatives(row)[i] = x[i].gradient();
    }
    return answer.all;
  }
};

contender<by_tape> const entered("chainrule's tape");

}  // namespace
