// What a call of a function of data executes: outside of its loops, and in a round of each.
#include <chainrule/chainrule.hpp>
#include <vector>

using namespace chainrule;

namespace {

using data = std::vector<double>;
template <int... PerRound>
constexpr bool costs(auto const& found, int outside) {
  return found == operations_of_loops<sizeof...(PerRound)>{outside, {PerRound...}};
}

constexpr auto misfit = [](auto const& b, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(b[1] * t[i])); });
};
// Two factors, an exponential, a difference, a square, and what is added to the sum.
static_assert(costs<6>(operation_count<std::array<double, 2>, data, data>(misfit), 0));
// Unrolled, the first round is added to nothing.
using three = std::array<double, 3>;
static_assert(operation_count<std::array<double, 2>, three, three>(misfit) == 3 * 6 - 1);

// What no loop changes is computed once.
constexpr auto scaled = [](auto const& x, auto const& a) {
  return exp(a) * sum(indices(x), [&](auto i) { return x[i] / sqrt(a); });
};
static_assert(operation_count<data, double>(scaled).outside >= 3);

// The outer loop comes before the inner one.
constexpr auto nested = [](auto const& x, auto const& y) {
  return square(sum(
      indices(x), [&](auto i) { return exp(x[i]) * sum(indices(y), [&](auto j) { return sin(cos(x[i] * y[j])); }); }));
};
static_assert(costs<3, 4>(operation_count<data, data>(nested), 1));

// Two passes through one loop are one loop.
constexpr auto shares = [](auto const& x) {
  auto const total = sum(indices(x), [&](auto i) { return exp(x[i]); });
  return sum(indices(x), [&](auto i) { return square(exp(x[i]) / total); });
};
static_assert(costs<2 + 4>(operation_count<data>(shares), 0));

// Every question is counted; what goes into a gradient or a matrix is added there.
constexpr auto squares = [](auto const& x) { return sum(indices(x), [&](auto i) { return square(x[i]); }); };
static_assert(costs<2>(operation_count<data>(squares), 0));
static_assert(costs<2>(operation_count<data>(gradient(squares)), 0));
static_assert(costs<4>(operation_count<data>(value_and_gradient(squares)), 0));
static_assert(costs<1>(operation_count<data>(hessian(squares)), 0));
static_assert(operation_count<data>(sparse_hessian(squares)) == operation_count<data>(hessian(squares)));
static_assert(operation_count<data>(jvp(squares)).per_round[0] <= 3);

// No loop at all.
constexpr auto ends = [](auto const& x) { return x.front() * x.back(); };
static_assert(costs<>(operation_count<data>(ends), 1));

}  // namespace
