// to_dot: each node once, operands in order, names that have to be quoted, several results.
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

constexpr int count(std::string_view text, std::string_view part) {
  int n = 0;
  for (std::size_t i = 0; i < text.size(); ++i) n += text.substr(i, part.size()) == part ? 1 : 0;
  return n;
}
constexpr bool contains(std::string_view text, std::string_view part) { return count(text, part) > 0; }

static_assert(to_dot(x) == R"(digraph formula {
  rankdir=LR;
  node [shape=box];
  v0 [label="x", shape=ellipse];
  v0 [style=bold];
}
)");

// Equal terms are one node.
static_assert(to_dot(sin(x * y) - x * y) == R"(digraph formula {
  rankdir=LR;
  node [shape=box];
  v0 [label="x", shape=ellipse];
  v1 [label="y", shape=ellipse];
  v2 [label="*"];
  v0 -> v2;
  v1 -> v2;
  v3 [label="sin"];
  v2 -> v3;
  v4 [label="-"];
  v3 -> v4 [label="1"];
  v2 -> v4 [label="2"];
  v4 [style=bold];
}
)");

// Constants and captured numbers.
static_assert(contains(to_dot(2_c / 3_c * x), R"([label="2/3", shape=ellipse];)"));
static_assert(contains(to_dot(x + -2_c), R"([label="-2", shape=ellipse];)"));
static_assert(contains(to_dot(constants::pi * x), R"([label="pi"];)"));
static_assert(contains(to_dot(-2.5 * x), R"([label="-2.5", shape=ellipse];)"));

// What stands in a label is quoted.
static_assert(contains(to_dot(sin(variable<"a\"b">)), R"([label="a\"b", shape=ellipse];)"));
static_assert(contains(to_dot(sin(variable<"a\\b">)), R"([label="a\\b", shape=ellipse];)"));

// A derivative is drawn as it comes out.
static_assert(to_dot(derivative(x * x, x)) == to_dot(simplify(2_c * x)));

// Of a question, what a call computes: its results are numbered, also where one node is two of them.
static_assert(to_dot(gradient(x * y)) == R"(digraph formula {
  rankdir=LR;
  node [shape=box];
  v0 [label="y", shape=ellipse];
  v1 [label="x", shape=ellipse];
  r0 [label="result 0", shape=plaintext];
  v0 -> r0;
  r1 [label="result 1", shape=plaintext];
  v1 -> r1;
}
)");
static_assert(count(to_dot(hessian(x * x * y, x, y)), "shape=plaintext") == 4);
static_assert(count(to_dot(hessian(sin(x * y), x, y)), R"([label="sin"])") == 1);
static_assert(contains(to_dot(gradient(2.5 * x)), R"([label="2.5", shape=ellipse];)"));
static_assert(contains(to_dot(jvp(x * y, x, y)), R"([label="v[1]", shape=ellipse];)"));

// Functions.
constexpr auto product = [](auto const& p, auto t) { return p[0] * p[1] * t; };
static_assert(contains(to_dot<std::array<double, 2>, double>(product), R"([label="x[1]", shape=ellipse];)"));
static_assert(contains(to_dot<std::array<double, 2>, double>(product), R"([label="y", shape=ellipse];)"));
static_assert(count(to_dot<std::array<double, 2>, double>(product), R"([label="*"])") == 2);
static_assert(count(to_dot<std::array<double, 2>, double>(gradient(product)), "shape=plaintext") == 3);
static_assert(count(to_dot<std::array<double, 2>, double>(gradient(product, wrt<1>)), "style=bold") == 1);
static_assert(count(to_dot<std::array<double, 2>, double>(sparse_hessian(product)), "shape=plaintext") == 6);
constexpr auto of_four = [](auto const&... a) { return (a + ...); };
static_assert(contains(to_dot<double, double, double, std::array<double, 1>>([](auto a, auto, auto, auto const& d) {
                         return a + d[0];
                       }),
                       R"([label="x3[0]", shape=ellipse];)"));
static_assert(contains(to_dot<double, double, double, double>(of_four), R"([label="x3", shape=ellipse];)"));
static_assert(contains(to_dot<double>([](auto t) { return 0.1 * t; }), R"([label="0.1", shape=ellipse];)"));

}  // namespace
