// Lesson 11: adding up a batch is adding up gradients; small batches and what they cost. Next:
// docs/lessons/11_batches.md.
#include <array>
#include <chainrule/chainrule.hpp>
#include <span>
#include <vector>

#include "lesson.hpp"

using namespace chainrule;

namespace {

// [loss]
// A line w[0] + w[1] x through data: the loss of one datum, and that of all.
constexpr auto one = [](auto const& w, auto const& x, auto const& y) { return 0.5 * square(w[0] + w[1] * x - y); };
constexpr auto total = [](auto const& w, auto const& x, auto const& y) {
  return sum(indices(x), [&](auto i) { return one(w, x[i], y[i]); });
};
// [/loss]

// [linear]
constexpr std::array w{1.0, 0.5};
constexpr std::array x{0.0, 2.0, 4.0}, y{1.0, 3.0, 2.0};

static_assert(gradient(one, wrt<0>)(w, x[0], y[0]) == std::array{0.0, 0.0});
static_assert(gradient(one, wrt<0>)(w, x[1], y[1]) == std::array{-1.0, -2.0});
static_assert(gradient(one, wrt<0>)(w, x[2], y[2]) == std::array{1.0, 4.0});
static_assert(gradient(total, wrt<0>)(w, x, y) == std::array{0.0 - 1.0 + 1.0, 0.0 - 2.0 + 4.0});
// [/linear]

// [not_linear]
// A function of the sum is not a sum: the square root's derivative depends on all data.
constexpr auto distance = [](auto const& v, auto const& a, auto const& b) { return sqrt(2.0 * total(v, a, b)); };
constexpr auto of_one = [](auto const& v, auto const& a, auto const& b) { return sqrt(2.0 * one(v, a, b)); };

constexpr auto of_all = value_and_gradient(distance, wrt<0>)(w, x, y);
static_assert(near(of_all.gradient[1], 2.0 / of_all.value));  // by the chain rule: about 1.41
static_assert(gradient(of_one, wrt<0>)(w, x[1], y[1])[1] == -2.0);
static_assert(gradient(of_one, wrt<0>)(w, x[2], y[2])[1] == 4.0);  // the first datum is met exactly: a kink, no slope
// [/not_linear]

using doubles = std::vector<double>;
constexpr int count = 64;

// 64 points beside the line 1 + 2 x, in no order.
doubles positions() {
  doubles all;
  for (int i = 0; i < count; ++i) all.push_back(i * 37 % count / 32.0 - 1.0);
  return all;
}
doubles heights(doubles const& at) {
  doubles all;
  for (int i = 0; i < count; ++i)
    all.push_back(1.0 + 2.0 * at[static_cast<std::size_t>(i)] + (i * 29 % 61 - 30) / 30.0);
  return all;
}

void adds_up(doubles const& xs, doubles const& ys) {
  // [vectors]
  std::array<double, 2> by_hand{};
  for (std::size_t i = 0; i < xs.size(); ++i) {
    auto const each = gradient(one, wrt<0>)(w, xs[i], ys[i]);
    for (std::size_t k = 0; k < 2; ++k) by_hand[k] += each[k];
  }
  auto const at_once = gradient(total, wrt<0>)(w, xs, ys);
  expect(near(by_hand[0], at_once[0], 1e-13) && near(by_hand[1], at_once[1], 1e-13), "the same, in another order");
  // [/vectors]

  // [batches]
  std::array<double, 2> in_parts{};
  for (std::size_t first = 0; first < xs.size(); first += 16)
    gradient(total, wrt<0>)(add_to(in_parts), w, std::span(xs).subspan(first, 16), std::span(ys).subspan(first, 16));
  expect(near(in_parts[0], at_once[0], 1e-13) && near(in_parts[1], at_once[1], 1e-13), "four batches are the whole");
  // [/batches]
}

// [descent]
// Downhill in steps against the mean gradient of `size` data each, going through all data `passes` times.
template <class EachStep>
std::array<double, 2> descend(doubles const& xs, doubles const& ys, std::size_t size, double rate, int passes,
                              EachStep each_step) {
  std::array at{-0.5, -0.5};
  for (int pass = 0; pass < passes; ++pass)
    for (std::size_t first = 0; first < xs.size(); first += size) {
      auto const slope =
          gradient(total, wrt<0>)(at, std::span(xs).subspan(first, size), std::span(ys).subspan(first, size));
      for (std::size_t k = 0; k < 2; ++k) at[k] -= rate / static_cast<double>(size) * slope[k];
      each_step(at);
    }
  return at;
}
// [/descent]

}  // namespace

int main(int argument_count, char** arguments) {
  doubles const xs = positions(), ys = heights(xs);
  adds_up(xs, ys);

  data_file all_path(argument_count, arguments, "all_path.dat"), few_path(argument_count, arguments, "few_path.dat"),
      surface(argument_count, arguments, "batch_surface.dat");
  auto const mean_loss = [&](std::array<double, 2> const& at) { return total(at, xs, ys) / count; };
  auto const write_to = [](data_file& file) {
    file.row(-0.5, -0.5);
    return [&](std::array<double, 2> const& at) { file.row(at[0], at[1]); };
  };
  auto const print = [&](char const* what, std::array<double, 2> const& at) {
    std::printf("%s: %.3f + %.3f x, mean loss %.4f\n", what, at[0], at[1], mean_loss(at));
  };

  // [compare]
  auto const all = descend(xs, ys, 64, 0.3, 3, write_to(all_path));  // 3 steps, each for 64 data
  auto const few = descend(xs, ys, 4, 0.3, 3, write_to(few_path));   // 48 steps, each for 4 data
  auto const best = descend(xs, ys, 64, 0.3, 500, [](auto const&) {});
  // [/compare]
  print("3 passes, all data a step ", all);
  print("3 passes, 4 data a step   ", few);
  print("500 passes, all data      ", best);
  expect(mean_loss(few) < 0.5 * mean_loss(all), "small steps get further for the same work");
  expect(mean_loss(few) > mean_loss(best), "but do not arrive");
  auto const slope = gradient(total, wrt<0>)(best, xs, ys);
  expect(near(slope[0], 0, 1e-9) && near(slope[1], 0, 1e-9), "at the minimum the gradients cancel");

  for (int i = 0; i <= 90; ++i) {
    for (int k = 0; k <= 100; ++k) {
      std::array const at{-0.75 + i * 0.03, -1.0 + k * 0.04};
      surface.row(at[0], at[1], mean_loss(at));
    }
    surface.write("\n");
  }
}
