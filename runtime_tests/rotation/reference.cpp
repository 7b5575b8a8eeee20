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

// The largest error, in units of the largest number of the quantity, of each function at all angles.
template <std::size_t N>
void compare(std::string const& name, auto const& function, double allowed) {
  static auto const all = reference::read_table("rotation_reference.csv");
  auto const own = all.where("function", name);
  std::set<std::string> angles;
  for (auto const& row : own.rows) angles.insert(row.at("angle"));
  REQUIRE(angles.size() == 11);
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
