// Function objects that carry data: structs templated on the type of their numbers.
#include <boost/hana/adapt_struct.hpp>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

namespace {

// An aggregate that nobody has described.
template <class T>
struct line {
  T a, b;
  constexpr auto operator()(auto const& x) const { return a * x + b * sin(x); }
};
template <class T>
line(T, T) -> line<T>;

template <class T>
struct projection {
  BOOST_HANA_DEFINE_STRUCT(projection, (T, u), (std::array<T, 2>, v));
  constexpr auto operator()(auto const& p, auto const& scale) const {
    return std::array{u * p[0] * scale, v[0] * p[1] + v[1]};
  }
};
using point = std::array<double, 2>;

// The members of an argument's type: a struct in a struct, a value of a template, a constant.
template <class T>
struct weights {
  BOOST_HANA_DEFINE_STRUCT(weights, (T, first), (T, second));
};
template <class T, int Power>
struct weighted {
  weights<T> w;
  std::integral_constant<int, 3> offset;
  constexpr auto operator()(auto const& x) const {
    auto power = w.first;
    for (int k = 0; k < Power; ++k) power = power * x;
    return power + w.second + offset;
  }
};

// Constants stay constants.
static_assert(gradient(line{2.0, 0.0})(3.0) == 2.0);
static_assert(derivative(line{2.0, 0.0})(3.0) == 2.0);
static_assert(value_and_gradient(line{2.0, 0.0})(3.0).value == 6.0);

// By members, and by both.
static_assert(gradient(line{2.0, 1.0}, wrt<member<0>>)(3.0) == 3.0);
static_assert(gradient(line{2.0, 1.0}, wrt<0, member<0>>)(0.0) == std::array{3.0, 0.0});
static_assert(gradient(line{2.0, 1.0}, wrt<member<1>, 0>)(0.0) == std::array{0.0, 3.0});
static_assert(hessian(line{2.0, 1.0}, wrt<member<0>, 0>)(0.0) ==
              std::array{std::array{0.0, 1.0}, std::array{1.0, 0.0}});
static_assert(derivative<2>(line{2.0, 1.0})(0.0) == 0.0);
static_assert(taylor<1>(line{2.0, 1.0})(0.0) == std::array{0.0, 3.0});

// Without wrt the members are data.
constexpr projection<double> project{2.0, {3.0, 4.0}};
constexpr auto all = value_and_jacobian(project)(point{1.0, 2.0}, 5.0);
static_assert(all.value == std::array{10.0, 10.0});
static_assert(all.jacobian[0] == std::tuple{point{10.0, 0.0}, 2.0});
static_assert(all.jacobian[1] == std::tuple{point{0.0, 3.0}, 0.0});
static_assert(jacobian(project, wrt<0>)(point{1.0, 2.0}, 5.0) == std::array{point{10.0, 0.0}, point{0.0, 3.0}});
static_assert(jacobian(project, wrt<member<1>>)(point{1.0, 2.0}, 5.0) == std::array{point{0.0, 0.0}, point{2.0, 1.0}});

// Directions and weights come after the arguments.
static_assert(jvp(line{2.0, 0.0})(3.0, 2.0) == 4.0);
static_assert(jvp(project, wrt<member<1>>)(point{1.0, 2.0}, 5.0, point{1.0, 1.0}) == std::array{0.0, 3.0});
static_assert(vjp(project, wrt<0>)(point{1.0, 2.0}, 5.0, point{1.0, 1.0}) == point{10.0, 3.0});
static_assert(hvp(line{2.0, 1.0}, wrt<member<0>, 0>)(0.0, 1.0, 0.0) == std::array{0.0, 1.0});

static_assert(gradient(weighted<double, 2>{{3.0, 1.0}, {}})(2.0) == 12.0);
static_assert(gradient(weighted<double, 2>{{3.0, 1.0}, {}}, wrt<member<0>>)(2.0).first == 4.0);
static_assert(gradient(weighted<double, 2>{{3.0, 1.0}, {}}, wrt<member<0>>)(2.0).second == 1.0);
static_assert(value_and_gradient(weighted<double, 2>{{3.0, 1.0}, {}})(2.0).value == 16.0);

// Operations are those of the function.
static_assert(operation_count<double>(derivative(line{2.0, 1.0})) == 3);
static_assert(operation_count<double>(hvp(line{2.0, 1.0})) ==
              operation_count<double, double, double>(hvp([](auto a, auto b, auto x) { return a * x + b * sin(x); },
                                                          wrt<2>)));

// Numbers of the type that the members have.
static_assert(std::same_as<decltype(gradient(line{2.0f, 1.0f})(3.0f)), float>);

// Inside of a function that is differentiated, with members that are traced values, or are not.
constexpr auto outer = [](auto const& p) {
  return gradient(line{p[0] * p[0], p[1]}, wrt<member<0>, 0>)(p[1])[1] + gradient(line{2.0, 1.0}, wrt<member<0>>)(p[0]);
};
static_assert(outer(point{3.0, 0.0}) == 12.0);
static_assert(gradient(outer)(point{3.0, 0.0}) == point{7.0, 1.0});

}  // namespace

// One instance adapted for Hana.
namespace outside {
template <class T>
struct decay {
  T rate;
  constexpr auto operator()(auto const& t) const { return exp(-rate * t); }
};
}  // namespace outside
BOOST_HANA_ADAPT_STRUCT(outside::decay<double>, rate);
static_assert(gradient(outside::decay<double>{2.0})(0.0) == -2.0);
static_assert(gradient(outside::decay<double>{2.0}, wrt<member<0>>)(0.0) == 0.0);
