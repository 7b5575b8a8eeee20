// Second derivatives of long sums are computed term by term: they are the sums of what one term at a time has.
#include <chainrule/chainrule.hpp>
#include <cmath>

#include "support/catch.hpp"

namespace {

using namespace chainrule;

template <class Question, class By, class... Arguments, class F>
constexpr bool is_term_by_term(F const&) {
  using trace = detail::graph::traced_function<F, Arguments...>;
  return detail::sums_terms<Question, trace, detail::signature<By, Arguments...>>();
}

template <std::size_t N, class T>
void add(std::array<std::array<T, N>, N>& to, std::array<std::array<T, N>, N> const& from, T factor = 1) {
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = 0; j < N; ++j) to[i][j] += factor * from[i][j];
}
template <std::size_t N, class T>
void check(std::array<std::array<T, N>, N> const& h, std::array<std::array<T, N>, N> const& expected) {
  auto const tolerance = 256 * static_cast<double>(std::numeric_limits<T>::epsilon());
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = 0; j < N; ++j) {
      CAPTURE(i, j);
      CHECK(h[i][j] == Approx(expected[i][j]).epsilon(tolerance).margin(tolerance));
      CHECK(h[i][j] == h[j][i]);
    }
}

#ifndef __clang__  // it takes some seconds to compile, and is the same there
// Osborne's second problem: J. J. More, B. S. Garbow, K. E. Hillstrom, Testing unconstrained optimization software
// (1981), no. 19.
constexpr auto osborne_2_term = [](auto const& x, auto const& t, auto const& y) {
  using std::exp;
  return square(y - (x[0] * exp(-t * x[4]) + x[1] * exp(-x[5] * square(t - x[8])) +
                     x[2] * exp(-x[6] * square(t - x[9])) + x[3] * exp(-x[7] * square(t - x[10]))));
};
constexpr std::array osborne_2_data{1.366, 1.191, 1.112, 1.013, 0.991, 0.885, 0.831, 0.847, 0.786, 0.725, 0.746,
                                    0.679, 0.608, 0.655, 0.616, 0.606, 0.602, 0.626, 0.651, 0.724, 0.649, 0.649,
                                    0.694, 0.644, 0.624, 0.661, 0.612, 0.558, 0.533, 0.495, 0.500, 0.423, 0.395,
                                    0.375, 0.372, 0.391, 0.396, 0.405, 0.428, 0.429, 0.523, 0.562, 0.607, 0.653,
                                    0.672, 0.708, 0.633, 0.668, 0.645, 0.632, 0.591, 0.559, 0.597, 0.625, 0.739,
                                    0.710, 0.729, 0.720, 0.636, 0.581, 0.428, 0.292, 0.162, 0.098, 0.054};
constexpr auto osborne_2 = [](auto const& x) {
  auto sum = 0.0 * x[0];
  for (std::size_t i = 0; i < osborne_2_data.size(); ++i)
    sum += osborne_2_term(x, static_cast<double>(i) / 10.0, osborne_2_data[i]);
  return sum;
};
using osborne_2_unknowns = std::array<double, 11>;

TEST_CASE("the Hessian of Osborne's second problem is the sum of those of its squares") {
  static_assert(is_term_by_term<detail::question::hessian, wrt_list<>, osborne_2_unknowns>(osborne_2));
  osborne_2_unknowns const x{1.31, 0.4315, 0.6336, 0.5993, 0.7539, 0.9056, 1.3651, 4.8248, 2.3988, 4.5689, 5.6754};
  CHECK(osborne_2(x) == Approx(0.0401377).epsilon(1e-5));  // as published
  std::array<osborne_2_unknowns, 11> expected{};
  for (std::size_t i = 0; i < osborne_2_data.size(); ++i)
    add(expected, hessian(osborne_2_term, wrt<0>)(x, static_cast<double>(i) / 10.0, osborne_2_data[i]));
  check(hessian(osborne_2)(x), expected);
}
#endif

