// Lesson 13: a network of two layers learns to read handwritten digits, 1,797 images of 8 x 8 pixels. A quarter of them
// is held back, of which it has to read 96 %. Next: docs/lessons/13_digits.md.
//
//   13_digits --read FILE   says how many images a file has, or in which line what is wrong
//   13_digits --losses N    prints the losses of the first N steps with all digits; 13_digits_reference.py compares
//   them
#include <algorithm>
#include <chainrule/chainrule.hpp>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "lesson.hpp"

namespace {

using namespace chainrule;

// [loss]
// A layer: weights times values, and a bias added. Rows of the weights belong to what comes out.
constexpr auto layer = [](auto const& weights, auto const& bias, auto const& value_at) {
  return tabulate(range(0, rows(weights)), [&](auto i) {
    return bias[i] + sum(range(0, columns(weights)), [&](auto k) { return weights(i, k) * value_at(k); });
  });
};

// The mean of cross-entropies: log_sum_exp less the score of the right answer is -log(softmax) of it.
constexpr auto loss = [](auto const& w1, auto const& b1, auto const& w2, auto const& b2, auto const& images,
                         auto const& labels) {
  return sum(range(0, rows(images)),
             [&](auto n) {
               auto const hidden = layer(w1, b1, [&](auto k) { return images(n, k); });
               auto const score = layer(w2, b2, [&](auto k) { return relu(hidden[k]); });
               return log_sum_exp(range(0, rows(w2)), [&](auto c) { return score[c]; }) - score[labels[n]];
             }) /
         number(rows(images));
};
// [/loss]

constexpr std::size_t pixels = 64, neurons = 32, digits = 10;

struct data_set {
  std::vector<double> images;  // a row of pixels from 0 to 1 for each
  std::vector<std::size_t> labels;
  std::size_t size() const { return labels.size(); }
};

// Rows of 64 pixels from 0 to 16 and the digit. Throws FILE:LINE: REASON.
data_set read(std::string const& file) {
  std::ifstream in(file);
  data_set data;
  std::string line;
  std::size_t number = 0;
  auto const fail = [&](std::string const& reason) {
    throw std::runtime_error(file + ":" + std::to_string(number) + ": " + reason);
  };
  if (!in) fail("cannot be opened");
  while (std::getline(in, line)) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    char const *at = line.data(), *const end = at + line.size();
    for (std::size_t column = 0; column <= pixels; ++column) {
      unsigned value = 0;
      auto const [next, error] = std::from_chars(at, end, value);
      unsigned const largest = column < pixels ? 16 : 9;
      if (error != std::errc() || value > largest)
        fail("column " + std::to_string(column + 1) + " of 65 is no number from 0 to " + std::to_string(largest));
      if (column < pixels ? next == end || *next != ',' : next != end)
        fail(column < pixels ? "there are " + std::to_string(column + 1) + " columns, not 65"
                             : "there are more columns than 65");
      if (column < pixels)
        data.images.push_back(value / 16.0);
      else
        data.labels.push_back(value);
      at = next + 1;
    }
  }
  if (data.size() < 4) fail("there are " + std::to_string(data.size()) + " images, and at least 4 are needed");
  return data;
}

// Numbers that other programs can make, too: D. Knuth's MMIX generator, of which the upper bits are taken.
struct generator {
  std::uint64_t state;
  double uniform() {  // from 0 to 1
    state = state * 6364136223846793005u + 1442695040888963407u;
    return static_cast<double>(state >> 11) * 0x1p-53;
  }
  std::size_t below(std::size_t n) { return static_cast<std::size_t>(uniform() * static_cast<double>(n)); }
};

// [network]
struct network {
  std::vector<double> w1, b1, w2, b2;

  // Weights as large as keep the variance of values from layer to layer (K. He et al. 2015).
  explicit network(generator& random) : w1(neurons * pixels), b1(neurons), w2(digits * neurons), b2(digits) {
    for (double& w : w1) w = (2 * random.uniform() - 1) * std::sqrt(6.0 / pixels);
    for (double& w : w2) w = (2 * random.uniform() - 1) * std::sqrt(6.0 / neurons);
  }
};

