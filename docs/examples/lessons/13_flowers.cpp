// Lesson 13, the smaller network: the species of 150 iris flowers from four lengths. A fifth is held back, of which at
// least 28 of 30 must be right. Next: docs/lessons/13_digits.md.
#include <array>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "lesson.hpp"

namespace {

using namespace chainrule;

// [network]
// A layer takes I numbers and makes O of them.
template <class T, std::size_t O, std::size_t I>
struct layer {
  BOOST_HANA_DEFINE_STRUCT(layer, (mat<T, O, I>, weights), (vec<T, O>, bias));
  constexpr auto operator()(auto const& x) const { return weights * x + bias; }
};
template <class T>
struct network {
  BOOST_HANA_DEFINE_STRUCT(network, (layer<T, 6, 4>, first), (layer<T, 3, 6>, second));
  constexpr auto operator()(auto const& x) const { return second(tanh(first(x))); }
};

constexpr auto loss = [](auto const& net, auto const& flowers, auto const& species) {
  return sum(indices(flowers), [&](auto n) { return cross_entropy(net(flowers[n]), species[n]); });
};
// [/network]

using lengths = vec<double, 4>;
struct data_set {
  std::vector<lengths> flowers;
  std::vector<int> species;
};

// Four lengths and the species in each row. Throws FILE:LINE: REASON.
data_set read(std::string const& file) {
  std::ifstream in(file);
  data_set data;
  std::string line;
  std::getline(in, line);  // what the columns are
  for (int number = 2; std::getline(in, line); ++number) {
    lengths flower{};
    int kind = -1;
    char comma = 0;
    bool is_sound = std::sscanf(line.c_str(), "%lf,%lf,%lf,%lf,%d%c", &flower[0], &flower[1], &flower[2], &flower[3],
                                &kind, &comma) >= 5;
    if (!is_sound || kind < 0 || kind > 2 || (comma != 0 && comma != '\r'))
      throw std::runtime_error(file + ":" + std::to_string(number) + ": no four lengths and a species from 0 to 2");
    data.flowers.push_back(flower);
    data.species.push_back(kind);
  }
  if (data.species.size() != 150) throw std::runtime_error(file + ":1: not 150 flowers");
  return data;
}

// [training]
// Steps against the gradient, which is a network itself.
void train(network<double>& net, data_set const& known, int steps) {
  double const rate = 1.0 / static_cast<double>(known.flowers.size());
  for (int step = 0; step < steps; ++step)
    shapes::axpy(-rate, gradient(loss, wrt<0>)(net, known.flowers, known.species), net);
}
// [/training]

int answer(network<double> const& net, lengths const& flower) {
  auto const scores = net(flower);
  int best = 0;
  for (int k = 1; k < 3; ++k)
    if (scores[static_cast<std::size_t>(k)] > scores[static_cast<std::size_t>(best)]) best = k;
  return best;
}

namespace order {
// [order]
constexpr mat<double, 2, 2> turn{0.0, -1.0, 1.0, 0.0};    // by a right angle
constexpr mat<double, 2, 2> stretch{2.0, 0.0, 0.0, 1.0};  // twice as wide
constexpr vec x{1.0, 0.0};
static_assert(turn * stretch * x == vec{0.0, 2.0});  // first wider, then turned
static_assert(stretch * turn * x == vec{0.0, 1.0});  // first turned, then wider

// The slope goes through the factors in the other order, transposed.
constexpr auto length = [](auto const& v) { return dot(vec{1.0, 3.0}, turn * (stretch * v)); };
static_assert(gradient(length)(x) == transpose(stretch) * (transpose(turn) * vec{1.0, 3.0}));
static_assert(gradient(length)(x) != transpose(turn) * (transpose(stretch) * vec{1.0, 3.0}));
// [/order]
}  // namespace order

}  // namespace

int main() try {
  data_set const all = read(CHAINRULE_EXAMPLE_DATA "/iris.csv");
  data_set known, held_back;
  for (std::size_t i = 0; i < 150; ++i) {
    data_set& to = i % 5 == 4 ? held_back : known;
    to.flowers.push_back(all.flowers[i]);
    to.species.push_back(all.species[i]);
  }
  lengths mean = lengths::zero();
  for (auto const& flower : known.flowers) mean += flower / 120.0;
  for (data_set* data : {&known, &held_back})
    for (auto& flower : data->flowers) flower -= mean;
  // Different numbers to begin with, or all neurons would stay alike.
  network<double> net{};
  double next = 0.1;
  shapes::for_each_number(net, [&](double& weight) {
    next = 3.9 * next * (1.0 - next);
    weight = next - 0.5;
  });
  for (int steps : {0, 50, 450}) {
    train(net, known, steps);
    int right = 0;
    for (std::size_t i = 0; i < held_back.flowers.size(); ++i)
      right += answer(net, held_back.flowers[i]) == held_back.species[i];
    std::printf("%3d more steps: mean loss %.4f, %2d of 30 flowers held back are told right\n", steps,
                loss(net, known.flowers, known.species) / 120.0, right);
    if (steps == 450) expect(right >= 28, "at least 28 of 30 flowers are told right");
  }
  return 0;
} catch (std::exception const& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 2;
}
