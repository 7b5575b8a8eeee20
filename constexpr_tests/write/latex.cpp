// to_latex: precedence, fractions, names, conditions, exact and captured numbers, arguments of functions.
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;
constexpr auto z = variable<"z">;

static_assert(to_latex(x) == "x");
static_assert(to_latex(2_c) == "2");
static_assert(to_latex(-2_c) == "-2");
static_assert(to_latex(2_c / 3_c) == R"(\frac{2}{3})");
static_assert(to_latex(-2_c / 3_c) == R"(-\frac{2}{3})");
static_assert(to_latex(constants::pi * x) == R"(\pi \cdot x)");
static_assert(to_latex(constants::ln2 * constants::sqrt2 + constants::e) == R"(\ln 2 \cdot \sqrt{2} + e)");

// Precedence.
static_assert(to_latex(x - y - z) == "x - y - z");
static_assert(to_latex(x - (y - z)) == R"(x - \left(y - z\right))");
static_assert(to_latex(-(x + y)) == R"(-\left(x + y\right))");
static_assert(to_latex(x - (-y)) == R"(x - \left(-y\right))");
static_assert(to_latex((x + y) * z) == R"(\left(x + y\right) \cdot z)");
static_assert(to_latex(x / y * z) == R"(\frac{x}{y} \cdot z)");
static_assert(to_latex(x / (y / z)) == R"(\frac{x}{\frac{y}{z}})");
static_assert(to_latex(square(-x)) == R"(\left(-x\right)^{2})");
static_assert(to_latex(square(sin(x))) == R"(\sin\left(x\right)^{2})");
static_assert(to_latex(square(x / y)) == R"(\left(\frac{x}{y}\right)^{2})");
static_assert(to_latex(pow(x, y)) == "x^{y}");
static_assert(to_latex(pow(pow(x, y), z)) == R"(\left(x^{y}\right)^{z})");
static_assert(to_latex(pow(x, -3_c)) == "x^{-3}");
static_assert(to_latex(pow(x, 1_c / 3_c)) == R"(x^{\frac{1}{3}})");
static_assert(to_latex(pow(2_c / 3_c, x)) == R"(\left(\frac{2}{3}\right)^{x})");
static_assert(to_latex(square(exp(x))) == R"(\left(e^{x}\right)^{2})");
static_assert(to_latex(expm1(x) * y) == R"(\left(e^{x} - 1\right) \cdot y)");
static_assert(to_latex(log1p(-x)) == R"(\ln\left(1 + \left(-x\right)\right))");

// A number stands beside what begins with a letter or a parenthesis; other products have a dot.
static_assert(to_latex(2_c * x) == "2 x");
static_assert(to_latex(2_c * x * y) == R"(2 x \cdot y)");
static_assert(to_latex(x * 2_c) == R"(x \cdot 2)");
static_assert(to_latex(x * y) == R"(x \cdot y)");
static_assert(to_latex(2_c * sin(x)) == R"(2 \sin\left(x\right))");
static_assert(to_latex(2_c * (x + y)) == R"(2 \left(x + y\right))");
static_assert(to_latex(2_c / 3_c * x) == R"(\frac{2}{3} x)");
static_assert(to_latex(2_c * (x / y)) == R"(2 \cdot \frac{x}{y})");
static_assert(to_latex(2_c * pow(3_c, x)) == R"(2 \cdot 3^{x})");
static_assert(to_latex(2_c * pow(x, 3_c)) == "2 x^{3}");
static_assert(to_latex(2_c * constants::pi * x) == R"(2 \pi \cdot x)");

// Functions.
static_assert(to_latex(sqrt(x)) == R"(\sqrt{x})");
static_assert(to_latex(cbrt(x)) == R"(\sqrt[3]{x})");
static_assert(to_latex(abs(x)) == R"(\left|x\right|)");
static_assert(to_latex(exp(-square(x) / 2_c)) == R"(e^{\frac{-x^{2}}{2}})");
static_assert(to_latex(log(x)) == R"(\ln\left(x\right))");
static_assert(to_latex(asin(x)) == R"(\arcsin\left(x\right))");
static_assert(to_latex(asinh(x)) == R"(\operatorname{arsinh}\left(x\right))");
static_assert(to_latex(erf(x)) == R"(\operatorname{erf}\left(x\right))");
static_assert(to_latex(normal_cdf(x)) == R"(\Phi\left(x\right))");
static_assert(to_latex(lgamma(x)) == R"(\ln\left|\Gamma\left(x\right)\right|)");
static_assert(to_latex(digamma(x)) == R"(\psi\left(x\right))");
static_assert(to_latex(polygamma(2_c, x)) == R"(\psi^{\left(2\right)}\left(x\right))");
static_assert(to_latex(floor(x)) == R"(\left\lfloor x\right\rfloor)");
static_assert(to_latex(min(x, -y)) == R"(\min\left(x, -y\right))");
static_assert(to_latex(atan2(y, x)) == R"(\operatorname{atan2}\left(y, x\right))");
static_assert(to_latex(log_add_exp(x, y)) == R"(\operatorname{log\_add\_exp}\left(x, y\right))");