constexpr auto view = [](std::vector<double> const& numbers, std::size_t columns) {
  return matrix_view(numbers.data(), numbers.size() / columns, columns);
};
double mean_loss(network const& net, data_set const& data) {
  return loss(view(net.w1, pixels), net.b1, view(net.w2, neurons), net.b2, view(data.images, pixels), data.labels);
}
// A step down the mean loss of some images; `slope` is memory for the gradient.
double train(network& net, network& slope, double rate, data_set const& batch) {
  double const value = value_and_gradient(loss, wrt<0, 1, 2, 3>)(into(slope.w1, slope.b1, slope.w2, slope.b2),
                                                                 view(net.w1, pixels), net.b1, view(net.w2, neurons),
                                                                 net.b2, view(batch.images, pixels), batch.labels);
  auto const descend = [&](std::vector<double>& to, std::vector<double> const& along) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] -= rate * along[i];
  };
  descend(net.w1, slope.w1);
  descend(net.b1, slope.b1);
  descend(net.w2, slope.w2);
  descend(net.b2, slope.b2);
  return value;
}
// [/network]

// The digit with the highest score.
std::size_t answer(network const& net, double const* image) {
  std::array<double, neurons> hidden{};
  for (std::size_t i = 0; i < neurons; ++i) {
    hidden[i] = net.b1[i];
    for (std::size_t k = 0; k < pixels; ++k) hidden[i] += net.w1[pixels * i + k] * image[k];
  }
  std::array<double, digits> score{};
  for (std::size_t c = 0; c < digits; ++c) {
    score[c] = net.b2[c];
    for (std::size_t k = 0; k < neurons; ++k) score[c] += net.w2[neurons * c + k] * std::max(hidden[k], 0.0);
  }
  return static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
}

void add_image(data_set& to, data_set const& from, std::size_t i) {
  to.images.insert(to.images.end(), from.images.begin() + static_cast<std::ptrdiff_t>(pixels * i),
                   from.images.begin() + static_cast<std::ptrdiff_t>(pixels * (i + 1)));
  to.labels.push_back(from.labels[i]);
}

}  // namespace

int main(int argc, char** argv) try {
  constexpr std::size_t batch_size = 32, epochs = 100;
  constexpr double rate = 0.1;
  if (argc == 3 && std::strcmp(argv[1], "--read") == 0) {
    std::printf("%zu images\n", read(argv[2]).size());
    return 0;
  }
  bool const compares = argc == 3 && std::strcmp(argv[1], "--losses") == 0;
  data_file loss_curve(compares ? 0 : argc, argv, "digits_loss.dat"),
      weights(compares ? 0 : argc, argv, "digits_weights.dat");
  long const losses = compares ? std::strtol(argv[2], nullptr, 10) : 0;

  data_set const all = read(CHAINRULE_EXAMPLE_DATA "/digits.csv");
  data_set known, held_back;
  for (std::size_t i = 0; i < all.size(); ++i) add_image(i % 4 == 3 ? held_back : known, all, i);

  generator random{1};
  network net(random), slope(net);
  std::vector<std::size_t> order(known.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  long steps = 0;
  for (std::size_t epoch = 1; epoch <= epochs; ++epoch) {
    for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random.below(i)]);
    double sum = 0;
    std::size_t batches = 0;
    for (std::size_t first = 0; first + batch_size <= order.size(); first += batch_size, ++batches) {
      data_set batch;
      for (std::size_t i = first; i < first + batch_size; ++i) add_image(batch, known, order[i]);
      double const value = train(net, slope, rate, batch);
      sum += value;
      if (losses > 0) {
        std::printf("%.17g\n", value);
        if (++steps == losses) return 0;
      }
    }
    sum /= static_cast<double>(batches);
    loss_curve.row(epoch, sum, mean_loss(net, held_back));
    if (losses == 0 && (epoch == 1 || epoch % 20 == 0))
      std::printf("after %3zu times through %zu images: mean loss %.4f\n", epoch, known.size(), sum);
  }
  for (std::size_t i = 0; i < neurons; ++i)
    for (std::size_t k = 0; k < pixels; ++k) weights.row(i, k / 8, k % 8, net.w1[pixels * i + k]);

  std::size_t right = 0;
  for (std::size_t i = 0; i < held_back.size(); ++i)
    right += answer(net, held_back.images.data() + pixels * i) == held_back.labels[i];
  std::printf("read %zu of %zu images that were held back, %.1f %%\n", right, held_back.size(),
              100.0 * static_cast<double>(right) / static_cast<double>(held_back.size()));
  for (std::size_t i : {0U, 1U, 2U}) {
    double const* const image = held_back.images.data() + pixels * i;
    std::printf("\n");
    for (std::size_t row = 0; row < 8; ++row) {
      std::printf("    ");
      for (std::size_t column = 0; column < 8; ++column)
        std::printf("%c", " .:-=+*#@"[static_cast<std::size_t>(image[8 * row + column] * 8)]);
      if (row == 3) std::printf("    a %zu, read as %zu", held_back.labels[i], answer(net, image));
      std::printf("\n");
    }
  }
  return right * 100 >= held_back.size() * 96 ? 0 : 1;
} catch (std::exception const& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}
