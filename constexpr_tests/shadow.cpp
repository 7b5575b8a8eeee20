// A program's globals may have any names: with -Wshadow no header complains about them.
#include <array>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <tuple>

[[maybe_unused]] static int a, accessor, all, argument, arguments, answer, at, b, by, c, check, condition, count, data,
    decision, direction, directions, d, e, element, expected, extras, f, first, from, g, given, graph, h, here, i,
    index, initial, inner, input, inputs, into, j, k, last, leaf, leaves, left, local, m, member, members, n, name,
    names, next, node, nodes, number, numbers, o, operand, operands, other, owner, p, part, partials, passed, path,
    paths, position, program, q, r, result, results, right, root, roots, row, rows, run, s, second, shape, shapes, side,
    size, start, sum, t, table, term, text, to, total, type, u, v, value, values, visitor, w, weight, weights, x, y, z,
    pattern, piece, pieces, writer, written;

template <class Number>
struct parameters {
  BOOST_HANA_DEFINE_STRUCT(parameters, (Number, rate), (Number, offset));
};

namespace user {

constexpr auto product = [](auto const& point) {
  auto so_far = 1.0 * point[0];
  for (auto const& factor : point)
    if (factor > 0.0) so_far *= sin(factor);
  return so_far;
};
constexpr std::array point{1.0, 2.0, 3.0};
static_assert(chainrule::gradient(product)(point)[0] != 0);
static_assert(chainrule::value_and_gradient(product)(point).value != 0);
static_assert(chainrule::hessian(product)(point)[0][1] != 0);
static_assert(chainrule::jvp(product)(point, point) != 0);
static_assert(chainrule::hvp(product)(point, point)[0] != 0);

constexpr auto several = [](auto const& place, auto scale) {
  return std::tuple{place[0] * scale, std::array{place[1], scale}};
};
static_assert(std::get<1>(std::get<0>(chainrule::jacobian(several)(point, 2.0))) == 1.0);
static_assert(std::get<0>(chainrule::vjp(several)(point, 2.0, std::tuple{1.0, std::array{1.0, 1.0}}))[0] == 2.0);

constexpr auto nested = [](auto outer) {
  auto const slope = chainrule::derivative([&](auto inside) { return outer * inside * inside; })(outer);
  return slope + chainrule::jvp([](auto inside) { return exp(inside); })(outer, outer);
};
static_assert(chainrule::derivative(nested)(2.0) > 0);
static_assert(chainrule::taylor<3>(nested)(2.0)[3] > 0);

constexpr auto of_struct = [](auto const& model) { return model.rate * pow(model.offset, 3); };
static_assert(chainrule::gradient(of_struct)(parameters<double>{1.0, 2.0}).rate == 8.0);

constexpr auto rate = chainrule::variable<"rate">;
constexpr auto time = chainrule::variable<"time">;
constexpr auto formula = exp(rate * time) + 2.5 * rate;
static_assert(chainrule::gradient(formula, rate, time)(rate = 0.0, time = 1.0)[rate] == 3.5);
static_assert(chainrule::hessian(formula, rate, time)(rate = 0.0, time = 1.0)(rate, rate) == 1.0);
static_assert(chainrule::jvp(formula, rate, time)(rate = 0.0, time = 1.0, chainrule::along(1.0, 0.0)) == 3.5);
static_assert(chainrule::equivalent(rate * rate, chainrule::square(rate)));

static_assert(!chainrule::to_string(formula).view().empty());
static_assert(!chainrule::to_latex(formula).view().empty());
static_assert(!chainrule::to_latex<std::array<double, 3>>(product).empty());
static_assert(!chainrule::to_dot(chainrule::gradient(formula)).view().empty());
static_assert(!chainrule::to_dot<std::array<double, 3>>(chainrule::gradient(product)).empty());
static_assert(!chainrule::to_c<"formula">(formula).view().empty());
static_assert(!chainrule::to_c<"product", std::array<double, 3>>(product).empty());

}  // namespace user
