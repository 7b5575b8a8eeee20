// A network of two layers learns the exclusive or. Its parameters are a struct; so is the gradient.
//
// Exits with 0 if the mean square error falls below 1e-6.
#include <array>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <cstdio>

using namespace chainrule;

// [network]
template <class T>
struct network {
  BOOST_HANA_DEFINE_STRUCT(network,                                    //
                           (std::array<std::array<T, 2>, 4>, hidden),  // weights of two inputs in four neurons
                           (std::array<T, 4>, bias),                   //
                           (std::array<T, 4>, output),                 //
                           (T, offset));
};

constexpr auto answer = []<class T>(network<T> const& net, auto const& input) {
  T sum = net.offset;
  for (std::size_t i = 0; i < net.hidden.size(); ++i)
    sum += net.output[i] * tanh(net.hidden[i][0] * input[0] + net.hidden[i][1] * input[1] + net.bias[i]);
  return sum;
};

constexpr auto loss = []<class T>(network<T> const& net, auto const& inputs, auto const& targets) {
  T sum = 0.0;
  for (std::size_t k = 0; k < inputs.size(); ++k) sum += square(answer(net, inputs[k]) - targets[k]);
  return sum / static_cast<double>(inputs.size());
};
// [/network]

int main() {
  constexpr std::array<std::array<double, 2>, 4> inputs{{{-1.0, -1.0}, {-1.0, 1.0}, {1.0, -1.0}, {1.0, 1.0}}};
  constexpr std::array<double, 4> targets{-1.0, 1.0, 1.0, -1.0};

  network<double> parameters{.hidden = {{{0.5, 0.3}, {-0.4, 0.6}, {0.2, -0.7}, {-0.6, -0.5}}},
                             .bias = {0.1, -0.2, 0.3, -0.1},
                             .output = {0.4, -0.3, 0.5, 0.2},
                             .offset = 0.0};

  constexpr double goal = 1e-6, rate = 0.1;
  double error = loss(parameters, inputs, targets);
  for (int step = 0; step < 5000 && error >= goal; ++step) {
    // [train]
    auto const [value, gradient] = value_and_gradient(loss, wrt<0>)(parameters, inputs, targets);
    shapes::axpy(-rate, gradient, parameters);  // the gradient of a network is a network
    // [/train]
    error = value;
    if (step % 100 == 0) std::printf("step %4d: mean square error %.3e\n", step, error);
  }

  std::printf("at the end: mean square error %.3e\n\n", error);
  for (std::size_t k = 0; k < inputs.size(); ++k)
    std::printf("%4.0f xor %2.0f  gives %7.4f\n", inputs[k][0], inputs[k][1], answer(parameters, inputs[k]));
  return error < goal ? 0 : 1;
}
