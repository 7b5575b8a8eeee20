// The explorer of accumulation: backward() again and again, with and without zeroing. The page is
// docs/explorers/accumulation.md.
#include <chainrule/chainrule.hpp>
#include <optional>

#include "../lessons/lesson.hpp"
#include "explorer.hpp"

using namespace chainrule;

namespace {

using recorded = decltype(std::declval<tape::tape&>().variable(0.0));

tape::tape memory;
std::optional<recorded> x;

}  // namespace

// [again]
/// A new tape with x.
EXPLORER_EXPORT(begin) void begin(double at) {
  memory.clear();
  x = memory.variable(at);
}
/// x*x is recorded, and its derivative added to what x has. Returns what x has then.
EXPLORER_EXPORT(backward) double backward() {
  (*x * *x).backward();
  return x->gradient();
}
EXPLORER_EXPORT(zero_gradients) void zero_gradients() { memory.zero_gradients(); }
// [/again]

/// By the compiler, which keeps nothing between two calls.
EXPLORER_EXPORT(derivative_at) double derivative_at(double at) {
  return derivative([](auto const& a) { return a * a; })(at);
}

// [descent]
/// Downhill on (x - 3)^2 from 0: where each step stands and the gradient that it uses, in turn.
EXPLORER_EXPORT(descend) void descend(int zero, double rate, int steps) {
  tape::tape t;
  auto const start = t.variable(0.0);
  double moved = 0;
  for (int step = 0; step < steps; ++step) {
    if (zero != 0) t.zero_gradients();
    square(start + moved - 3.0).backward();
    auto const place = static_cast<std::size_t>(2 * step);
    explorer::numbers.at(place) = moved;
    explorer::numbers.at(place + 1) = start.gradient();
    moved -= rate * start.gradient();
  }
  explorer::numbers.at(static_cast<std::size_t>(2 * steps)) = moved;
}
// [/descent]

#if !defined(__wasm__)
int main() {
  begin(3.0);
  expect(backward() == 6.0, "2x");
  expect(backward() == 12.0, "added");
  zero_gradients();
  expect(backward() == derivative_at(3.0), "zeroed");
  // Point, and what x has after one, two, three times.
  for (double const at : {3.0, -1.5, 0.0}) {
    begin(at);
    std::printf("again %.17g", at);
    for (int i = 0; i < 3; ++i) std::printf(" %.17g", backward());
    std::printf("\n");
  }
  // Zeroing, rate, steps: where the last one arrives.
  for (int const zero : {0, 1})
    for (double const rate : {0.05, 0.2, 0.5, 1.1}) {
      descend(zero, rate, 20);
      std::printf("descend %d %.17g 20 %.17g\n", zero, rate, explorer::numbers.at(40));
    }
}
#endif
