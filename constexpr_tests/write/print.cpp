// to_string: precedence, parentheses, signs, exact and captured numbers.
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

static_assert(to_string(x) == "x");
static_assert(to_string(2_c) == "2");
static_assert(to_string(-2_c) == "-2");
static_assert(to_string(2_c / 3_c) == "2/3");
static_assert(to_string(-2_c / 3_c) == "-2/3");
static_assert(to_string(0.1_c) == "1/10");
static_assert(to_string(derivative(x * x, x)) == "2*x");
static_assert(to_string(constants::pi * x) == "pi*x");

static_assert(to_string(x + y) == "x + y");
static_assert(to_string(x + y + z) == "x + y + z");
static_assert(to_string(x + (y + z)) == "x + (y + z)");
static_assert(to_string(x - y - z) == "x - y - z");
static_assert(to_string(x - (y - z)) == "x - (y - z)");
static_assert(to_string(x * y * z) == "x*y*z");
static_assert(to_string(x * (y * z)) == "x*(y*z)");
static_assert(to_string(x / y / z) == "x/y/z");
static_assert(to_string(x / (y / z)) == "x/(y/z)");
static_assert(to_string(x / (y * z)) == "x/(y*z)");
static_assert(to_string(x / y * z) == "x/y*z");
static_assert(to_string((x + y) * z) == "(x + y)*z");
static_assert(to_string(x + y * z) == "x + y*z");
static_assert(to_string(x * y - z) == "x*y - z");
static_assert(to_string((x - y) / (x + y)) == "(x - y)/(x + y)");

static_assert(to_string(-x) == "-x");
static_assert(to_string(-x + y) == "-x + y");
static_assert(to_string(x + (-y)) == "x + (-y)");
static_assert(to_string(x - (-y)) == "x - (-y)");
static_assert(to_string(x * (-y)) == "x*(-y)");
static_assert(to_string((-x) * y) == "(-x)*y");
static_assert(to_string(-(x * y)) == "-x*y");
static_assert(to_string(-(x + y)) == "-(x + y)");
static_assert(to_string(-(-x)) == "-(-x)");
static_assert(to_string(-square(x)) == "-x^2");
static_assert(to_string(square(-x)) == "(-x)^2");

static_assert(to_string(square(x)) == "x^2");
static_assert(to_string(square(x + y)) == "(x + y)^2");
static_assert(to_string(square(sin(x))) == "sin(x)^2");
static_assert(to_string(pow(x, y)) == "x^y");
static_assert(to_string(pow(x, 3_c)) == "x^3");
static_assert(to_string(pow(x, -3_c)) == "x^(-3)");
static_assert(to_string(pow(x, 1_c / 3_c)) == "x^(1/3)");
static_assert(to_string(pow(pow(x, y), z)) == "(x^y)^z");
static_assert(to_string(pow(x, pow(y, z))) == "x^(y^z)");
static_assert(to_string(pow(2_c / 3_c, x)) == "(2/3)^x");
static_assert(to_string(pow(-2_c, x)) == "(-2)^x");
static_assert(to_string(pow(x + y, x* y)) == "(x + y)^(x*y)");
static_assert(to_string(2_c * square(x)) == "2*x^2");
static_assert(to_string(square(2_c * x)) == "(2*x)^2");

static_assert(to_string(2_c / 3_c * x) == "2/3*x");
static_assert(to_string(x * (2_c / 3_c)) == "x*(2/3)");
static_assert(to_string(x / (2_c / 3_c)) == "x/(2/3)");
static_assert(to_string(x + (-2_c)) == "x + (-2)");
static_assert(to_string((-2_c) * x) == "(-2)*x");
static_assert(to_string(x + (-2_c) * y) == "x + (-2)*y");
static_assert(to_string((-2_c) + x) == "-2 + x");

