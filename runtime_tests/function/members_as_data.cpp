// Function objects whose members are known at run time only, beside the same function of arguments.
#include <chainrule/chainrule.hpp>
#include <vector>

#include "support/catch.hpp"

namespace {

using namespace chainrule;
using camera_numbers = std::array<double, 9>;
using point = std::array<double, 3>;

template <class T>
struct snavely {
  T u, v;
  constexpr auto operator()(auto const& camera, auto const& x) const {
    auto const angle = sqrt(camera[0] * camera[0] + camera[1] * camera[1] + camera[2] * camera[2]);
    auto const p = x[0] * cos(angle) + camera[3], q = x[1] * sin(angle) + camera[4], r = x[2] + camera[5];
    auto const distortion = 1.0 + camera[7] * (p * p + q * q) / (r * r) + camera[8];
    return std::array{camera[6] * distortion * p / r - u, camera[6] * distortion * q / r - v};
  }
};
constexpr auto of_arguments = [](auto const& camera, auto const& x, auto const& u, auto const& v) {
  return snavely<std::remove_cvref_t<decltype(camera[0] * u)>>{u, v}(camera, x);
};

// Members of any length.
template <class Times, class Values>
struct misfit {
  Times t;
  Values y;
  constexpr auto operator()(auto const& b) const {
    return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(-b[1] * t[i])); });
  }
};

constexpr camera_numbers camera{0.1, -0.2, 0.3, 0.4, 0.5, -3.0, 500.0, 0.01, 0.002};
constexpr point x{1.0, 2.0, -3.0};

}  // namespace

TEST_CASE("members of a function object are data of the call") {
  double u = 12.5, v = -7.25;
  auto const by_members = value_and_jacobian(snavely<double>{u, v})(camera, x);
  auto const by_arguments = value_and_jacobian(of_arguments, wrt<0, 1>)(camera, x, u, v);
  CHECK(by_members.value == by_arguments.value);
  CHECK(by_members.jacobian == by_arguments.jacobian);
}

TEST_CASE("the derivative by a member is that by the argument that it stands for") {
  double u = 12.5, v = -7.25;
  auto const by_members = jacobian(snavely<double>{u, v}, wrt<member<1>>)(camera, x);
  CHECK(by_members[0] == 0.0);
  CHECK(by_members[1] == -1.0);
}

TEST_CASE("one function object serves calls with other data") {
  double sum = 0;
  for (double u : {1.0, 2.0, 4.0}) sum += value_and_jacobian(snavely<double>{u, 0.0})(camera, x).value[0];
  double const at_zero = value_and_jacobian(snavely<double>{0.0, 0.0})(camera, x).value[0];
  CHECK(sum == Approx(3 * at_zero - 7.0));
}

TEST_CASE("members of run-time length are data, too") {
  std::vector<double> const t{0.0, 1.0, 2.0, 3.0}, y{2.0, 1.0, 0.6, 0.2};
  std::array const b{1.9, 0.7};
  constexpr auto of_data = [](auto const& p, auto const& times, auto const& values) {
    return sum(indices(times), [&](auto i) { return square(values[i] - p[0] * exp(-p[1] * times[i])); });
  };
  auto const by_members = value_and_gradient(misfit<std::vector<double>, std::vector<double>>{t, y})(b);
  auto const by_arguments = value_and_gradient(of_data, wrt<0>)(b, t, y);
  CHECK(by_members.value == by_arguments.value);
  CHECK(by_members.gradient == by_arguments.gradient);
  auto const by_values = gradient(misfit<std::vector<double>, std::vector<double>>{t, y}, wrt<member<1>>)(b);
  CHECK(by_values == gradient(of_data, wrt<2>)(b, t, y));
}

TEST_CASE("what is prepared of a function object keeps its members") {
  std::vector<double> const t{0.0, 1.0, 2.0, 3.0}, y{2.0, 1.0, 0.6, 0.2};
  std::vector<double> const b{1.9, 0.7};
  misfit<std::vector<double>, std::vector<double>> f{t, y};
  auto prepared = prepare(value_and_gradient(f), b);
  f.t[0] = 7.0;
  std::vector<double> slope(2);
  double const value = prepared(into(slope), b);
  auto const expected = value_and_gradient(misfit<std::vector<double>, std::vector<double>>{t, y})(b);
  CHECK(value == expected.value);
  CHECK(slope == expected.gradient);
  CHECK_THROWS_AS(prepared(into(slope), std::vector<double>(3)), data_misuse);
}
