// A program adds operations of its own. Their structs say all that is known about them: derivatives, exact constants,
// text, LaTeX, C, equality and vector lanes follow, and the laws hold.
#include <chainrule/operation/exponential.hpp>
#include <chainrule/operation/hyperbolic.hpp>
#include <chainrule/operation/inverse_trigonometric.hpp>

namespace own {

using namespace chainrule::literals;
namespace operation = chainrule::operation;

template <chainrule::operand A>
  requires chainrule::symbolic_operands<A>
constexpr auto quadruple(A const& a);

/// 4 x.
struct quadruple_ : operation::of_arity<1> {
  static constexpr std::string_view name = "quadruple";
  static constexpr operation::pattern text{"4 a", operation::precedence::product};
  static constexpr operation::pattern latex{"4 \\times a", operation::precedence::product};
  static constexpr char const* in_c = "4.0 * a";
  static constexpr bool single_branch = true;
  static constexpr bool in_lanes = true;
  static constexpr operation::parity symmetry = operation::parity::odd;
  static constexpr operation::interval domain[]{operation::reals};

  static constexpr auto value(auto const& a) { return a * 4; }
  static constexpr auto fold(operation::rational a) { return a * operation::rational{4}; }
  static constexpr auto partial(operation::by<0>, auto, auto) { return 4_c; }
  static constexpr auto definition(auto a) { return 4_c * a; }
};

/// The Gudermannian function, 2 atan(tanh(x / 2)). DLMF 4.23.39.
struct gudermannian_ : operation::of_arity<1> {
  static constexpr std::string_view name = "gd";
  static constexpr operation::parity symmetry = operation::parity::odd;
  static constexpr operation::interval domain[]{{-700, 700}};
  static constexpr char const* in_c = operation::by_definition;

  static constexpr auto value(auto const& a) { return operation::atan_::value(operation::sinh_::value(a)); }
  static constexpr auto partial(operation::by<0>, auto, auto a) { return 1_c / cosh(a); }
  static constexpr auto definition(auto a) { return atan(sinh(a)); }
};

template <chainrule::operand A>
  requires chainrule::symbolic_operands<A>
constexpr auto quadruple(A const& a) {
  return operation::call<quadruple_>(a);
}
constexpr double quadruple(double a) { return a * 4; }

template <chainrule::operand A>
  requires chainrule::symbolic_operands<A>
constexpr auto gd(A const& a) {
  return operation::call<gudermannian_>(a);
}

}  // namespace own

#define CHAINRULE_MORE_OPERATIONS , own::quadruple_, own::gudermannian_
#include "laws.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

static_assert(own::quadruple(x)(x = 3.0) == 12.0);
static_assert(derivative(own::quadruple(x * x), x)(x = 3.0) == 24.0);
static_assert(to_string(simplify(own::quadruple(2_c / 3_c))) == "8/3");
static_assert(to_string(own::quadruple(x + y)) == "4 (x + y)");
static_assert(to_string(own::gd(x)) == "gd(x)");
static_assert(to_latex(own::quadruple(x)) == "4 \\times x");
static_assert(to_c<"f">(own::quadruple(x)).find("4.0 * ") != std::string_view::npos);
static_assert(to_c<"f">(own::gd(x)).find("atan") != std::string_view::npos);
static_assert(equivalent(own::quadruple(x), x + x + x + x));
static_assert(equivalent(derivative(own::gd(x), x), 1_c / cosh(x)));
static_assert(!equivalent(own::gd(x), atan(x)));

// Four of them at a time, in vector lanes, are the same numbers.
constexpr auto sum_of_four = [](auto const& p) {
  return std::array{own::quadruple(p[0]), own::quadruple(p[1]), own::quadruple(p[2]), own::quadruple(p[3])};
};
static_assert(value_and_jacobian(sum_of_four)(std::array{1.0, 2.0, 3.0, 4.0}).value ==
              std::array{4.0, 8.0, 12.0, 16.0});
static_assert(operation::traits_at(operation::opcode_of<own::quadruple_>).in_lanes);

static_assert(sizeof(testing::laws_of_differentiation<own::quadruple_>) > 0);
static_assert(sizeof(testing::laws_of_definitions<own::quadruple_>) > 0);
static_assert(sizeof(testing::laws_of_differentiation<own::gudermannian_>) > 0);
static_assert(sizeof(testing::laws_of_definitions<own::gudermannian_>) > 0);

}  // namespace
