// Three gradients as a microcontroller computes them: of a formula, of a function of an array, and of a small network's
// loss.
#include <array>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

constexpr auto x = variable<"x">;
constexpr auto y = variable<"y">;

constexpr auto chain = [](auto const& p) {
  auto sum = 0.0f * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) sum += 100.0f * square(p[i + 1] - square(p[i])) + square(1.0f - p[i]);
  return sum;
};
constexpr auto loss = [](auto const& weights, auto const& inputs, auto const& wanted) {
  auto sum = weights[4];
  for (std::size_t i = 0; i < 4; ++i) sum += weights[i] * inputs[i];
  return square(tanh(sum) - wanted);
};

extern "C" void formula(float a, float b, float* out) {
  auto const g = gradient(sin(x * y) + square(x) / (1_c + square(y)))(x = a, y = b);
  out[0] = g[x];
  out[1] = g[y];
}
extern "C" void function_of_8(std::array<float, 8> const& p, std::array<float, 8>& out) { out = gradient(chain)(p); }
extern "C" void neuron(std::array<float, 5> const& weights, std::array<float, 4> const& inputs, float wanted,
                       std::array<float, 5>& out) {
  out = gradient(loss, wrt<0>)(weights, inputs, wanted);
}
