#include "track_step_question.hpp"

namespace track_step {

// The value of a function as the library's program: its derivative of order 0, by a number that it does not use.
std::array<double, results> by_chainrule(std::array<double, inputs> const& in) {
  return chainrule::derivative<0>(with_columns, chainrule::wrt<1>)(in, 0.0);
}

std::vector<std::pair<std::string, int>> operations() {
  constexpr auto alone = []<class T>(std::array<T, inputs> const& in) { return step(in); };
  return {{"value", chainrule::operation_count<std::array<double, inputs>>(alone)},
          {"with columns", chainrule::operation_count<std::array<double, inputs>, double>(with_columns)}};
}

}  // namespace track_step
