// check_gradient(f, by_hand)(x, data) and the like: which component of a derivative by hand is wrong, at data of any
// length.
#include <array>
#include <limits>
#include <tuple>
#include <vector>

#include "loop/reference.hpp"

using namespace chainrule;
using reference::samples;

namespace {

using doubles = std::vector<double>;
using pair = std::array<double, 2>;

constexpr auto misfit = [](auto const& b, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(-b[1] * t[i])); });
};
pair by_b(pair const& b, doubles const& t, doubles const& y) {
  pair g{};
  for (std::size_t i = 0; i < t.size(); ++i) {
    double const e = std::exp(-b[1] * t[i]), r = y[i] - b[0] * e;
    g[0] -= 2 * r * e;
    g[1] += 2 * r * b[0] * t[i] * e;
  }
  return g;
}
doubles by_t(pair const& b, doubles const& t, doubles const& y) {
  doubles g(t.size());
  for (std::size_t i = 0; i < t.size(); ++i) {
    double const e = b[0] * std::exp(-b[1] * t[i]);
    g[i] = 2 * (y[i] - e) * b[1] * e;
  }
  return g;
}

constexpr auto residuals = [](auto const& b, auto const& t) {
  return tabulate(indices(t), [&](auto i) { return b[0] * exp(-b[1] * t[i]); });
};

constexpr auto chain = [](auto const& x) {
  return sum(range(0, x.size() - 1), [&](auto i) { return square(x[i + 1] - square(x[i])); });
};
// The second derivatives of the chain, all of them or those that are not always zero.
doubles chain_by_hand(doubles const& x, bool all) {
  std::size_t const n = x.size();
  doubles h(n * n);
  for (std::size_t i = 0; i + 1 < n; ++i) {
    h[i * n + i] += 12 * x[i] * x[i] - 4 * x[i + 1];
    h[i * n + i + 1] = h[(i + 1) * n + i] = -4 * x[i];
    h[(i + 1) * n + i + 1] += 2;
  }
  if (all) return h;
  doubles some;
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i == 0 ? 0 : i - 1; j < std::min(i + 2, n); ++j) some.push_back(h[i * n + j]);
  return some;
}

}  // namespace

TEST_CASE("a gradient by hand is right, or one of its components is named") {
  pair const b{1.3, 0.4};
  for (std::size_t n : {0u, 1u, 9u, 1000u}) {
    auto const t = samples<double>(n), y = samples<double>(n, 1);
    CHECK(check_gradient(misfit, by_b, wrt<0>)(b, t, y).shown_by == agreement::points);
    CHECK(check_gradient(misfit, by_t, wrt<1>)(b, t, y));
    CHECK(check_gradient(
        misfit, [](auto const&... a) { return std::tuple{by_t(a...), by_b(a...)}; }, wrt<1, 0>)(b, t, y));
  }
  auto const t = samples<double>(9), y = samples<double>(9, 1);
  double factor = 1.00001;
  auto const wrong = [&](auto const& p, auto const& s, auto const& z) {
    auto g = std::tuple{by_b(p, s, z), by_t(p, s, z)};
    std::get<1>(g)[4] *= factor;
    return g;
  };
  auto const checked = check_gradient(misfit, wrong, wrt<0, 1>);
  auto const answer = checked(b, t, y);
  CHECK(!answer);
  CHECK(answer.entry == 6);
  CHECK(answer.row == 0);
  CHECK(answer.column == 6);
  CHECK(answer.expected == Approx(by_t(b, t, y)[4]));
  CHECK(answer.found == Approx(factor * answer.expected).epsilon(1e-12));
  factor = std::numeric_limits<double>::quiet_NaN();
  CHECK(checked(b, t, y).entry == 6);
  factor = 1;
  CHECK(checked(b, t, y));
}

TEST_CASE("a Jacobian of a table has a row for each of its numbers") {
  pair const b{1.3, 0.4};
  auto const t = samples<double>(7);
  auto const by_hand = [](double factor) {
    return [=](pair const& p, doubles const& s) {
      std::vector<pair> j;
      for (double const each : s) j.push_back({std::exp(-p[1] * each), -p[0] * each * std::exp(-p[1] * each)});
      if (j.size() > 5) j[5][1] *= factor;
      return j;
    };
  };
  CHECK(check_jacobian(residuals, by_hand(1), wrt<0>)(b, t));
  auto const answer = check_jacobian(residuals, by_hand(1.01), wrt<0>)(b, t);
  CHECK(answer.row == 5);
  CHECK(answer.column == 1);
  CHECK(answer.entry == 11);
  CHECK(answer.found == Approx(1.01 * answer.expected));
  CHECK_THROWS_AS(check_jacobian(
                      residuals, [](pair const&, doubles const& s) { return doubles(s.size()); }, wrt<0>)(b, t),
                  data_misuse);
}

TEST_CASE("a Hessian by data is written by hand with or without its zeros") {
  auto const x = samples<double>(6);
  for (bool const all : {true, false}) {
    CHECK(check_hessian(chain, [=](doubles const& at) { return chain_by_hand(at, all); })(x));
    auto const wrong = [=](doubles const& at) {
      auto h = chain_by_hand(at, all);
      h[all ? 3 * 6 + 4 : 2 + 3 + 3 + 2] += 0.5;  // row 3, column 4
      return h;
    };
    auto const answer = check_hessian(chain, wrong)(x);
    CHECK(answer.row == 3);
    CHECK(answer.column == 4);
    CHECK(answer.expected == Approx(-4 * x[3]));
    CHECK(answer.found == Approx(-4 * x[3] + 0.5));
  }
}

TEST_CASE("a derivative by one number beside data, by that of other types of numbers, and at no number") {
  constexpr auto f = [](auto scale, auto const& x) {
    return sum(indices(x), [&](auto i) { return log(scale * x[i]); });
  };
  auto const by_hand = [](auto scale, auto const& x) { return decltype(scale)(x.size()) / scale; };
  CHECK(check_derivative(f, by_hand, wrt<0>)(2.0, samples<double>(5)));
  CHECK(check_derivative(f, by_hand, wrt<0>)(2.0f, samples<float>(5)));
  CHECK(check_derivative(f, by_hand, wrt<0>)(2.0L, samples<long double>(5)));
  auto const at_none = check_derivative(f, by_hand, wrt<0>)(0.0, samples<double>(5));
  CHECK(!at_none);
  CHECK(at_none.entry == -1);
}
