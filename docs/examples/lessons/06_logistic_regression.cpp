// Lesson 6: the gradient of logistic regression is the prediction error times the input. Next:
// docs/lessons/06_logistic_regression.md.
#include <chainrule/chainrule.hpp>

#include "lesson.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

namespace one_observation {
// [model]
constexpr auto w = variable<"w">;  // weight
constexpr auto b = variable<"b">;  // bias
constexpr auto x = variable<"x">;  // input
constexpr auto t = variable<"t">;  // target: 0 or 1

constexpr auto score = w * x + b;
constexpr auto prediction = sigmoid(score);
constexpr auto loss = -(t * log(prediction) + (1_c - t) * log(1_c - prediction));  // cross entropy
// [/model]

// [gradient]
static_assert(equivalent(derivative(loss, w), (prediction - t) * x));
static_assert(equivalent(derivative(loss, b), prediction - t));
// [/gradient]

// [steps]
constexpr auto p = variable<"p">;
constexpr auto z = variable<"z">;
constexpr auto by_prediction = derivative(-(t * log(p) + (1_c - t) * log(1_c - p)), p);
static_assert(equivalent(by_prediction, (p - t) / (p * (1_c - p))));
static_assert(equivalent(derivative(sigmoid(z), z), sigmoid(z) * (1_c - sigmoid(z))));
static_assert(equivalent(derivative(score, w), x));
static_assert(equivalent((p - t) / (p * (1_c - p)) * (p * (1_c - p)) * x,
                         (p - t) * x));  // the slope of the sigmoid cancels
// [/steps]

// [softplus]
constexpr auto stable = softplus(score) - t * score;  // the same loss: no logarithm of a number that was rounded to 0
static_assert(equivalent(derivative(stable, w), derivative(loss, w)));
static_assert(derivative(stable, w)(w = 0.0, b = 800.0, x = 1.0, t = 0.0) == 1.0);
// [/softplus]

// [number]
// An undecided prediction of 1/2 where the target is 1: the error is -1/2.
static_assert(derivative(loss, w)(w = 0.0, b = 0.0, x = 3.0, t = 1.0) == -1.5);
// [/number]
}  // namespace one_observation

namespace many_observations {
// [data]
constexpr auto loss = [](auto const& weights, auto const& inputs, auto const& targets) {
  auto sum = 0.0 * weights[0];
  for (std::size_t k = 0; k < inputs.size(); ++k) {
    auto const score = weights[0] + weights[1] * inputs[k];
    sum += softplus(score) - targets[k] * score;
  }
  return sum;
};

constexpr auto by_hand = [](auto const& weights, auto const& inputs, auto const& targets) {
  auto by_bias = 0.0 * weights[0], by_weight = by_bias;
  for (std::size_t k = 0; k < inputs.size(); ++k) {
    auto const error = sigmoid(weights[0] + weights[1] * inputs[k]) - targets[k];
    by_bias += error;
    by_weight += error * inputs[k];
  }
  return std::array{by_bias, by_weight};
};

using weights = std::array<double, 2>;
using observations = std::array<double, 6>;
static_assert(check_gradient<weights, observations, observations>(loss, by_hand, wrt<0>));
// [/data]

weights fit(observations const& inputs, observations const& targets) {
  // [fit]
  weights best{};
  for (int step = 0; step < 2000; ++step) {
    auto const slope = gradient(loss, wrt<0>)(best, inputs, targets);
    for (std::size_t i = 0; i < best.size(); ++i) best[i] -= 0.1 * slope[i];
  }
  // [/fit]
  return best;
}
}  // namespace many_observations

}  // namespace

int main() {
  // [observed]
  constexpr many_observations::observations hours{0.5, 1.0, 1.5, 2.0, 2.5, 3.0};  // of study
  constexpr many_observations::observations passed{0, 0, 1, 0, 1, 1};
  // [/observed]
  auto const weights = many_observations::fit(hours, passed);
  auto const left = many_observations::by_hand(weights, hours, passed);
  expect(near(left[0], 0, 1e-6) && near(left[1], 0, 1e-6),
         "at the minimum the errors, and the errors times inputs, cancel");
  // The data are symmetric about 1.75 hours if passing and failing change places.
  expect(near(-weights[0] / weights[1], 1.75, 1e-6), "the chances are even at 1.75 hours");
  std::printf("chances even at %.2f hours\n", -weights[0] / weights[1]);
  for (std::size_t k = 0; k < hours.size(); ++k)
    std::printf("%.1f hours: passed %.0f, predicted %.2f\n", hours[k], passed[k],
                sigmoid(weights[0] + weights[1] * hours[k]));
}
