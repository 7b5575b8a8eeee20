// Each thread has a tape of its own; the rooms of tapes that have ended go from thread to thread.
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <cstdio>
#include <thread>
#include <vector>

namespace {

using namespace chainrule;

// Gradients of sum_i sin(k x_i), on new tapes and on cleared ones; after a tape is gone its values still refuse.
bool work(int k) {
  bool good = true;
  for (int round = 0; round < 50; ++round) {
    tape::real outlives;
    {
      tape::tape t;
      for (int pass = 0; pass < 3; ++pass) {
        t.clear();
        std::vector<tape::real> x;
        for (int i = 0; i < 20; ++i) x.push_back(t.variable(0.1 * i));
        tape::real sum = 0;
        for (auto const& each : x) sum += sin(static_cast<double>(k) * each);
        sum.backward();
        for (int i = 0; i < 20; ++i)
          good = good && std::abs(x[static_cast<std::size_t>(i)].gradient() - k * std::cos(k * (0.1 * i))) <= 1e-12 * k;
        outlives = sum;
      }
    }
    try {
      outlives.backward();
      good = false;
    } catch (tape::misuse const&) {
    }
  }
  return good;
}

}  // namespace

int main() {
  bool good[8]{};
  for (int first : {0, 4}) {  // the second four take over what the first four have left
    std::vector<std::thread> threads;
    for (int k = first; k < first + 4; ++k) threads.emplace_back([&good, k] { good[k] = work(k + 1); });
    for (auto& thread : threads) thread.join();
  }
  for (bool const each : good)
    if (!each) {
      std::fputs("a thread has found wrong gradients\n", stderr);
      return 1;
    }
}
