// What is done once instead of in each round around: sums and calls that are moved out, values that are kept, and inner
// loops that all lanes of a loop around go through together.
#include <chainrule/chainrule.hpp>

#include <tuple>
#include <vector>

namespace chainrule::detail {

namespace {

using graph::detail::is, graph::detail::make;
using operation::element_, operation::exp_, operation::loop_, operation::multiply_, operation::sum_;

// x is read by an outer loop, w by one inside of it.
struct workbench {
  graph::graph g;
  graph::index zero, outer, inner, x, w;
  constexpr workbench()
      : zero(g.append_constant({0})),
        outer(graph::make_loop(g, zero, g.append(graph::integer, 0), graph::none)),
        inner(graph::make_loop(g, zero, g.append(graph::integer, 1), outer)),
        x(graph::make_element(g, g.append(graph::sequence_argument, 0), outer)),
        w(graph::make_element(g, g.append(graph::sequence_argument, 1), inner)) {}
  constexpr graph::graph moved(graph::index root) {
    g.roots.push(root);
    return graph::with_invariants_moved_out(g);
  }
};
template <class Operation>
constexpr int count(graph::graph& g, int depth) {
  int found = 0;
  for (graph::index i = 0; i < g.nodes.size; ++i)
    found += is<Operation>(g, i) && graph::loop_depth(g, graph::loop_of(g, i)) == depth;
  return found;
}

// A sum of what the loop around does not change is outside of it.
static_assert([] {
  workbench b;
  auto g = b.moved(graph::make_sum(b.g, make<multiply_>(b.g, b.x, graph::make_sum(b.g, b.w, b.inner)), b.outer));
  return count<sum_>(g, 0) == 2 && count<loop_>(g, 1) == 2 && count<loop_>(g, 2) == 0;
}());
// An elementary function of the inner loop's numbers is a table; cheaper operations are not, nor what both loops
// change.
static_assert([] {
  workbench b;
  auto const body = make<multiply_>(b.g, b.x, make<exp_>(b.g, b.w));
  auto g = b.moved(graph::make_sum(b.g, graph::make_sum(b.g, body, b.inner), b.outer));
  return count<exp_>(g, 1) == 1 && count<exp_>(g, 2) == 0 && count<loop_>(g, 1) == 2 && count<loop_>(g, 2) == 1;
}());
static_assert([] {
  workbench b;
  auto const body = make<multiply_>(b.g, b.x, make<multiply_>(b.g, b.w, b.w));
  auto g = b.moved(graph::make_sum(b.g, graph::make_sum(b.g, body, b.inner), b.outer));
  return count<loop_>(g, 1) == 1 && count<loop_>(g, 2) == 1;
}());
static_assert([] {
  workbench b;
  auto const body = make<exp_>(b.g, make<multiply_>(b.g, b.x, b.w));
  auto g = b.moved(graph::make_sum(b.g, graph::make_sum(b.g, body, b.inner), b.outer));
  return count<exp_>(g, 2) == 1 && count<loop_>(g, 1) == 1;
}());
// What two passes need is computed by the first and read by the second.
static_assert([] {
  workbench b;
  auto const body = make<exp_>(b.g, make<multiply_>(b.g, b.x, b.w)), first = graph::make_sum(b.g, body, b.inner);
  auto const second = graph::make_sum(b.g, make<multiply_>(b.g, first, body), b.inner);
  b.g.roots.push(graph::make_sum(b.g, second, b.outer));
  auto g = code::with_values_stored(b.g);
  int reads_of_tables = 0;
  for (graph::index i = 0; i < g.nodes.size; ++i)
    reads_of_tables += is<element_>(g, i) && graph::is_sequence(g, graph::detail::operand(g, i));
  return reads_of_tables == 1;
}());

// Whether any pass of the gradient by argument number `By` is shared.
template <int By, class... Arguments, class F>
consteval bool shares(F const&) {
  using call =
      call_with_sequences<question::value_and_gradient, F, wrt_list<By>, std::tuple<Arguments...>, std::tuple<>>;
  using layout = typename call::template layout_for<typename containers_in<typename call::answer>::list>::type;
  for (int p = 0; p < call::plan::plan.size.passes; ++p)
    if (code::lane_choice<typename call::plan, layout>::is_shared(p)) return true;
  return false;
}
using numbers = std::vector<double>;
using pairs = std::vector<std::array<double, 2>>;
constexpr bool has_lanes = code::lane_count<double> > 1;

// Elements of several numbers do not stand in rows of one of them.
static_assert(shares<0, pairs, numbers>([](auto const& c, auto const& x) {
                return sum(indices(x), [&](auto i) {
                  return log_sum_exp(indices(c), [&](auto k) { return c[k][1] * x[i] - square(c[k][0] - x[i]); });
                });
              }) == has_lanes);
// Rows of a matrix do.
static_assert(!shares<0, numbers, matrix_view<double const>, numbers>([](auto const& w, auto const& x, auto const& y) {
  return sum(indices(y),
             [&](auto i) { return softplus(-y[i] * sum(indices(w), [&](auto j) { return w[j] * x(i, j); })); });
}));
// Rows of different lengths cannot be gone through together.
static_assert(!shares<0, pairs, numbers>([](auto const& c, auto const& x) {
  return sum(indices(x),
             [&](auto i) { return sum(range(0, i), [&](auto k) { return sin(c[k][1] * x[i] - c[k][0]); }); });
}));

}  // namespace

}  // namespace chainrule::detail
