// Lesson 9: gradients on the tape add up; what is not to be followed is paused or detached. Next:
// docs/lessons/09_accumulation.md.
#include <chainrule/chainrule.hpp>

#include "lesson.hpp"

using namespace chainrule;

namespace {

void trap() {
  // [trap]
  tape::tape t;
  auto const x = t.variable(3.0);

  (x * x).backward();
  expect(x.gradient() == 6.0, "2x = 6");

  (x * x).backward();
  expect(x.gradient() == 12.0, "added to what was there: not the derivative of anything");

  t.zero_gradients();
  (x * x).backward();
  expect(x.gradient() == 6.0, "zeroed first, it is right again");
  // [/trap]
}

void sums() {
  // [sums]
  // Sometimes the sum is what is wanted: a loss that is a sum over batches.
  tape::tape t;
  auto const w = t.variable(3.0);
  square(w - 1.0).backward();
  square(w - 2.0).backward();
  expect(w.gradient() == 4.0 + 2.0, "the gradient of the sum");
  // [/sums]
}

void twice_through_one_graph() {
  // [twice]
  tape::tape t;
  auto const x = t.variable(3.0), y = t.variable(2.0);
  auto const z = x * y;
  z.backward(tape::keep_graph);  // there will be another
  z.backward();
  expect(x.gradient() == 4.0, "y, twice");

  bool refused = false;
  try {
    z.backward();  // by mistake
  } catch (tape::misuse const& what) {
    refused = true;
    std::printf("%s\n", what.what());
  }
  expect(refused, "a third time is a mistake, and is met with a sentence");
  expect(x.gradient() == 4.0, "which changes nothing");
  // [/twice]
}

// [descent]
// Downhill on (x - 3)^2 from 0, with the learning rate 0.2. One variable serves all steps: only the number added to it
// changes.
double descend(bool zero) {
  tape::tape t;
  auto const start = t.variable(0.0);
  double moved = 0;
  for (int step = 0; step < 20; ++step) {
    if (zero) t.zero_gradients();
    square(start + moved - 3.0).backward();
    moved -= 0.2 * start.gradient();
  }
  return moved;
}
// [/descent]

void no_grad() {
  // [no_grad]
  tape::tape t;
  auto const x = t.variable(3.0), y = t.variable(2.0);
  auto const recorded = t.size();
  {
    auto const pause = t.no_grad();
    auto const only_a_number = x * y;
    expect(only_a_number.value() == 6.0, "it is computed");
    expect(!only_a_number.is_active(), "but nobody follows it");
  }
  expect(t.size() == recorded, "nothing was recorded");

  (x * y).backward();  // the scope has ended: recorded again
  expect(x.gradient() == 2.0, "y");
  // [/no_grad]
}

void detached() {
  // [detach]
  tape::tape t;
  auto const x = t.variable(3.0);
  (detach(x) * x).backward();
  expect(x.gradient() == 3.0, "the first factor counts as a constant: 3, not 6");
  // [/detach]
}

// [stop_gradient]
// What detach is to the tape, stop_gradient is to the compiler.
static_assert(derivative([](auto u) { return stop_gradient(u) * u; })(3.0) == 3.0);
// There is nothing to zero: a gradient is the result of a call.
static_assert(derivative([](auto u) { return u * u; })(3.0) == 6.0);
static_assert(derivative([](auto u) { return u * u; })(3.0) == 6.0);
// [/stop_gradient]

}  // namespace

int main() {
  trap();
  sums();
  twice_through_one_graph();
  no_grad();
  detached();

  double const right = descend(true), wrong = descend(false);
  expect(near(right, 3.0, 1e-3), "with gradients of their own the steps arrive at 3");
  expect(!near(wrong, 3.0, 0.1), "with gradients that add up they swing about 3");
  std::printf("after 20 steps towards 3: %.3f, without zeroing %.3f\n", right, wrong);
}
