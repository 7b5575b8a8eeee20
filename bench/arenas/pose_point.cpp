#include "pose_point.hpp"

#include "arenas.hpp"

namespace arenas {
namespace {

using input = std::array<double, pose_point::inputs>;

std::vector<input> make_inputs() {
  numbers next(2);
  std::vector<input> all(points);
  for (auto& in : all) {
    for (auto& x : in) x = next();
    double const length = std::sqrt(in[0] * in[0] + in[1] * in[1] + in[2] * in[2] + in[3] * in[3]);
    for (std::size_t i = 0; i < 4; ++i) in[i] /= length;
  }
  return all;
}
std::vector<input> const inputs = make_inputs();

// By the definition: the tangent becomes a rotation by the exponential, of which the inverse is applied.
std::vector<double> reference(std::size_t point) {
  auto const in = exactly(inputs[point]);
  auto const at = [&](std::array<digits50, 6> const& tangent) {
    digits50 const angle = sqrt(tangent[0] * tangent[0] + tangent[1] * tangent[1] + tangent[2] * tangent[2]) / 2;
    digits50 const s = angle == 0 ? digits50(0.5) : digits50(sin(angle) / (2 * angle)), c = cos(angle);
    digits50 const x = s * tangent[0], y = s * tangent[1], z = s * tangent[2];
    auto moved = in;
    moved[0] = in[3] * x + in[0] * c + in[1] * z - in[2] * y;
    moved[1] = in[3] * y - in[0] * z + in[1] * c + in[2] * x;
    moved[2] = in[3] * z + in[0] * y - in[1] * x + in[2] * c;
    moved[3] = in[3] * c - in[0] * x - in[1] * y - in[2] * z;
    for (std::size_t i = 0; i < 3; ++i) moved[4 + i] += tangent[3 + i];
    return pose_point::value(moved);
  };
  std::vector<double> out;
  for (auto const& x : pose_point::value(in)) out.push_back(static_cast<double>(x));
  out.resize(pose_point::results);
  for (std::size_t column = 0; column < 6; ++column) {
    auto const d = slope(at, std::array<digits50, 6>{}, column);
    for (std::size_t row = 0; row < 3; ++row) out[3 + 6 * row + column] = static_cast<double>(d[row]);
  }
  return out;
}

[[gnu::noinline]] auto value(input const& in) { return pose_point::value(in); }

}  // namespace

arena pose_point() {
  using namespace ::pose_point;
  return {"inverse compose",
          operations(),
          entry("value", inputs, value),
          {entry("by hand", inputs, by_hand), entry("chainrule", inputs, by_chainrule)},
          reference};
}

}  // namespace arenas
