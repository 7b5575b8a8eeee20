// The C++ that ordinary functions may be written in, and be differentiated.
#include <algorithm>
#include <array>
#include <chainrule/chainrule.hpp>
#include <functional>
#include <numeric>
#include <utility>

using namespace chainrule;
using namespace chainrule::literals;

namespace {

using vector = std::array<double, 3>;
constexpr vector at{3.0, 1.0, 2.0};

// Locals, assignments, loops.
constexpr auto assignments = []<class T>(T x, T y) {
  T s = 0.0, p = 1;
  T copy = x;
  s += x * y;
  s -= x;
  p *= y;
  p /= 4.0;
  copy = copy + 1;
  s = s * copy;
  return s * p;
};
static_assert(value_and_gradient(assignments)(2.0, 8.0) ==
              value_with_gradient<double, std::array<double, 2>>{84.0, {70.0, 22.5}});

constexpr auto range_for = []<class T, std::size_t N>(std::array<T, N> const& p) {
  T s{};
  for (auto const& x : p) s += x * x;
  for (auto x : p) s = s + x;
  return s / static_cast<double>(p.size());
};
static_assert(gradient(range_for)(std::array{3.0, 1.0}) == std::array{3.5, 1.5});

constexpr auto counted = [](auto const& p) {
  auto s = p[0];
  std::size_t i = p.size();
  while (i-- > 1) s *= p[i];
  do s += p[++i];
  while (i < 2);
  return s;
};
static_assert(gradient(counted)(at) == vector{2.0, 7.0, 4.0});

constexpr auto changed_in_place = [](auto p) {
  for (auto& x : p) x *= x;
  auto& first = p.front();
  first += p.back();
  return p[0] * p[1];
};
static_assert(gradient(changed_in_place)(at) == vector{6.0, 26.0, 4.0});

constexpr auto bound = [](auto const& p) {
  auto const [a, b, c] = p;
  auto const& [d, e] = std::pair{a * b, c};
  return d * e;
};
static_assert(gradient(bound)(at) == vector{2.0, 6.0, 3.0});

// Helpers.
template <class T>
constexpr T twice_product(T const& a, T const& b) {
  return 2.0 * a * b;
}
template <int N, class T>
constexpr auto power(T const& x) {
  if constexpr (N == 0)
    return T(1);
  else if constexpr (N % 2 == 0)
    return square(power<N / 2>(x));
  else
    return x * power<N - 1>(x);
}
template <std::size_t N>
constexpr auto horner = [](auto const& x, auto const&... rest) { return ((rest * x) + ... + x); };
struct oscillator {
  template <class T>
  constexpr T energy(T const& q, T const& p) const {
    return (p * p + q * q) / 2.0;
  }
  template <class T>
  static constexpr T scaled(T const& q) {
    return 3.0 * q;
  }
};
struct quadratic {
  template <class T>
  constexpr auto operator()(T const& x) const {
    return x * x;
  }
};
template <class T>
constexpr auto by_template(T const& x) {
  return x * x * x;
}
static_assert(gradient([](auto x, auto y) { return twice_product(x, x * y); })(2.0, 3.0) == std::array{24.0, 8.0});
static_assert(derivative([](auto x) { return power<5>(x); })(2.0) == 80.0);
static_assert(gradient([](auto x, auto... more) { return horner<1>(x, more...); })(2.0, 3.0, 4.0) ==
              std::array{8.0, 2.0, 2.0});
static_assert(gradient([](auto q, auto p) { return oscillator{}.energy(q, p) * oscillator::scaled(p); })(1.0, 3.0) ==
              std::array{9.0, 42.0});
static_assert(derivative(quadratic{})(3.0) == 6.0);
static_assert(derivative([](auto x) { return by_template(x); })(2.0) == 12.0);
static_assert(derivative(std::negate<>{})(2.0) == -1.0);
static_assert(gradient(std::multiplies<>{})(2.0, 3.0) == std::array{3.0, 2.0});
constexpr auto inner = [](auto x) { return x * x; };
constexpr auto around = [](auto x) {
  auto const scaled = [&](auto factor) { return factor * inner(x); };
  return scaled(3.0) + scaled(x);
};
static_assert(derivative(around)(2.0) == 24.0);
constexpr auto sum_of_all = [](auto... x) { return (x + ...); };
constexpr auto sum_of_squares = [](auto const&... x) { return ((x * x) + ...); };
static_assert(gradient(sum_of_all)(1.0, 2.0, 3.0) == vector{1.0, 1.0, 1.0});
static_assert(gradient(sum_of_squares)(1.0, 2.0, 3.0, 4.0) == std::array{2.0, 4.0, 6.0, 8.0});
constexpr auto of_which_type = [](auto const& p) {
  if constexpr (requires { p.size(); })
    return p[0] * p[0];
  else
    return p * p * p;
};
static_assert(gradient(of_which_type)(2.0) == 12.0 && gradient(of_which_type)(std::array{2.0}) == std::array{4.0});

// The standard library.
constexpr auto accumulated = [](auto const& p) {
  auto const zero = std::decay_t<decltype(p[0])>(0);
  return std::accumulate(p.begin(), p.end(), zero) * std::inner_product(p.begin(), p.end(), p.begin(), zero);
};
static_assert(gradient(accumulated)(at) == vector{50.0, 26.0, 38.0});
constexpr auto extremes = [](auto const& p) { return std::max(p[0], p[1]) * std::min(p[1], p[2] * 4.0); };
static_assert(gradient(extremes)(at) == vector{1.0, 3.0, 0.0});
static_assert(gradient(extremes)(vector{1.0, 16.0, 2.0}) == vector{0.0, 8.0, 64.0});
constexpr auto sorted = [](auto p) {
  std::sort(p.begin(), p.end());
  return p[0] + 10.0 * p[1] + 100.0 * p[2];
};
static_assert(gradient(sorted)(at) == vector{100.0, 1.0, 10.0} &&
              gradient(sorted)(vector{1.0, 2.0, 3.0}) == vector{1.0, 10.0, 100.0});
constexpr auto swapped = [](auto p) {
  std::swap(p[0], p[1]);
  return p[0] * p[0] + p[1];
};
static_assert(gradient(swapped)(at) == vector{1.0, 2.0, 0.0});
constexpr auto largest = [](auto const& p) { return *std::max_element(p.begin(), p.end()); };
static_assert(gradient(largest)(at) == vector{1.0, 0.0, 0.0} &&
              gradient(largest)(vector{1.0, 1.5, 7.0}) == vector{0.0, 0.0, 1.0});
constexpr auto transformed = [](auto p) {
  std::transform(p.begin(), p.end(), p.begin(), [](auto const& x) { return x * x; });
  std::reverse(p.begin(), p.end());
  return p[0] * 5.0 + p[1];
};
static_assert(gradient(transformed)(at) == vector{0.0, 2.0, 20.0});

// Ternaries, with a literal on either side.
constexpr auto positive_part = [](auto x) { return x > 0.0 ? x : 0.0; };
constexpr auto negative_part = [](auto x) { return x > 0.0 ? 0.0 : x; };
constexpr auto leaky = [](auto x) { return x > 0 ? x * x : -0.25 * x; };
static_assert(derivative(positive_part)(2.0) == 1.0 && derivative(positive_part)(-2.0) == 0.0);
static_assert(derivative(negative_part)(2.0) == 0.0 && derivative(negative_part)(-2.0) == 1.0);
static_assert(derivative(leaky)(2.0) == 4.0 && derivative(leaky)(-2.0) == -0.25);

}  // namespace
