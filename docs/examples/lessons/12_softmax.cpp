// Lesson 12: softmax, its Jacobian, and why cross-entropy after it has the gradient prediction minus label.
// Next: docs/lessons/12_softmax.md.
#include <array>
#include <chainrule/chainrule.hpp>

#include "lesson.hpp"

using namespace chainrule;

namespace {

using three = std::array<double, 3>;

// [softmax]
// Scores become probabilities: exp(z_i) over the sum of all of them.
constexpr auto probabilities = [](auto const& z) { return softmax(z); };

constexpr three z{1.0, 2.0, -0.5};
constexpr three p = probabilities(z);
static_assert(near(p[0] + p[1] + p[2], 1.0));
static_assert(near(p[1] / p[0], 2.718281828459045));  // a score that is larger by 1 is e times as probable
// [/softmax]

// [jacobian]
// d p_i / d z_j is p_i (1 - p_i) where i = j, else -p_i p_j.
constexpr auto jacobian_by_hand = [](auto const& scores) {
  auto const s = softmax(scores);
  using number = std::remove_cvref_t<decltype(s[0])>;
  std::array<std::array<number, 3>, 3> rows{};
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) rows[i][j] = (i == j ? s[i] : 0.0 * s[i]) - s[i] * s[j];
  return rows;
};
constexpr auto slopes = jacobian(probabilities)(z), expected = jacobian_by_hand(z);
static_assert(near(slopes[0][0], expected[0][0]));
static_assert(near(slopes[0][1], expected[0][1]));
static_assert(near(slopes[2][1], expected[2][1]));
static_assert(near(slopes[0][1], slopes[1][0]));                       // symmetric
static_assert(near(slopes[0][0] + slopes[0][1] + slopes[0][2], 0.0));  // adding to all scores changes nothing
// [/jacobian]

// [cross_entropy]
// The loss of an answer: minus the logarithm of the probability that was given to what is right, here number 2.
constexpr auto naive = [](auto const& scores) { return -log(softmax(scores)[2]); };
// The same without a logarithm of an exponential: log_sum_exp neither over- nor underflows.
constexpr auto cross_entropy = [](auto const& scores) { return log_sum_exp(scores) - scores[2]; };
static_assert(near(value_and_gradient(naive)(z).value, value_and_gradient(cross_entropy)(z).value));

constexpr three sure{800.0, 0.0, -800.0};  // wrong, and sure of it
static_assert(value_and_gradient(naive)(sure).value == std::numeric_limits<double>::infinity());
static_assert(value_and_gradient(cross_entropy)(sure).value == 1600.0);
// [/cross_entropy]

// [prediction_minus_label]
constexpr three g = gradient(cross_entropy)(z);
static_assert(near(g[0], p[0] - 0.0));
static_assert(near(g[1], p[1] - 0.0));
static_assert(near(g[2], p[2] - 1.0));
static_assert(gradient(cross_entropy)(sure) == three{1.0, 0.0, -1.0});  // as large as it gets
// [/prediction_minus_label]

// [square]
// The square of the error instead: sure of the wrong answer it has no slope, and nothing is learned.
constexpr auto square_error = [](auto const& scores) {
  auto const s = softmax(scores);
  return square(s[0]) + square(s[1]) + square(s[2] - 1.0);
};
static_assert(gradient(square_error)(sure) == three{0.0, 0.0, 0.0});
// [/square]

// [operations]
// Prediction minus label is also cheap: the gradient costs little more than the loss.
constexpr int of_loss = operation_count<three>(cross_entropy);
constexpr int of_both = operation_count<three>(value_and_gradient(cross_entropy));
static_assert(of_both <= of_loss + 7);
// [/operations]

}  // namespace

int main() {
  std::printf("scores        %8.4f %8.4f %8.4f\n", z[0], z[1], z[2]);
  std::printf("probabilities %8.4f %8.4f %8.4f\n", p[0], p[1], p[2]);
  std::printf("gradient      %8.4f %8.4f %8.4f\n", g[0], g[1], g[2]);
}
