// Terms that several sums of a derivative have in common: fewer operations, the same numbers, and values as written.
#include <chainrule/chainrule.hpp>

#include <array>

namespace {

using namespace chainrule;

template <std::size_t N>
using point = std::array<double, N>;

constexpr int of_gradient(auto at, auto f) { return operation_count<decltype(at)>(value_and_gradient(f)); }
constexpr int of_value(auto at, auto f) { return operation_count<decltype(at)>(f); }

// All entries of a matrix times itself. A component of the gradient is the sum of a row and of a column.
template <std::size_t N>
constexpr auto sum_of_square = []<class T>(std::array<T, N * N> const& m) -> T {
  T all = 0.0;
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t j = 0; j < N; ++j)
      for (std::size_t k = 0; k < N; ++k) all += m[i * N + k] * m[k * N + j];
  return all;
};
template <std::size_t N>
constexpr bool adds_rows_and_columns(point<N * N> const& m) {
  auto const by = gradient(sum_of_square<N>)(m);
  for (std::size_t k = 0; k < N; ++k)
    for (std::size_t l = 0; l < N; ++l) {
      double expected = 0.0;
      for (std::size_t i = 0; i < N; ++i) expected += m[l * N + i] + m[i * N + k];
      if (by[k * N + l] != expected) return false;
    }
  return true;
}
static_assert(adds_rows_and_columns<2>({1.0, -2.0, 3.0, 5.0}));
static_assert(adds_rows_and_columns<3>({1.0, -2.0, 3.0, 5.0, 0.0, -7.0, 11.0, 0.5, 4.0}));
static_assert(adds_rows_and_columns<4>({1, 2, 3, 4, 5, 6, 7, -8, 9, 10, -11, 12, 13, 14, 15, 16}));
// Rows and columns take 2 N (N - 1) additions, and their sums N N.
static_assert(of_gradient(point<9>{}, sum_of_square<3>) - of_value(point<9>{}, sum_of_square<3>) <= 24);
static_assert(of_gradient(point<16>{}, sum_of_square<4>) - of_value(point<16>{}, sum_of_square<4>) <= 43);

// Slopes 1 and -1: a term may be added here and subtracted there. x gets p + q + r, y gets p - q - r, z gets s - p - q
// - r, w gets the negative of all.
constexpr auto signs = []<class T>(std::array<T, 8> const& v) -> T {
  auto const& [x, y, z, w, p, q, r, s] = v;
  return p * (x + y - z - w) + q * (x - y - z - w) + r * (x - y - z - w) + s * (z - w);
};
constexpr auto by = gradient(signs)(point<8>{1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0});
static_assert(by[0] == 112.0);
static_assert(by[1] == -80.0);
static_assert(by[2] == 16.0);
static_assert(by[3] == -240.0);
static_assert(by[4] == -9.0);
static_assert(by[5] == -13.0);
static_assert(by[6] == -13.0);
static_assert(by[7] == -4.0);

// Behind a condition. The sides share their sums among each other.
constexpr auto branch = []<class T>(std::array<T, 4> const& v) -> T {
  auto const& [a, b, c, d] = v;
  if (a > b) return a * (b + c + d) + b * (c + d);
  return exp(a) * (b + c + d) + a * b;
};
constexpr auto above = gradient(branch)(point<4>{3.0, 2.0, 5.0, 7.0});
static_assert(above == point<4>{14.0, 15.0, 5.0, 5.0});
constexpr auto below = gradient(branch)(point<4>{0.0, 2.0, 5.0, 7.0});
static_assert(below == point<4>{16.0, 1.0, 1.0, 1.0});

// A sum of the value is as it is written, also where another one has the same terms: (big + small) - big is 0.
constexpr auto as_written = []<class T>(std::array<T, 3> const& v) -> std::array<T, 2> {
  auto const& [big, small, other] = v;
  return {(big + small) - big, (small - big) + big + other};
};
constexpr auto values = value_and_jacobian(as_written)(point<3>{1e300, 1.0, 2.0}).value;
static_assert(values[0] == 0.0);
static_assert(values[1] == 2.0);

}  // namespace