// Data that a call brings along, and a factor before the whole sum.
constexpr auto peak = [](auto const& x, auto const& t, auto const& y) {
  using std::exp;
  return square(y - x[0] * exp(-x[1] * square(t - x[2])) / (1.0 + exp(-x[3] * t)) - x[4] * exp(-x[5] * t));
};
constexpr auto misfit = [](auto const& x, auto const& t, auto const& y) {
  using std::exp;
  auto sum = 0.0 * x[0];
  for (std::size_t i = 0; i < t.size(); ++i) sum -= peak(x, t[i], y[i]);
  return exp(x[0]) * x[2] - 0.5 * sum / 3.0;
};
constexpr auto prior = [](auto const& x) {
  using std::exp;
  return exp(x[0]) * x[2];
};

TEMPLATE_TEST_CASE("data are read from the call, and signs and factors before a sum belong to its terms", "", float,
                   double) {
  using T = TestType;
  using unknowns = std::array<T, 6>;
  using data = std::array<T, 48>;
  static_assert(is_term_by_term<detail::question::hessian, wrt_list<0>, unknowns, data, data>(misfit));
  static_assert(is_term_by_term<detail::question::hvp, wrt_list<0>, unknowns, data, data>(misfit));
  unknowns const x{T(1.2), T(0.8), T(1.1), T(0.4), T(0.3), T(0.7)};
  data t, y;
  for (std::size_t i = 0; i < t.size(); ++i) {
    t[i] = T(i) / 16;
    y[i] = T(i % 5) / 4;
  }
  std::array<unknowns, 6> expected = hessian(prior)(x);
  for (std::size_t i = 0; i < t.size(); ++i) add(expected, hessian(peak, wrt<0>)(x, t[i], y[i]), T(1) / 6);
  auto const h = hessian(misfit, wrt<0>)(x, t, y);
  check(h, expected);

  // Value and gradient beside it are those of one program, bit for bit.
  static_assert(
      is_term_by_term<detail::question::value_gradient_and_hessian, wrt_list<0>, unknowns, data, data>(misfit));
  auto const all = value_gradient_and_hessian(misfit, wrt<0>)(x, t, y);
  auto const first = value_and_gradient(misfit, wrt<0>)(x, t, y);
  CHECK(all.value == first.value);
  CHECK(all.gradient == first.gradient);
  CHECK(all.hessian == h);

  unknowns const v{1, T(-0.5), 2, 0, T(0.25), -1};
  auto const product = hvp(misfit, wrt<0>)(x, t, y, v);
  for (std::size_t i = 0; i < 6; ++i) {
    T sum = 0;
    for (std::size_t j = 0; j < 6; ++j) sum += expected[i][j] * v[j];
    CHECK(product[i] == Approx(sum).epsilon(1e3 * static_cast<double>(std::numeric_limits<T>::epsilon())));
  }
}

// A chain, each of whose links has other variables.
constexpr auto link = [](auto const& a, auto const& b, auto const& c, auto const& k) {
  using std::exp, std::sin, std::log;
  auto const stretch = square(b - a) + square(c - b), bend = sin(a * b) * exp(-c * c) + sin(b * c);
  return log(1.0 + stretch * bend * bend) * k + sin(stretch) * exp(-bend) + exp(-stretch) * a * b * c;
};
constexpr auto chain = [](auto const& x) {
  auto sum = 0.0 * x[0];
  for (std::size_t i = 0; i + 2 < x.size(); ++i)
    sum += link(x[i], x[i + 1], x[i + 2], 0.3 + 0.1 * static_cast<double>(i));
  return sum;
};

TEST_CASE("each link of a chain has variables of its own") {
  using unknowns = std::array<double, 32>;
  static_assert(is_term_by_term<detail::question::hessian, wrt_list<>, unknowns>(chain));
  unknowns x;
  for (std::size_t i = 0; i < x.size(); ++i) x[i] = 0.05 * static_cast<double>(i * 7 % 32) - 0.4;
  std::array<unknowns, 32> expected{};
  for (std::size_t i = 0; i + 2 < x.size(); ++i) {
    auto const one = hessian(link, wrt<0, 1, 2>)(x[i], x[i + 1], x[i + 2], 0.3 + 0.1 * static_cast<double>(i));
    for (std::size_t a = 0; a < 3; ++a)
      for (std::size_t b = 0; b < 3; ++b) expected[i + a][i + b] += one[a][b];
  }
  check(hessian(chain)(x), expected);
}

}  // namespace
