// Sums over data of every length from 0 to 70: all numbers of full vectors of lanes and of rest.
#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

constexpr auto misfit = [](auto const& b, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(-b[1] * t[i])); });
};
// By one number.
constexpr auto decay = [](auto const& rate, auto const& t) {
  return rate * sum(indices(t), [&](auto i) { return exp(-rate * t[i]); });
};
// Several results of one loop, and some of another one.
constexpr auto moments = [](auto const& b, auto const& t) {
  auto const pair = sum(indices(t), [&](auto i) {
    auto const z = (t[i] - b[0]) / b[1];
    return std::array{z, z * z};
  });
  return std::tuple{pair, sum(range(1, t.size()), [&](auto i) { return tanh(b[0] * t[i]) * t[i - 1]; }), b[1]};
};

template <class T>
void every_question(std::size_t n) {
  CAPTURE(n);
  std::array<T, 2> const b{T(1.5), T(0.3)};
  auto const t = samples<T>(n), y = samples<T>(n, 1);
  check<T, 0>(misfit, b, t, y);
  check_directional<T, 0>(misfit, b, t, y);
  check_hessian<T, 0>(misfit, b, t, y);
}

}  // namespace

TEST_CASE("every question about a sum over data is answered for every length") {
  for (std::size_t n = 0; n <= 70; ++n) every_question<double>(n);
}

TEST_CASE("and in numbers of type float") {
  for (std::size_t n = 0; n <= 70; ++n) every_question<float>(n);
}

TEST_CASE("derivatives of a sum by one number") {
  for (std::size_t n = 0; n <= 70; ++n) {
    CAPTURE(n);
    auto const t = samples<double>(n);
    std::tuple const plain{0.7L, widened(t)};
    in_a_row<std::remove_cvref_t<decltype(decay)>, std::remove_const_t<decltype(plain)>, 0> const expected(decay,
                                                                                                           plain);
    auto const p = expected.point();
    CHECK(difference({derivative(decay, wrt<0>)(0.7, t)}, expected.gradient(p)) < 1e-9);
    CHECK(difference({derivative<2>(decay, wrt<0>)(0.7, t)}, expected.hvp(p, {1})) < 1e-8);
    auto const coefficients = taylor<2>(decay, wrt<0>)(0.7, t);
    CHECK(difference(flat(coefficients), {expected.value(p), expected.gradient(p)[0], expected.hvp(p, {1})[0] / 2}) <
          1e-8);
  }
}

TEST_CASE("the Jacobian of several sums is that of each of them") {
  for (std::size_t n = 0; n <= 70; ++n) {
    CAPTURE(n);
    auto const t = samples<double>(n);
    std::array const b{0.4, 1.7};
    std::tuple const plain{widened(b), widened(t)};
    in_a_row<std::remove_cvref_t<decltype(moments)>, std::remove_const_t<decltype(plain)>, 0> const expected(moments,
                                                                                                             plain);
    auto const p = expected.point();
    auto const by_first = expected.jvp(p, {1, 0}), by_second = expected.jvp(p, {0, 1});
    numbers rows;
    for (std::size_t k = 0; k < by_first.size(); ++k) rows.insert(rows.end(), {by_first[k], by_second[k]});
    CHECK(difference(flat(jacobian(moments, wrt<0>)(b, t)), rows) < 1e-9);
    auto const both = value_and_jacobian(moments, wrt<0>)(b, t);
    CHECK(difference(flat(both.value), expected.values(p)) < 1e-12);
    CHECK(difference(flat(both.jacobian), rows) < 1e-9);
  }
}

// Rows of a matrix go through it side by side.
TEST_CASE("a matrix of every size times a vector, and its derivatives") {
  constexpr auto squares = [](auto const& w, auto const& x, auto const& b) {
    return sum(indices(b), [&](auto i) {
      return square(b[i] + sum(indices(x), [&](auto k) { return w(i, k) * x[k]; })) +
             max(indices(x), [&](auto k) { return w(i, k) + x[k]; });
    });
  };
  for (std::size_t m = 0; m <= 19; ++m)
    for (std::size_t n = 1; n <= 35; n += n < 19 ? 1 : 8) {
      CAPTURE(m, n);
      auto const w = samples<double>(m * n), x = samples<double>(n, 1), b = samples<double>(m, 2);
      double value = 0;
      numbers by_w(m * n), by_x(n), by_b(m);
      for (std::size_t i = 0; i < m; ++i) {
        double row = b[i];
        std::size_t largest = 0;
        for (std::size_t k = 0; k < n; ++k) {
          row += w[n * i + k] * x[k];
          if (w[n * i + k] + x[k] > w[n * i + largest] + x[largest]) largest = k;
        }
        value += row * row + w[n * i + largest] + x[largest];
        by_b[i] = 2 * row;
        for (std::size_t k = 0; k < n; ++k) {
          by_w[n * i + k] = 2 * row * x[k] + (k == largest);
          by_x[k] += 2 * row * w[n * i + k] + (k == largest);
        }
      }
      auto const all = value_and_gradient(squares)(matrix_view(w.data(), m, n), x, b);
      CHECK(all.value == Approx(value).epsilon(1e-13).margin(1e-13));
      CHECK(difference(flat(std::get<0>(all.gradient)), by_w) < 1e-12);
      CHECK(difference(flat(std::get<1>(all.gradient)), by_x) < 1e-12);
      CHECK(difference(flat(std::get<2>(all.gradient)), by_b) < 1e-12);
    }
}
