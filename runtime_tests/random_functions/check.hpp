// What is asked of a random function: its derivatives by all front ends, beside the truth.
// Next: truth.hpp, how the truth and the tolerance of an answer are found.
#pragma once

#include <algorithm>
#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <string>
#include <tuple>
#include <utility>
#if __has_include(<xsimd/xsimd.hpp>)
#include <xsimd/xsimd.hpp>
#endif

// Random functions leave names unused, and count with int.
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-variable"
#pragma GCC diagnostic ignored "-Wunused-local-typedefs"
#pragma GCC diagnostic ignored "-Wunused-but-set-variable"
#pragma GCC diagnostic ignored "-Wunused-but-set-parameter"
#pragma GCC diagnostic ignored "-Wsign-conversion"

namespace random_functions {

using namespace chainrule;
using namespace chainrule::literals;

/// The truth, and the exponent of the power of two by which an answer in double may be off.
struct answer {
  double value;
  int tolerance;
};

/// Value, gradient, the upper half of the Hessian by rows, and the third derivative by x.
struct point {
  double at[3];
  answer truth[11];
};

/// What is asked beside the gradient.
enum questions : unsigned {
  gradients = 0,
  bits = 1,  // the value of the gradient's program has the bits of the function's own
  second = 2,
  directions = 4,
  series = 8,
  on_tape = 16,
  in_float = 32,
  in_batches = 64,
  while_compiling = 128,
};

/// How a function takes its arguments.
template <class F>
inline constexpr bool takes_array = std::is_invocable_v<F, std::array<double, 3>>;
template <class F>
inline constexpr bool takes_array_and_number = std::is_invocable_v<F, std::array<double, 2>, double>;
template <class F>
inline constexpr bool takes_numbers = !takes_array<F> && !takes_array_and_number<F>;
template <class F>
inline constexpr bool takes_two = takes_numbers<F> && !std::is_invocable_v<F, double, double, double>;

/// A question asked with the arguments as the function takes them, and what follows these: as many arguments again, or
/// other ones.
template <class F, class T>
constexpr auto ask(auto const& question, T x, T y, T z, auto const&... more) {
  if constexpr (takes_array<F>)
    return question(std::array<T, 3>{x, y, z}, more...);
  else if constexpr (takes_array_and_number<F>)
    return question(std::array<T, 2>{x, y}, z, more...);
  else if constexpr (takes_two<F>)
    return question(x, y, more...);
  else
    return question(x, y, z, more...);
}

/// A gradient in one row; the derivative by what the function does not take is 0.
template <class T>
constexpr std::array<T, 3> row(std::array<T, 3> const& gradient) {
  return gradient;
}
template <class T>
constexpr std::array<T, 3> row(std::array<T, 2> const& gradient) {
  return {gradient[0], gradient[1], T(0)};
}
template <class T>
constexpr std::array<T, 3> row(std::tuple<std::array<T, 2>, T> const& gradient) {
  return {std::get<0>(gradient)[0], std::get<0>(gradient)[1], std::get<1>(gradient)};
}

template <class T>
  requires requires(T const& partials) { partials.values; }
constexpr auto row(T const& partials) {
  return row(partials.values);
}

/// The rows of a Hessian.
template <class T>
  requires requires(T const& hessian) { hessian(0, 0); }
constexpr auto rows(T const& hessian) {
  std::array<std::array<double, 3>, 3> all{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) all[i][j] = hessian[i][j];
  return all;
}
template <class T, std::size_t N>
constexpr std::array<std::array<T, 3>, 3> rows(std::array<std::array<T, N>, N> const& hessian) {
  std::array<std::array<T, 3>, 3> all{};
  for (std::size_t i = 0; i < N; ++i) all[i] = row(hessian[i]);
  return all;
}
template <class Row>
constexpr auto rows(std::tuple<std::array<Row, 2>, Row> const& hessian) {
  return std::array{row(std::get<0>(hessian)[0]), row(std::get<0>(hessian)[1]), row(std::get<1>(hessian))};
}

inline constexpr double direction[]{0.5, -1.25, 2};

template <class F>
class checking {
  F const& f;
  point const& p;
  std::string wrong{};

