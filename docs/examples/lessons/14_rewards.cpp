// Lesson 14: learning from rewards: a policy gradient, a temporal difference whose target stands still, and regrets.
// Next: docs/lessons/14_rewards.md.
#include <array>
#include <chainrule/chainrule.hpp>
#include <cstdint>

#include "lesson.hpp"

using namespace chainrule;

namespace {

using two = std::array<double, 2>;
using three = std::array<double, 3>;

// [bandit]
// Two levers: the first pays 1 on average, the second 3. A policy pulls them with the probabilities softmax(t).
constexpr two pays{1.0, 3.0};
constexpr auto expected_reward = [](auto const& t) {
  auto const p = softmax(t);
  return p[0] * pays[0] + p[1] * pays[1];
};
constexpr two t{0.4, 0.1};
constexpr two exact = gradient(expected_reward)(t);
// [/bandit]

// [trick]
// Nobody needs to know what the levers pay: the gradient is the mean of reward times the gradient of log p, because
// p times the gradient of log p is the gradient of p.
constexpr auto log_of_first = [](auto const& u) { return u[0] - log_sum_exp(u); };
constexpr auto log_of_second = [](auto const& u) { return u[1] - log_sum_exp(u); };
constexpr two p = softmax(t);
constexpr two by_first = gradient(log_of_first)(t), by_second = gradient(log_of_second)(t);
static_assert(near(exact[0], p[0] * pays[0] * by_first[0] + p[1] * pays[1] * by_second[0]));
static_assert(near(exact[1], p[0] * pays[0] * by_first[1] + p[1] * pays[1] * by_second[1]));

// A number taken away from all rewards changes no mean: the gradients of log p have the mean 0.
static_assert(near(p[0] * by_first[0] + p[1] * by_second[0], 0.0));
// [/trick]

// [target]
// Q-learning: the value of a state and an action should be the reward and what comes after it. What comes after is a
// target: it stands still, though it is made of the same parameters.
constexpr double discount = 0.9;
constexpr auto difference = [](auto const& q, auto const& reward, auto const& target) {
  return 0.5 * square(reward + discount * target - q[0]);
};
constexpr auto with_target = [](auto const& q, auto const& reward) {
  return difference(q, reward, stop_gradient(max(q[1], q[2])));
};
constexpr auto without = [](auto const& q, auto const& reward) { return difference(q, reward, max(q[1], q[2])); };

constexpr three q{0.5, 1.0, 2.0};  // of the action that was taken, and of two in the next state
// The same loss, and the same slope by q[0];
static_assert(near(with_target(q, 1.0), without(q, 1.0)));
static_assert(near(gradient(with_target, wrt<0>)(q, 1.0)[0], 0.5 - (1 + 0.9 * 2)));
// but the target stays, which would move to meet the estimate.
static_assert(gradient(with_target, wrt<0>)(q, 1.0)[2] == 0.0);
static_assert(near(gradient(without, wrt<0>)(q, 1.0)[2], 0.9 * (1 + 0.9 * 2 - 0.5)));
// [/target]

// [regret]
// Regrets: how much more each action would have earned than the strategy did. That is the gradient of what it earns by
// its probabilities, less what it earns.
constexpr auto earns = [](auto const& strategy, auto const& rewards) {
  return strategy[0] * rewards[0] + strategy[1] * rewards[1] + strategy[2] * rewards[2];
};
constexpr three regrets_of(three const& strategy, three const& rewards) {
  auto const [value, slope] = value_and_gradient(earns, wrt<0>)(strategy, rewards);
  return {slope[0] - value, slope[1] - value, slope[2] - value};
}
// The next strategy takes each action in proportion to its regret, if that is positive.
constexpr three matched(three const& regrets) {
  three strategy{relu(regrets[0]), relu(regrets[1]), relu(regrets[2])};
  double const sum = strategy[0] + strategy[1] + strategy[2];
  for (double& s : strategy) s = sum > 0 ? s / sum : 1.0 / 3;
  return strategy;
}
static_assert(regrets_of({0.5, 0.5, 0.0}, {1.0, 3.0, 4.0}) == three{-1.0, 1.0, 2.0});
static_assert(near(matched({-1.0, 1.0, 2.0})[2], 2.0 / 3));
static_assert(matched({-1.0, 1.0, 2.0})[0] == 0.0);
// [/regret]

// [game]
// Rock, paper, scissors against oneself: what each of three actions earns against a strategy.
constexpr three rewards_against(three const& s) { return {s[2] - s[1], s[0] - s[2], s[1] - s[0]}; }
three mean_strategy_of(int rounds) {
  three regrets{1.0, 0.0, 0.0}, sum{};  // begins with nothing but rock
  for (int round = 0; round < rounds; ++round) {
    three const strategy = matched(regrets), now = regrets_of(strategy, rewards_against(strategy));
    for (std::size_t a = 0; a < 3; ++a) regrets[a] += now[a], sum[a] += strategy[a] / rounds;
  }
  return sum;
}
// [/game]

struct generator {
  std::uint64_t state = 1;
  double uniform() {
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state >> 11) * 0x1p-53;
  }
};

// [samples]
// From samples: pull a lever, see what it pays, and take reward times the gradient of log p.
two sampled_gradient(int samples, double baseline) {
  generator random;
  two sum{};
  for (int i = 0; i < samples; ++i) {
    bool const first = random.uniform() < p[0];
    double const reward = (first ? pays[0] : pays[1]) + 2 * random.uniform() - 1;
    for (std::size_t k = 0; k < 2; ++k) sum[k] += (reward - baseline) * (first ? by_first[k] : by_second[k]) / samples;
  }
  return sum;
}
// [/samples]

}  // namespace

int main() {
  std::printf("gradient of the expected reward  %8.5f %8.5f\n", exact[0], exact[1]);
  for (int samples : {100, 10000, 1000000}) {
    two const g = sampled_gradient(samples, 0.0), b = sampled_gradient(samples, 2.0);
    std::printf("%7d samples                  %8.5f %8.5f, less 2 each  %8.5f %8.5f\n", samples, g[0], g[1], b[0],
                b[1]);
  }
  expect(near(sampled_gradient(1000000, 0.0)[0], exact[0], 5e-3), "the mean of samples comes near the gradient");
  expect(near(sampled_gradient(1000000, 2.0)[0], exact[0], 2e-3), "and nearer with a baseline");

  for (int rounds : {10, 1000, 100000}) {
    three const s = mean_strategy_of(rounds);
    std::printf("mean strategy of %6d rounds    %8.5f %8.5f %8.5f\n", rounds, s[0], s[1], s[2]);
  }
  expect(near(mean_strategy_of(100000)[0], 1.0 / 3, 0.01), "regret matching comes to the equilibrium on average");
}
