// A training step of the network of lesson 13, 64-32-10: value and gradient of the mean cross-entropy of a batch, then
// the update. By the library, and by hand. in_torch.py does the same in PyTorch.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <random>
#include <vector>

namespace {
using namespace chainrule;
constexpr std::size_t pixels = 64, neurons = 32, digits = 10;

constexpr auto layer = [](auto const& weights, auto const& bias, auto const& value_at) {
  return tabulate(range(0, rows(weights)), [&](auto i) {
    return bias[i] + sum(range(0, columns(weights)), [&](auto k) { return weights(i, k) * value_at(k); });
  });
};
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
struct network {
  std::vector<double> w1, b1, w2, b2;
  network() : w1(neurons * pixels), b1(neurons), w2(digits * neurons), b2(digits) {
    std::mt19937_64 g(1);
    std::uniform_real_distribution<double> u(-1, 1);
    for (double& w : w1) w = u(g) * std::sqrt(6.0 / pixels);
    for (double& w : w2) w = u(g) * std::sqrt(6.0 / neurons);
  }
};
struct data {
  std::vector<double> images;
  std::vector<std::size_t> labels;
  explicit data(std::size_t n) : images(n * pixels), labels(n) {
    std::mt19937_64 g(2);
    std::uniform_real_distribution<double> u(0, 1);
    for (double& x : images) x = u(g);
    for (auto& l : labels) l = g() % digits;
  }
};
void descend(network& net, network const& slope, double rate) {
  auto const one = [&](std::vector<double>& to, std::vector<double> const& along) {
    for (std::size_t i = 0; i < to.size(); ++i) to[i] -= rate * along[i];
  };
  one(net.w1, slope.w1);
  one(net.b1, slope.b1);
  one(net.w2, slope.w2);
  one(net.b2, slope.b2);
}
auto view(std::vector<double> const& v, std::size_t c) { return matrix_view(v.data(), v.size() / c, c); }

// Sample by sample. Sums in eight parts, which compilers put into a vector.
double gradient_by_hand(network& slope, network const& net, data const& d) {
  for (auto* v : {&slope.w1, &slope.b1, &slope.w2, &slope.b2}) std::fill(v->begin(), v->end(), 0.0);
  std::size_t const n = d.labels.size();
  double total = 0, scale = 1.0 / static_cast<double>(n);
  for (std::size_t m = 0; m < n; ++m) {
    double const* x = &d.images[m * pixels];
    double h[neurons], z[digits], dh[neurons] = {};
    for (std::size_t i = 0; i < neurons; ++i) {
      double part[8] = {};
      double const* w = &net.w1[i * pixels];
      for (std::size_t k = 0; k < pixels; k += 8)
        for (std::size_t l = 0; l < 8; ++l) part[l] += w[k + l] * x[k + l];
      double a = ((part[0] + part[4]) + (part[1] + part[5])) + ((part[2] + part[6]) + (part[3] + part[7])) + net.b1[i];
      h[i] = a > 0 ? a : 0;
    }
    for (std::size_t i = 0; i < digits; ++i) {
      double part[8] = {};
      double const* w = &net.w2[i * neurons];
      for (std::size_t k = 0; k < neurons; k += 8)
        for (std::size_t l = 0; l < 8; ++l) part[l] += w[k + l] * h[k + l];
      z[i] = ((part[0] + part[4]) + (part[1] + part[5])) + ((part[2] + part[6]) + (part[3] + part[7])) + net.b2[i];
    }
    double big = z[0];
    for (double v : z) big = v > big ? v : big;
    double e[digits], sum = 0;
    for (std::size_t i = 0; i < digits; ++i) sum += e[i] = std::exp(z[i] - big);
    total += big + std::log(sum) - z[d.labels[m]];
    for (std::size_t i = 0; i < digits; ++i) {
      double const g = (e[i] / sum - (i == d.labels[m])) * scale;
      slope.b2[i] += g;
      double* sw = &slope.w2[i * neurons];
      double const* w = &net.w2[i * neurons];
      for (std::size_t k = 0; k < neurons; ++k) sw[k] += g * h[k];
      for (std::size_t k = 0; k < neurons; ++k) dh[k] += g * w[k];
    }
    for (std::size_t i = 0; i < neurons; ++i) {
      if (!(h[i] > 0)) continue;
      double const g = dh[i];
      slope.b1[i] += g;
      double* sw = &slope.w1[i * pixels];
      for (std::size_t k = 0; k < pixels; ++k) sw[k] += g * x[k];
    }
  }
  return total * scale;
}
double gradient_by_chainrule(network& slope, network const& net, data const& d) {
  return value_and_gradient(loss, wrt<0, 1, 2, 3>)(into(slope.w1, slope.b1, slope.w2, slope.b2), view(net.w1, pixels),
                                                   net.b1, view(net.w2, neurons), net.b2, view(d.images, pixels),
                                                   d.labels);
}
template <class G>
void step(benchmark::State& state, G gradient) {
  network net, slope;
  data const d(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    double v = gradient(slope, net, d);
    benchmark::DoNotOptimize(v);
    descend(net, slope, 1e-4);
    benchmark::ClobberMemory();
  }
}
void by_hand(benchmark::State& s) { step(s, gradient_by_hand); }
void by_chainrule(benchmark::State& s) { step(s, gradient_by_chainrule); }
BENCHMARK(by_hand)->Arg(1)->Arg(32)->Arg(256)->Unit(benchmark::kMicrosecond);
BENCHMARK(by_chainrule)->Arg(1)->Arg(32)->Arg(256)->Unit(benchmark::kMicrosecond);
}  // namespace
int main(int argc, char** argv) {
  network const net;
  network by_hand, by_library;
  data const some(37);
  double const a = gradient_by_hand(by_hand, net, some), b = gradient_by_chainrule(by_library, net, some);
  double largest = std::abs(a - b);
  auto const compare = [&](std::vector<double> const& x, std::vector<double> const& y) {
    for (std::size_t i = 0; i < x.size(); ++i) largest = std::max(largest, std::abs(x[i] - y[i]));
  };
  compare(by_hand.w1, by_library.w1);
  compare(by_hand.b1, by_library.b1);
  compare(by_hand.w2, by_library.w2);
  compare(by_hand.b2, by_library.b2);
  if (!(largest < 1e-13)) {
    std::printf("the two differ by %g\n", largest);
    return 1;
  }
  benchmark::Initialize(&argc, argv);
  benchmark::RunSpecifiedBenchmarks();
}
