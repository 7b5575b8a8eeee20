// Cases in which derivatives are easily wrong, and the answers: see docs/reference/edge_cases.md, which is made of
// this.
#pragma once

#include <array>
#include <chainrule/chainrule.hpp>
#include <limits>
#include <string_view>
#include <tuple>

namespace edge_cases {

using namespace chainrule;
using namespace chainrule::literals;

/// What is asked: the derivative by these arguments, counted from 0, one after the other; the value if there are none.
template <int... Argument>
struct by {};
/// The derivative of order N by the only argument.
template <int N>
struct nth {};

/// The answer: one number, or any between two where a function has a kink.
struct right_answer {
  double low, high;
  constexpr right_answer(double number) : low(number), high(number) {}
  constexpr right_answer(double from, double to) : low(from), high(to) {}
};

/// One case. The function is written once, and asked as a formula, as an ordinary function and on the tape.
template <class Question, std::size_t Size, class Function>
struct edge_case {
  std::string_view name;  // of the case, in the table of what other libraries answer
  std::string_view text;
  std::array<double, Size> at;
  Question question;
  right_answer right;
  Function function;
};
template <class Question, std::size_t Size, class Function>
edge_case(char const*, char const*, std::array<double, Size>, Question, right_answer, Function)
    -> edge_case<Question, Size, Function>;

/// A heading of the page, and the cases below it.
template <class... Case>
struct section {
  std::string_view title, remark;
  std::tuple<Case...> cases;
  bool all_right = true;  // the test demands it
};
template <class... Case>
section(char const*, char const*, std::tuple<Case...>) -> section<Case...>;
template <class... Case>
section(char const*, char const*, std::tuple<Case...>, bool) -> section<Case...>;

constexpr auto at(auto... numbers) { return std::array{static_cast<double>(numbers)...}; }

inline constexpr by<> value{};
inline constexpr by<0> dx{};
inline constexpr by<1> dy{};
inline constexpr by<0, 0> dxx{};
inline constexpr by<0, 1> dxy{};
inline constexpr by<1, 1> dyy{};

inline constexpr double inf = std::numeric_limits<double>::infinity(), nan = std::numeric_limits<double>::quiet_NaN();

// A line for each case.
// clang-format off

inline constexpr section powers{"Powers and roots", "A power rule that divides by the base, or takes its logarithm, fails at 0 and below.", std::tuple{
  edge_case{"square, second derivative at 0", "x * x", at(0), dxx, 2, [](auto x) { return x * x; }},
  edge_case{"pow 2, second derivative at 0", "pow(x, 2)", at(0), dxx, 2, [](auto x) { return pow(x, 2_c); }},
  edge_case{"pow 3, second derivative at 0", "pow(x, 3)", at(0), dxx, 0, [](auto x) { return pow(x, 3_c); }},
  edge_case{"pow 3, third derivative at 0", "pow(x, 3)", at(0), nth<3>{}, 6, [](auto x) { return pow(x, 3_c); }},
  edge_case{"pow 3, sixth derivative at 0", "pow(x, 3)", at(0), nth<6>{}, 0, [](auto x) { return pow(x, 3_c); }},
  edge_case{"pow 1, derivative at 0", "pow(x, 1)", at(0), dx, 1, [](auto x) { return pow(x, 1_c); }},
  edge_case{"pow 1, second derivative at 0", "pow(x, 1)", at(0), dxx, 0, [](auto x) { return pow(x, 1_c); }},
  edge_case{"pow 0, derivative at 0", "pow(x, 0)", at(0), dx, 0, [](auto x) { return pow(x, 0_c); }},
  edge_case{"pow -1, second derivative below 0", "pow(x, -1)", at(-1.5), dxx, -0.5925925925925926, [](auto x) { return pow(x, constant<-1>{}); }},
  edge_case{"pow 2.5, second derivative at 0", "pow(x, 2.5)", at(0), dxx, 0, [](auto x) { return pow(x, 2.5_c); }},
  edge_case{"pow 0.1 at 1e300", "pow(x, 0.1)", at(1e300), dx, 1.0000000000000039e-271, [](auto x) { return pow(x, 0.1_c); }},
  edge_case{"pow(x, y), value at (0, 0)", "pow(x, y)", at(0, 0), value, 1, [](auto x, auto y) { return pow(x, y); }},
  edge_case{"pow(x, y), by x at (0, 2)", "pow(x, y)", at(0, 2), dx, 0, [](auto x, auto y) { return pow(x, y); }},
  edge_case{"pow(x, y), by x at (0, 1)", "pow(x, y)", at(0, 1), dx, 1, [](auto x, auto y) { return pow(x, y); }},
  edge_case{"pow(x, y), by y at (0, 2)", "pow(x, y)", at(0, 2), dy, 0, [](auto x, auto y) { return pow(x, y); }},
  edge_case{"pow(x, y), by x below 0", "pow(x, y)", at(-2, 3), dx, 12, [](auto x, auto y) { return pow(x, y); }},
  edge_case{"pow(x, y), twice by x below 0", "pow(x, y)", at(-2, 3), dxx, -12, [](auto x, auto y) { return pow(x, y); }},
  edge_case{"sqrt, derivative at 0", "sqrt(x)", at(0), dx, inf, [](auto x) { return sqrt(x); }},
  edge_case{"sqrt, second derivative at 1e-200", "sqrt(x)", at(1e-200), dxx, -2.5e+299, [](auto x) { return sqrt(x); }},
  edge_case{"1 / sqrt at 1e-200", "1 / sqrt(x)", at(1e-200), dx, -5e+299, [](auto x) { return 1_c / sqrt(x); }},
  edge_case{"cbrt, derivative at 0", "cbrt(x)", at(0), dx, inf, [](auto x) { return cbrt(x); }},
  edge_case{"cbrt, derivative below 0", "cbrt(x)", at(-8), dx, 0.08333333333333333, [](auto x) { return cbrt(x); }},
  edge_case{"x (1 - x^1.1), second derivative at 0", "x * (1 - pow(x, 1.1))", at(0), dxx, 0, [](auto x) { return x * (1_c - pow(x, 1.1_c)); }},
  edge_case{"x^2 x^0.5, second derivative at 0", "x * x * pow(x, 0.5)", at(0), dxx, 0, [](auto x) { return x * x * pow(x, 0.5_c); }},
  edge_case{"x sqrt(x), derivative at 0", "x * sqrt(x)", at(0), dx, 0, [](auto x) { return x * sqrt(x); }},
  edge_case{"x^2 sqrt(x), second derivative at 0", "x * x * sqrt(x)", at(0), dxx, 0, [](auto x) { return x * x * sqrt(x); }},
}};

inline constexpr section guards{"Guards", "What a branch keeps out must not come back in a derivative, and what does not depend on an input has the derivative 0 by it. (Other libraries: `c ? a : b`.)", std::tuple{
  edge_case{"guarded sqrt, value", "where(x > 0, sqrt(x), 0)", at(-1), value, 0, [](auto x) { return where(x > 0_c, sqrt(x), 0_c); }},
  edge_case{"guarded sqrt, derivative", "where(x > 0, sqrt(x), 0)", at(-1), dx, 0, [](auto x) { return where(x > 0_c, sqrt(x), 0_c); }},
  edge_case{"guarded sqrt, derivative at 0", "where(x > 0, sqrt(x), 0)", at(0), dx, 0, [](auto x) { return where(x > 0_c, sqrt(x), 0_c); }},
  edge_case{"guarded sin(x) / x, derivative at 0", "where(x == 0, 1, sin(x) / x)", at(0), dx, 0, [](auto x) { return where(x == 0_c, 1_c, sin(x) / x); }},
  edge_case{"guarded x log(x), derivative at 0", "where(x > 0, x * log(x), 0)", at(0), dx, 0, [](auto x) { return where(x > 0_c, x * log(x), 0_c); }},
  edge_case{"guarded x log(x), second derivative", "where(x > 0, x * log(x), x * x)", at(-2), dxx, 2, [](auto x) { return where(x > 0_c, x * log(x), x * x); }},
  edge_case{"sqrt of a guarded number", "sqrt(where(x > 0, x, 0))", at(-1), dx, 0, [](auto x) { return sqrt(where(x > 0_c, x, 0_c)); }},
  edge_case{"other side overflows", "where(x < 1, y, exp(x))", at(800, 2), dy, 0, [](auto x, auto y) { return where(x < 1_c, y, exp(x)); }},
  edge_case{"unused input beside infinity", "exp(x) + y", at(800, 2), dy, 1, [](auto x, auto y) { return exp(x) + y; }},
  edge_case{"max(0, ...) of an infinite slope", "max(y, sqrt(x))", at(0, 1), dx, 0, [](auto x, auto y) { return max(y, sqrt(x)); }},
  edge_case{"min below an overflow", "min(exp(x), y)", at(800, 2), dx, 0, [](auto x, auto y) { return min(exp(x), y); }},
  edge_case{"xlogy, value at (0, 0)", "xlogy(x, y)", at(0, 0), value, 0, [](auto x, auto y) { return xlogy(x, y); }},
  edge_case{"xlogy, by y at (0, 0)", "xlogy(x, y)", at(0, 0), dy, 0, [](auto x, auto y) { return xlogy(x, y); }},
  edge_case{"xlogy, by x at (0, 2)", "xlogy(x, y)", at(0, 2), dx, 0.6931471805599453, [](auto x, auto y) { return xlogy(x, y); }},
}};

inline constexpr section kinks{"Kinks and steps", "Where the slopes of both sides differ, any number between them is counted as right.", std::tuple{
  edge_case{"abs, derivative at 0", "abs(x)", at(0), dx, right_answer(-1, 1), [](auto x) { return abs(x); }},
  edge_case{"abs, derivative at -0", "abs(x)", at(-0.0), dx, right_answer(-1, 1), [](auto x) { return abs(x); }},
  edge_case{"x abs(x), derivative at 0", "x * abs(x)", at(0), dx, 0, [](auto x) { return x * abs(x); }},
  edge_case{"abs, second derivative", "abs(x)", at(-3), dxx, 0, [](auto x) { return abs(x); }},
  edge_case{"max(x, y) at a tie", "max(x, y)", at(1, 1), dx, right_answer(0, 1), [](auto x, auto y) { return max(x, y); }},
  edge_case{"max(x, x)", "max(x, x)", at(1), dx, 1, [](auto x) { return max(x, x); }},
  edge_case{"min(x, x)", "min(x, x)", at(1), dx, 1, [](auto x) { return min(x, x); }},
  edge_case{"max(x, -x) at 0", "max(x, -x)", at(0), dx, right_answer(-1, 1), [](auto x) { return max(x, -x); }},
  edge_case{"max(x, x * x) at 1", "max(x, x * x)", at(1), dx, right_answer(1, 2), [](auto x) { return max(x, x * x); }},
  edge_case{"clamp on the bound", "clamp(x, 0, 1)", at(1), dx, right_answer(0, 1), [](auto x) { return clamp(x, 0_c, 1_c); }},
  edge_case{"clamp outside", "clamp(x, 0, 1)", at(2), dx, 0, [](auto x) { return clamp(x, 0_c, 1_c); }},
  edge_case{"relu at 0", "relu(x)", at(0), dx, right_answer(0, 1), [](auto x) { return relu(x); }},
  edge_case{"leaky_relu at 0", "leaky_relu(x)", at(0), dx, right_answer(0.01, 1), [](auto x) { return leaky_relu(x); }},
  edge_case{"elu, second derivative below 0", "elu(x)", at(-1), dxx, 0.36787944117144233, [](auto x) { return elu(x); }},
  edge_case{"sign below 0", "sign(x)", at(-2), dx, 0, [](auto x) { return sign(x); }},
  edge_case{"floor between integers", "floor(x)", at(2.5), dx, 0, [](auto x) { return floor(x); }},
  edge_case{"x - trunc(x)", "x - trunc(x)", at(-3.25), dx, 1, [](auto x) { return x - trunc(x); }},
  edge_case{"round, value below one half", "round(x)", at(0.49999999999999994), value, 0, [](auto x) { return round(x); }},
  edge_case{"fmod, by y", "fmod(x, y)", at(5.3, 2), dy, -2, [](auto x, auto y) { return fmod(x, y); }},
  edge_case{"fmod(0.3, 0.1), by y", "fmod(x, y)", at(0.3, 0.1), dy, -2, [](auto x, auto y) { return fmod(x, y); }},
  edge_case{"remainder, by y", "remainder(x, y)", at(5.3, 2), dy, -3, [](auto x, auto y) { return remainder(x, y); }},
  edge_case{"copysign, by x", "copysign(x, y)", at(-3, 2), dx, -1, [](auto x, auto y) { return copysign(x, y); }},
  edge_case{"fdim, by y", "fdim(x, y)", at(2, 3), dy, 0, [](auto x, auto y) { return fdim(x, y); }},
  edge_case{"hypot at the origin", "hypot(x, y)", at(0, 0), dx, right_answer(-1, 1), [](auto x, auto y) { return hypot(x, y); }},
}};

inline constexpr section through_kinks{"Smooth through a kink", "The kink is inside of a function that is smooth all the same, or whose second derivative does not exist: NaN.", std::tuple{
  edge_case{"square(abs(x)), second derivative at 0", "square(abs(x))", at(0), dxx, 2, [](auto x) { return square(abs(x)); }},
  edge_case{"abs(x) * abs(x), second derivative at 0", "abs(x) * abs(x)", at(0), dxx, 2, [](auto x) { return abs(x) * abs(x); }},
  edge_case{"pow(abs(x), 2), second derivative at 0", "pow(abs(x), 2)", at(0), dxx, 2, [](auto x) { return pow(abs(x), 2_c); }},
  edge_case{"pow(abs(x), 3), second derivative at 0", "pow(abs(x), 3)", at(0), dxx, 0, [](auto x) { return pow(abs(x), 3_c); }},
  edge_case{"pow(abs(x), 2.5), second derivative at 0", "pow(abs(x), 2.5)", at(0), dxx, 0, [](auto x) { return pow(abs(x), 5_c / 2_c); }},
  edge_case{"square(max(x, -x)), second derivative at 0", "square(max(x, -x))", at(0), dxx, 2, [](auto x) { return square(max(x, -x)); }},
  edge_case{"square(min(x, -x)), second derivative at 0", "square(min(x, -x))", at(0), dxx, 2, [](auto x) { return square(min(x, -x)); }},
  edge_case{"square(copysign(x, y)), second derivative at 0", "square(copysign(x, y))", at(0, 1), dxx, 2, [](auto x, auto y) { return square(copysign(x, y)); }},
  edge_case{"square(where(x < 0, -x, x)), second derivative at 0", "square(where(x < 0, -x, x))", at(0), dxx, 2, [](auto x) { return square(where(x < 0_c, -x, x)); }},
  edge_case{"cos(abs(x)), second derivative at 0", "cos(abs(x))", at(0), dxx, -1, [](auto x) { return cos(abs(x)); }},
  edge_case{"cosh(abs(x)), second derivative at 0", "cosh(abs(x))", at(0), dxx, 1, [](auto x) { return cosh(abs(x)); }},
  edge_case{"abs(x) * sin(abs(x)), second derivative at 0", "abs(x) * sin(abs(x))", at(0), dxx, 2, [](auto x) { return abs(x) * sin(abs(x)); }},
  edge_case{"abs(x) * tanh(2 abs(x)), second derivative at 0", "abs(x) * tanh(2 abs(x))", at(0), dxx, 4, [](auto x) { return abs(x) * tanh(2_c * abs(x)); }},
  edge_case{"log(cosh(abs(x))), second derivative at 0", "log(cosh(abs(x)))", at(0), dxx, 1, [](auto x) { return log(cosh(abs(x))); }},
  edge_case{"Huber by abs, second derivative at 0", "Huber by abs", at(0), dxx, 1, [](auto x) { return where(abs(x) <= 1_c, abs(x) * abs(x) / 2_c, abs(x) - 1_c / 2_c); }},
  edge_case{"exp(abs(x)), second derivative at 0", "exp(abs(x))", at(0), dxx, nan, [](auto x) { return exp(abs(x)); }},
  edge_case{"square(hypot(x, y)), second derivative at 0", "square(hypot(x, y))", at(0, 0), dxx, 2, [](auto x, auto y) { return square(hypot(x, y)); }},
  edge_case{"square(hypot(x, y)), mixed derivative at 0", "square(hypot(x, y))", at(0, 0), dxy, 0, [](auto x, auto y) { return square(hypot(x, y)); }},
  edge_case{"exp(-square(hypot(x, y))), second derivative at 0", "exp(-square(hypot(x, y)))", at(0, 0), dxx, -2, [](auto x, auto y) { return exp(-square(hypot(x, y))); }},
  edge_case{"1 / sqrt(1 + square(hypot(x, y))), second derivative by y at 0", "1 / sqrt(1 + square(hypot(x, y)))", at(0, 0), dyy, -1, [](auto x, auto y) { return 1_c / sqrt(1_c + square(hypot(x, y))); }},
  edge_case{"cos(hypot(x, y)), second derivative at 0", "cos(hypot(x, y))", at(0, 0), dxx, -1, [](auto x, auto y) { return cos(hypot(x, y)); }},
  edge_case{"cos(hypot(x, y)), mixed derivative at 0", "cos(hypot(x, y))", at(0, 0), dxy, 0, [](auto x, auto y) { return cos(hypot(x, y)); }},
  edge_case{"sinc(hypot(x, y)), second derivative at 0", "sinc(hypot(x, y))", at(0, 0), dxx, -0.33333333333333333, [](auto x, auto y) { return sinc(hypot(x, y)); }},
  edge_case{"hypot(x, y) * tanh(hypot(x, y)), second derivative by y at 0", "hypot(x, y) * tanh(hypot(x, y))", at(0, 0), dyy, 2, [](auto x, auto y) { return hypot(x, y) * tanh(hypot(x, y)); }},
  edge_case{"cube(hypot(x, y)), second derivative at 0", "cube(hypot(x, y))", at(0, 0), dxx, 0, [](auto x, auto y) { return cube(hypot(x, y)); }},
  edge_case{"square(hypot(x, y, x)), second derivative at 0", "square(hypot(x, y, x))", at(0, 0), dxx, 4, [](auto x, auto y) { return square(hypot(x, y, x)); }},
  edge_case{"square(sqrt(x * x + y * y)), second derivative at 0", "square(sqrt(x * x + y * y))", at(0, 0), dxx, 2, [](auto x, auto y) { return square(sqrt(x * x + y * y)); }},
  edge_case{"cos(sqrt(x * x + y * y + x * x)), second derivative by y at 0", "cos(sqrt(x * x + y * y + x * x))", at(0, 0), dyy, -1, [](auto x, auto y) { return cos(sqrt(x * x + y * y + x * x)); }},
  edge_case{"max(x, y) * min(x, y), mixed derivative at a tie", "max(x, y) * min(x, y)", at(3, 3), dxy, 1, [](auto x, auto y) { return max(x, y) * min(x, y); }},
  edge_case{"max(x, y) * min(x, y), second derivative at a tie", "max(x, y) * min(x, y)", at(3, 3), dxx, 0, [](auto x, auto y) { return max(x, y) * min(x, y); }},
  edge_case{"exp(max(x, y) + min(x, y)), second derivative at a tie", "exp(max(x, y) + min(x, y))", at(0, 0), dxx, 1, [](auto x, auto y) { return exp(max(x, y) + min(x, y)); }},
  edge_case{"square(max(x, y) - min(x, y)), mixed derivative at a tie", "square(max(x, y) - min(x, y))", at(3, 3), dxy, -2, [](auto x, auto y) { return square(max(x, y) - min(x, y)); }},
  edge_case{"x * max(x, y) * min(x, y), mixed derivative at a tie", "x * max(x, y) * min(x, y)", at(3, 3), dxy, 6, [](auto x, auto y) { return x * max(x, y) * min(x, y); }},
  edge_case{"square(max(x, y)) + square(min(x, y)), second derivative at a tie", "square(max(x, y)) + square(min(x, y))", at(3, 3), dxx, 2, [](auto x, auto y) { return square(max(x, y)) + square(min(x, y)); }},
  edge_case{"exp(max(x, y)) * exp(min(x, y)), second derivative at a tie", "exp(max(x, y)) * exp(min(x, y))", at(0, 0), dxx, 1, [](auto x, auto y) { return exp(max(x, y)) * exp(min(x, y)); }},
  edge_case{"x * sqrt(x * x + y * y), derivative at 0", "x * sqrt(x * x + y * y)", at(0, 0), dx, 0, [](auto x, auto y) { return x * sqrt(x * x + y * y); }},
  edge_case{"r * r * r with r = sqrt(x * x + y * y), second derivative at 0", "r * r * r, r = sqrt(x * x + y * y)", at(0, 0), dxx, 0, [](auto x, auto y) { auto const r = sqrt(x * x + y * y); return r * r * r; }},
  edge_case{"r * asinh(r) with r = sqrt(x * x + y * y), second derivative at 0", "r * asinh(r), r = sqrt(x * x + y * y)", at(0, 0), dxx, 2, [](auto x, auto y) { auto const r = sqrt(x * x + y * y); return r * asinh(r); }},
  edge_case{"sinc(sqrt(x * x + y * y)), second derivative at 0", "sinc(sqrt(x * x + y * y))", at(0, 0), dxx, -0.33333333333333333, [](auto x, auto y) { return sinc(sqrt(x * x + y * y)); }},
  edge_case{"cosh(sqrt(x * x + y * y)), second derivative at 0", "cosh(sqrt(x * x + y * y))", at(0, 0), dxx, 1, [](auto x, auto y) { return cosh(sqrt(x * x + y * y)); }},
  edge_case{"square(sqrt(x * x)), second derivative at 0", "square(sqrt(x * x))", at(0), dxx, 2, [](auto x) { return square(sqrt(x * x)); }},
  edge_case{"hypot(x, y), second derivative at 0", "hypot(x, y)", at(0, 0), dxx, nan, [](auto x, auto y) { return hypot(x, y); }},
}};

inline constexpr section range{"Overflow and underflow on the way", "The answer is in the range of a double; a square on the way is not.", std::tuple{
  edge_case{"x / y at 1e-200, by x", "x / y", at(1e-200, 1e-200), dx, 1e+200, [](auto x, auto y) { return x / y; }},
  edge_case{"x / y at 1e-200, by y", "x / y", at(1e-200, 1e-200), dy, -1e+200, [](auto x, auto y) { return x / y; }},
  edge_case{"x / y at 1e200, by y", "x / y", at(1e200, 1e200), dy, -1e-200, [](auto x, auto y) { return x / y; }},
  edge_case{"x / y, twice by y", "x / y", at(1e-200, 1e-120), dyy, 2e+160, [](auto x, auto y) { return x / y; }},
  edge_case{"x / x at 1e-200", "x / x", at(1e-200), dx, 0, [](auto x) { return x / x; }},
  edge_case{"1 / x, second derivative at 1e-100", "1 / x", at(1e-100), dxx, 1.9999999999999998e+300, [](auto x) { return 1_c / x; }},
  edge_case{"1 / x at 1e-160", "1 / x", at(1e-160), dx, -inf, [](auto x) { return 1_c / x; }},
  edge_case{"1 / (1 + exp(-x)) at -700", "1 / (1 + exp(-x))", at(-700), dx, 9.859676543759770e-305, [](auto x) { return 1_c / (1_c + exp(-x)); }},
  edge_case{"1 / (1 + exp(-x)) at -700, second derivative", "1 / (1 + exp(-x))", at(-700), dxx, 9.859676543759770e-305, [](auto x) { return 1_c / (1_c + exp(-x)); }},
  edge_case{"1 / (1 + x * x * x) at 1e60", "1 / (1 + x * x * x)", at(1e60), dx, -3e-240, [](auto x) { return 1_c / (1_c + x * x * x); }},
  edge_case{"y / (1 + exp(-x)) at -700, by x", "y / (1 + exp(-x))", at(-700, 2), dx, 1.971935308751954e-304, [](auto x, auto y) { return y / (1_c + exp(-x)); }},
  edge_case{"hypot at 1e200", "hypot(x, y)", at(1e200, 1e200), dx, 0.7071067811865476, [](auto x, auto y) { return hypot(x, y); }},
  edge_case{"hypot at 1e-200", "hypot(x, y)", at(1e-200, 1e-200), dx, 0.7071067811865476, [](auto x, auto y) { return hypot(x, y); }},
  edge_case{"hypot at 1e-200, second derivative", "hypot(x, y)", at(1e-200, 1e-200), dxx, 3.5355339059327376e+199, [](auto x, auto y) { return hypot(x, y); }},
  edge_case{"atan2 at 1e200", "atan2(x, y)", at(1e200, 1e200), dx, 5e-201, [](auto x, auto y) { return atan2(x, y); }},
  edge_case{"atan2 at 1e-200", "atan2(x, y)", at(1e-200, 1e-200), dx, 5e+199, [](auto x, auto y) { return atan2(x, y); }},
  edge_case{"atan2 on the cut", "atan2(x, y)", at(0, -2), dx, -0.5, [](auto x, auto y) { return atan2(x, y); }},
  edge_case{"atan2, mixed second derivative", "atan2(x, y)", at(0, 3), dxy, -0.1111111111111111, [](auto x, auto y) { return atan2(x, y); }},
  edge_case{"atan at 1e160", "atan(x)", at(1e160), dx, 1e-320, [](auto x) { return atan(x); }},
  edge_case{"atan at 1e160, second derivative", "atan(x)", at(1e160), dxx, 0, [](auto x) { return atan(x); }},
  edge_case{"asinh at 1e200", "asinh(x)", at(1e200), dx, 1e-200, [](auto x) { return asinh(x); }},
  edge_case{"asinh at 1e120, second derivative", "asinh(x)", at(1e120), dxx, -1.0000000000000001e-240, [](auto x) { return asinh(x); }},
  edge_case{"acosh at 1e200", "acosh(x)", at(1e200), dx, 1e-200, [](auto x) { return acosh(x); }},
  edge_case{"tanh at 800", "tanh(x)", at(800), dx, 0, [](auto x) { return tanh(x); }},
  edge_case{"tanh at 800, second derivative", "tanh(x)", at(800), dxx, 0, [](auto x) { return tanh(x); }},
  edge_case{"tanh at -800, second derivative", "tanh(x)", at(-800), dxx, 0, [](auto x) { return tanh(x); }},
  edge_case{"sigmoid at -800", "sigmoid(x)", at(-800), dx, 0, [](auto x) { return sigmoid(x); }},
  edge_case{"sigmoid at 800, second derivative", "sigmoid(x)", at(800), dxx, 0, [](auto x) { return sigmoid(x); }},
  edge_case{"softplus at 800, value", "softplus(x)", at(800), value, 800, [](auto x) { return softplus(x); }},
  edge_case{"softplus at 800", "softplus(x)", at(800), dx, 1, [](auto x) { return softplus(x); }},
  edge_case{"softplus at 800, second derivative", "softplus(x)", at(800), dxx, 0, [](auto x) { return softplus(x); }},
  edge_case{"log_sigmoid at -800, value", "log_sigmoid(x)", at(-800), value, -800, [](auto x) { return log_sigmoid(x); }},
  edge_case{"log_sigmoid at -800", "log_sigmoid(x)", at(-800), dx, 1, [](auto x) { return log_sigmoid(x); }},
  edge_case{"log_sigmoid at 800, second derivative", "log_sigmoid(x)", at(800), dxx, 0, [](auto x) { return log_sigmoid(x); }},
  edge_case{"log_sum_exp, equal and huge", "log_sum_exp(x, y)", at(1000, 1000), value, 1000.6931471805599, [](auto x, auto y) { return log_sum_exp(x, y); }},
  edge_case{"log_sum_exp, equal and huge, derivative", "log_sum_exp(x, y)", at(1e300, 1e300), dx, 0.5, [](auto x, auto y) { return log_sum_exp(x, y); }},
  edge_case{"log_sum_exp beside -inf, by x", "log_sum_exp(x, y)", at(-inf, 0), dx, 0, [](auto x, auto y) { return log_sum_exp(x, y); }},
  edge_case{"log_sum_exp beside -inf, by y", "log_sum_exp(x, y)", at(-inf, 0), dy, 1, [](auto x, auto y) { return log_sum_exp(x, y); }},
  edge_case{"log_sum_exp of -inf, value", "log_sum_exp(x, y)", at(-inf, -inf), value, -inf, [](auto x, auto y) { return log_sum_exp(x, y); }},
  edge_case{"softmax far apart", "softmax(x, y)[0]", at(1000, -1000), dx, 0, [](auto x, auto y) { return std::get<0>(softmax(x, y)); }},
  edge_case{"erf at 27", "erf(x)", at(27), dx, 2.8299433e-317, [](auto x) { return erf(x); }},
  edge_case{"erfc at 27, value", "erfc(x)", at(26), value, 5.663192408856143e-296, [](auto x) { return erfc(x); }},
  edge_case{"normal_cdf at -37, value", "normal_cdf(x)", at(-37), value, 5.725571222524577e-300, [](auto x) { return normal_cdf(x); }},
  edge_case{"normal_cdf at -37", "normal_cdf(x)", at(-37), dx, 2.1200065515246056e-298, [](auto x) { return normal_cdf(x); }},
  edge_case{"erfcx at 100", "erfcx(x)", at(100), dx, -5.6410497625993184e-05, [](auto x) { return erfcx(x); }},
}};

inline constexpr section cancellation{"Cancellation", "Rules that subtract two almost equal numbers lose digits, or all of them.", std::tuple{
  edge_case{"tanh at 20", "tanh(x)", at(20), dx, 1.6993417021166355e-17, [](auto x) { return tanh(x); }},
  edge_case{"tanh at -20, second derivative", "tanh(x)", at(-20), dxx, 3.398683404233271e-17, [](auto x) { return tanh(x); }},
  edge_case{"sigmoid at 40", "sigmoid(x)", at(40), dx, 4.248354255291589e-18, [](auto x) { return sigmoid(x); }},
  edge_case{"softplus at 40, second derivative", "softplus(x)", at(40), dxx, 4.248354255291589e-18, [](auto x) { return softplus(x); }},
  edge_case{"expm1, value", "expm1(x)", at(1e-10), value, 1.00000000005e-10, [](auto x) { return expm1(x); }},
  edge_case{"expm1 at -40", "expm1(x)", at(-40), dx, 4.248354255291589e-18, [](auto x) { return expm1(x); }},
  edge_case{"log1p, value", "log1p(x)", at(1e-10), value, 9.999999999500001e-11, [](auto x) { return log1p(x); }},
  edge_case{"log1p near -1, second derivative", "log1p(x)", at(-0.9999999999999998), dxx, -2.028240960365167e+31, [](auto x) { return log1p(x); }},
  edge_case{"log_cosh at 800, value", "log_cosh(x)", at(800), value, 799.30685281944005, [](auto x) { return log_cosh(x); }},
  edge_case{"log_cosh near 0, value", "log_cosh(x)", at(1e-9), value, 5.000000000000001e-19, [](auto x) { return log_cosh(x); }},
  edge_case{"exprel at 0", "exprel(x)", at(0), dx, 0.5, [](auto x) { return exprel(x); }},
  edge_case{"exprel at 0, second derivative", "exprel(x)", at(0), dxx, 1.0 / 3, [](auto x) { return exprel(x); }},
  edge_case{"exprel near 0", "exprel(x)", at(1e-9), dx, 0.50000000033333333, [](auto x) { return exprel(x); }},
  edge_case{"bernoulli_function at 0, second derivative", "bernoulli_function(x)", at(0), dxx, 1.0 / 6,
            [](auto x) { return bernoulli_function(x); }},
  edge_case{"erf_inv near 1", "erf_inv(x)", at(0.9999999999999999), dx, 757347920544973.98, [](auto x) { return erf_inv(x); }},
  edge_case{"normal_quantile at 1e-300", "normal_quantile(x)", at(1e-300), dx, 2.697304465042612e298,
            [](auto x) { return normal_quantile(x); }},
  edge_case{"expint at its root, value", "expint(x)", at(0.3725074107813666), value, -5.1196989365556847e-17,
            [](auto x) { return expint(x); }},
  edge_case{"asin at 1", "asin(x)", at(1), dx, inf, [](auto x) { return asin(x); }},
  edge_case{"asin near 1", "asin(x)", at(0.9999999999999999), dx, 67108864.0, [](auto x) { return asin(x); }},
  edge_case{"asin near 0, second derivative", "asin(x)", at(1e-8), dxx, 1.0000000000000002e-08, [](auto x) { return asin(x); }},
  edge_case{"acos near 1", "acos(x)", at(0.99999999), dx, -7071.067811777938, [](auto x) { return acos(x); }},
  edge_case{"acos near 1, second derivative", "acos(x)", at(0.99999999), dxx, -353553387044.60925, [](auto x) { return acos(x); }},
  edge_case{"acosh at 1", "acosh(x)", at(1), dx, inf, [](auto x) { return acosh(x); }},
  edge_case{"acosh near 1", "acosh(x)", at(1.00000001), dx, 7071.067815674911, [](auto x) { return acosh(x); }},
  edge_case{"atanh at 1", "atanh(x)", at(1), dx, inf, [](auto x) { return atanh(x); }},
  edge_case{"atanh near -1", "atanh(x)", at(-0.99999999), dx, 49999999.99876204, [](auto x) { return atanh(x); }},
  edge_case{"asinh(2x), factor of the chain rule", "asinh(2 * x)", at(1), dx, 0.8944271909999159, [](auto x) { return asinh(2_c * x); }},
  edge_case{"hypot(1, 1e-8), second derivative", "hypot(x, y)", at(1, 1e-8), dxx, 9.999999999999999e-17, [](auto x, auto y) { return hypot(x, y); }},
  edge_case{"sinc, derivative at 0", "sinc(x)", at(0), dx, 0, [](auto x) { return sinc(x); }},
  edge_case{"sinc, second derivative at 0", "sinc(x)", at(0), dxx, -0.3333333333333333, [](auto x) { return sinc(x); }},
  edge_case{"sinc near 0", "sinc(x)", at(1e-5), dx, -3.3333333333000005e-06, [](auto x) { return sinc(x); }},
  edge_case{"sinc near 0, second derivative", "sinc(x)", at(1e-5), dxx, -0.3333333333233333, [](auto x) { return sinc(x); }},
  edge_case{"fma, value", "fma(x, y, -1)", at(1.0000000000000002, 0.9999999999999998), value, -4.930380657631324e-32, [](auto x, auto y) { return fma(x, y, constant<-1>{}); }},
  edge_case{"x * y - y * x", "x * y - y * x", at(0.1, 1e17), dx, 0, [](auto x, auto y) { return x * y - y * x; }},
  edge_case{"logit near 1/2, value", "logit(x)", at(0.5000000000000002), value, 8.881784197001252e-16, [](auto x) { return logit(x); }},
  edge_case{"logit near 1/2, second derivative", "logit(x)", at(0.5000000000000002), dxx, 7.105427357601002e-15, [](auto x) { return logit(x); }},
  edge_case{"tan near pi / 2, second derivative", "tan(x)", at(1.5707963267948966), dxx, 8.711389406220653e+48, [](auto x) { return tan(x); }},
  edge_case{"sin at 1e22", "sin(x)", at(1e22), dx, 0.523214785395139, [](auto x) { return sin(x); }},
}};

inline constexpr section higher{"Gamma functions and higher orders", "", std::tuple{
  edge_case{"lgamma at 3", "lgamma(x)", at(3), dx, 0.9227843350984671, [](auto x) { return lgamma(x); }},
  edge_case{"lgamma below 0, second derivative", "lgamma(x)", at(-0.5), dxx, 8.934802200544679, [](auto x) { return lgamma(x); }},
  edge_case{"lgamma at 1, value", "lgamma(x)", at(1), value, 0, [](auto x) { return lgamma(x); }},
  edge_case{"tgamma below 0", "tgamma(x)", at(-1.5), dx, 1.6617502606685965, [](auto x) { return tgamma(x); }},
  edge_case{"digamma, derivative", "digamma(x)", at(2), dx, 0.6449340668482264, [](auto x) { return digamma(x); }},
  edge_case{"exp(sin(x)), order 8", "exp(sin(x))", at(0.3), nth<8>{}, 55.695644678266426, [](auto x) { return exp(sin(x)); }},
  edge_case{"tan, order 5 at 0", "tan(x)", at(0), nth<5>{}, 16, [](auto x) { return tan(x); }},
  edge_case{"log1p, order 10 at 0", "log1p(x)", at(0), nth<10>{}, -362880, [](auto x) { return log1p(x); }},
  edge_case{"1 / (1 + x * x), order 6 at 0", "1 / (1 + x * x)", at(0), nth<6>{}, -720, [](auto x) { return 1_c / (1_c + x * x); }},
  edge_case{"atan, order 4 at 1", "atan(x)", at(1), nth<4>{}, 0, [](auto x) { return atan(x); }},
  edge_case{"erf, order 7 at 0", "erf(x)", at(0), nth<7>{}, -135.4055000514615, [](auto x) { return erf(x); }},
  edge_case{"sqrt, order 5 at 4", "sqrt(x)", at(4), nth<5>{}, 0.00640869140625, [](auto x) { return sqrt(x); }},
}};

inline constexpr section beyond{"Beyond a rule for each operation", "The functions have these slopes, but on the way to them there is an infinity. Rules that go operation by operation do not see a limit; what comes out depends on conventions, such as 0 times infinity being 0. `sigmoid`, `softplus`, `abs`, `hypot` and `xlogy` are functions of the library for this reason. The tape, which multiplies slopes as it records and does not see pairs of operations, answers 0 for `cbrt(cube(x))` and `abs(x) * sign(x)` at 0. The test does not demand right answers here.", std::tuple{
  edge_case{"1 / (1 + exp(-x)) at -800", "1 / (1 + exp(-x))", at(-800), dx, 0, [](auto x) { return 1_c / (1_c + exp(-x)); }},
  edge_case{"log(1 + exp(x)) at 800", "log(1 + exp(x))", at(800), dx, 1, [](auto x) { return log(1_c + exp(x)); }},
  edge_case{"sqrt(x * x) at 0", "sqrt(x * x)", at(0), dx, right_answer(-1, 1), [](auto x) { return sqrt(x * x); }},
  edge_case{"sqrt(square(x)) at 0", "sqrt(square(x))", at(0), dx, right_answer(-1, 1), [](auto x) { return sqrt(square(x)); }},
  edge_case{"cbrt(cube(x)) at 0", "cbrt(cube(x))", at(0), dx, 1, [](auto x) { return cbrt(cube(x)); }},
  edge_case{"cbrt(x * x * x) at 0", "cbrt(x * x * x)", at(0), dx, 1, [](auto x) { return cbrt(x * x * x); }},
  edge_case{"sqrt(x * x + y * y) at the origin", "sqrt(x * x + y * y)", at(0, 0), dx, right_answer(-1, 1), [](auto x, auto y) { return sqrt(x * x + y * y); }},
  edge_case{"x * log(x) at 0", "x * log(x)", at(0), dx, -inf, [](auto x) { return x * log(x); }},
  edge_case{"pow(x * x, 0.5) at 0", "pow(x * x, 0.5)", at(0), dx, right_answer(-1, 1), [](auto x) { return pow(x * x, 1_c / 2_c); }},
}, false};

// clang-format on

}  // namespace edge_cases
