// A program's own functions are preferred to the library's of the same name, but for those of <cmath>.
#include <chainrule/chainrule.hpp>
using namespace chainrule;
template <class T>
constexpr T sigmoid(T x) {
  return T(1) / (T(1) + exp(-x)) * T(2);
}
template <class T>
constexpr T softplus(T const& x) {
  return log(T(1) + exp(x)) * 2.0;
}
template <class T, std::size_t N>
constexpr T log_sum_exp(std::array<T, N> const& x) {
  return x[0];
}
template <class T>
constexpr T lerp(T a, T b, T t) {
  return a + t * (b - a) * 3.0;
}
constexpr auto cube(auto x) { return x * x * x * x; }
constexpr auto relu(auto const& x) { return x; }
static_assert(derivative([](auto x) { return sigmoid(x); })(0.0) == 0.5);
static_assert(derivative([](auto x) { return softplus(x); })(0.0) == 1.0);
static_assert(derivative([](auto x) { return cube(x); })(1.0) == 4.0);
static_assert(derivative([](auto x) { return lerp(x, x + 1.0, x); })(1.0) == 4.0);
static_assert(derivative([](auto x) { return relu(x); })(-1.0) == 1.0);
static_assert(gradient([](auto x) { return log_sum_exp(x); })(std::array{1.0, 2.0})[1] == 0);
constexpr auto x = variable<"x">;
static_assert(derivative(cube(x), x)(x = 1.0) == 4.0);
