// Every operation on numbers takes comparisons as 0 or 1: a walk over the registry.
#include <array>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

namespace {

template <class Operation>
constexpr bool takes_numbers() {
  for (int i = 0; i < Operation::arity; ++i)
    if (Operation::operands[i] != operation::kind::number) return false;
  return Operation::arity > 0 && Operation::result == operation::kind::number;
}

template <class Operation, class A>
constexpr auto on_all(A const& a) {
  if constexpr (Operation::arity == 1)
    return operation::call<Operation>(a);
  else if constexpr (Operation::arity == 2)
    return operation::call<Operation>(a, a);
  else
    return operation::call<Operation>(a, a, a);
}

// The operation on comparisons, and on the numbers that they are.
template <class Operation>
struct of_comparisons {
  constexpr auto operator()(auto x) const {
    using T = decltype(x);
    if constexpr (takes_numbers<Operation>())
      return std::array<T, 2>{T(on_all<Operation>(x > 1.0)) + 0.0 * x,
                              T(on_all<Operation>(where(x > 1.0, 1.0, 0.0 * x))) + 0.0 * x};
    else
      return std::array<T, 2>{x, x};
  }
};

constexpr bool same(double a, double b) { return a == b || (a != a && b != b); }

template <class... Operation>
constexpr bool all_take_comparisons(operation::list<Operation...>) {
  auto const take = []<class O>(std::type_identity<O>) {
    for (double const x : {0.5, 2.0}) {
      auto const found = value_and_jacobian(of_comparisons<O>{})(x).value;
      if (!same(found[0], found[1])) return false;
    }
    return true;
  };
  return (take(std::type_identity<Operation>{}) && ...);
}
static_assert(all_take_comparisons(operation::registry{}));

}  // namespace
