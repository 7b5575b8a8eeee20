// Loops in which one round needs what the last one has made: a filter's likelihood, the impulse that brings a planet
// somewhere, a filter of a signal. All lengths are known at run time only.
//
//   recurrences [FOLDER]      a folder gets the data of a picture
#include <chainrule/chainrule.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "lessons/lesson.hpp"

using namespace chainrule;

namespace {

// [kalman]
// The log-likelihood of a random walk with steps of variance q, measured with variance r: a Kalman filter.
constexpr auto likelihood = [](auto const& q, auto const& r, auto const& measured) {
  auto const end = fold(indices(measured), std::array{0.0, 1.0, 0.0}, [&](auto const& state, auto i) {
    auto const [mean, variance, so_far] = state;
    auto const expected = variance + q, surprise = measured[i] - mean, total = expected + r;
    auto const gain = expected / total;
    return std::array{mean + gain * surprise, (1.0 - gain) * expected,
                      so_far - 0.5 * (log(2.0 * constants::pi * total) + surprise * surprise / total)};
  });
  return end[2];
};
// [/kalman]

// [orbit]
// A planet around a star, in units in which the star's mass and the constant of gravity are 1: position and velocity
// after so many leapfrog steps of length h.
constexpr auto pull = [](auto const& x, auto const& y) {
  auto const square_of_distance = x * x + y * y;
  return -1.0 / (square_of_distance * sqrt(square_of_distance));
};
constexpr auto orbit = [](auto const& start, auto const& h, auto const& steps) {
  return fold(range(0, steps), start, [&](auto const& s, auto) {
    auto const before = pull(s[0], s[1]);
    auto const u = s[2] + 0.5 * h * before * s[0], v = s[3] + 0.5 * h * before * s[1];
    auto const x = s[0] + h * u, y = s[1] + h * v;
    auto const after = pull(x, y);
    return std::array{x, y, u + 0.5 * h * after * x, v + 0.5 * h * after * y};
  });
};
// [/orbit]

// What the motion conserves.
constexpr auto energy = [](auto const& s) { return 0.5 * (s[2] * s[2] + s[3] * s[3]) - 1.0 / hypot(s[0], s[1]); };

// [filter]
// A filter with two poles: y[i] = a y[i-1] + b y[i-2] + x[i], and how far it is from what is wanted.
constexpr auto misfit = [](auto const& poles, auto const& x, auto const& wanted) {
  return fold(indices(x), std::array{0.0, 0.0, 0.0}, [&](auto const& s, auto i) {
    auto const y = poles[0] * s[0] + poles[1] * s[1] + x[i];
    return std::array{y, s[0], s[2] + square(y - wanted[i])};
  })[2];
};
// [/filter]

bool close_to(double a, double b, double tolerance = 1e-9) {
  return std::fabs(a - b) <= tolerance * (1 + std::fabs(b));
}
void require(bool condition) {
  if (!condition) std::exit(EXIT_FAILURE);
}

// [shoot]
// The velocity with which one has to begin, to be somewhere after so many steps: Newton's method.
std::array<double, 2> aim_at(std::array<double, 2> target, std::array<double, 4> start, double h, int steps,
                             data_file& trials) {
  for (int trial = 0; trial < 6; ++trial) {
    for (int k = 0; k <= steps; k += 5) {
      auto const at = orbit(start, h, k);
      trials.row(at[0], at[1], trial);
    }
    trials.write("\n\n");
    auto const [end, by_start] = value_and_jacobian(orbit, wrt<0>)(start, h, steps);
    mat<double, 2, 2> const by_velocity{by_start[0][2], by_start[0][3], by_start[1][2], by_start[1][3]};
    auto const change = solve(by_velocity, vec{target[0] - end[0], target[1] - end[1]});
    start[2] += change[0];
    start[3] += change[1];
  }
  return {start[2], start[3]};
}
// [/shoot]

}  // namespace

int main(int argument_count, char** arguments) {
  {
    std::vector<double> measured;
    for (int i = 0; i < 500; ++i) measured.push_back(std::sin(0.02 * i) + 0.1 * std::sin(40.0 * i));
    // [estimate]
    // The likeliest variances, by Newton's method in their logarithms.
    constexpr auto by_logarithms = [](auto const& p, auto const& y) { return likelihood(exp(p[0]), exp(p[1]), y); };
    std::array p{std::log(1e-2), std::log(1e-2)};
    for (int step = 0; step < 20; ++step) {
      auto const [value, g, h] = value_gradient_and_hessian(by_logarithms, wrt<0>)(p, measured);
      double const determinant = h[0][0] * h[1][1] - h[0][1] * h[1][0];
      p[0] -= (h[1][1] * g[0] - h[0][1] * g[1]) / determinant;
      p[1] -= (h[0][0] * g[1] - h[1][0] * g[0]) / determinant;
    }
    // [/estimate]
    auto const slope = gradient(by_logarithms, wrt<0>)(p, measured);
    require(close_to(slope[0], 0) && close_to(slope[1], 0));
    std::printf("variances %.3g of the walk, %.3g of measuring\n", std::exp(p[0]), std::exp(p[1]));
  }
  {
    // [aim]
    std::array const start{1.0, 0.0, 0.0, 1.1};
    auto const end = orbit(start, 0.01, 700);
    auto const by_start = jacobian(orbit, wrt<0>)(start, 0.01, 700);  // where it is then, by where and how it began
    // [/aim]
    require(close_to(energy(end), energy(start), 1e-4));
    // The energy at the end is that at the beginning: so are its derivatives by the beginning.
    auto const at_end = gradient(energy)(end), at_start = gradient(energy)(start);
    for (std::size_t k = 0; k < 4; ++k) {
      double through_all_steps = 0;
      for (std::size_t j = 0; j < 4; ++j) through_all_steps += at_end[j] * by_start[j][k];
      require(close_to(through_all_steps, at_start[k], 1e-3));
    }

    data_file trials(argument_count, arguments, "orbit.dat");
    std::array const target{-1.6, -0.9};
    auto const velocity = aim_at(target, {1.0, 0.0, 0.0, 1.0}, 0.01, 400, trials);  // at first around the star
    auto const there = orbit(std::array{1.0, 0.0, velocity[0], velocity[1]}, 0.01, 400);
    require(close_to(there[0], target[0]) && close_to(there[1], target[1]));
  }
  {
    std::vector<double> x(400), wanted(400);
    std::array const truth{1.2, -0.5};
    for (std::size_t i = 0; i < x.size(); ++i) {
      x[i] = std::sin(0.1 * static_cast<double>(i * i));
      wanted[i] = x[i] + (i > 0 ? truth[0] * wanted[i - 1] : 0) + (i > 1 ? truth[1] * wanted[i - 2] : 0);
    }
    std::array poles{1.0, -0.3};
    for (int step = 0; step < 12; ++step) {
      auto const [value, g, h] = value_gradient_and_hessian(misfit, wrt<0>)(poles, x, wanted);
      double const determinant = h[0][0] * h[1][1] - h[0][1] * h[1][0];
      poles[0] -= (h[1][1] * g[0] - h[0][1] * g[1]) / determinant;
      poles[1] -= (h[0][0] * g[1] - h[1][0] * g[0]) / determinant;
    }
    require(close_to(poles[0], truth[0]) && close_to(poles[1], truth[1]));
  }
}
