// How many operations value and derivatives take together, beside what SymPy 1.13 leaves after common-subexpression
// elimination of the same functions (additions, multiplications, divisions, powers and functions are one each).
#include <array>
#include <chainrule/chainrule.hpp>

namespace {

using namespace chainrule;

template <std::size_t N>
using point = std::array<double, N>;

constexpr int of_gradient(auto at, auto f) { return operation_count<decltype(at)>(value_and_gradient(f)); }
constexpr int of_jacobian(auto at, auto f) { return operation_count<decltype(at)>(value_and_jacobian(f)); }
constexpr int with_hessian(auto at, auto f) { return operation_count<decltype(at)>(value_gradient_and_hessian(f)); }

constexpr auto rosenbrock = []<class T>(std::array<T, 2> const& p) -> T {
  T const a = 1.0 - p[0], b = p[1] - p[0] * p[0];
  return a * a + 100.0 * (b * b);
};
static_assert(of_gradient(point<2>{}, rosenbrock) <= 13);   // SymPy: 15
static_assert(with_hessian(point<2>{}, rosenbrock) <= 20);  // 19

constexpr auto beale = []<class T>(std::array<T, 2> const& p) -> T {
  auto const& [x, y] = p;
  T const a = 1.5 - x + x * y, b = 2.25 - x + x * (y * y), c = 2.625 - x + x * (y * y * y);
  return a * a + b * b + c * c;
};
static_assert(of_gradient(point<2>{}, beale) <= 37);  // 36: three residuals are doubled where two results could be

// Two variables: forward takes 64 operations, in reverse 77.
constexpr auto goldstein_price = []<class T>(std::array<T, 2> const& p) -> T {
  auto const& [x, y] = p;
  T const s = x + y + 1.0, t = 2.0 * x - 3.0 * y;
  return (1.0 + s * s * (19.0 - 14.0 * x + 3.0 * x * x - 14.0 * y + 6.0 * x * y + 3.0 * y * y)) *
         (30.0 + t * t * (18.0 - 32.0 * x + 12.0 * x * x + 48.0 * y - 36.0 * x * y + 27.0 * y * y));
};
static_assert(of_gradient(point<2>{}, goldstein_price) <= 64);    // 69
static_assert(with_hessian(point<2>{}, goldstein_price) <= 103);  // 147

// The root of a quotient is right where its numerator vanishes: that takes choices which SymPy does not make.
constexpr auto mixed_functions = []<class T>(std::array<T, 4> const& p) -> T {
  auto const& [w, x, y, z] = p;
  return exp(w * sin(x * log(y) / z) + sqrt(w * z / (x * y))) + w * w / tan(z);
};
static_assert(of_gradient(point<4>{}, mixed_functions) <= 57);  // 47

constexpr auto black_scholes = []<class T>(std::array<T, 4> const& p) -> T {
  auto const& [spot, volatility, time, rate] = p;
  auto const normal_cdf = [](T const& d) -> T { return 0.5 * erfc(-d * 0.70710678118654752440); };
  T const spread = volatility * sqrt(time);
  T const d = (log(spot / 100.0) + (rate + volatility * volatility / 2.0) * time) / spread;
  return spot * normal_cdf(d) - 100.0 * exp(-rate * time) * normal_cdf(d - spread);
};
static_assert(of_gradient(point<4>{}, black_scholes) <= 56);    // 83
static_assert(with_hessian(point<4>{}, black_scholes) <= 240);  // 314

template <std::size_t N, class T>
constexpr T determinant(std::array<T, N * N> const& m) {
  if constexpr (N == 1) {
    return m[0];
  } else {
    T sum{};
    for (std::size_t column = 0; column < N; ++column) {
      std::array<T, (N - 1) * (N - 1)> minor;
      std::size_t k = 0;
      for (std::size_t i = 1; i < N; ++i)
        for (std::size_t j = 0; j < N; ++j)
          if (j != column) minor[k++] = m[i * N + j];
      T const term = m[column] * determinant<N - 1, T>(minor);
      sum = column == 0 ? term : column % 2 == 1 ? sum - term : sum + term;
    }
    return sum;
  }
}
constexpr auto of_3x3 = []<class T>(std::array<T, 9> const& m) -> T { return determinant<3, T>(m); };
constexpr auto of_4x4 = []<class T>(std::array<T, 16> const& m) -> T { return determinant<4, T>(m); };
static_assert(of_gradient(point<9>{}, of_3x3) <= 33);    // 39
static_assert(of_gradient(point<16>{}, of_4x4) <= 131);  // 141

// A division and eight products take one operation more than eight divisions, and less time. (SymPy's count has no
// reciprocals.)
constexpr auto log_sum_exp = []<class T>(std::array<T, 8> const& p) -> T {
  T sum = exp(p[0]);
  for (std::size_t i = 1; i < 8; ++i) sum += exp(p[i]);
  return log(sum);
};
static_assert(of_gradient(point<8>{}, log_sum_exp) <= 25);  // 24

constexpr auto sum = []<class T>(std::array<T, 8> const& p) -> T {
  T all = p[0];
  for (std::size_t i = 1; i < 8; ++i) all += p[i];
  return all;
};
constexpr auto product = []<class T>(std::array<T, 8> const& p) -> T {
  T all = p[0];
  for (std::size_t i = 1; i < 8; ++i) all *= p[i];
  return all;
};
static_assert(of_gradient(point<8>{}, sum) == 7);        // 7
static_assert(of_gradient(point<8>{}, product) <= 19);   // 29
static_assert(with_hessian(point<8>{}, product) <= 59);  // 63

// All entries of a 3 x 3 matrix times itself: a component of the gradient is the sum of a row and of a column.
constexpr auto sum_of_square = []<class T>(std::array<T, 9> const& m) -> T {
  T all = 0.0;
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < 3; ++j) all += m[i * 3] * m[j] + m[i * 3 + 1] * m[3 + j] + m[i * 3 + 2] * m[6 + j];
  return all;
};
static_assert(of_gradient(point<9>{}, sum_of_square) <= 74);  // 86

