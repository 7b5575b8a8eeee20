// Operations that make exact constants of exact constants do so in a graph, each of them.
#include <chainrule/chainrule.hpp>

using namespace chainrule;

namespace {

template <class Operation>
constexpr bool folds() {
  if constexpr (constexpr operation::folding fold = Operation::fold; fold.exists()) {
    detail::graph::graph g;
    auto const a = g.append_constant({3}), b = Operation::arity == 2 ? g.append_constant({5}) : detail::graph::none;
    auto const result = detail::graph::simplified(g, operation::opcode_of<Operation>, a, b);
    return g.exact(result) == fold({3}, {5});
  } else {
    return true;
  }
}
static_assert([]<class... Operations>(operation::list<Operations...>) {
  return (folds<Operations>() && ...);
}(operation::registry{}));
static_assert(operation::traits_at(operation::opcode_of<operation::cube_>).fold({2}, {}) == detail::exact::rational{8});

// What follows from it: a function of constants is a constant, and nothing is left to compute.
static_assert(operation_count<double>([](auto x) { return x + cube(square(decltype(x)(2.0))); }) == 1);

}  // namespace
