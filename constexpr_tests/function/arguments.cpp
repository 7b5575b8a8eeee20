// What to differentiate by: several arguments, wrt<...>, constants and data.
#include <array>
#include <boost/hana.hpp>
#include <chainrule/chainrule.hpp>
#include <tuple>
#include <type_traits>

using namespace chainrule;
using namespace chainrule::literals;
namespace hana = boost::hana;

namespace {

template <class T>
struct point {
  BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y));
  friend constexpr bool operator==(point const&, point const&) = default;
};

constexpr auto f = [](auto const& a, auto const& b, auto const& c) { return a[0] * a[1] * b + c.x * c.y * b * b; };
constexpr std::array<double, 2> a{2.0, 3.0};
constexpr point<double> c{4.0, 5.0};

// All of them, or some, in any order: a tuple of shapes, or the shape of the only one.
static_assert(gradient(f)(a, 10.0, c) == std::tuple{std::array{30.0, 20.0}, 406.0, point<double>{500.0, 400.0}});
static_assert(gradient(f, wrt<1>)(a, 10.0, c) == 406.0);
static_assert(gradient(f, wrt<0>)(a, 10.0, c) == std::array{30.0, 20.0});
static_assert(gradient(f, wrt<2, 0>)(a, 10.0, c) == std::tuple{point<double>{500.0, 400.0}, std::array{30.0, 20.0}});
static_assert(gradient(f, wrt<2, 1>)(a, 10.0, c) == std::tuple{point<double>{500.0, 400.0}, 406.0});
static_assert(value_and_gradient(f, wrt<2>)(a, 10.0, c).gradient == point<double>{500.0, 400.0});
constexpr auto h = hessian(f, wrt<1, 0>)(a, 10.0, c);
static_assert(std::get<0>(h) == std::tuple{40.0, std::array{3.0, 2.0}});
static_assert(std::get<1>(h)[1] == std::tuple{2.0, std::array{10.0, 0.0}});

// Numbers alone: an array, in the order of wrt.
constexpr auto g = [](auto x, auto y, auto z) { return x * y + y * z * z; };
static_assert(gradient(g)(2.0, 3.0, 5.0) == std::array{3.0, 27.0, 30.0});
static_assert(gradient(g, wrt<2, 0>)(2.0, 3.0, 5.0) == std::array{30.0, 3.0});
static_assert(hessian(g, wrt<2, 1>)(2.0, 3.0, 5.0) == std::array{std::array{6.0, 10.0}, std::array{10.0, 0.0}});
static_assert(derivative(g, wrt<2>)(2.0, 3.0, 5.0) == 30.0);
static_assert(derivative<2>(g, wrt<2>)(2.0, 3.0, 5.0) == 6.0);
static_assert(taylor<2>(g, wrt<2>)(2.0, 3.0, 5.0) == std::array{81.0, 30.0, 3.0});

// Directions follow wrt too.
static_assert(jvp(g, wrt<2, 0>)(2.0, 3.0, 5.0, 1.0, 100.0) == 330.0);
static_assert(jvp(g)(2.0, 3.0, 5.0, 1.0, 0.0, 0.0) == 3.0);
static_assert(hvp(g, wrt<2, 1>)(2.0, 3.0, 5.0, 1.0, 0.0) == std::array{6.0, 10.0});
static_assert(vjp(g, wrt<1, 0>)(2.0, 3.0, 5.0, 2.0) == std::array{54.0, 6.0});
static_assert(jvp(f, wrt<0, 2>)(a, 10.0, c, std::array{1.0, 0.0}, point<double>{0.0, 1.0}) == 430.0);

// Constants steer a function and are not differentiated.
constexpr auto power = [](auto x, auto n) {
  auto r = x;
  for (int i = 1; i < n; ++i) r *= x;
  return r;
};
static_assert(gradient(power)(2.0, std::integral_constant<int, 3>{}) == 12.0);
static_assert(gradient(power)(2.0, hana::int_c<3>) == 12.0);
static_assert(gradient(power)(2.0, 3_c) == 12.0);
static_assert(hessian(power)(2.0, hana::long_c<4>) == 48.0);
static_assert(derivative<3>(power)(2.0, hana::int_c<4>) == 48.0);
static_assert(jvp(power)(2.0, 3_c, 10.0) == 120.0);
static_assert(operation_count<double, std::integral_constant<int, 5>>(power) == 4);

constexpr auto square_if = [](auto x, auto yes) {
  if constexpr (yes)
    return x * x;
  else
    return x;
};
static_assert(gradient(square_if)(3.0, std::true_type{}) == 6.0);
static_assert(gradient(square_if)(3.0, hana::true_c) == 6.0);
static_assert(gradient(square_if)(3.0, hana::false_c) == 1.0);

constexpr auto component = [](auto index, auto const& p) {
  return p[static_cast<std::size_t>(decltype(index)::value)] * p[0];
};
static_assert(gradient(component)(hana::size_c<2>, std::array{2.0, 3.0, 5.0}) == std::array{5.0, 0.0, 2.0});
static_assert(gradient(component, wrt<1>)(hana::size_c<1>, std::array{2.0, 3.0, 5.0}) == std::array{3.0, 2.0, 0.0});

// Data: what wrt leaves out may be anything that has a shape.
constexpr auto loss = [](auto const& w, auto const& x, auto const& y) {
  typename std::decay_t<decltype(w)>::value_type sum = 0.0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    auto const residual = w[0] + w[1] * x[i] - y[i];
    sum += residual * residual;
  }
  return sum / 2.0;
};
constexpr std::array<double, 3> x{1.0, 2.0, 3.0}, y{1.0, 2.0, 4.0};
static_assert(gradient(loss, wrt<0>)(std::array{1.0, 1.0}, x, y) == std::array{2.0, 3.0});
static_assert(hessian(loss, wrt<0>)(std::array{1.0, 1.0}, x, y) ==
              std::array{std::array{3.0, 6.0}, std::array{6.0, 14.0}});
static_assert(gradient(loss, wrt<2>)(std::array{1.0, 1.0}, x, y) == std::array{-1.0, -1.0, 0.0});
static_assert(std::get<2>(gradient(loss)(std::array{1.0, 1.0}, x, y)) == std::array{-1.0, -1.0, 0.0});
static_assert(gradient([](auto const& p, auto const& data) { return p.x * data.second.y + p.y * data.first; },
                       wrt<0>)(point<double>{1.0, 2.0}, std::pair{3.0, point<double>{4.0, 5.0}}) ==
              point<double>{5.0, 3.0});

}  // namespace
