// Arithmetic of shapes whose lengths are known at run time.
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <tuple>
#include <vector>

#include "support/catch.hpp"

namespace {

using namespace chainrule;

template <class T>
struct pose {
  BOOST_HANA_DEFINE_STRUCT(pose, (std::array<T, 2>, at), (T, angle));
};

}  // namespace

TEST_CASE("a step along a gradient by several arguments") {
  std::vector<pose<double>> poses{{{1.0, 2.0}, 3.0}, {{4.0, 5.0}, 6.0}};
  std::array weights{1.0, 1.0};
  constexpr auto energy = [](auto const& all, auto const& w) {
    return sum(indices(all), [&](auto i) { return w[0] * square(all[i].at[0]) + w[1] * all[i].at[1] * all[i].angle; });
  };
  auto const slope = gradient(energy)(poses, weights);
  auto const expected_norm = shapes::norm(slope);
  auto at = std::tie(poses, weights);
  shapes::axpy(-0.5, std::get<0>(slope), std::get<0>(at));
  shapes::axpy(-0.5, std::get<1>(slope), std::get<1>(at));
  CHECK(poses[0].at == std::array{0.0, 0.5});
  CHECK(poses[1].angle == 6.0 - 0.5 * 5.0);
  CHECK(weights == std::array{1.0 - 0.5 * 17.0, 1.0 - 0.5 * 36.0});
  CHECK(expected_norm == Approx(std::sqrt(4.0 + 9.0 + 4.0 + 64.0 + 36.0 + 25.0 + 17.0 * 17.0 + 36.0 * 36.0)));
}

TEST_CASE("containers of other lengths are refused before anything has changed") {
  std::vector<double> const x{1.0, 2.0};
  std::vector<double> y{1.0, 2.0, 3.0};
  CHECK_THROWS_WITH(shapes::axpy(1.0, x, y),
                    "chainrule: shapes of 2 and of 3 elements have no arithmetic with each other");
  CHECK_THROWS_AS(shapes::dot(x, y), data_misuse);
  std::tuple<std::array<double, 1>, std::vector<double>> const a{{1.0}, {1.0, 2.0}};
  std::tuple<std::array<double, 1>, std::vector<double>> b{{1.0}, {1.0}};
  CHECK_THROWS_AS(shapes::axpy(1.0, a, b), data_misuse);
  CHECK(std::get<0>(b)[0] == 1.0);
}

TEST_CASE("structs of numbers are seen as a row where they stand") {
  pose<double> p{{1.0, 2.0}, 3.0};
  auto const row = shapes::flatten(p);
  CHECK(row.size() == 3);
  row[2] = 7.0;
  CHECK(p.angle == 7.0);
  std::vector<pose<double>> poses(2, p);
  auto const all = shapes::flatten(poses);
  CHECK(all.size() == 6);
  CHECK(all[5] == 7.0);
  std::vector<double> const numbers{1, 2, 3, 4, 5, 6};
  shapes::unflatten(numbers, poses);
  CHECK(poses[1].at == std::array{4.0, 5.0});
  CHECK_THROWS_WITH(shapes::unflatten(std::vector<double>(5), poses),
                    "chainrule: a shape of 6 numbers is not made of 5");
}