static_assert(to_string(sin(x + y)) == "sin(x + y)");
static_assert(to_string(sin(-x)) == "sin(-x)");
static_assert(to_string(atan2(y, x)) == "atan2(y, x)");
static_assert(to_string(max(x, -y)) == "max(x, -y)");
static_assert(to_string(where(x < y, x, y)) == "where(x < y, x, y)");
static_assert(to_string(where(x + y <= 2_c, x, y)) == "where(x + y <= 2, x, y)");
static_assert(to_string(where(x < y && y < z, x, y)) == "where(x < y && y < z, x, y)");
static_assert(to_string(where((x < y || y < z) && x != z, x, y)) == "where((x < y || y < z) && x != z, x, y)");
static_assert(to_string(where(x < y || (y < z && x != z), x, y)) == "where(x < y || y < z && x != z, x, y)");
static_assert(to_string(where(!(x < y), x, y)) == "where(!(x < y), x, y)");

// Captured numbers.
static_assert(to_string(2.5 * x) == "2.5*x");
static_assert(to_string(x * 2.5) == "x*2.5");
static_assert(to_string(2.0 * x) == "2*x");
static_assert(to_string(-2.5 * x) == "(-2.5)*x");
static_assert(to_string(x * -2.5) == "x*(-2.5)");
static_assert(to_string(x + 2.5) == "x + 2.5");
static_assert(to_string(x + -2.5) == "x + (-2.5)");
static_assert(to_string(x - -2.5) == "x - (-2.5)");
static_assert(to_string(-2.5 + x) == "-2.5 + x");
static_assert(to_string(-captured(2.5)) == "-2.5");
static_assert(to_string(-captured(-2.5)) == "-(-2.5)");
static_assert(to_string(sin(-2.5 * x)) == "sin((-2.5)*x)");
static_assert(to_string(max(-2.5, x)) == "max(-2.5, x)");
static_assert(to_string(pow(-2.5, x)) == "(-2.5)^x");
static_assert(to_string(pow(x, -2.5)) == "x^(-2.5)");
static_assert(to_string(pow(2.5, x)) == "2.5^x");
static_assert(to_string(where(x < -2.5, x, y)) == "where(x < (-2.5), x, y)");
static_assert(to_string(1.5 * x + 2.5 * y - 3.5) == "1.5*x + 2.5*y - 3.5");
static_assert(to_string(3 * x) == "3*x");
static_assert(to_string(0.1f * x) == "0.1*x");
static_assert(to_string(2.5) == "2.5");
static_assert(to_string(-2.5) == "-2.5");
static_assert(to_string(derivative(2.5 * x * y, x)) == "2.5*y");
static_assert(to_string(1.0 * x + 2.0 * x + 3.0 * x + 4.0 * x + 5.0 * x + 6.0 * x + 7.0 * x + 8.0 * x + 9.0 * x +
                        10.0 * x + 11.0 * x + 12.0 * x) ==
              "1*x + 2*x + 3*x + 4*x + 5*x + 6*x + 7*x + 8*x + 9*x + 10*x + 11*x + 12*x");

// The text of a formula without captured numbers is static.
constexpr std::string_view kept = to_string(sin(x) / y);
static_assert(kept == "sin(x)/y");
static_assert(to_string(derivative(x / y, y)) == "-x/y/y");
static_assert(to_string(derivative(sin(x * x) * y, x)) == "2*x*cos(x*x)*y");
static_assert(to_string(derivative(sqrt(x * x), x)) == "where(sqrt(x*x) == 0, attach(0, nan, x), x/sqrt(x*x))");

}  // namespace

// Functions, with names for their arguments, and questions about them.
inline constexpr auto of_array = [](auto const& p) { return 2.5 * p[0] * p[0] + sin(p[1]) / 3.0; };
static_assert(to_string<std::array<double, 2>>(of_array) == "5/2*x[0]*x[0] + sin(x[1])/3");
static_assert(to_string<double, double, double, double>([](auto a, auto b, auto c, auto d) { return a * b - c / d; }) ==
              "x0*x1 - x2/x3");
static_assert(to_string<double>(derivative([](auto u) { return exp(u) * u; })) == "exp(x)*x + exp(x)");
static_assert(to_string<double>([](auto u) { return u * 0.1234567891; }) == "x*0.1234567891");

inline constexpr auto of_branches = [](auto u, auto v) {
  if (u < v) return u;
  return pow(v, 3);
};
static_assert(to_string<double, double>(of_branches) == "where(x < y, x, y^3)");