template <class T>
constexpr std::array<T, 3> rotated(T const* r, std::array<T, 3> const& x) {
  T const theta = sqrt(r[0] * r[0] + r[1] * r[1] + r[2] * r[2]), c = cos(theta), s = sin(theta), inverse = 1.0 / theta;
  std::array<T, 3> const a{r[0] * inverse, r[1] * inverse, r[2] * inverse};
  T const along = (a[0] * x[0] + a[1] * x[1] + a[2] * x[2]) * (1.0 - c);
  return {x[0] * c + (a[1] * x[2] - a[2] * x[1]) * s + a[0] * along,
          x[1] * c + (a[2] * x[0] - a[0] * x[2]) * s + a[1] * along,
          x[2] * c + (a[0] * x[1] - a[1] * x[0]) * s + a[2] * along};
}
constexpr auto snavely = []<class T>(std::array<T, 12> const& p) -> std::array<T, 2> {
  auto const z = rotated<T>(&p[0], std::array<T, 3>{p[9], p[10], p[11]});
  T const depth = z[2] + p[5], u = -(z[0] + p[3]) / depth, v = -(z[1] + p[4]) / depth, n = u * u + v * v;
  T const scale = p[6] * (1.0 + p[7] * n + p[8] * n * n);
  return {scale * u - 3.0, scale * v - 4.0};
};
static_assert(of_jacobian(point<12>{}, snavely) <= 289);  // 632

constexpr auto neo_hookean = []<class T>(std::array<T, 9> const& p) -> T {
  T squares = p[0] * p[0];
  for (std::size_t i = 1; i < 9; ++i) squares += p[i] * p[i];
  T const log_j = log(determinant<3, T>(p));
  return 0.65 * (squares - 3.0) - 1.3 * log_j + 1.05 * log_j * log_j;
};
static_assert(of_gradient(point<9>{}, neo_hookean) <= 84);    // 107
static_assert(with_hessian(point<9>{}, neo_hookean) <= 317);  // 434

constexpr auto three_bodies = []<class T>(std::array<T, 3> const& p) -> T {
  auto const& [x, y, z] = p;
  T const q = y * y + z * z, a = x + 0.0121, b = x - 0.9879;
  return 0.5 * (x * x + y * y) + 0.9879 / sqrt(a * a + q) + 0.0121 / sqrt(b * b + q);
};
static_assert(of_gradient(point<3>{}, three_bodies) <= 33);  // 35

constexpr auto inverse_of_pose = []<class T>(std::array<T, 7> const& p) -> std::array<T, 3> {
  T const &x = p[0], &y = p[1], &z = p[2], &w = p[3];
  std::array<T, 3> const d{0.3 - p[4], 0.7 - p[5], -0.2 - p[6]};
  std::array<T, 3> const t{2.0 * (d[1] * z - d[2] * y), 2.0 * (d[2] * x - d[0] * z), 2.0 * (d[0] * y - d[1] * x)};
  return {d[0] + w * t[0] + (t[1] * z - t[2] * y), d[1] + w * t[1] + (t[2] * x - t[0] * z),
          d[2] + w * t[2] + (t[0] * y - t[1] * x)};
};
static_assert(of_jacobian(point<7>{}, inverse_of_pose) <= 92);  // 101

constexpr auto lennard_jones = []<class T>(std::array<T, 9> const& p) -> T {
  T energy = 0.0;
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t j = 0; j < i; ++j) {
      T squares = 0.0;
      for (std::size_t k = 0; k < 3; ++k) squares += (p[3 * i + k] - p[3 * j + k]) * (p[3 * i + k] - p[3 * j + k]);
      T const inverse = 1.0 / squares, sixth = inverse * inverse * inverse;
      energy += 4.0 * (sixth * sixth - sixth);
    }
  return energy;
};
static_assert(of_gradient(point<9>{}, lennard_jones) <= 83);    // 184
static_assert(with_hessian(point<9>{}, lennard_jones) <= 581);  // 576

}  // namespace
