#include "track_step.hpp"

#include "arenas.hpp"

namespace arenas {
namespace {

using input = std::array<double, track_step::inputs>;

std::vector<input> make_inputs() {
  numbers next(1);
  std::vector<input> all(points);
  for (auto& in : all) {
    for (auto& x : in) x = next();
    double const length = std::sqrt(in[3] * in[3] + in[4] * in[4] + in[5] * in[5]);
    for (std::size_t i = 3; i < 6; ++i) in[i] /= length;
    in[6] *= 0.8, in[8] = 0.13957, in[9] = 0.6 + 0.3 * in[9];  // a pion
  }
  return all;
}
std::vector<input> const inputs = make_inputs();

// Sums of the stages and time, of direction and log(q/p).
auto moved(std::array<digits50, track_step::inputs> const& in) {
  using namespace track_step;
  return [in](std::array<digits50, 4> const& x) {
    auto at = in;
    for (std::size_t i = 0; i < 3; ++i) at[3 + i] = x[i];
    at[6] = in[6] * exp(x[3]);
    auto const all = sums(stages(small::part<3>(at, 3), digits50(1), bends(at)));
    std::array<digits50, 7> out;
    for (std::size_t i = 0; i < 3; ++i) {
      out[i] = at[9] / 3 * all[i];
      out[3 + i] = all[3 + i] / 3;
    }
    out[6] = step(at)[12];
    return out;
  };
}

std::vector<double> reference(std::size_t point) {
  auto const in = exactly(inputs[point]);
  std::vector<double> out;
  for (auto const& x : track_step::step(in)) out.push_back(static_cast<double>(x));
  for (std::size_t column = 0; column < 3; ++column) {
    auto const from = 19 + 6 * column;
    std::array<digits50, 4> const along{in[from + 3], in[from + 4], in[from + 5], column < 2 ? 0 : 1};
    auto const d = slope(moved(in), std::array<digits50, 4>{in[3], in[4], in[5], 0}, along);
    for (std::size_t i = 0; i < 3; ++i) out.push_back(static_cast<double>(in[from + i] + d[i]));
    for (std::size_t i = 3; i < 6; ++i) out.push_back(static_cast<double>(d[i]));
    if (column == 2) out.push_back(static_cast<double>(in[37] + d[6]));
  }
  return out;
}

[[gnu::noinline]] auto value(input const& in) { return track_step::step(in); }

}  // namespace

arena track_step() {
  using namespace ::track_step;
  return {"track step",
          operations(),
          entry("value", inputs, value),
          {entry("by hand", inputs, by_hand), entry("by hand, lanes", inputs, by_hand_in_lanes),
           entry("chainrule", inputs, by_chainrule)},
          reference};
}

}  // namespace arenas
