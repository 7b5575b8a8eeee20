// simplify, substitute, operation_count: what is rewritten, what is not, and what a call costs.
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

static_assert(to_string(simplify(x + 0_c)) == "x");
static_assert(to_string(simplify(0_c + x)) == "x");
static_assert(to_string(simplify(x * 1_c)) == "x");
static_assert(to_string(simplify(x / 1_c)) == "x");
static_assert(to_string(simplify(x * 0_c)) == "0");
static_assert(to_string(simplify(0_c / x)) == "0");
static_assert(to_string(simplify(x - 0_c)) == "x");
static_assert(to_string(simplify(0_c - x)) == "-x");
static_assert(to_string(simplify(x * -1_c)) == "-x");
static_assert(to_string(simplify(-(-x))) == "x");
static_assert(to_string(simplify(-(x - y))) == "y - x");
static_assert(to_string(simplify(x + (-y))) == "x - y");
static_assert(to_string(simplify(x - (-y))) == "x + y");
static_assert(to_string(simplify(x + x)) == "2*x");
static_assert(to_string(simplify(x * 3_c)) == "3*x");
static_assert(to_string(simplify(pow(x, 0_c))) == "1");
static_assert(to_string(simplify(pow(x, 1_c))) == "x");
static_assert(to_string(simplify(pow(x, 2_c))) == "x^2");
static_assert(to_string(simplify(pow(x, -1_c))) == "1/x");
static_assert(to_string(simplify(pow(1_c, x))) == "1");
static_assert(to_string(simplify(sinh(0_c * x) + 1_c)) == "sinh(0) + 1");
static_assert(to_string(simplify(sin(0_c * x) + cos(0_c * x) + sqrt(0_c * x))) == "1");
static_assert(to_string(simplify(where(x < y, x, x))) == "x");
static_assert(to_string(simplify(where(!(x < y), x, y))) == "where(x < y, y, x)");
static_assert(to_string(simplify(where(x < y, x, 0_c) + where(x < y, y, 0_c))) == "where(x < y, x + y, 0)");
static_assert(to_string(simplify(where(x < y, x, 0_c) + where(x < y, 0_c, y))) == "where(x < y, x, y)");
static_assert(to_string(simplify(where(x < y, x, y) - where(x < y, 0_c, x))) == "where(x < y, x, y - x)");
static_assert(to_string(simplify(-where(x < y, x, 0_c))) == "where(x < y, -x, 0)");
static_assert(to_string(simplify(where(x < y, x, y) + where(x < y, y, x))) ==
              "where(x < y, x, y) + where(x < y, y, x)");
static_assert(to_string(simplify(3_c)) == "3");

// Nothing is reassociated or cancelled.
static_assert(to_string(simplify(x + y - x)) == "x + y - x");
static_assert(to_string(simplify(x * y / y)) == "x*y/y");
static_assert(to_string(simplify(x - x)) == "x - x");
static_assert(to_string(simplify(x / x)) == "x/x");
static_assert(to_string(simplify(sqrt(x * x))) == "sqrt(x*x)");
static_assert(to_string(simplify(exp(log(x)))) == "exp(log(x))");
static_assert(to_string(simplify(2_c * (3_c * x))) == "2*(3*x)");
static_assert(to_string(simplify(where(x == x, x, y))) == "where(x == x, x, y)");

// substitute
static_assert(to_string(substitute(x * x + y, x, y* y)) == "y*y*(y*y) + y");
static_assert(substitute(x * x, x, y + 1_c)(y = 2.0) == 9);
static_assert(substitute(x * x, x, 2.5)() == 6.25);
static_assert(substitute(x * y, x, 3)(y = 2.0) == 6);
static_assert(substitute(2.5 * x, x, 1.5 * y)(y = 2.0) == 7.5);
static_assert(substitute(x, x, y)(y = 2.0) == 2);
static_assert(substitute(y, x, 2_c)(y = 3.0) == 3);
static_assert(substitute(3_c, x, y)() == 3);
static_assert(identical(substitute(x * x, x, x + 1_c), square(x + 1_c)) ==
              identical((x + 1_c) * (x + 1_c), square(x + 1_c)));
static_assert(identical(substitute(substitute(x - y, x, z), y, x), z - x));
static_assert(identical(substitute(derivative(x * x, x), x, y), 2_c * y));
static_assert(identical(derivative(substitute(x * x, x, y), x), 0_c));
static_assert(substitute(where(x < y, x, y), x, 2_c * y)(y = 3.0) == 3);
static_assert(gradient(substitute(x * x, x, y* y), y)(y = 1.0)[y] == 4);

// operation_count: after simplification and sharing; leaves and named constants are free.
static_assert(operation_count(x) == 0);
static_assert(operation_count(2_c) == 0);
static_assert(operation_count(constants::pi) == 0);
static_assert(operation_count(x + y) == 1);
static_assert(operation_count(x * y + x * y) == 2);
static_assert(operation_count(x * y - y * x) == 2);
static_assert(operation_count(sin(x) * sin(x)) == 2);
static_assert(operation_count(sin(x) * cos(x) + sin(x)) == 4);
static_assert(operation_count(0_c * sin(x)) == 0);
static_assert(operation_count(where(x < y, x, y)) == 2);
static_assert(operation_count(2.5 * x) == 1);
static_assert(operation_count(pow(x, 8_c)) == 3);
static_assert(operation_count(pow(x, y)) == 1);
static_assert(operation_count(gradient(x * y)) == 0);
static_assert(operation_count(gradient(exp(x) * y)) == 2);
static_assert(operation_count(derivative(x * x, x)) == 1);
static_assert(operation_count(value_and_gradient(exp(x) * y)) == 2);
static_assert(operation_count(hessian(x * x * y)) <= 2);
static_assert(operation_count(jvp(x * y)) == 3);

// Sharing makes a formula of 2^60 leaves a program of 60 operations.
template <int Depth>
struct squared_repeatedly {
  using below = typename squared_repeatedly<Depth - 1>::type;
  using type = apply<operation::multiply_, below, below>;
};
template <>
struct squared_repeatedly<0> {
  using type = symbol<"x">;
};
static_assert(chainrule::operation_count(squared_repeatedly<60>::type{}) == 60);

// With fewer leaves also in numbers: some compilers look at every leaf of a type where an operator is looked up.
static_assert(operation_count(squared_repeatedly<12>::type{}) == 12);
static_assert(squared_repeatedly<12>::type{}(x = 1.0) == 1);
static_assert(squared_repeatedly<9>::type{}(x = 2.0) == 0x1p512);
static_assert(gradient(squared_repeatedly<12>::type{})(x = 1.0)[x] == 0x1p12);
static_assert(derivative(squared_repeatedly<12>::type{}, x)(x = 1.0) == 0x1p12);
static_assert(operation_count(gradient(squared_repeatedly<12>::type{})) < 48);

// What substitute replaces is no variable of the result, unless the replacement has it.
static_assert(gradient(substitute(x * x, x, y* y))(y = 1.0).size() == 1);
static_assert(gradient(substitute(x * y, x, x* x))(x = 2.0, y = 1.0).size() == 2);

}  // namespace
