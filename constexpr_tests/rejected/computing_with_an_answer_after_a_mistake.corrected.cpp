#include <chainrule/chainrule.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <numeric>
#include <ostream>
#include <tuple>
#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) { return p[0] * p[1]; };
inline constexpr auto rows = [](auto const& p) { return std::array{p[0] * p[1], p[0]}; };
inline constexpr std::array p{2.0, 3.0};

inline double first(std::array<double, 2> const& v) { return v[0]; }
template <std::size_t N>
double last(std::array<double, N> const& v) {
  return v[N - 1];
}
template <class V>
double norm(V const& v) {
  double sum = v[0] * v[0];
  for (auto const& e : v) sum += e * e;
  return std::sqrt(sum);
}

inline double parts() {
  auto [g0, g1] = gradient(f)(p);
  g0 += 2.0;
  g1 = 3.0;
  double sum = g0 > 0.0 && !(g1 < 1.0) ? g0 - g1 : std::max(double(g0), 1.0) + std::abs(g1) + std::fabs(g0);
  auto [value, slope, curvature] = value_gradient_and_hessian(f)(p);
  auto [by_x, by_y] = slope;
  auto [row, other] = curvature;
  auto [xx, xy] = row;
  for (auto const& [a, b] : curvature) sum += a * b;
  sum +=
      value + by_x * by_y + xx + xy + other[0] + curvature[0][0] * curvature[1][1] - curvature[0][1] * curvature[1][0];
  auto both = value_and_gradient(f)(p);
  both.value += 1.0;
  both.gradient[0] = 2.0;
  auto [f0, f1] = jacobian(rows)(p);
  auto [f0x, f0y] = f0;
  auto [results, jacobian_of_rows] = value_and_jacobian(rows)(p);
  auto [r0, r1] = results;
  auto [j0, j1] = jacobian_of_rows;
  return sum + f0x * f0y + f1[0] + r0 * r1 + j0[0] + j1[1] + both.value;
}

inline double as_an_array(std::ostream& out, std::vector<double>& steps) {
  auto slope = gradient(f)(p);
  slope[0] += 1.0;
  slope[1] *= 2.0;
  std::get<0>(slope) = 1.0;
  std::swap(slope[0], slope[1]);
  double sum =
      first(slope) + last(slope) + norm(slope) + norm(hessian(f)(p)[0]) + slope.data()[0] + slope.at(0) + slope.front();
  for (auto& s : slope) s *= 0.5;
  for (auto it = slope.begin(); it != slope.end(); ++it) sum += *it;
  for (std::size_t i = 0; i < std::tuple_size_v<decltype(slope)>; ++i) sum -= slope[i];
  std::copy(slope.begin(), slope.end(), std::back_inserter(steps));
  std::transform(slope.begin(), slope.end(), steps.begin(), [](double s) { return -s; });
  std::sort(slope.begin(), slope.end());
  sum += std::inner_product(slope.begin(), slope.end(), slope.begin(), 0.0) +
         *std::max_element(slope.begin(), slope.end());
  steps.push_back(slope[0]);
  steps = {slope[0], slope[1]};
  std::array<double, 2> copy = slope;
  copy = gradient(f)(p);
  copy[0] -= 0.1 * slope[0];
  if (copy == slope || copy != slope) out << "gradient " << slope[0] << ' ' << slope[1] << '\n';
  slope.fill(0.0);
  std::tie(sum, copy[1]) = std::tuple<double, double>(slope[0], slope[1]);
  return sum + std::apply([](auto... part) { return (part + ...); }, slope);
}
