// allow: sin cos sincos exp log __gxx_personality_v0
// Some compilers name the last one wherever a noexcept function was inlined, although nothing here can throw.
#include <array>
#include <boost/hana/define_struct.hpp>
#include <chainrule/chainrule.hpp>
#include <cstddef>

using namespace chainrule;

namespace {

template <class T>
struct parameters {
  BOOST_HANA_DEFINE_STRUCT(parameters, (std::array<T, 2>, weights), (T, offset));
};

constexpr auto rosenbrock = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) s += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return s;
};
constexpr auto loss = [](auto const& p, auto x, auto y) {
  auto const z = p.weights[0] * sin(x) + p.weights[1] * exp(y) + p.offset;
  if (z > 0.0) return z * z;
  return log(1.0 - z);
};

}  // namespace

double value_and_gradient_of_an_array(std::array<double, 12> const& at, std::array<double, 12>& result) {
  auto const [value, g] = value_and_gradient(rosenbrock)(at);
  result = g;
  return value;
}

double gradient_of_a_struct(parameters<double> const& at, double x, double y) {
  auto const [value, g] = value_and_gradient(loss, wrt<0>)(at, x, y);
  return value + g.weights[0] + g.weights[1] + g.offset;
}

double second_derivative(double x) {
  return derivative<2>([](auto a) { return sin(a) * exp(a); })(x);
}
