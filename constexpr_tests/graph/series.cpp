// The Taylor sweep: coefficients as nodes, exact where they can be.
#include <chainrule/chainrule.hpp>
#include <chainrule/graph/series.hpp>

namespace chainrule::detail::graph {

namespace {

constexpr auto x = chainrule::variable<"x">;
constexpr auto y = chainrule::variable<"y">;

// Whether the coefficients of f in x are these nodes; the formulas are written as simplification leaves them.
template <class F, class... Coefficients>
constexpr bool has_series(F const&, Coefficients const&...) {
  graph g = simplified_graph<F>();
  auto const row = series(g, g.roots, g.append_variable("x"), sizeof...(Coefficients) - 1);
  int k = 0;
  return row.size == sizeof...(Coefficients) && ((row[k++] == write_lowered<Coefficients>(g, 0)) && ...);
}
template <class F>
constexpr int operations_of_series(F const&, int order) {
  graph g = simplified_graph<F>();
  g.roots = series(g, g.roots, g.append_variable("x"), order);
  g = ordered(g);
  int n = 0;
  for (node const& each : g.nodes) n += arity(each) > 0 ? 1 : 0;
  return n;
}

// Leaves, and what does not depend on x.
static_assert(has_series(x, x));
static_assert(has_series(x, x, 1_c, 0_c, 0_c));
static_assert(has_series(y, y, 0_c, 0_c));
static_assert(has_series(sin(y) / y, sin(y) / y, 0_c, 0_c));
static_assert(has_series(5_c, 5_c, 0_c));
static_assert(has_series(constants::pi * x, constants::pi* x, constants::pi, 0_c));

// Polynomials have exact coefficients, and nothing beyond their degree.
static_assert(has_series(x + x * x - 3_c, x + x * x - 3_c, 1_c + 2_c * x, 1_c, 0_c));
static_assert(has_series(square(x), square(x), 2_c * x, 1_c, 0_c));
static_assert(has_series(x * x * x, x* x* x, 3_c * (x * x), 3_c * x, 1_c, 0_c));
static_assert(has_series(square(x) * x, square(x) * x, 3_c * square(x), 3_c * x, 1_c, 0_c));
static_assert(has_series(pow(x, 5_c), pow(x, 5_c), 5_c * pow(x, 4_c), 10_c * pow(x, 3_c), 10_c * square(x), 5_c * x,
                         1_c, 0_c));
static_assert(has_series(square(square(x)), square(square(x)), 4_c * (square(x) * x), 6_c * square(x), 4_c * x, 1_c,
                         0_c));
static_assert(has_series(pow(x + y, 3_c), pow(x + y, 3_c), 3_c * square(x + y), 3_c * (x + y), 1_c, 0_c));
static_assert(has_series(-x / 2_c, -(x / 2_c), -1_c / 2_c, 0_c));
static_assert(has_series(y * x * x, y* x* x, 2_c * (y * x), y, 0_c));

// x^0 is 1 everywhere.
static_assert(has_series(pow(x, 0_c), 1_c, 0_c, 0_c));
static_assert([] {
  graph g;
  index const leaf = g.append_variable("x");
  index const power = g.append(operation::opcode_of<operation::pow_>, leaf, g.append_constant({0}));
  auto const row = series(g, sequence<index>(1, power), leaf, 2);
  return row[0] == power && g.exact(row[1]).is(0) && g.exact(row[2]).is(0);
}());

// Quotients divide by their denominator.
constexpr auto geometric = 1_c / (1_c - x);
static_assert(has_series(geometric, geometric, geometric / (1_c - x), geometric / (1_c - x) / (1_c - x)));
static_assert(has_series(1_c / x, 1_c / x, -(1_c / x / x), 1_c / x / x / x));
static_assert(has_series(y / x, y / x, -(y / x / x), y / x / x / x));

// Functions share their value, and their exact coefficients are one.
static_assert(has_series(exp(x), exp(x), exp(x), exp(x) / 2_c, exp(x) / 6_c, exp(x) / 24_c, exp(x) / 120_c));
static_assert(has_series(sin(x), sin(x), cos(x), -(sin(x) / 2_c), -(cos(x) / 6_c), sin(x) / 24_c, cos(x) / 120_c));
static_assert(has_series(exp(2_c * x), exp(2_c * x), 2_c * exp(2_c * x), 2_c * exp(2_c * x)));
static_assert(has_series(log(x), log(x), 1_c / x, -(1_c / x / x / 2_c)));
static_assert(has_series(sqrt(x), sqrt(x), 1_c / (2_c * sqrt(x))));
static_assert(operations_of_series(exp(x), 5) == 5);
static_assert(operations_of_series(exp(x) * sin(x), 4) == 11);

// A choice is made between coefficients; the condition has none.
static_assert(has_series(where(x < y, x* x, sin(y)), where(x < y, x* x, sin(y)), where(x < y, 2_c * x, 0_c),
                         where(x < y, 1_c, 0_c), 0_c));
static_assert(has_series(where(exp(x) < y, 1_c, 2_c), where(exp(x) < y, 1_c, 2_c), 0_c, 0_c));
static_assert(has_series(y * where(x < y, x, 0_c), y* where(x < y, x, 0_c), where(x < y, y, 0_c), 0_c));
static_assert(has_series(sqrt(where(x < y, x, 0_c)), sqrt(where(x < y, x, 0_c)),
                         where(x < y, 1_c / (2_c * sqrt(where(x < y, x, 0_c))), 0_c)));
static_assert(has_series(sign(x), sign(x), 0_c, 0_c));
static_assert(has_series(abs(x), abs(x), sign(x), 0_c));

// Several nodes: a row for each.
static_assert([] {
  graph g = simplified_graph<std::remove_const_t<decltype(exp(x))>, std::remove_const_t<decltype(x * y)>>();
  auto const rows = series(g, g.roots, g.append_variable("x"), 2);
  return rows.size == 6 && rows[0] == g.roots[0] && rows[1] == g.roots[0] && rows[3] == g.roots[1] &&
         rows[4] == g.append_variable("y") && g.exact(rows[5]).is(0);
}());

// A sum of 200 terms leans 200 deep, and no call nests as deep as that.
static_assert([] {
  graph g;
  index const leaf = g.append_variable("x");
  index sum = leaf;
  for (int i = 2; i <= 200; ++i)
    sum = simplified(g, operation::opcode_of<operation::add_>, sum,
                     simplified(g, operation::opcode_of<operation::multiply_>, g.append_constant({i}), leaf));
  auto const row = series(g, sequence<index>(1, sum), leaf, 3);
  return g.exact(row[1]).is(200 * 201 / 2) && g.exact(row[2]).is(0);
}());
static_assert([] {
  graph g;
  index const leaf = g.append_variable("x");
  index sum = leaf;
  for (int i = 2; i <= 100; ++i)
    sum =
        simplified(g, operation::opcode_of<operation::add_>, sum,
                   simplified(g, operation::opcode_of<operation::sin_>,
                              simplified(g, operation::opcode_of<operation::multiply_>, g.append_constant({i}), leaf)));
  return !g.exact(series(g, sequence<index>(1, sum), leaf, 2)[2]).valid;
}());

}  // namespace

}  // namespace chainrule::detail::graph
