// Derivatives inside of functions of data: in the bodies of loops, and of loops.
#include "loop/reference.hpp"

using namespace chainrule;
using namespace reference;

namespace {

constexpr auto wave = [](auto const& x) { return sin(x * x); };

// How well parameters solve a differential equation.
constexpr auto residual = [](auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) {
    auto const solution = [&](auto const& s) { return b[0] * exp(-b[1] * s) + wave(s); };
    return square(derivative(solution)(t[i]) + 2.0 * solution(t[i]));
  });
};
constexpr auto by_hand = [](auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) {
    auto const slope = -b[0] * b[1] * exp(-b[1] * t[i]) + 2.0 * t[i] * cos(t[i] * t[i]);
    return square(slope + 2.0 * (b[0] * exp(-b[1] * t[i]) + sin(t[i] * t[i])));
  });
};

constexpr auto bowl = [](auto const& p) { return p[0] * p[0] * p[1] + exp(p[1]); };
constexpr auto steepness = [](auto const& x) {
  return sum(range(1, x.size()), [&](auto i) {
    auto const g = gradient(bowl)(std::array{x[i - 1], x[i]});
    return g[0] * g[0] + g[1] * hessian(bowl)(std::array{x[i - 1], x[i]})[0][1];
  });
};
constexpr auto steepness_by_hand = [](auto const& x) {
  return sum(range(1, x.size()), [&](auto i) {
    auto const &a = x[i - 1], &b = x[i];
    return square(2.0 * a * b) + (a * a + exp(b)) * 2.0 * a;
  });
};

// One step of Newton's method for a sum over data, and where it leads to.
constexpr auto step_of_newton = [](auto const& b, auto const& t, auto const& y) {
  auto const misfit = [&](auto const& c) {
    return sum(indices(t), [&](auto i) { return square(y[i] - exp(-c * t[i])); });
  };
  return b - derivative(misfit)(b) / derivative<2>(misfit)(b);
};
constexpr auto step_by_hand = [](auto const& b, auto const& t, auto const& y) {
  auto const slope = sum(indices(t), [&](auto i) { return 2.0 * (y[i] - exp(-b * t[i])) * t[i] * exp(-b * t[i]); });
  auto const curvature = sum(indices(t), [&](auto i) {
    auto const e = exp(-b * t[i]);
    return 2.0 * square(t[i]) * e * (2.0 * e - y[i]);
  });
  return b - slope / curvature;
};

// Gradients in the body of a loop are those of a round, also where it captures data, or loops itself.
constexpr auto of_a_round = [](auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) {
    auto const g = gradient([&](auto const& p) { return p[0] * p[0] * t[i] + exp(p[1] * t[i]); })(b);
    return g[0] * g[0] + g[1] * t[i];
  });
};
constexpr auto of_a_round_by_hand = [](auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) { return square(2.0 * b[0] * t[i]) + square(t[i]) * exp(b[1] * t[i]); });
};
constexpr auto of_inner_rounds = [](auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) {
    auto const wave_sum = [&](auto const& p) {
      return sum(indices(t), [&](auto j) { return sin(p[0] * t[j] * t[i]) * p[1]; });
    };
    auto const g = gradient(wave_sum)(b);
    auto const product = vjp(wave_sum)(b, t[i]);
    return g[0] + 3.0 * g[1] + product[1];
  });
};
constexpr auto of_inner_rounds_by_hand = [](auto const& b, auto const& t) {
  return sum(indices(t), [&](auto i) {
    return sum(indices(t), [&](auto j) {
      auto const phase = b[0] * t[j] * t[i];
      return b[1] * t[i] * t[j] * cos(phase) + (3.0 + t[i]) * sin(phase);
    });
  });
};