  double tolerance_of(std::size_t i) const { return std::ldexp(1.0, p.truth[i].tolerance); }
  static std::size_t in_hessian(std::size_t i, std::size_t j) {
    constexpr std::size_t places[3][3]{{4, 5, 6}, {5, 7, 8}, {6, 8, 9}};
    return places[i][j];
  }
  void near(char const* what, double actual, double expected, double tolerance) {
    if (!(std::abs(actual - expected) <= tolerance)) report(what, actual, expected, tolerance);
  }
  void report(char const* what, double actual, double expected, double tolerance) {
    char text[200];
    std::snprintf(text, sizeof text, "\n%s: %.17g instead of %.17g, off by %.2g, allowed %.2g", what, actual, expected,
                  std::abs(actual - expected), tolerance);
    wrong += text;
  }
  void check(char const* what, double actual, std::size_t i, double factor = 1) {
    near(what, actual, p.truth[i].value, factor * tolerance_of(i));
  }
  void check_gradient(char const* what, auto const& gradient, double factor = 1) {
    auto const slopes = row(gradient);
    for (std::size_t i = 0; i < 3; ++i) check(what, static_cast<double>(slopes[i]), 1 + i, factor);
  }
  // Against the sum of some answers times some weights.
  void near_sum(char const* what, double actual, std::size_t const (&which)[3]) {
    double expected = 0, tolerance = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      expected += direction[k] * p.truth[which[k]].value;
      tolerance +=
          std::abs(direction[k]) * (tolerance_of(which[k]) + std::ldexp(std::abs(p.truth[which[k]].value), -50));
    }
    near(what, actual, expected, tolerance);
  }
  template <class T>
  auto at(auto const& question, auto const&... more) const {
    return ask<F>(question, static_cast<T>(p.at[0]), static_cast<T>(p.at[1]), static_cast<T>(p.at[2]), more...);
  }

 public:
  checking(F const& function, point const& here) : f(function), p(here) {}

  /// All that is wrong.
  std::string result() const {
    if (wrong.empty()) return wrong;
    char at[120];
    std::snprintf(at, sizeof at, "\nat %g, %g, %g:", p.at[0], p.at[1], p.at[2]);
    return at + wrong;
  }

  template <unsigned Questions>
  void ask_all() {
    double const own = at<double>(f);
    check("value", own, 0);
    auto const both = at<double>(value_and_gradient(f));
    check("value with gradient", both.value, 0);
    if constexpr ((Questions & bits) != 0)
      if (own != both.value && std::memcmp(&own, &both.value, sizeof own) != 0)
        report("bits of the value", both.value, own, 0);
    check_gradient("gradient", both.gradient);
    if constexpr ((Questions & second) != 0) {
      auto const h = rows(at<double>(hessian(f)));
      for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) check("hessian", h[i][j], in_hessian(i, j));
    }
    if constexpr ((Questions & directions) != 0) along();
    if constexpr ((Questions & series) != 0) taylor_coefficients();
    if constexpr ((Questions & on_tape) != 0) recorded();
    if constexpr ((Questions & in_float) != 0) {
      constexpr double factor = 1 << 29;
      auto const short_one = at<float>(value_and_gradient(f));
      check("value in float", static_cast<double>(short_one.value), 0, factor);
      check_gradient("gradient in float", short_one.gradient, factor);
    }
  }

  void computed_while_compiling(auto const& both) {
    check("value in constant evaluation", both.value, 0);
    check_gradient("gradient in constant evaluation", both.gradient);
  }

  // Three lanes more: the other point, where the decisions may be others.
