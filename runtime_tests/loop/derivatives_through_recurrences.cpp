// Jacobians and Hessians through recurrences over data of any length, by arguments of fixed shape: where they are few
// each has a tangent of its own, else directions are the rounds of a loop.
#include "loop/reference.hpp"
#include "loop/states_kept.hpp"

using namespace chainrule;
using namespace reference;

namespace {

// The log-likelihood of a local linear trend, measured with noise: a Kalman filter with two states.
constexpr auto likelihood = [](auto const& q, auto const& r, auto const& measured) {
  auto const end = fold(indices(measured), std::array{0.3 + 0.0 * r, 0.1 + 0.0 * r, 1.0 + r, 0.0 * r, 1.0 + r, 0.0 * r},
                        [&](auto const& state, auto i) {
                          auto const [level, slope, p00, p01, p11, so_far] = state;
                          auto const e00 = p00 + 2.0 * p01 + p11 + q[0], e01 = p01 + p11, e11 = p11 + q[1];
                          auto const surprise = measured[i] - level - slope, total = e00 + r;
                          auto const g0 = e00 / total, g1 = e01 / total;
                          return std::array{level + slope + g0 * surprise,
                                            slope + g1 * surprise,
                                            e00 - g0 * e00,
                                            e01 - g0 * e01,
                                            e11 - g1 * e01,
                                            so_far - 0.5 * (log(total) + surprise * surprise / total)};
                        });
  return end[5];
};
// The squared error of a filter with two poles, by its coefficients and by what it begins with.
constexpr auto squared_error = [](auto const& c, auto const& before, auto const& input, auto const& wanted) {
  auto const end =
      fold(indices(input), std::array{before[0], before[1], 0.0 * before[0]}, [&](auto const& state, auto i) {
        auto const [first, second, so_far] = state;
        auto const output = first + c[0] * input[i];
        return std::array{second + c[1] * input[i] - c[2] * output, c[3] * input[i] - c[4] * output,
                          so_far + square(output - wanted[i])};
      });
  return end[2];
};
// What the end state is made to, with a branch in each round, by four numbers: more than one loop of directions is
// made of.
constexpr auto with_branches = [](auto const& p, auto const& x) {
  auto const end = fold(indices(x), std::array{p[0], p[1]}, [&](auto const& s, auto i) {
    auto const wave = sin(s[0] * p[2] + x[i]) * exp(-square(s[1])) + p[3] * cos(s[0] * s[1]);
    if (x[i] > 0.5) return std::array{wave, s[1] * p[2] + log(1.0 + square(s[0] * p[3]))};
    return std::array{s[0] * p[1] + tanh(wave), where(s[0] > x[i], s[1] - wave, sin(wave * p[0]))};
  });
  return std::array{end[0] * end[1], end[0] + p[0], exp(end[1]) * p[2]};
};
constexpr auto one_of_branches = [](auto const& p, auto const& x) {
  auto const all = with_branches(p, x);
  return all[0] + all[1] * all[2];
};
// Recurrences in rounds of a sum whose lengths are data, over tables that parameters are in.
constexpr auto batches = [](auto const& p, auto const& first, auto const& x) {
  auto const weights = tabulate(indices(x), [&](auto i) { return exp(-square(x[i] * p[3] - p[2])); });
  return sum(range(0, first.size() - 1), [&](auto b) {
    auto const end = fold(range(first[b], first[b + 1]), std::array{p[0], p[1]}, [&](auto const& s, auto i) {
      return std::array{sin(s[0] + p[2] * x[i]) + weights[i] * s[1], cos(s[1] * p[3]) * s[0] + weights[i]};
    });
    return square(end[0] - end[1]);
  });
};
// The Jacobian of a recurrence in a function that is differentiated.
constexpr auto of_slopes = [](auto const& p, auto const& x) {
  auto const j = jacobian(with_branches, wrt<0>)(p, x);
  return j[0][0] * j[1][1] - square(j[0][3]) + j[1][2] * j[2][0];
};

}  // namespace

