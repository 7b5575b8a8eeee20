// Derivatives of ordinary functions have the shapes of the arguments, and Jacobians the shape of the result holding
// them.
#include <array>
#include <boost/hana/adapt_struct.hpp>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <tuple>
#include <type_traits>

using namespace chainrule;

namespace {

template <class T>
struct camera {
  BOOST_HANA_DEFINE_STRUCT(camera, (std::array<T, 3>, rotation), (T, focus));
  friend constexpr bool operator==(camera const&, camera const&) = default;
};
template <class T>
struct scene {
  BOOST_HANA_DEFINE_STRUCT(scene, (std::array<camera<T>, 2>, cameras),
                           (std::tuple<T, std::array<std::array<T, 2>, 2>>, rest));
  friend constexpr bool operator==(scene const&, scene const&) = default;
};
template <class T>
struct pendulum {
  T length;
  std::array<T, 2> state;
  friend constexpr bool operator==(pendulum const&, pendulum const&) = default;
};
template <class T, std::size_t N>
struct polynomial {
  BOOST_HANA_DEFINE_STRUCT(polynomial, (std::array<T, N>, coefficients));
  friend constexpr bool operator==(polynomial const&, polynomial const&) = default;
};
template <std::size_t N, class T>
struct reversed_parameters {
  BOOST_HANA_DEFINE_STRUCT(reversed_parameters, (std::array<T, N>, values));
  friend constexpr bool operator==(reversed_parameters const&, reversed_parameters const&) = default;
};

}  // namespace

// Known to Boost.Hana over double alone; the library finds the members of the others by it.
BOOST_HANA_ADAPT_STRUCT(pendulum<double>, length, state);

