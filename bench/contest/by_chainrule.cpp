// The library, from the same functions as everybody.
#include "contest.hpp"

namespace {

struct by_chainrule {
  template <class>
  static constexpr bool takes = true;

  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    using namespace chainrule;
    constexpr auto f = Problem::function;
    if constexpr (Problem::data == 0)
      return value_and_gradient(f)(in.x);
    else if constexpr (Problem::results == 1)
      return value_and_gradient(f, wrt<0>)(in.x, in.data);
    else
      return value_and_jacobian(f, wrt<0>)(in.x, in.data);
  }
};

contender<by_chainrule> const entered("chainrule");

}  // namespace
