// The gradient of three functions three ways: written by hand, by chainrule, on the tape. `./dev demo` runs this.
#include <benchmark/benchmark.h>

#include <array>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <random>

namespace {

using namespace chainrule;
using namespace chainrule::literals;

template <std::size_t N>
struct point {
  double value;
  std::array<double, N> gradient;
};

template <std::size_t N>
std::array<std::array<double, N>, 1024> random_inputs() {
  std::mt19937_64 generator(2022);
  std::uniform_real_distribution<double> uniform(0.5, 1.5);
  std::array<std::array<double, N>, 1024> inputs;
  for (auto& input : inputs)
    for (auto& coordinate : input) coordinate = uniform(generator);
  return inputs;
}

template <std::size_t N>
void run(benchmark::State& state, point<N> (*gradient)(std::array<double, N> const&)) {
  auto const inputs = random_inputs<N>();
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(gradient(inputs[i]));
    i = (i + 1) % inputs.size();
  }
}

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

// One generic function serves formulas and the tape.
constexpr auto wave = [](auto const& a, auto const& b) { return sin(a * a) * b + 3_c; };

namespace by_hand {
point<2> wave(std::array<double, 2> const& p) {
  double const square = p[0] * p[0], s = std::sin(square);
  return {s * p[1] + 3, {2 * p[0] * std::cos(square) * p[1], s}};
}
}  // namespace by_hand

namespace by_chainrule {
point<2> wave(std::array<double, 2> const& p) {
  auto const [value, gradient] = value_and_gradient(::wave(x, y), x, y)(x = p[0], y = p[1]);
  return {value, gradient};
}
}  // namespace by_chainrule

namespace by_tape {
point<2> wave(std::array<double, 2> const& p) {
  static tape::tape t;
  t.clear();
  auto const a = t.variable(p[0]), b = t.variable(p[1]);
  auto const z = ::wave(a, b);
  z.backward();
  return {z.value(), {a.gradient(), b.gradient()}};
}
}  // namespace by_tape

BENCHMARK_CAPTURE(run, wave, by_hand::wave)->Name("wave by hand");
BENCHMARK_CAPTURE(run, wave, by_chainrule::wave)->Name("wave by chainrule");
BENCHMARK_CAPTURE(run, wave, by_tape::wave)->Name("wave on the tape");

// The NIST model Gauss1: an exponential and two bells, eight parameters, at one observation.
constexpr auto b1 = variable<"b1">;
constexpr auto b2 = variable<"b2">;
constexpr auto b3 = variable<"b3">;
constexpr auto b4 = variable<"b4">;
constexpr auto b5 = variable<"b5">;
constexpr auto b6 = variable<"b6">;
constexpr auto b7 = variable<"b7">;
constexpr auto b8 = variable<"b8">;

constexpr double observed_at = 1.25;
constexpr auto bells = [](auto const& t, auto const& c1, auto const& c2, auto const& c3, auto const& c4, auto const& c5,
                          auto const& c6, auto const& c7, auto const& c8) {
  return c1 * exp(-c2 * t) + c3 * exp(-square(t - c4) / square(c5)) + c6 * exp(-square(t - c7) / square(c8));
};

namespace by_hand {
point<8> bells(std::array<double, 8> const& b) {
  double const decay = std::exp(-b[1] * observed_at);
  double const u = (observed_at - b[3]) / b[4], v = (observed_at - b[6]) / b[7];
  double const first = std::exp(-u * u), second = std::exp(-v * v);
  double const slope1 = 2 * b[2] * first * u / b[4], slope2 = 2 * b[5] * second * v / b[7];
  return {b[0] * decay + b[2] * first + b[5] * second,
          {decay, -observed_at * b[0] * decay, first, slope1, slope1 * u, second, slope2, slope2 * v}};
}
}  // namespace by_hand

namespace by_chainrule {
point<8> bells(std::array<double, 8> const& b) {
  constexpr auto t = variable<"t">;
  constexpr auto model = ::bells(t, b1, b2, b3, b4, b5, b6, b7, b8);
  auto const [value, gradient] = value_and_gradient(model, b1, b2, b3, b4, b5, b6, b7, b8)(
      t = observed_at, b1 = b[0], b2 = b[1], b3 = b[2], b4 = b[3], b5 = b[4], b6 = b[5], b7 = b[6], b8 = b[7]);
  return {value, gradient};
}
}  // namespace by_chainrule

namespace by_tape {
point<8> bells(std::array<double, 8> const& b) {
  static tape::tape t;
  t.clear();
  std::array<tape::real, 8> c;
  for (std::size_t i = 0; i < 8; ++i) c[i] = t.variable(b[i]);
  auto const z = ::bells(observed_at, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
  z.backward();
  point<8> result{z.value(), {}};
  for (std::size_t i = 0; i < 8; ++i) result.gradient[i] = c[i].gradient();
  return result;
}
}  // namespace by_tape

BENCHMARK_CAPTURE(run, bells, by_hand::bells)->Name("bells by hand");
BENCHMARK_CAPTURE(run, bells, by_chainrule::bells)->Name("bells by chainrule");
BENCHMARK_CAPTURE(run, bells, by_tape::bells)->Name("bells on the tape");

// Rosenbrock's function of ten variables: an ordinary function with a loop.
constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) sum += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return sum;
};

namespace by_hand {
point<10> rosenbrock(std::array<double, 10> const& p) {
  point<10> result{};
  for (std::size_t i = 0; i + 1 < p.size(); ++i) {
    double const u = p[i + 1] - p[i] * p[i], v = 1 - p[i];
    result.value += 100 * u * u + v * v;
    result.gradient[i] -= 400 * u * p[i] + 2 * v;
    result.gradient[i + 1] += 200 * u;
  }
  return result;
}
}  // namespace by_hand

namespace by_chainrule {
point<10> rosenbrock(std::array<double, 10> const& p) {
  auto const [value, gradient] = value_and_gradient(::rosenbrock)(p);
  return {value, gradient};
}
}  // namespace by_chainrule

namespace by_tape {
point<10> rosenbrock(std::array<double, 10> const& p) {
  static tape::tape t;
  t.clear();
  std::array<tape::real, 10> q;
  for (std::size_t i = 0; i < 10; ++i) q[i] = t.variable(p[i]);
  auto const z = ::rosenbrock(q);
  z.backward();
  point<10> result{z.value(), {}};
  for (std::size_t i = 0; i < 10; ++i) result.gradient[i] = q[i].gradient();
  return result;
}
}  // namespace by_tape

BENCHMARK_CAPTURE(run, rosenbrock, by_hand::rosenbrock)->Name("rosenbrock by hand");
BENCHMARK_CAPTURE(run, rosenbrock, by_chainrule::rosenbrock)->Name("rosenbrock by chainrule");
BENCHMARK_CAPTURE(run, rosenbrock, by_tape::rosenbrock)->Name("rosenbrock on the tape");

}  // namespace
