// Outside its domain every operation is a constant, too: NaN and infinities go in, and nothing stops the compiler.
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;

constexpr double edges[]{__builtin_nan(""), __builtin_inf(), -__builtin_inf(), 0.0, -0.0, 0.5};

// How many values an operation has at these numbers.
template <class Operation>
constexpr int values_of() {
  constexpr auto const& takes = Operation::operands;
  int count = 0;
  for (double const a : edges) {
    if constexpr (Operation::arity == 1 && takes[0] == operation::kind::number) {
      static_cast<void>(Operation::value(a));
      ++count;
    } else if constexpr (Operation::arity > 1) {
      for (double const b : edges) {
        if constexpr (Operation::arity == 2 && takes[0] == operation::kind::number &&
                      takes[1] == operation::kind::number) {
          static_cast<void>(Operation::value(a, b));
          ++count;
        } else if constexpr (Operation::arity == 2 && takes[0] == operation::kind::index) {
          static_cast<void>(Operation::value(2.0, b));
          ++count;
        } else if constexpr (Operation::arity == 3 && takes[0] == operation::kind::number &&
                             takes[1] == operation::kind::number && takes[2] == operation::kind::number) {
          for (double const c : {edges[0], edges[1], edges[5]}) static_cast<void>(Operation::value(a, b, c));
          ++count;
        }
      }
    }
  }
  return count;
}
template <class... Operations>
constexpr int count_operations(operation::list<Operations...>) {
  return ((values_of<Operations>() > 0 ? 1 : 0) + ...);
}
static_assert(count_operations(operation::registry{}) > 100);

}  // namespace