// Conditions.
static_assert(to_latex(where(x < y, x, -y)) ==
              R"(\begin{cases} x & \text{if } x < y \\ -y & \text{otherwise} \end{cases})");
static_assert(
    to_latex(where(x <= y && !(y == z), x, y)) ==
    R"(\begin{cases} x & \text{if } x \le y \land \lnot \left(y = z\right) \\ y & \text{otherwise} \end{cases})");
static_assert(to_latex(where(x < y, x, y) + z) ==
              R"(\left(\begin{cases} x & \text{if } x < y \\ y & \text{otherwise} \end{cases}\right) + z)");

// Names.
static_assert(to_latex(variable<"x1">) == "x_{1}");
static_assert(to_latex(variable<"x_2">) == "x_{2}");
static_assert(to_latex(variable<"alpha">) == R"(\mathrm{alpha})");
static_assert(to_latex(variable<"v_max">) == R"(v_{\mathrm{max}})");
static_assert(to_latex(variable<"a_b_c">) == R"(a_{\mathrm{b\_c}})");
static_assert(to_latex(variable<"_">) == R"(\_)");
static_assert(to_latex(variable<"50%">) == R"(\mathrm{50\%})");

// What comes out is what is written: nothing that only derivatives or code know.
static_assert(to_latex(derivative(x * x, x)) == "2 x");
static_assert(to_latex(derivative(x / y, y)) == R"(-\frac{\frac{x}{y}}{y})");
static_assert(to_latex(derivative(tanh(x), x)) == R"(\left(\frac{1}{\cosh\left(x\right)}\right)^{2})");
static_assert(to_latex(derivative(atan(x), x)) == R"(\frac{1}{1 + x^{2}})");
static_assert(to_latex(simplify(0_c + 1_c * x)) == "x");
static_assert(to_latex(stop_gradient(x) * y) == R"(x \cdot y)");

// Captured numbers.
static_assert(to_latex(2.5 * x) == "2.5 x");
static_assert(to_latex(-2.5 * x) == R"(\left(-2.5\right) x)");
static_assert(to_latex(x - -2.5) == R"(x - \left(-2.5\right))");
static_assert(to_latex(sin(-2.5 + x)) == R"(\sin\left(-2.5 + x\right))");
static_assert(to_latex(pow(-2.5, x)) == R"(\left(-2.5\right)^{x})");
static_assert(to_latex(1e-7 * x) == R"(\left(1 \cdot 10^{-7}\right) x)");
static_assert(to_latex(1e300 + x) == R"(1 \cdot 10^{300} + x)");
static_assert(to_latex(derivative(2.5 * x * y, x)) == "2.5 y");

// The text of a formula without captured numbers is static.
constexpr std::string_view kept = to_latex(sin(x) / y);
static_assert(kept == R"(\frac{\sin\left(x\right)}{y})");

// Functions: up to three arguments have letters of their own.
constexpr auto product = [](auto const&... a) { return (a * ...); };
static_assert(to_latex<double>(product) == "x");
static_assert(to_latex<double, double>(product) == R"(x \cdot y)");
static_assert(to_latex<double, double, double>(product) == R"(x \cdot \left(y \cdot z\right))");
static_assert(to_latex<double, double, double, double>(product) ==
              R"(x_{0} \cdot \left(x_{1} \cdot \left(x_{2} \cdot x_{3}\right)\right))");
constexpr auto line = [](auto const& p, auto t) { return p[0] + p[1] * t; };
static_assert(to_latex<std::array<double, 2>, double>(line) == R"(x_{0} + x_{1} \cdot y)");
constexpr auto rest_of_four = [](auto const& p, auto, auto, auto) { return p[1]; };
static_assert(to_latex<std::array<double, 2>, double, double, double>(rest_of_four) == "x_{0, 1}");

// Numbers of a function's source are those that they are in the program.
static_assert(to_latex<double>([](auto t) { return 0.1 * t; }) == "0.1 x");
static_assert(to_latex<double>([](auto t) { return 1e-9 * t; }) == R"(1 \cdot 10^{-9} x)");
static_assert(to_latex<double>([](auto t) { return pow(1e-9, t); }) == R"(\left(1 \cdot 10^{-9}\right)^{x})");
static_assert(to_latex<double>([](auto t) { return t - -0.1; }) == R"(x - \left(-0.1\right))");

// An `if` is a choice.
constexpr auto larger = [](auto a, auto b) {
  if (a < b) return b;
  return a;
};
static_assert(to_latex<double, double>(larger) ==
              R"(\begin{cases} y & \text{if } x < y \\ x & \text{otherwise} \end{cases})");

// Questions that one number answers.
constexpr auto sin_of_square = [](auto t) { return sin(square(t)); };
static_assert(to_latex<double>(derivative(sin_of_square)) == R"(2 x \cdot \cos\left(x^{2}\right))");
static_assert(to_latex<double>(gradient(sin_of_square)) == R"(2 x \cdot \cos\left(x^{2}\right))");

}  // namespace
