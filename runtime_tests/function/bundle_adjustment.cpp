// Jacobians of bundle adjustment, by camera, point and weight at once: on a cut of a BAL problem and on ADBench's
// inputs.
#include "models/bundle_adjustment.hpp"

#include "support/reference.hpp"

namespace {

using namespace models;

TEST_CASE("residuals and Jacobians of all observations of a BAL problem agree with references to 30 digits") {
  using chainrule::wrt;
  auto const references = reference::read_table("bal/reference.csv");
  reference::layout const layout{.i = "component", .j = "j(0-8 cam,9-11 point)", .value = "value_30_digits"};

  // The file: numbers of cameras, points, observations; camera, point, position for each observation; cameras; points.
  reference::numbers_in_file file("bal/dubrovnik-3-7-pre.txt");
  REQUIRE(file.take<std::array<double, 3>>() == std::array{3.0, 7.0, 19.0});
  auto const observations = file.take<std::array<std::array<double, 4>, 19>>();
  auto const cameras = file.take<std::array<std::array<double, 9>, 3>>();
  auto const points = file.take<std::array<std::array<double, 3>, 7>>();
  REQUIRE(file.all_taken());

  double sum = 0;
  for (std::size_t k = 0; k < observations.size(); ++k) {
    auto const [camera_number, point_number, u, v] = observations[k];
    auto const& camera = cameras.at(static_cast<std::size_t>(camera_number));
    auto const& point = points.at(static_cast<std::size_t>(point_number));
    std::array const observed{u, v};
    auto const here = references.where("obs", std::to_string(k));
    CAPTURE(k);

    auto const [residual, jacobian] = chainrule::value_and_jacobian(snavely, wrt<0, 1>)(camera, point, observed);
    double const size = std::hypot(u, v);  // the residual is the small difference of two positions
    reference::check(here.where("quantity", "r"), layout, snavely(camera, point, observed), 1, size);
    reference::check(here.where("quantity", "r"), layout, residual, 1, size);
    reference::check(here.where("quantity", "J"), layout, jacobian, 12);
    sum += sum_of_squares(residual) / 2.0;
  }
  auto const cost = references.where("quantity", "cost_half_sum_sq");
  reference::check(cost, layout, sum);
}

TEST_CASE("residuals and Jacobians of ADBench's bundle adjustment agree with references to 30 digits") {
  using chainrule::wrt;
  std::string const instance = GENERATE("test", "ba1_n49_m7776_p31843");
  auto const here = reference::read_table("adbench/reference.csv").where("objective", "BA").where("instance", instance);
  constexpr reference::layout layout{.value = "value_30_digits"};
  CAPTURE(instance);

  reference::numbers_in_file file("adbench/" + std::string(instance == "test" ? "ba_test" : instance) + ".txt");
  file.take<std::array<double, 3>>();  // how often ADBench repeats them: one camera, one point, their weight and
                                       // observation follow
  auto const camera = file.take<std::array<double, 11>>();
  auto const point = file.take<std::array<double, 3>>();
  auto const weight = file.take<double>();
  auto const observed = file.take<std::array<double, 2>>();
  REQUIRE(file.all_taken());

  auto const [residual, jacobian] =
      chainrule::value_and_jacobian(adbench_reprojection, wrt<0, 1, 2>)(camera, point, weight, observed);
  double const size = weight * std::hypot(observed[0], observed[1]);
  reference::check(here.where("quantity", "err"), layout, adbench_reprojection(camera, point, weight, observed), 1,
                   size);
  reference::check(here.where("quantity", "err"), layout, residual, 1, size);
  reference::check(here.where("quantity", "J"), layout, jacobian, 15);
}

TEST_CASE("the Jacobian of a camera that is not turned is the limit of those that hardly are") {
  std::array<double, 11> camera{0.0, 0.0, 0.0, 0.1, -0.2, -5.0, 500.0, 320.0, 240.0, 0.01, 0.002};
  std::array<double, 3> const point{0.3, 0.4, 1.0};
  std::array<double, 2> const observed{350.0, 300.0};
  auto const question = chainrule::jacobian(adbench_reprojection, chainrule::wrt<0, 1, 2>);
  auto const unturned = reference::flatten(question(camera, point, 1.0, observed));
  camera[0] = camera[1] = camera[2] = 1e-8;
  auto const hardly = reference::flatten(question(camera, point, 1.0, observed));
  REQUIRE(unturned.size() == 45);
  for (std::size_t i = 0; i < unturned.size(); ++i) {
    CAPTURE(i);
    CHECK(std::abs(unturned[i] - hardly[i]) <= 1e-4);  // entries are up to some hundreds
  }
}

}  // namespace
