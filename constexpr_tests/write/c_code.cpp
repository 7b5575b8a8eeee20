// to_c: the function of value and gradient, a line for each operation; numbers, conditions, functions that C lacks.
// What the functions compute is tested at run time: runtime_tests/other_languages.
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

static_assert(to_c<"energy">(sin(x * x) * y) == R"(#include <math.h>

// x and gradient, in order: x y
double energy(double const* x, double* gradient) {
  const double v0 = x[0];
  const double v1 = x[1];
  const double v3 = v0 * v0;
  const double v4 = sin(v3);
  const double v5 = v4 * v1;
  const double v6 = cos(v3);
  const double v7 = v1 * v6;
  const double v8 = v7 * v0;
  const double v9 = 2.0 * v8;
  gradient[0] = v9;
  gradient[1] = v4;
  return v5;
}
)");

// The order of variables that are named.
static_assert(contains(to_c<"f">(x - y, y, x), "// x and gradient, in order: y x\n"));
static_assert(contains(to_c<"f">(x - y, y, x), "const double v0 = x[1];\n  const double v1 = x[0];\n"));
static_assert(contains(to_c<"f">(x - y, y, x), "gradient[0] = (-1.0);\n  gradient[1] = 1.0;\n"));
static_assert(contains(to_c<"f">(x + 1_c, x, y), "gradient[1] = 0.0;\n"));

// A variable's name cannot end the comment.
static_assert(contains(to_c<"f">(sin(variable<"a\nb\\">)), "// x and gradient, in order: ab\n"));

// Numbers give themselves back.
static_assert(contains(to_c<"f">(2_c / 3_c * x), "(2.0/3.0) * v0;"));
static_assert(contains(to_c<"f">(pow(x, -2_c / 3_c)), "pow(v0, (-2.0/3.0));"));
static_assert(contains(to_c<"f">(atan2(x, -3_c)), "atan2(v0, (-3.0));"));
static_assert(contains(to_c<"f">(constants::pi * x), "3.141592653589793 * v0;"));
static_assert(contains(to_c<"f">(9007199254740993_c / 2_c * x), "4503599627370496.0 * v0;"));
static_assert(contains(to_c<"f">(2.5 * x), " = 2.5;"));
static_assert(contains(to_c<"f">(2 * x), " = 2.0;"));
static_assert(contains(to_c<"f">(-2.5 * x), " = -2.5;"));
static_assert(contains(to_c<"f">(0.1f * x), " = 0.10000000149011612;"));
static_assert(contains(to_c<"f">(1e300 * x), " = 1e300;"));
static_assert(contains(to_c<"f">(std::numeric_limits<double>::infinity() * x), " = INFINITY;"));
static_assert(contains(to_c<"f", double>([](auto t) { return 0.1 * t; }), "0.1 * v0;"));
static_assert(contains(to_c<"f", double>([](auto t) { return t - -0.1; }), "v0 - (-0.1);"));
static_assert(contains(to_c<"f", double>([](auto t) { return 1e30 * t; }), "1e30 * v0;"));

// Conditions are integers.
constexpr auto chosen = where(x < y && !(x == 2_c), x, y);
static_assert(contains(to_c<"f">(chosen), " = v0 < v1;"));
static_assert(contains(to_c<"f">(chosen), " = v0 == 2.0;"));
static_assert(contains(to_c<"f">(chosen), " ? v0 : v1;"));
static_assert(contains(to_c<"f">(chosen), " ? 1.0 : 0.0;"));
static_assert(count(to_c<"f">(chosen), "const int ") == 4);
static_assert(contains(to_c<"f">(where(x < 0.5_c, x, y)), " = v0 < (1.0/2.0);"));

// What C lacks is an expression, or a function of the same name and the name of the whole.
static_assert(contains(to_c<"f">(abs(x)), "= fabs(v0);"));
static_assert(contains(to_c<"f">(exp10(x)), "= pow(10.0, v0);"));
static_assert(contains(to_c<"f">(bernoulli_variance(x)), "= 1.0 - v0;"));
static_assert(contains(to_c<"f">(sigmoid(x)), R"(static double f_sigmoid(double a) {
  const double power = exp(-fabs(a));
  return a < 0.0 ? power / (1.0 + power) : 1.0 / (1.0 + power);
}
)"));
static_assert(contains(to_c<"f">(sigmoid(x)), "= f_sigmoid(v0);"));
static_assert(count(to_c<"f">(sigmoid(x) + sigmoid(y)), "static double f_sigmoid(") == 1);
static_assert(!contains(to_c<"f">(sin(x)), "static"));

// Small powers are products, as they are in the library's own code.
static_assert(contains(to_c<"f">(pow(x, 3_c)), "v0 * v0;"));
static_assert(contains(to_c<"f">(pow(x, y)), "pow(v0, v1);"));

// Without variables.
static_assert(to_c<"two">(2_c) == R"(#include <math.h>

// x and gradient, in order:
double two(double const* x, double* gradient) {
  (void)x;
  (void)gradient;
  return 2.0;
}
)");

// Functions: x holds the numbers of all arguments, one after the other.
constexpr auto line = [](auto const& p, auto t) { return p[0] + p[1] * t; };
static_assert(to_c<"line", std::array<double, 2>, double>(line) == R"(#include <math.h>

// x, in order: argument 0 (2 numbers), argument 1 (1 number); gradient: by argument 0 (2 numbers), argument 1 (1 number)
double line(double const* x, double* gradient) {
  const double v0 = x[1];
  const double v1 = x[2];
  const double v2 = x[0];
  const double v4 = v0 * v1;
  const double v5 = v2 + v4;
  gradient[0] = 1.0;
  gradient[1] = v1;
  gradient[2] = v0;
  return v5;
}
)");
static_assert(contains(to_c<"line", std::array<double, 2>, double>(line, wrt<0>),
                       "; gradient: by argument 0 (2 numbers)\n"));
static_assert(contains(to_c<"line", std::array<double, 2>, double>(line, wrt<1>), "gradient[0] = v0;\n  return"));

// An `if` is a choice between values that are both computed.
constexpr auto either = [](auto a, auto b) {
  if (a < b) return sin(a);
  return cos(b);
};
static_assert(contains(to_c<"either", double, double>(either), " = sin(v0);"));
static_assert(contains(to_c<"either", double, double>(either), " = cos(v1);"));

}  // namespace
