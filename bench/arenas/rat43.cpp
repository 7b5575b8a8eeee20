#include "rat43.hpp"

#include "arenas.hpp"

namespace arenas {
namespace {

using input = std::array<double, rat43::inputs>;

// Near NIST's certified parameters, in thousands and tens; the data set has x from 1 to 15.
std::vector<input> make_inputs() {
  numbers next(8);
  std::vector<input> all(points);
  for (auto& in : all)
    in = {0.7 + 0.02 * next(), 5.28 + 0.2 * next(), 0.76 + 0.03 * next(),
          1.28 + 0.1 * next(), 8 + 7 * next(),      0.4 + 0.3 * next()};
  return all;
}
std::vector<input> const inputs = make_inputs();

std::vector<double> reference(std::size_t point) {
  auto const in = exactly(inputs[point]);
  auto const f = [&](std::array<digits50, 4> const& b) { return std::array{rat43::residual(b, in[4], in[5])}; };
  auto const b = small::part<4>(in, 0);
  std::vector<double> out{static_cast<double>(f(b)[0])};
  for (std::size_t i = 0; i < 4; ++i) out.push_back(static_cast<double>(slope(f, b, i)[0]));
  return out;
}

[[gnu::noinline]] std::array<double, 1> value(input const& in) {
  return {rat43::residual(small::part<4>(in, 0), in[4], in[5])};
}

}  // namespace

arena rat43() {
  using namespace ::rat43;
  return {"Rat43",
          operations(),
          entry("value", inputs, value),
          {entry("by hand", inputs, by_hand), entry("by hand, pow", inputs, by_hand_with_power),
           entry("chainrule", inputs, by_chainrule)},
          reference};
}

}  // namespace arenas
