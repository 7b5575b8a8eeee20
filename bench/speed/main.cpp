// Value and derivatives by the library beside code written by hand. Both must agree before anything is timed.
#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "contenders.hpp"
#include "inputs.hpp"

namespace {

template <class Result, class Input>
using gradient_of = Result (*)(Input const&);

template <class Result>
std::vector<double> numbers(Result const& result) {
  static_assert(sizeof(Result) % sizeof(double) == 0);
  auto const* first = reinterpret_cast<double const*>(&result);
  return {first, first + sizeof(Result) / sizeof(double)};
}

template <class Result, class Input>
void demand_same(char const* name, gradient_of<Result, Input> one, gradient_of<Result, Input> other, std::vector<Input> const& inputs) {
  for (auto const& input : inputs) {
    auto const a = numbers(one(input)), b = numbers(other(input));
    double largest = 0;
    for (double const x : a) largest = std::fmax(largest, std::fabs(x));
    for (std::size_t i = 0; i < a.size(); ++i)
      if (!(std::fabs(a[i] - b[i]) <= 1e-12 * largest)) {
        std::fprintf(stderr, "%s: number %zu is %.17g by hand and %.17g by chainrule\n", name, i, a[i], b[i]);
        std::exit(1);
      }
  }
}

template <class Result, class Input>
void contest(char const* name, gradient_of<Result, Input> by_hand, gradient_of<Result, Input> by_chainrule, std::vector<Input> inputs) {
  demand_same(name, by_hand, by_chainrule, inputs);
  auto const enter = [&](std::string const& contender, gradient_of<Result, Input> gradient) {
    benchmark::RegisterBenchmark((name + (" " + contender)).c_str(), [gradient, inputs](benchmark::State& state) {
      std::size_t i = 0;
      for (auto _ : state) {
        auto result = gradient(inputs[i]);
        benchmark::DoNotOptimize(result);
        i = (i + 1) % input_count;
      }
    });
  };
  enter("by hand", by_hand);
  enter("by chainrule", by_chainrule);
}

}  // namespace

#define CONTEST(label, function, inputs) contest(label, by_hand::function, by_chainrule::function, inputs)

int main(int argc, char** argv) {
  CONTEST("F1", wave, uniform_inputs<point<1>>(-3, 3));
  CONTEST("F2", mixed, uniform_inputs<point<2>>(0.5, 1.5));
  CONTEST("F3", black_scholes, uniform_inputs<point<5>>(0.5, 1.5));
  CONTEST("F4-10", rosenbrock<10>, uniform_inputs<point<10>>(-2, 2));
  CONTEST("F4-100", rosenbrock<100>, uniform_inputs<point<100>>(-2, 2));
  CONTEST("F5-10", product<10>, uniform_inputs<point<10>>(0.5, 1.5));
  CONTEST("F5-100", product<100>, uniform_inputs<point<100>>(0.8, 1.2));
  CONTEST("F6-10", log_sum_exp<10>, uniform_inputs<point<10>>(-2, 2));
  CONTEST("F6-100", log_sum_exp<100>, uniform_inputs<point<100>>(-2, 2));
  CONTEST("F7", snavely, observations());
  CONTEST("F8", perceptron, uniform_inputs<sample>(-1, 1));
  CONTEST("F9", nested, uniform_inputs<point<1>>(-1, 1));
  CONTEST("F10", ackley, uniform_inputs<point<20>>(-2, 2));
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