namespace {

template <class Expected, class Given>
constexpr bool has_type(Given const&) {
  return std::is_same_v<Given, Expected>;
}
using vector = std::array<double, 2>;

// Numbers.
static_assert(has_type<double>(gradient([](auto x) { return x * x; })(3.0)));
static_assert(gradient([](auto x) { return x * x; })(3.0) == 6.0);
constexpr auto product = [](auto x, auto y) { return x * y; };
static_assert(gradient(product)(2.0, 5.0) == std::array{5.0, 2.0});
static_assert(has_type<vector>(gradient(product)(2.0, 5.0)));
static_assert(hessian(product)(2.0, 5.0) == std::array{std::array{0.0, 1.0}, std::array{1.0, 0.0}});
static_assert(has_type<std::array<float, 2>>(gradient(product)(2.0F, 5.0F)));
static_assert(has_type<std::array<long double, 2>>(gradient(product)(2.0L, 5.0L)));
static_assert(has_type<vector>(gradient(product)(2.0F, 5.0)));

// Arrays of any depth.
constexpr auto cube = std::array{std::array{std::array{1.0, 2.0}, std::array{3.0, 4.0}},
                                 std::array{std::array{5.0, 6.0}, std::array{7.0, 8.0}}};
constexpr auto of_cube = [](auto const& a) { return a[0][1][0] * a[1][0][1] + a[1][1][1]; };
static_assert(gradient(of_cube)(cube) == std::array{std::array{std::array{0.0, 0.0}, std::array{6.0, 0.0}},
                                                    std::array{std::array{0.0, 3.0}, std::array{0.0, 1.0}}});
static_assert(hessian(of_cube)(cube)[0][1][0][1][0][1] == 1.0);
static_assert(has_type<std::array<double, 1>>(gradient([](auto const& a) { return a[0] * a[0]; })(std::array{1.0})));

// Tuples and pairs.
constexpr auto of_tuple = [](auto const& t) { return std::get<0>(t) * std::get<1>(t)[1]; };
static_assert(gradient(of_tuple)(std::tuple{2.0, std::array{3.0, 4.0}}) == std::tuple{4.0, std::array{0.0, 2.0}});
static_assert(gradient([](auto const& t) { return t.first * t.first * t.second; })(std::pair{2.0, 5.0}) ==
              std::pair{20.0, 4.0});
static_assert(gradient([](auto const& t) { return t.first[0] * t.second.second; })(std::pair{
                  std::array{2.0}, std::pair{1.0, 3.0}}) == std::pair{std::array{3.0}, std::pair{0.0, 2.0}});

// Structs.
constexpr auto of_camera = [](auto const& c) { return c.focus * (c.rotation[0] * c.rotation[1] + c.rotation[2]); };
constexpr camera<double> some_camera{{1.0, 2.0, 3.0}, 4.0};
static_assert(gradient(of_camera)(some_camera) == camera<double>{{8.0, 4.0, 4.0}, 5.0});
static_assert(has_type<camera<camera<double>>>(hessian(of_camera)(some_camera)));
static_assert(hessian(of_camera)(some_camera).focus == camera<double>{{2.0, 1.0, 1.0}, 0.0});
static_assert(hessian(of_camera)(some_camera).rotation[1] == camera<double>{{4.0, 0.0, 0.0}, 1.0});
static_assert(has_type<camera<float>>(gradient(of_camera)(camera<float>{{1, 2, 3}, 4})));

constexpr auto of_pendulum = [](auto const& p) { return p.state[0] * p.state[1] / p.length; };
static_assert(gradient(of_pendulum)(pendulum<double>{2.0, {6.0, 4.0}}) == pendulum<double>{-6.0, {2.0, 3.0}});
static_assert(gradient(of_pendulum)(pendulum<float>{2.0F, {6.0F, 4.0F}}) == pendulum<float>{-6.0F, {2.0F, 3.0F}});
static_assert(hessian(of_pendulum)(pendulum<double>{2.0, {6.0, 4.0}}).state[0].state[1] == 0.5);

constexpr auto at_two = [](auto const& p) {
  auto value = p.coefficients[0];
  for (std::size_t i = 1; i < p.coefficients.size(); ++i) value = value * 2.0 + p.coefficients[i];
  return value;
};
static_assert(gradient(at_two)(polynomial<double, 4>{}) == polynomial<double, 4>{{8.0, 4.0, 2.0, 1.0}});
static_assert(gradient(at_two)(polynomial<double, 2>{}) == polynomial<double, 2>{{2.0, 1.0}});
static_assert(gradient([](auto const& p) {
                return p.values[0] * p.values[2];
              })(reversed_parameters<3, double>{{1, 2, 3}}) == reversed_parameters<3, double>{{3, 0, 1}});

// All of them in each other.
constexpr auto of_scene = [](auto const& s) {
  return s.cameras[0].focus * s.cameras[1].rotation[2] * std::get<0>(s.rest) + std::get<1>(s.rest)[1][0];
};
constexpr scene<double> some_scene{{{{{1.0, 2.0, 3.0}, 4.0}, {{5.0, 6.0, 7.0}, 8.0}}},
                                   {9.0, {{{10.0, 11.0}, {12.0, 13.0}}}}};
static_assert(gradient(of_scene)(some_scene) ==
              scene<double>{{{{{0.0, 0.0, 0.0}, 63.0}, {{0.0, 0.0, 36.0}, 0.0}}}, {28.0, {{{0.0, 0.0}, {1.0, 0.0}}}}});
static_assert(has_type<scene<scene<double>>>(hessian(of_scene)(some_scene)));
static_assert(hessian(of_scene)(some_scene).cameras[1].rotation[2].cameras[0].focus == 9.0);

// Jacobians: result shapes that hold argument shapes.
constexpr auto polar = [](auto r, auto t) { return std::tuple{r * r * t, std::array{r + t, r - t}}; };
constexpr auto jacobian_of_polar = jacobian(polar)(3.0, 2.0);
static_assert(has_type<std::tuple<vector, std::array<vector, 2>>>(jacobian(polar)(3.0, 2.0)));
static_assert(std::get<0>(jacobian_of_polar) == vector{12.0, 9.0} &&
              std::get<1>(jacobian_of_polar)[1] == vector{1.0, -1.0});
static_assert(value_and_jacobian(polar)(3.0, 2.0).value == std::tuple{18.0, std::array{5.0, 1.0}});
static_assert(value_and_jacobian(polar)(3.0, 2.0).jacobian == jacobian_of_polar);
static_assert(has_type<std::array<std::array<double, 3>, 2>>(jacobian([](auto const& p) {
  return std::array{p[0] * p[1], p[2]};
})(std::array{1.0, 2.0, 3.0})));
static_assert(jacobian([](auto const& p) { return std::array{p[0] * p[1], p[2]}; })(std::array{1.0, 2.0, 3.0}) ==
              std::array{std::array{2.0, 1.0, 0.0}, std::array{0.0, 0.0, 1.0}});
constexpr auto swing = [](auto const& p) {
  auto q = p;
  q.length = p.state[0] * p.length;
  q.state[1] = p.state[0] - p.state[1];
  return q;
};
constexpr auto jacobian_of_swing = jacobian(swing)(pendulum<double>{2.0, {6.0, 4.0}});
static_assert(std::is_same_v<decltype(jacobian_of_swing), pendulum<pendulum<double>> const>);
static_assert(jacobian_of_swing.length == pendulum<double>{6.0, {2.0, 0.0}});
static_assert(jacobian_of_swing.state[0] == pendulum<double>{0.0, {1.0, 0.0}});
static_assert(jacobian_of_swing.state[1] == pendulum<double>{0.0, {1.0, -1.0}});
static_assert(derivative(polar, wrt<0>)(3.0, 2.0) == std::tuple{12.0, std::array{1.0, 1.0}});
static_assert(has_type<std::tuple<double, vector>>(derivative<2>(polar, wrt<1>)(3.0, 2.0)));
static_assert(has_type<std::array<std::tuple<double, vector>, 4>>(taylor<3>(polar, wrt<1>)(3.0, 2.0)));

// Directions and weights.
static_assert(jvp(of_camera)(some_camera, camera<double>{{1.0, 0.0, 0.0}, 2.0}) == 18.0);
static_assert(hvp(of_camera)(some_camera, camera<double>{{1.0, 0.0, 0.0}, 2.0}) ==
              camera<double>{{4.0, 6.0, 2.0}, 2.0});
static_assert(vjp(swing)(pendulum<double>{2.0, {6.0, 4.0}}, pendulum<double>{1.0, {0.0, 10.0}}) ==
              pendulum<double>{6.0, {12.0, -10.0}});
static_assert(vjp(polar)(3.0, 2.0, std::tuple{1.0, std::array{0.0, 10.0}}) == vector{22.0, -1.0});

}  // namespace
