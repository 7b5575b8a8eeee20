// Bundle adjustment as data of any size: all residuals and their sparse Jacobian by one call.
#include "models/bundle_adjustment.hpp"

#include <random>
#include <vector>

#include "support/reference.hpp"

#pragma GCC diagnostic ignored "-Wsign-conversion"  // elements of vectors are picked by index data of type int

namespace {

using namespace models;
using chainrule::wrt;

using seen_by = std::vector<std::array<int, 2>>;

constexpr auto snavely_residuals = [](auto const& cameras, auto const& points, auto const& seen, auto const& at) {
  return chainrule::tabulate(chainrule::indices(seen), [&](auto k) {
    auto const [camera, point] = seen[k];
    return snavely(cameras[camera], points[point], at[k]);
  });
};
constexpr auto adbench_residuals = [](auto const& cameras, auto const& points, auto const& weights, auto const& seen,
                                      auto const& at) {
  return chainrule::tabulate(chainrule::indices(seen), [&](auto k) {
    auto const [camera, point] = seen[k];
    return adbench_reprojection(cameras[camera], points[point], weights[k], at[k]);
  });
};

/// The entries of the rows of one observation, in the order of a reference: of one camera, one point and so on.
template <std::size_t Count, std::size_t Parts>
std::array<double, Count> entries(auto const& j, std::size_t first_row, std::array<std::size_t, Parts> const& first,
                                  std::array<std::size_t, Parts> const& count) {
  std::array<double, Count> all{};
  std::size_t next = 0;
  for (std::size_t row = first_row; next < Count; ++row)
    for (std::size_t part = 0; part < Parts; ++part)
      for (std::size_t i = 0; i < count[part]; ++i) all[next++] = j(row, first[part] + i);
  return all;
}

TEST_CASE("all residuals of a BAL problem and their sparse Jacobian agree with references to 30 digits") {
  auto const references = reference::read_table("bal/reference.csv");
  reference::layout const layout{.i = "component", .j = "j(0-8 cam,9-11 point)", .value = "value_30_digits"};
  reference::numbers_in_file file("bal/dubrovnik-3-7-pre.txt");
  REQUIRE(file.take<std::array<double, 3>>() == std::array{3.0, 7.0, 19.0});
  auto const observations = file.take<std::array<std::array<double, 4>, 19>>();
  auto const first_cameras = file.take<std::array<std::array<double, 9>, 3>>();
  auto const first_points = file.take<std::array<std::array<double, 3>, 7>>();
  std::vector const cameras(first_cameras.begin(), first_cameras.end());
  std::vector const points(first_points.begin(), first_points.end());
  seen_by seen;
  std::vector<std::array<double, 2>> at;
  for (auto const [camera, point, u, v] : observations) {
    seen.push_back({static_cast<int>(camera), static_cast<int>(point)});
    at.push_back({u, v});
  }

  auto const [residuals, j] = chainrule::value_and_jacobian(snavely_residuals, wrt<0, 1>)(cameras, points, seen, at);
  REQUIRE(residuals.size() == 19);
  REQUIRE(j.size() == 19 * 2 * 12);
  double sum = 0;
  for (std::size_t k = 0; k < seen.size(); ++k) {
    auto const here = references.where("obs", std::to_string(k));
    CAPTURE(k);
    std::size_t const camera = static_cast<std::size_t>(seen[k][0]), point = static_cast<std::size_t>(seen[k][1]);
    reference::check(here.where("quantity", "r"), layout, residuals[k], 1, std::hypot(at[k][0], at[k][1]));
    reference::check(here.where("quantity", "J"), layout,
                     entries<24, 2>(j, 2 * k, {9 * camera, 27 + 3 * point}, {9, 3}), 12);
    sum += sum_of_squares(residuals[k]) / 2.0;
  }
  reference::check(references.where("quantity", "cost_half_sum_sq"), layout, sum);
}

TEST_CASE("all residuals of ADBench's bundle adjustment and their sparse Jacobian agree with references to 30 digits") {
  std::string const instance = GENERATE("test", "ba1_n49_m7776_p31843");
  auto const here = reference::read_table("adbench/reference.csv").where("objective", "BA").where("instance", instance);
  constexpr reference::layout layout{.value = "value_30_digits"};
  CAPTURE(instance);

  // ADBench repeats one camera, one point, its weight and its observation.
  reference::numbers_in_file file("adbench/" + std::string(instance == "test" ? "ba_test" : instance) + ".txt");
  auto const [n, m, p] = file.take<std::array<double, 3>>();
  std::size_t const camera_count = static_cast<std::size_t>(n), point_count = static_cast<std::size_t>(m),
                    count = static_cast<std::size_t>(p);
  std::vector const cameras(camera_count, file.take<std::array<double, 11>>());
  std::vector const points(point_count, file.take<std::array<double, 3>>());
  std::vector const weights(count, file.take<double>());
  std::vector const at(count, file.take<std::array<double, 2>>());
  REQUIRE(file.all_taken());
  seen_by seen;
  for (std::size_t k = 0; k < count; ++k)
    seen.push_back({static_cast<int>(k % camera_count), static_cast<int>(k % point_count)});

  auto prepared = chainrule::prepare(chainrule::value_and_jacobian(adbench_residuals, wrt<0, 1, 2>), cameras, points,
                                     weights, seen, at);
  auto const [residuals, j] = prepared(cameras, points, weights, seen, at);
  REQUIRE(residuals.size() == count);
  REQUIRE(j.size() ==
          count * (2 * 14 + 1));  // one coordinate of the principal point, and 1 - w^2 knows its weight only
  double const size = weights[0] * std::hypot(at[0][0], at[0][1]);
  for (std::size_t k = 0; k < count; k += count < 100 ? 1 : 997) {
    CAPTURE(k);
    reference::check(here.where("quantity", "err"), layout, residuals[k], 1, size);
    reference::check(here.where("quantity", "J"), layout,
                     entries<45, 3>(j, 3 * k,
                                    {11 * (k % camera_count), 11 * camera_count + 3 * (k % point_count),
                                     11 * camera_count + 3 * point_count + k},
                                    {11, 3, 1}),
                     15);
  }
}

TEST_CASE("the sparse Jacobian of 31,843 observations has the rows of each of them") {
  constexpr std::size_t camera_count = 49, point_count = 7776, count = 31843;
  std::mt19937 bits(2026);
  auto const number = [&](double from, double to) {
    return from + (to - from) * static_cast<double>(bits()) / 4294967296.0;
  };
  std::vector<std::array<double, 9>> cameras(camera_count);
  std::vector<std::array<double, 3>> points(point_count);
  seen_by seen(count);
  std::vector<std::array<double, 2>> at(count);
  for (auto& camera : cameras)
    camera = {number(-0.3, 0.3), number(-0.3, 0.3), number(-0.3, 0.3),   number(-1, 1),        number(-1, 1),
              number(-15, -5),   number(400, 1500), number(-1e-7, 1e-7), number(-1e-13, 1e-13)};
  for (auto& point : points) point = {number(-2, 2), number(-2, 2), number(-2, 2)};
  for (std::size_t k = 0; k < count; ++k) {
    seen[k] = {static_cast<int>(bits() % camera_count), static_cast<int>(bits() % point_count)};
    at[k] = {number(-500, 500), number(-500, 500)};
  }

  auto prepared =
      chainrule::prepare(chainrule::value_and_jacobian(snavely_residuals, wrt<0, 1>), cameras, points, seen, at);
  REQUIRE(prepared.pattern().columns.size() == count * 2 * 12);
  std::vector<std::array<double, 2>> residuals(count);
  std::vector<double> rows(count * 24);
  prepared(chainrule::into(residuals, rows), cameras, points, seen, at);
  double worst = 0;
  for (std::size_t k = 0; k < count; ++k) {
    auto const alone = chainrule::value_and_jacobian(snavely, wrt<0, 1>)(
        cameras[static_cast<std::size_t>(seen[k][0])], points[static_cast<std::size_t>(seen[k][1])], at[k]);
    auto const expected = reference::flatten(alone.jacobian);
    double size = 0;
    for (double const entry : expected) size = std::fmax(size, std::abs(entry));
    for (std::size_t i = 0; i < 24; ++i) worst = std::fmax(worst, std::abs(rows[24 * k + i] - expected[i]) / size);
    for (std::size_t i = 0; i < 2; ++i) worst = std::fmax(worst, std::abs(residuals[k][i] - alone.value[i]) / 500);
  }
  CHECK(worst < 1e-13);
}

}  // namespace