// Data are arguments of a derivative inside, as they are outside.
constexpr auto decay = [](auto const& b, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(-b[1] * t[i])); });
};
constexpr auto slopes_of_decay = [](auto const& b, auto const& t, auto const& y) {
  auto const [value, slope] = value_and_gradient(decay, wrt<0>)(b, t, y);
  return value + square(slope[0]) + slope[1] * jvp(decay, wrt<0>)(b, t, y, std::array{b[1], 1.0 + 0.0 * b[0]});
};
constexpr auto slopes_by_hand = [](auto const& b, auto const& t, auto const& y) {
  auto const value = decay(b, t, y);
  auto const slope = sum(indices(t), [&](auto i) {
    auto const e = exp(-b[1] * t[i]), r = y[i] - b[0] * e;
    return std::array{-2.0 * r * e, 2.0 * r * b[0] * t[i] * e};
  });
  return value + square(slope[0]) + slope[1] * (slope[0] * b[1] + slope[1]);
};
// A table, a matrix, an index and an integer are, too.
constexpr auto row_of = [](auto const& c, auto const& x, auto const& w, auto i, int power) {
  return sum(indices(w), [&](auto j) { return exp(c * x(i, j)) * w[j]; }) * (c + static_cast<double>(power));
};
constexpr auto rows_inside = [](auto const& c, auto const& x, auto const& v) {
  auto const w = tabulate(indices(v), [&](auto j) { return square(v[j]); });
  return sum(range(0, rows(x)), [&](auto i) { return sin(derivative(row_of, wrt<0>)(c, x, w, i, 2)); });
};
constexpr auto rows_by_hand = [](auto const& c, auto const& x, auto const& v) {
  return sum(range(0, rows(x)), [&](auto i) {
    auto const both = sum(indices(v), [&](auto j) {
      auto const e = exp(c * x(i, j)) * square(v[j]);
      return std::array{e, x(i, j) * e};
    });
    return sin(both[0] + both[1] * (c + 2.0));
  });
};

// Compares a function with another one that is the same without derivatives inside.
template <int... I, class F, class Hand, class... A>
void are_the_same(F const& f, Hand const& hand, A const&... arguments) {
  auto const found = value_and_gradient(f, wrt<I...>)(arguments...);
  auto const expected = value_and_gradient(hand, wrt<I...>)(arguments...);
  CHECK(difference(flat(std::tuple{found.value, found.gradient}), flat(std::tuple{expected.value, expected.gradient})) <
        1e-11);
}
template <int... I, class F, class Hand, class... A>
void agree(F const& f, Hand const& hand, A const&... arguments) {
  are_the_same<I...>(f, hand, arguments...);
  check<double, I...>(hand, arguments...);
}

}  // namespace

TEST_CASE("a derivative in the body of a loop") {
  for (std::size_t n : {0u, 1u, 4u, 7u, 9u}) {
    CAPTURE(n);
    agree<0>(residual, by_hand, std::array{0.4, 0.9}, samples<double>(n));
    agree<0, 1>(residual, by_hand, std::array{0.4, 0.9}, samples<double>(n));
  }
}

TEST_CASE("a gradient and a Hessian in the body of a loop") {
  for (std::size_t n : {0u, 1u, 4u, 7u, 9u}) {
    CAPTURE(n);
    agree<0>(steepness, steepness_by_hand, samples<double>(n));
  }
}

TEST_CASE("derivatives of a loop inside of the function") {
  for (std::size_t n : {1u, 4u, 7u, 9u}) {
    CAPTURE(n);
    agree<0>(step_of_newton, step_by_hand, 0.7, samples<double>(n), samples<double>(n, 1));
    agree<0, 1, 2>(step_of_newton, step_by_hand, 0.7, samples<double>(n), samples<double>(n, 1));
  }
}

TEST_CASE("a gradient in the body of a loop is that of the round") {
  for (std::size_t n : {0u, 1u, 4u, 7u, 9u}) {
    CAPTURE(n);
    agree<0>(of_a_round, of_a_round_by_hand, std::array{0.4, 0.9}, samples<double>(n));
    agree<0, 1>(of_inner_rounds, of_inner_rounds_by_hand, std::array{0.4, 0.9}, samples<double>(n));
  }
}

TEST_CASE("data are arguments of derivatives inside of the function") {
  for (std::size_t n : {0u, 1u, 4u, 7u, 9u}) {
    CAPTURE(n);
    agree<0>(slopes_of_decay, slopes_by_hand, std::array{0.4, 0.9}, samples<double>(n), samples<double>(n, 1));
    agree<0, 1, 2>(slopes_of_decay, slopes_by_hand, std::array{0.4, 0.9}, samples<double>(n), samples<double>(n, 1));
    auto const numbers = samples<double>(3 * n);
    are_the_same<0, 2>(rows_inside, rows_by_hand, 0.7, matrix_view(numbers.data(), 3, n), samples<double>(n, 2));
  }
}