#if __has_include(<xsimd/xsimd.hpp>)
  void batch_with(point const& other) {
    using batch = xsimd::batch<double>;
    auto const lanes = [&](std::size_t k) {
      double numbers[batch::size];
      for (std::size_t i = 0; i < batch::size; ++i) numbers[i] = i % 2 == 0 ? p.at[k] : other.at[k];
      return batch::load_unaligned(numbers);
    };
    auto const both = ask<F>(value_and_gradient(f), lanes(0), lanes(1), lanes(2));
    constexpr double factor = 1 << 16;  // erfc of xsimd has 12 digits
    check("value in a batch", both.value.get(0), 0, factor);
    auto const slopes = row(both.gradient);
    for (std::size_t i = 0; i < 3; ++i) check("gradient in a batch", slopes[i].get(0), 1 + i, factor);
  }
#endif

 private:
  void along() {
    auto const along_it = [&](auto const& question) {
      auto const [a, b, c] = direction;
      return ask<F>([&](auto const&... v) { return at<double>(question, v...); }, a, b, c);
    };
    double const forward = along_it(jvp(f));
    auto const products = row(along_it(hvp(f)));
    near_sum("jvp", forward, {1, 2, 3});
    std::size_t const all = takes_two<F> ? 2 : 3;
    for (std::size_t i = 0; i < all; ++i)
      near_sum("hvp", products[i], {in_hessian(i, 0), in_hessian(i, 1), in_hessian(i, 2)});
    check_gradient("vjp", at<double>(vjp(f), 1.0));
  }
  void taylor_coefficients() {
    auto const one = [&](auto const& coefficients) {
      check("taylor, 0", coefficients[0], 0);
      check("taylor, 1", coefficients[1], 1);
      check("taylor, 2", 2 * coefficients[2], 4);
      check("taylor, 3", 6 * coefficients[3], 10);
    };
    if constexpr (takes_numbers<F>) {
      one(at<double>(taylor<3>(f, wrt<0>)));
    } else {
      constexpr auto spread = [](auto x, auto y, auto z) { return ask<F>(F{}, x, y, z); };
      one(taylor<3>(spread, wrt<0>)(p.at[0], p.at[1], p.at[2]));
    }
  }
  void recorded() {
    tape::tape t;
    tape::real const x = t.variable(p.at[0]), y = t.variable(p.at[1]), z = t.variable(p.at[2]);
    tape::real const result = ask<F>(f, x, y, z);
    check("value on the tape", result.value(), 0);
    if (result.is_active()) result.backward();
    check("gradient on the tape", x.gradient(), 1);
    check("gradient on the tape", y.gradient(), 2);
    check("gradient on the tape", z.gradient(), 3);
  }
};

/// Value and gradient at a point, computed by the compiler.
template <class F, auto const& Points, std::size_t I>
inline constexpr auto in_constant_evaluation =
    ask<F>(value_and_gradient(F{}), Points[I].at[0], Points[I].at[1], Points[I].at[2]);

/// What is wrong with the answers to these questions at all points; empty if nothing is.
template <unsigned Questions, auto const& Points, class F>
std::string failures(F const& f) {
  std::string all;
  constexpr std::size_t count = std::size(Points);
  auto const one = [&](auto number) {
    checking<F> at_point(f, Points[number]);
    at_point.template ask_all<Questions>();
#if __has_include(<xsimd/xsimd.hpp>)
    if constexpr ((Questions & in_batches) != 0) at_point.batch_with(Points[count - 1 - number]);
#endif
    if constexpr ((Questions & while_compiling) != 0)
      at_point.computed_while_compiling(in_constant_evaluation<F, Points, decltype(number)::value>);
    all += at_point.result();
  };
  [&]<std::size_t... I>(std::index_sequence<I...>) {
    (one(std::integral_constant<std::size_t, I>{}), ...);
  }(std::make_index_sequence<count>{});
  return all;
}

}  // namespace random_functions
