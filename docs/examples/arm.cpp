// An arm of four joints draws a curve: which way its angles turn to move the tool by a little, from the Jacobian.
//
//   arm [FOLDER]      a folder gets the data of the picture
//
// Exits with 0 if the tool is where it should be, all the way.
#include <chainrule/chainrule.hpp>

#include "lessons/lesson.hpp"

using namespace chainrule;

namespace {

// [arm]
constexpr std::array links{1.0, 0.8, 0.6, 0.4};

// Where the tool is: each joint turns all links that follow it.
constexpr auto tool = [](auto const& angles) {
  auto turned = angles[0];
  vec place{links[0] * cos(turned), links[0] * sin(turned)};
  for (std::size_t i = 1; i < links.size(); ++i) {
    turned += angles[i];
    place += vec{links[i] * cos(turned), links[i] * sin(turned)};
  }
  return place;
};
// [/arm]

// [reach]
// The least turn of the joints that brings the tool to a place, step by step. A little of the identity keeps the steps
// short where the arm is stretched, and cannot go on.
vec<double, 4> reach(vec<double, 4> angles, vec<double, 2> const& wanted) {
  for (int step = 0; step < 50; ++step) {
    auto const [place, j] = value_and_jacobian(tool)(angles);
    angles += transpose(j) * solve(j * transpose(j) + 1e-6 * mat<double, 2, 2>::identity(), wanted - place);
  }
  return angles;
}
// [/reach]

// An eight that lies on its side.
vec<double, 2> eight(double t) { return {1.35 + 0.85 * std::sin(t), 0.75 + 0.5 * std::sin(2 * t)}; }

}  // namespace

int main(int argument_count, char** arguments) {
  data_file arms(argument_count, arguments, "arms.dat"), path(argument_count, arguments, "arm_path.dat");
  vec<double, 4> angles{1.6, -0.9, -0.8, -0.6};
  constexpr int steps = 240;
  double furthest = 0;
  for (int step = 0; step < steps; ++step) {
    auto const wanted = eight(2 * constants::pi * step / steps);
    angles = reach(angles, wanted);
    auto const place = tool(angles);
    furthest = std::max(furthest, std::sqrt(squared_norm(place - wanted)));
    path.row(place[0], place[1]);
    if (step % 20 != 0) continue;
    double x = 0, y = 0, turned = 0;
    arms.row(x, y, step);
    for (std::size_t i = 0; i < links.size(); ++i) {
      turned += angles[i];
      arms.row(x += links[i] * std::cos(turned), y += links[i] * std::sin(turned), step);
    }
    arms.write("\n");
  }
  expect(furthest < 1e-9, "the tool is on the curve");

  std::puts("The tool has followed the curve.");
}
