// The cost of a gradient: at most four times that of the function. And counts that may not grow.
#include <array>
#include <chainrule/chainrule.hpp>
#include <cstddef>
#include <tuple>

using namespace chainrule;
using namespace chainrule::literals;

namespace {

template <class... Arguments, class F>
constexpr bool is_cheap(F f) {
  return operation_count<Arguments...>(gradient(f)) <= 4 * operation_count<Arguments...>(f);
}
template <std::size_t N>
using vector = std::array<double, N>;

constexpr auto horner = [](auto x) {
  auto s = 1.0 + 0.0 * x;
  for (int i = 0; i < 10; ++i) s = s * x + i;
  return s;
};
constexpr auto rosenbrock = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) s += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return s;
};
constexpr auto product = [](auto const& p) {
  auto s = p[0];
  for (std::size_t i = 1; i < p.size(); ++i) s *= p[i];
  return s;
};
constexpr auto log_sum_exp = [](auto const& p) {
  auto s = exp(p[0]);
  for (std::size_t i = 1; i < p.size(); ++i) s += exp(p[i]);
  return log(s);
};
constexpr auto sum_of_squares = [](auto const& p) {
  auto s = p[0] * p[0];
  for (std::size_t i = 1; i < p.size(); ++i) s += p[i] * p[i];
  return s;
};
constexpr auto distance = [](auto const& a, auto const& b) {
  auto s = square(a[0] - b[0]);
  for (std::size_t i = 1; i < a.size(); ++i) s += square(a[i] - b[i]);
  return sqrt(s);
};
constexpr auto dot_product = [](auto const& a, auto const& b) {
  auto s = a[0] * b[0];
  for (std::size_t i = 1; i < a.size(); ++i) s += a[i] * b[i];
  return s;
};
constexpr auto tower = [](auto x) {
  for (int i = 0; i < 5; ++i) x = exp(sin(x));
  return x;
};
constexpr auto pairs = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (std::size_t i = 0; i < p.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) s += 1.0 / (p[i] - p[k]);
  return s;
};
constexpr auto network = [](auto const& w, auto const& x) {
  auto s = 0.0 * w[0][0];
  for (auto const& row : w) s += tanh(dot_product(row, x));
  return s;
};

static_assert(is_cheap<double>([](auto x) { return x * x; }));
static_assert(is_cheap<double>([](auto x) { return x * x * x - 2.0 * x; }));
static_assert(is_cheap<double>(horner));
static_assert(is_cheap<double>([](auto x) { return (1.0 + x) / (1.0 - x); }));
static_assert(is_cheap<double>([](auto x) { return 1.0 / (1.0 + exp(-x)); }));
static_assert(is_cheap<double>([](auto x) { return exp(log(x) * 0.5) + sqrt(sin(x)); }));
static_assert(is_cheap<double>([](auto x) { return sqrt(1.0 + sqrt(1.0 + sqrt(1.0 + x))); }));
static_assert(is_cheap<double>(tower));
static_assert(is_cheap<double>([](auto x) { return pow(x, 7) + pow(x, -3); }));
static_assert(is_cheap<double, double>([](auto x, auto y) { return x * y; }));
static_assert(is_cheap<double, double>([](auto x, auto y) { return x / y; }));
static_assert(is_cheap<double, double>([](auto x, auto y) { return (x - y) / (x + y); }));
static_assert(is_cheap<double, double>([](auto x, auto y) { return exp(x * y) * sin(x) + cos(y) / x; }));
static_assert(is_cheap<double, double, double>([](auto x, auto y, auto z) { return sqrt(x * x + y * y + z * z); }));
static_assert(is_cheap<double, double, double>([](auto x, auto y, auto z) { return sin(x) * cos(y) * exp(z); }));
static_assert(is_cheap<double, double>([](auto x, auto y) { return where(x < y, x * x, y * y); }));
static_assert(is_cheap<double, double>([](auto x, auto y) {
  if (x < y) return x * x * y;
  return exp(y) * x;
}));
static_assert(is_cheap<vector<2>>(rosenbrock) && is_cheap<vector<10>>(rosenbrock));
static_assert(is_cheap<vector<2>>(product) && is_cheap<vector<8>>(product) && is_cheap<vector<16>>(product));
static_assert(is_cheap<vector<2>>(log_sum_exp) && is_cheap<vector<8>>(log_sum_exp));
static_assert(is_cheap<vector<8>>(sum_of_squares));
static_assert(is_cheap<vector<8>, vector<8>>(distance));
static_assert(is_cheap<vector<8>, vector<8>>(dot_product));
static_assert(is_cheap<vector<6>>(pairs));
static_assert(is_cheap<std::array<vector<3>, 4>, vector<3>>(network));

// Written out by hand it takes as many.
static_assert(operation_count<double>(horner) == 18);
static_assert(operation_count<vector<8>>(product) == 7);
static_assert(operation_count<vector<8>>(gradient(product)) <= 3 * 8 - 6);
static_assert(operation_count<vector<8>>(sum_of_squares) == 15 &&
              operation_count<vector<8>>(gradient(sum_of_squares)) == 8);
static_assert(operation_count<vector<8>, vector<8>>(gradient(dot_product)) == 0);
static_assert(operation_count<vector<8>>(log_sum_exp) == 16 && operation_count<vector<8>>(gradient(log_sum_exp)) <= 24);
static_assert(operation_count<vector<8>>(value_and_gradient(log_sum_exp)) <= 25);
static_assert(operation_count<double>([](auto) { return 2.0; }) == 0);

// A product with a direction costs no more than a small multiple of the function, however many arguments there are.
static_assert(operation_count<vector<16>>(jvp(rosenbrock)) <= 3 * operation_count<vector<16>>(rosenbrock));
static_assert(operation_count<vector<16>>(hvp(rosenbrock)) <= 6 * operation_count<vector<16>>(rosenbrock));
static_assert(operation_count<vector<16>>(vjp(rosenbrock)) <= 4 * operation_count<vector<16>>(rosenbrock));
// What is not differentiated costs nothing.
static_assert(operation_count<vector<8>, vector<8>>(gradient(dot_product, wrt<0>)) == 0);

}  // namespace
