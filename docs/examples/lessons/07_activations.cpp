// Lesson 7: activation functions, their derivatives, and what becomes of a gradient through many layers.
// Next: docs/lessons/07_activations.md.
#include <chainrule/chainrule.hpp>

#include "lesson.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

// [derivatives]
constexpr auto x = variable<"x">;

static_assert(equivalent(derivative(sigmoid(x), x), sigmoid(x) * (1_c - sigmoid(x))));
static_assert(equivalent(derivative(tanh(x), x), 1_c - square(tanh(x))));
static_assert(equivalent(derivative(softplus(x), x), sigmoid(x)));
static_assert(derivative(relu(x), x)(x = 2.0) == 1.0);
static_assert(derivative(relu(x), x)(x = -2.0) == 0.0);
static_assert(derivative(leaky_relu(x), x)(x = 2.0) == 1.0);
static_assert(derivative(leaky_relu(x), x)(x = -2.0) == 0.01);
// [/derivatives]

// [kinks]
static_assert(derivative(relu(x), x)(x = 0.0) == 0.0);         // a convention: the derivative to the left
static_assert(derivative(leaky_relu(x), x)(x = 0.0) == 0.01);  // the same one
// [/kinks]

// [steepest]
static_assert(derivative(sigmoid(x), x)(x = 0.0) == 0.25);  // nowhere more
static_assert(derivative<2>(sigmoid(x), x)(x = 0.0) == 0.0);
static_assert(derivative(tanh(x), x)(x = 0.0) == 1.0);
// [/steepest]

// [layers]
// A chain of layers with one neuron each: the output of one is the input of the next.
constexpr auto through = [](auto activation, int layers, auto value) {
  for (int i = 0; i < layers; ++i) value = activation(value);
  return value;
};

// How many layers there are is known when the program runs: the tape follows.
double slope_through(auto activation, int layers, double input) {
  tape::tape t;
  auto const first = t.variable(input);
  through(activation, layers, first).backward();
  return first.gradient();
}
// [/layers]

// [compiled]
// A fixed number of layers is differentiated by the compiler.
constexpr auto five = [](auto value) { return through([](auto v) { return sigmoid(v); }, 5, value); };
static_assert(derivative(five)(0.5) < 0.001);  // below 1/4 to the fifth power
// [/compiled]

struct row {
  double sigmoid, tanh, relu, leaky_relu, softplus;
};

row slopes_through(int layers, double input) {
  return {slope_through([](auto v) { return sigmoid(v); }, layers, input),
          slope_through([](auto v) { return tanh(v); }, layers, input),
          slope_through([](auto v) { return relu(v); }, layers, input),
          slope_through([](auto v) { return leaky_relu(v); }, layers, input),
          slope_through([](auto v) { return softplus(v); }, layers, input)};
}

}  // namespace

int main(int argument_count, char** arguments) {
  data_file curves(argument_count, arguments, "activations.dat"),
      layers_file(argument_count, arguments, "vanishing.dat");
  for (int i = -200; i <= 200; ++i) {
    double const at = i / 50.0;
    curves.row(at, sigmoid(x)(x = at), tanh(x)(x = at), relu(x)(x = at), leaky_relu(x)(x = at), softplus(x)(x = at),
               derivative(sigmoid(x), x)(x = at), derivative(tanh(x), x)(x = at), derivative(relu(x), x)(x = at),
               derivative(leaky_relu(x), x)(x = at), derivative(softplus(x), x)(x = at));
  }

  std::printf("layers   sigmoid      tanh      ReLU  softplus\n");
  double bound = 1;
  for (int layers = 1; layers <= 20; ++layers) {
    auto const slope = slopes_through(layers, 0.5);
    layers_file.row(layers, slope.sigmoid, slope.tanh, slope.relu, slope.leaky_relu, slope.softplus);
    bound *= 0.25;
    expect(slope.sigmoid < bound, "each sigmoid takes at least three quarters");
    expect(slope.relu == 1 && slope.leaky_relu == 1, "to the right of 0, (leaky) ReLU passes the gradient on");
    if (layers == 1 || layers % 5 == 0)
      std::printf("%6d %9.2e %9.2e %9.2e %9.2e\n", layers, slope.sigmoid, slope.tanh, slope.relu, slope.softplus);
  }

  // [claims]
  expect(near(slope_through([](auto v) { return sigmoid(v); }, 5, 0.5), derivative(five)(0.5)),
         "tape and compiler agree");
  expect(slope_through([](auto v) { return sigmoid(v); }, 20, 0.5) < 1e-12,
         "twenty sigmoids leave less than a millionth of a millionth");
  expect(slope_through([](auto v) { return relu(v); }, 20, -0.5) == 0.0,
         "a ReLU to the left of 0 passes nothing: it is dead");
  expect(near(slope_through([](auto v) { return leaky_relu(v); }, 2, -0.5), 1e-4),
         "a leaky one passes a hundredth, in each layer");
  expect(slope_through([](auto v) { return relu(2.0 * v); }, 20, 0.5) == 1048576.0,
         "weights of 2 make it explode: 2 to the power of 20");
  // [/claims]
}
