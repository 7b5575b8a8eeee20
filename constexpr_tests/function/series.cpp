// taylor<N> and derivative<N> of ordinary functions against known series.
#include <array>
#include <chainrule/chainrule.hpp>
#include <cstddef>

#include "near.hpp"

using namespace chainrule;
using testing::near;

namespace {

template <std::size_t N>
constexpr bool are_near(std::array<double, N> const& a, std::array<double, N> const& b) {
  for (std::size_t i = 0; i < N; ++i)
    if (!near(a[i], b[i], 1e-13) && testing::magnitude(a[i] - b[i]) > 1e-14) return false;
  return true;
}

constexpr auto exponential = [](auto x) { return exp(x); };
constexpr auto sine = [](auto x) { return sin(x); };
constexpr auto geometric = [](auto x) { return 1.0 / (1.0 - x); };
constexpr auto logarithm = [](auto x) { return log(1.0 + x); };
constexpr auto root = [](auto x) { return sqrt(1.0 + x); };
constexpr auto arctangent = [](auto x) { return atan(x); };
constexpr auto tangent = [](auto x) { return tan(x); };
constexpr auto bernoulli = [](auto x) { return exp(sin(x)); };

static_assert(are_near(taylor<8>(exponential)(0.0),
                       {1.0, 1.0, 1.0 / 2, 1.0 / 6, 1.0 / 24, 1.0 / 120, 1.0 / 720, 1.0 / 5040, 1.0 / 40320}));
static_assert(are_near(taylor<8>(sine)(0.0), {0, 1, 0, -1.0 / 6, 0, 1.0 / 120, 0, -1.0 / 5040, 0}));
static_assert(are_near(taylor<8>(geometric)(0.0), {1, 1, 1, 1, 1, 1, 1, 1, 1}));
static_assert(are_near(taylor<8>(geometric)(0.5), {2, 4, 8, 16, 32, 64, 128, 256, 512}));
static_assert(are_near(taylor<8>(logarithm)(0.0),
                       {0, 1, -1.0 / 2, 1.0 / 3, -1.0 / 4, 1.0 / 5, -1.0 / 6, 1.0 / 7, -1.0 / 8}));
static_assert(are_near(taylor<8>(root)(0.0), {1, 1.0 / 2, -1.0 / 8, 1.0 / 16, -5.0 / 128, 7.0 / 256, -21.0 / 1024,
                                              33.0 / 2048, -429.0 / 32768}));
static_assert(are_near(taylor<8>(arctangent)(0.0), {0, 1, 0, -1.0 / 3, 0, 1.0 / 5, 0, -1.0 / 7, 0}));
static_assert(are_near(taylor<8>(tangent)(0.0), {0, 1, 0, 1.0 / 3, 0, 2.0 / 15, 0, 17.0 / 315, 0}));
static_assert(are_near(taylor<6>(bernoulli)(0.0), {1, 1, 1.0 / 2, 0, -1.0 / 8, -1.0 / 15, -1.0 / 240}));

// derivative<N> is the coefficient times N!, whichever way it is computed.
template <class F, int... N>
constexpr bool derivatives_match(F f, double x, std::integer_sequence<int, N...>) {
  auto const t = taylor<8>(f)(x);
  double factorial = 1;
  return (near(derivative<N>(f)(x), t[N] * (factorial *= N > 0 ? N : 1), 1e-11) && ...);
}
static_assert(derivatives_match(exponential, 0.3, std::make_integer_sequence<int, 9>{}));
static_assert(derivatives_match(geometric, 0.3, std::make_integer_sequence<int, 9>{}));
static_assert(derivatives_match(bernoulli, 0.3, std::make_integer_sequence<int, 9>{}));
static_assert(derivative<8>(sine)(0.0) == 0.0 && near(derivative<7>(sine)(0.0), -1.0, 1e-14));
static_assert(near(derivative<8>([](auto x) { return pow(x, 8); })(1.5), 40320.0, 1e-14));
static_assert(derivative<5>([](auto x) { return x * x * x * x; })(1.5) == 0.0);

// Beside data, constants and loops; float stays float.
constexpr auto polynomial = [](auto const& c, auto x) {
  auto sum = c[0] * 0.0;
  for (std::size_t i = c.size(); i-- > 0;) sum = sum * x + c[i];
  return sum;
};
static_assert(taylor<4>(polynomial, wrt<1>)(std::array{1.0, 2.0, 3.0, 4.0}, 1.0) ==
              std::array{10.0, 20.0, 15.0, 4.0, 0.0});
static_assert(taylor<2>(geometric)(0.5F) == std::array{2.0F, 4.0F, 8.0F});
static_assert(taylor<0>(geometric)(0.5) == std::array{2.0} && derivative<0>(geometric)(0.5) == 2.0);

}  // namespace
