// Which functions of data are sums of what their rounds make, and the name among those of namespace std.
#include <chainrule/chainrule.hpp>
#include <iterator>
#include <vector>

using namespace std;
using namespace chainrule;

namespace {

namespace graphs = chainrule::detail::graph;

// Each f(x, w), by x.
template <class F>
constexpr bool is_sum_of_rounds(F const&) {
  using trace = graphs::traced_function<F, vector<double>, vector<double>>;
  auto g = graphs::thawed(graphs::graph_of<trace>);
  g.roots = graphs::without_tables(g, g.roots);
  graphs::sequence<graphs::index> const by(1, g.append(graphs::sequence_argument, 0));
  return graphs::is_sum_of_rounds(g, g.roots[0], by);
}

constexpr auto one = [](auto const& x, auto const& w) {
  return sum(indices(x), [&](auto i) { return sin(x[i]) * w[i]; });
};
constexpr auto other = [](auto const& x, auto const& w) {
  return sum(range(1, x.size()), [&](auto i) { return exp(x[i] * x[i - 1]) + w[i]; });
};

static_assert(is_sum_of_rounds(one));
static_assert(is_sum_of_rounds([](auto const& x, auto const& w) { return -one(x, w) + 3.0 * other(x, w) - 2.0; }));
static_assert(is_sum_of_rounds([](auto const& x, auto const& w) { return one(x, w) / number(x.size()); }));
static_assert(is_sum_of_rounds([](auto const& x, auto const& w) { return w[0] * (one(x, w) - other(x, w) / w[1]); }));
static_assert(is_sum_of_rounds([](auto const& x, auto const& w) { return one(x, w) + square(x.front() * x.back()); }));
static_assert(is_sum_of_rounds([](auto const& x, auto const& w) {
  return where(w[0] > 0.0, one(x, w), other(x, w)) + where(one(x, w) > 0.0, other(x, w), 0.0);
}));
static_assert(is_sum_of_rounds([](auto const& x, auto const& w) {
  if (w[0] > 0.0) return one(x, w);
  return max(one(x, w), other(x, w));  // one of them
}));
static_assert(is_sum_of_rounds([](auto const& x, auto const& w) {
  return sum(indices(x),
             [&](auto i) { return x[i] * x[i] + w[i] * sum(range(0, i), [&](auto j) { return x[i] * x[j]; }); });
}));
static_assert(is_sum_of_rounds([](auto const& x, auto const& w) {
  auto const slopes = tabulate(indices(w), [&](auto i) { return x[i + 1] - x[i]; });
  return sum(indices(slopes), [&](auto i) { return w[i] * square(slopes[i]); });
}));
static_assert(is_sum_of_rounds([](auto const& x, auto const& w) {
  auto const scale = stop_gradient(one(x, w));
  return sum(indices(x), [&](auto i) { return square(x[i] - scale); });
}));
static_assert(is_sum_of_rounds([](auto const&, auto const& w) { return square(w[0]); }));

static_assert(!is_sum_of_rounds([](auto const& x, auto const& w) { return square(one(x, w)); }));
static_assert(!is_sum_of_rounds([](auto const& x, auto const& w) { return one(x, w) * other(x, w); }));
static_assert(!is_sum_of_rounds([](auto const& x, auto const& w) { return one(x, w) * x[0]; }));
static_assert(!is_sum_of_rounds([](auto const& x, auto const& w) { return one(x, w) / (1.0 + x[0] * x[0]); }));
static_assert(!is_sum_of_rounds([](auto const& x, auto const& w) { return one(x, w) + log(other(x, w)); }));
static_assert(!is_sum_of_rounds([](auto const& x, auto const& w) {
  auto const total = one(x, w);
  return sum(indices(x), [&](auto i) { return square(x[i] - total); });
}));
static_assert(!is_sum_of_rounds([](auto const& x, auto const& w) {
  return sum(indices(x), [&](auto i) { return square(w[i] * sum(range(0, i), [&](auto j) { return x[j]; })); });
}));
static_assert(!is_sum_of_rounds([](auto const& x, auto const&) {
  return max(indices(x), [&](auto i) { return square(x[i]); });
}));
static_assert(!is_sum_of_rounds([](auto const& x, auto const&) {
  return log_sum_exp(indices(x), [&](auto i) { return square(x[i]); });
}));
static_assert(!is_sum_of_rounds([](auto const& x, auto const&) {
  return fold(indices(x), x[0], [&](auto const& s, auto i) { return 0.5 * s + x[i]; });
}));

// What a round enters is counted.
constexpr auto by_rounds = sparse_hessian(other, wrt<0>, chainrule::projected);
static_assert(operation_count<vector<double>, vector<double>>(by_rounds).per_round[0] >= 4);

}  // namespace
