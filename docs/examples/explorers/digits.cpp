// The explorer of digits: a network of two layers learns to read, by gradients of its loss over a batch. The page is
// docs/explorers/digits.md.
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

#include "../lessons/lesson.hpp"
#include "explorer.hpp"

using namespace chainrule;

namespace {

constexpr std::size_t pixels = 64, hidden = 10, kinds = 10;

// [network]
// Ten neurons see all pixels: w has a row of ten weights for each pixel. Ten scores are made of them, one for each
// digit.
constexpr auto scores = [](auto const& w, auto const& bias, auto const& v, auto const& offset, auto const& image) {
  auto const seen = sum(indices(w), [&](auto p) {
    auto weighted = w[p];
    for (auto& one : weighted) one *= image[p];
    return weighted;
  });
  auto neurons = bias;
  for (std::size_t j = 0; j < hidden; ++j) neurons[j] = tanh(bias[j] + seen[j]);
  auto score = offset;
  for (std::size_t c = 0; c < kinds; ++c)
    for (std::size_t j = 0; j < hidden; ++j) score[c] += v[c][j] * neurons[j];
  return score;
};

// Minus the logarithm of what the right digits are given. In the row of an image, `right` is 1 at its digit and 0
// elsewhere.
constexpr auto loss = [](auto const& w, auto const& bias, auto const& v, auto const& offset, auto const& images,
                         auto const& right) {
  return sum(indices(right), [&](auto k) {
    auto const score = scores(w, bias, v, offset, row(images, k));
    auto wanted = right[k][0] * score[0];
    for (std::size_t c = 1; c < kinds; ++c) wanted += right[k][c] * score[c];
    return log_sum_exp(indices(score), [&](auto c) { return score[c]; }) - wanted;
  });
};
// [/network]

struct network {
  std::vector<std::array<double, hidden>> w = std::vector<std::array<double, hidden>>(pixels);
  std::array<double, hidden> bias{};
  std::array<std::array<double, hidden>, kinds> v{};
  std::array<double, kinds> offset{};
};

network net, speed, slope;
std::vector<double> images;                      // of all digits, one after the other
std::vector<std::array<double, kinds>> answers;  // and what they are
std::size_t next_image = 0;

template <class Step>
void for_each_number(Step step) {
  for (std::size_t p = 0; p < pixels; ++p)
    for (std::size_t j = 0; j < hidden; ++j) step(net.w[p][j], speed.w[p][j], slope.w[p][j]);
  for (std::size_t j = 0; j < hidden; ++j) step(net.bias[j], speed.bias[j], slope.bias[j]);
  for (std::size_t c = 0; c < kinds; ++c) {
    for (std::size_t j = 0; j < hidden; ++j) step(net.v[c][j], speed.v[c][j], slope.v[c][j]);
    step(net.offset[c], speed.offset[c], slope.offset[c]);
  }
}

std::array<double, kinds> scores_of(double const* image) { return scores(net.w, net.bias, net.v, net.offset, image); }

}  // namespace

/// Adds an image: its pixels, from 0 to 1, are the first 64 numbers.
EXPLORER_EXPORT(add_image) void add_image(int digit) {
  images.insert(images.end(), explorer::numbers.begin(), explorer::numbers.begin() + pixels);
  answers.emplace_back().at(static_cast<std::size_t>(digit)) = 1;
}

/// Weights that know nothing yet: small, and each another.
EXPLORER_EXPORT(begin) void begin() {
  next_image = 0;
  unsigned state = 1;
  for_each_number([&](double& number, double& its_speed, double&) {
    state = state * 1664525u + 1013904223u;  // a linear congruential generator, after Knuth and Lewis
    number = (state >> 8) / double(1u << 24) * 0.4 - 0.2;
    its_speed = 0;
  });
}

// [train]
/// A step with momentum, down the gradient over the next `size` of the first `last` images. Returns the mean loss
/// before it.
EXPLORER_EXPORT(train) double train(int last, int size, double rate) {
  auto const count = static_cast<std::size_t>(size);
  if (next_image + count > static_cast<std::size_t>(last)) next_image = 0;
  auto const batch = matrix_view(images.data() + next_image * pixels, count, pixels);
  auto const right = std::span(answers).subspan(next_image, count);
  double const value = value_and_gradient(loss, wrt<0, 1, 2, 3>)(into(slope.w, slope.bias, slope.v, slope.offset),
                                                                 net.w, net.bias, net.v, net.offset, batch, right);
  for_each_number([&](double& number, double& its_speed, double its_slope) {
    its_speed = 0.9 * its_speed - rate * its_slope / size;
    number += its_speed;
  });
  next_image += count;
  return value / size;
}
// [/train]

/// The first 64 numbers are an image: instead of them come ten, which say how sure the network is of each digit.
EXPLORER_EXPORT(read_image) int read_image() {
  auto const score = scores_of(explorer::numbers.data());
  double const all = log_sum_exp(indices(score), [&](auto c) { return score[c]; });
  for (std::size_t c = 0; c < kinds; ++c) explorer::numbers[c] = std::exp(score[c] - all);
  return static_cast<int>(std::max_element(score.begin(), score.end()) - score.begin());
}

/// How many images from `first` to `last - 1` are read rightly.
EXPLORER_EXPORT(right) int right(int first, int last) {
  int count = 0;
  for (auto k = static_cast<std::size_t>(first); k < static_cast<std::size_t>(last); ++k) {
    auto const score = scores_of(images.data() + k * pixels);
    count +=
        answers.at(k).at(static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin())) == 1;
  }
  return count;
}

/// The weights of the first layer: 64 numbers for each neuron.
EXPLORER_EXPORT(weights) void weights() {
  for (std::size_t j = 0; j < hidden; ++j)
    for (std::size_t p = 0; p < pixels; ++p) explorer::numbers[j * pixels + p] = net.w[p][j];
}

#if !defined(__wasm__)
int main() {
  std::FILE* const file = std::fopen(CHAINRULE_EXAMPLE_DATA "/digits.csv", "r");
  expect(file != nullptr, "the digits are there");
  for (int number = 0; std::fscanf(file, "%d", &number) == 1;) {  // 64 pixels and the digit
    for (std::size_t p = 0; p < pixels; ++p) {
      explorer::numbers[p] = number / 16.0;
      expect(std::fscanf(file, ",%d", &number) == 1, "a row has 65 numbers");
    }
    add_image(number);
  }
  std::fclose(file);
  int const all = static_cast<int>(answers.size()), learned = 1400;
  expect(all == 1797, "all of them");

  begin();
  double value = 0;
  for (int step = 0; step < 20; ++step) value = train(learned, 50, 0.1);
  // Steps, loss of the last, right of those that the network has never seen.
  std::printf("digits 20 %.17g %d\n", value, right(learned, all));
  for (int step = 20; step < 600; ++step) value = train(learned, 50, 0.1);
  std::printf("digits 600 %.17g %d\n", value, right(learned, all));
  expect(right(learned, all) > 0.87 * (all - learned), "seven of eight are read rightly");
}
#endif