TEST_CASE("a Kalman filter's likelihood and its Hessian by three variances, over data of every length") {
  for (std::size_t n = 0; n <= 70; n += n < 10 ? 1 : 5) {
    CAPTURE(n);
    check_hessian<double, 0, 1>(likelihood, std::array{0.2, 0.1}, 0.4, samples<double>(n));
  }
  check_hessian<double, 0, 1>(likelihood, std::array{0.2, 0.1}, 0.4, samples<double>(10000));
  check_hessian<float, 0, 1>(likelihood, std::array{0.2f, 0.1f}, 0.4f, samples<float>(20));
}
TEST_CASE("over data whose length is known while compiling it is the same Hessian") {
  std::array<double, 5> const y{0.3, 0.9, 0.2, 0.7, 0.6};
  auto const known = hessian(likelihood, wrt<0, 1>)(std::array{0.2, 0.1}, 0.4, y);
  auto const any = hessian(likelihood, wrt<0, 1>)(std::array{0.2, 0.1}, 0.4, std::vector(y.begin(), y.end()));
  CHECK(difference(flat(any), flat(known)) < 1e-14);
}
TEST_CASE("the squared error of a filter by its coefficients, and by what it begins with") {
  std::array const c{0.7, 0.2, -0.5, 0.3, 0.25};
  std::array const before{0.1, -0.2};
  for (std::size_t n : {0u, 1u, 2u, 3u, 17u, 70u, 10000u}) {
    CAPTURE(n);
    for_few_states_and_many(
        [&] { check_hessian<double, 0, 1>(squared_error, c, before, samples<double>(n), samples<double>(n, 1)); });
  }
}
TEST_CASE("branches in rounds, and results that are made of more than the end state") {
  std::array const p{0.4, 0.7, 0.9, 0.3};
  for (std::size_t n : {0u, 1u, 2u, 5u, 23u}) {
    CAPTURE(n);
    auto const x = samples<double>(n);
    CHECK(difference(flat(jacobian(with_branches, wrt<0>)(p, x)), jacobian_of<0>(with_branches, p, x)) < 1e-9);
    for_few_states_and_many([&] { check_hessian<double, 0>(one_of_branches, p, x); });
  }
}
TEST_CASE("recurrences in a sum, over tables that depend on parameters") {
  std::array const p{0.4, 0.7, 0.9, 0.3};
  auto const x = samples<double>(20);
  for (auto const& first : {std::vector<int>{0, 20}, std::vector<int>{0, 3, 3, 11, 20}, std::vector<int>{5, 5}})
    for_few_states_and_many([&] { check_hessian<double, 0>(batches, p, first, x); });
}
TEST_CASE("the Jacobian of a recurrence inside of a function that is differentiated") {
  std::array const p{0.4, 0.7, 0.9, 0.3};
  for (std::size_t n : {0u, 1u, 4u}) {
    auto const x = samples<double>(n);
    auto const slope_of = gradient(of_slopes, wrt<0>)(p, x);
    for (std::size_t c = 0; c < 4; ++c) {
      auto const at = [&](double by) {
        auto moved = p;
        moved[c] += by;
        return value_and_gradient(of_slopes, wrt<0>)(moved, x).value;
      };
      constexpr double h = 0x1p-10;
      double const expected = (8 * (at(h) - at(-h)) - (at(2 * h) - at(-2 * h))) / (12 * h);
      CHECK(slope_of[c] == Approx(expected).epsilon(1e-6).margin(1e-7));
    }
  }
}
TEST_CASE("prepared, and into the caller's memory") {
  std::array const c{0.7, 0.2, -0.5, 0.3, 0.25};
  std::array const before{0.1, -0.2};
  auto const x = samples<double>(33), y = samples<double>(33, 1);
  auto const all = value_gradient_and_hessian(squared_error, wrt<0>)(c, before, x, y);
  auto newton = prepare(value_gradient_and_hessian(squared_error, wrt<0>), c, before, x, y);
  std::array<double, 5> g{};
  std::array<std::array<double, 5>, 5> h{};
  for (int call = 0; call < 2; ++call) CHECK(newton(into(g, h), c, before, x, y) == all.value);
  CHECK(g == all.gradient);
  CHECK(h == all.hessian);
  newton(add_to(g, h), c, before, x, y);
  CHECK(h[1][2] == 2 * all.hessian[1][2]);
}
