// Exponentials and logarithms of rotations and rigid motions at the identity, next to it, next to pi and between:
// values, first and second derivatives beside 30 digits.
#include <algorithm>
#include <chainrule/chainrule.hpp>
#include <cmath>
#include <set>
#include <string>

#include "../support/reference.hpp"

using namespace chainrule;

namespace {

// The sum of all, times 1, 2, 3, ...
template <class T, class... Rest>
constexpr T weighted(T sum, Rest const&... rest) {
  double place = 1;
  ((place += 1, sum += place * rest), ...);
  return sum;
}
constexpr auto exponential = [](auto const& w) {
  auto const q = exp<so3>(w).q;
  return weighted(q.x, q.y, q.z, q.w);
};
constexpr auto logarithm = [](auto const& q) {
  auto const w = log(so3{quaternion{q[0], q[1], q[2], q[3]}});
  return weighted(w[0], w[1], w[2]);
};
constexpr auto exponential_of_motion = [](auto const& x) {
  auto const [rotation, t] = exp<se3>(x);
  return weighted(rotation.q.x, rotation.q.y, rotation.q.z, rotation.q.w, t[0], t[1], t[2]);
};
constexpr auto logarithm_of_motion = [](auto const& x) {
  auto const v = log(se3{so3{quaternion{x[0], x[1], x[2], x[3]}}, block<3>(x, 4)});
  return weighted(v[0], v[1], v[2], v[3], v[4], v[5]);
};

constexpr auto exponential_of_plane = [](auto const& x) {
  auto const [rotation, t] = exp<se2>(x);
  return weighted(rotation.cosine, rotation.sine, t[0], t[1]);
};
constexpr auto logarithm_of_plane = [](auto const& x) {
  auto const v = log(se2{so2{x[0], x[1]}, block<2>(x, 2)});
  return weighted(v[0], v[1], v[2]);
};
constexpr unit_vector<double> start{{2.0 / 7.0, -3.0 / 7.0, 6.0 / 7.0}};
constexpr auto arc = [](auto const& x) {
  auto const end = retract(start, x).direction;
  return weighted(end[0], end[1], end[2]);
};
constexpr auto tangent_of_arc = [](auto const& x) {
  auto const tangent = local(start, unit_vector{x});
  return weighted(tangent[0], tangent[1]);
};

// The largest error, in units of the largest number of the quantity, of each function at all angles.
template <std::size_t N>
void compare(std::string const& name, auto const& function, double allowed, std::size_t angle_count = 11) {
  static auto const all = reference::read_table("rotation_reference.csv");
  auto const own = all.where("function", name);
  std::set<std::string> angles;
  for (auto const& row : own.rows) angles.insert(row.at("angle"));
  REQUIRE(angles.size() == angle_count);
  for (auto const& angle : angles) {
    auto const here = own.where("angle", angle);
    vec<double, N> const x{here.where("quantity", "x").array<N>("value")};
    auto const check = [&](char const* quantity, auto const& computed) {
      auto const wanted = here.where("quantity", quantity).numbers("value");
      double largest = 1;
      for (double const number : wanted) largest = std::max(largest, std::abs(number));
      std::size_t k = 0;
      for (double const number : computed) {
        CAPTURE(name, angle, quantity, k, number, wanted.at(k));
        CHECK(std::abs(number - wanted.at(k)) <= allowed * 0x1p-53 * largest);
        ++k;
      }
      CHECK(k == wanted.size());
    };
    check("value", std::array{function(x)});
    check("gradient", gradient(function)(x));
    // Column by column, which is the smaller program.
    mat<double, N, N> second{};
    for (std::size_t j = 0; j < N; ++j) {
      auto const column = hvp(function)(x, vec<double, N>::unit(j));
      for (std::size_t i = 0; i < N; ++i) second(i, j) = column[i];
    }
    check("hessian", second);
  }
}

}  // namespace

TEST_CASE("the exponential of a rotation vector is exact with all derivatives up to the second") {
  compare<3>("exp", exponential, 16);
}
TEST_CASE("the logarithm of a unit quaternion is exact with all derivatives up to the second") {
  compare<4>("log", logarithm, 64);
}
TEST_CASE("the exponential of a rigid motion is exact with all derivatives up to the second") {
  compare<6>("exp_of_motion", exponential_of_motion, 64);
}
TEST_CASE("the logarithm of a rigid motion is exact with all derivatives up to the second") {
  compare<7>("log_of_motion", logarithm_of_motion, 256);
}
TEST_CASE("the exponential and logarithm of motions of the plane are exact with all derivatives up to the second") {
  compare<3>("exp_of_plane", exponential_of_plane, 16);
  compare<4>("log_of_plane", logarithm_of_plane, 64);
}
TEST_CASE("arcs on the sphere and their tangents are exact with all derivatives up to the second") {
  compare<2>("arc", arc, 16);
  compare<3>("tangent_of_arc", tangent_of_arc, 64, 9);
}
