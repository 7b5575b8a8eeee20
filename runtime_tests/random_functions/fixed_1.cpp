// Random functions and their derivatives, by `./dev random-functions`: generated, do not edit. See check.hpp.
// clang-format off
#include "random_functions/check_formula.hpp"

#include "support/catch.hpp"

namespace {

using namespace random_functions;

constexpr auto f25 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  T v0 = sinpi((y * y));
  if (z > v0) {
    T v1 = tgamma(sqrt((1.0 + ((v0 * v0) * (v0 * v0)))));
    v0 = expint((square((z + v0)) + 0.5));
  }
  return (-((0.3 - v0)) + v0) * z;
};
constexpr point at_f25[]{
    {{0.953125, 0.703125, -1.796875},
     {{-3.054128332237505, -41},
      {0.0, -73}, {-0.28006285096319944, -38}, {1.6996888109843507, -42}}},
    {{0.828125, 0.953125, 0.390625},
     {{1.267088238115039, -40},
      {0.0, -73}, {-16.464121095882387, -37}, {6.110733676752749, -38}}},
};
TEST_CASE("random function 25") { CHECK(failures<on_tape | in_float | bits, at_f25>(f25) == ""); }

constexpr auto f26 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  z = cospi(erfcx(z));
  return (z + y) / sqrt((1.0 + (lbeta(sqrt((1.0 + (z * z))), (square(z) + 0.5)) * lbeta(sqrt((1.0 + (z * z))), (square(z) + 0.5)))));
};
constexpr point at_f26[]{
    {{1.390625, -0.421875, 1.265625},
     {{-0.008686305538235569, -44},
      {0.0, -73}, {0.9466868263638064, -43}, {0.5543423916088966, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.2633993294040207, -43}, {-0.4137556036585492, -44},
      {0.0, -73}}},
    {{-0.046875, 0.015625, 1.328125},
     {{0.4459815620078829, -45},
      {0.0, -73}, {0.9619500134045711, -43}, {0.6254225238810138, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.22417442801783394, -43}, {-0.7407314560883645, -43},
      {0.0, -73}}},
};
TEST_CASE("random function 26") { CHECK(failures<on_tape | directions | bits, at_f26>(f26) == ""); }

constexpr auto f27 = []<class T>(T x, T y) {
  T z = 0.75;
  y--;
  y = sinc((y / (abs(z) + 0.25)));
  std::array<T, 2> v0{cbrt(std::min<T>(z, y)), z};
  v0[1] = T(((z <= v0[1]) + (z == z))) * -(v0[0]);
  return -(-(x)) + y;
};
constexpr point at_f27[]{
    {{1.515625, -1.421875, 0.515625},
     {{1.7877994004304893, -42},
      {1.0, -43}, {0.42288155850206993, -45}, {0.0, -73}}},
    {{0.390625, 0.828125, -0.234375},
     {{1.3857087645462982, -43},
      {1.0, -43}, {0.05712259972703696, -48}, {0.0, -73}}},
};
TEST_CASE("random function 27") { CHECK(failures<on_tape | in_batches, at_f27>(f27) == ""); }

constexpr auto f28 = []<class T>(std::array<T, 2> const& p, T z) {
  T x = p[0], y = p[1];
  std::array<T, 3> v0{(sinc_derivative(3_c, y) / exp(sin(x))), z, z};
  std::sort(v0.begin(), v0.begin() + 2);
  auto const v1 = [&](T v2, T v3) -> T {
    T v4 = ((z >= 1.0) ? v3 : z) / constants::e;
    return (softplus(v3) * v4) + v2;
  };
  return (-(asin((0.9 * cos(y)))) + z) + y;
};
constexpr point at_f28[]{
    {{-0.796875, -0.546875, 0.078125},
     {{-1.345616177380963, -41},
      {0.0, -73}, {0.26822186925208086, -41}, {1.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.5583177263507474, -42}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.546875, 0.765625, -0.984375},
     {{-0.9248279641963729, -42},
      {0.0, -73}, {1.8196591747290807, -42}, {1.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.27983152457521315, -42}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 28") { CHECK(failures<on_tape | series | bits, at_f28>(f28) == ""); }

constexpr auto f29 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  struct v0_type { T a, b; };
  v0_type v0{.a = asin((0.9 * tanh(erf_inv_slope((0.9 * erf(z)))))), .b = 1.25};
  T v3 = sinh(std::min<T>(v0.b, v0.a));
  T v4 = ((v0.a <= v3) ? z : 3.0) + 2;
  return (((((v4 > v4) && (y < v3)) ? v4 : v0.b) * v4) + z) + v0.b;
};
constexpr point at_f29[]{
    {{1.015625, -0.984375, -0.734375},
     {{2.09765625, -41},
      {0.0, -73}, {0.0, -73}, {2.25, -41}}},
    {{-1.484375, 1.890625, -1.609375},
     {{0.12890625, -42},
      {0.0, -73}, {0.0, -73}, {2.25, -41}}},
};
TEST_CASE("random function 29") { CHECK(failures<on_tape | while_compiling | bits, at_f29>(f29) == ""); }

constexpr auto f30 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  auto v0 = !((z >= 0.1));
  return (acos((0.9 * cos((T((y > z)) * z)))) * x) + y;
};
constexpr point at_f30[]{
    {{1.265625, -0.796875, -1.046875},
     {{0.6000579303226733, -43},
      {1.1037494758105073, -43}, {1.0, -43}, {-1.1045708093321809, -42},
      {0.0, -73}, {0.0, -73}, {-0.8727473061390072, -42}, {0.0, -73}, {0.0, -73}, {0.15209066057932627, -42},
      {0.0, -73}}},
    {{-0.609375, 1.578125, 0.515625},
     {{1.1690246453837023, -42},
      {0.6713441716780271, -42}, {1.0, -43}, {-0.434736141141052, -42},
      {0.0, -73}, {0.0, -73}, {0.7134131546930085, -42}, {0.0, -73}, {0.0, -73}, {-0.3766513159081737, -42},
      {0.0, -73}}},
};
TEST_CASE("random function 30") { CHECK(failures<on_tape | second | bits, at_f30>(f30) == ""); }

constexpr auto f31 = []<class T>(T x, T y, T z) {
  std::array<T, 3> v0{(atan(sin(z)) - (y / exp(sin(z)))), x, 3.0};
  std::sort(v0.begin(), v0.begin() + 2);
  return cbrt((x / 3_c)) + z;
};
constexpr point at_f31[]{
    {{1.078125, 0.203125, 1.140625},
     {{1.8515917449628914, -42},
      {0.2198158052059181, -46}, {0.0, -73}, {1.0, -43}}},
    {{-1.234375, -1.421875, -0.359375},
     {{-1.1031506466295282, -43},
      {0.20085080752864895, -46}, {0.0, -73}, {1.0, -43}}},
};
TEST_CASE("random function 31") { CHECK(failures<on_tape | in_float | bits, at_f31>(f31) == ""); }

constexpr auto f32 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  auto v0 = atan2(z, z) != z;
  return ((1.5 * z) == x) ? nearbyint(z) : z;
};
constexpr point at_f32[]{
    {{1.265625, -0.734375, 0.515625},
     {{0.515625, -45},
      {0.0, -73}, {0.0, -73}, {1.0, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.046875, -0.171875, 0.453125},
     {{0.453125, -45},
      {0.0, -73}, {0.0, -73}, {1.0, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 32") { CHECK(failures<on_tape | directions | bits, at_f32>(f32) == ""); }

constexpr auto f33 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  T v0 = over_square_of_hypot(z, 4.0) * log_add_exp(0.25, z);
  auto v1 = (v0 == y) + (v0 <= v0);
  T v2 = (v0 / (cos(z) + 1.5)) * 0.6_c;
  return (log_sigmoid(v2) * (v0 + ((v2 <= v0) + (z != v2)))) + z;
};
constexpr point at_f33[]{
    {{1.203125, -1.359375, 1.515625},
     {{0.08768789241094896, -42},
      {0.0, -73}, {0.0, -73}, {1.0017630001178015, -44}}},
    {{-0.984375, 1.078125, -0.796875},
     {{-1.4752424913608397, -43},
      {0.0, -73}, {0.0, -73}, {0.9909230129446707, -45}}},
};
TEST_CASE("random function 33") { CHECK(failures<on_tape | in_batches | bits, at_f33>(f33) == ""); }

constexpr auto f34 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  z = one_minus_square(atan(y)) - (((z < y) && (z >= z)) ? y : y);
  x--;
  z *= sinh(x) - (z / 2.6);
  return cosh((z - z));
};
constexpr point at_f34[]{
    {{-1.359375, 0.515625, 1.453125},
     {{1.0, -44},
      {0.0, -61}, {0.0, -58}, {0.0, -73},
      {0.0, -60}, {0.0, -57}, {0.0, -73}, {0.0, -55}, {0.0, -73}, {0.0, -73},
      {0.0, -59}}},
    {{-1.921875, 1.828125, -0.296875},
     {{1.0, -44},
      {0.0, -54}, {0.0, -54}, {0.0, -73},
      {0.0, -53}, {0.0, -53}, {0.0, -73}, {0.0, -56}, {0.0, -73}, {0.0, -73},
      {0.0, -52}}},
};
TEST_CASE("random function 34") { CHECK(failures<on_tape | series | bits, at_f34>(f34) == ""); }

constexpr auto f35 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  if (!((z == 0.7))) {
    T v0 = inverse_one_plus_square(z) + ceil(z);
  }
  T v1 = leaky_relu((x * 3_c), (z - y));
  return (((v1 <= 2.6) || (z == 0.1)) ? erf(v1) : z) * y;
};
constexpr point at_f35[]{
    {{1.640625, 0.140625, -1.234375},
     {{-0.173583984375, -45},
      {0.0, -73}, {-1.234375, -42}, {0.140625, -45}}},
    {{-1.859375, -1.171875, 0.515625},
     {{1.171875, -42},
      {0.0, -73}, {-1.0, -42}, {0.0, -73}}},
};
TEST_CASE("random function 35") { CHECK(failures<on_tape | while_compiling | bits, at_f35>(f35) == ""); }

constexpr auto f36 = []<class T>(T x, T y, T z) {
  auto v0 = (z * y) == y;
  return (sinh(atan((0.7 + x))) + z) + z;
};
constexpr point at_f36[]{
    {{0.265625, 0.640625, -0.671875},
     {{-0.49810991232854707, -42},
      {0.6777062485769434, -42}, {0.0, -73}, {2.0, -42},
      {-0.45083926048909057, -43}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.15489234616830352, -45}}},
    {{-1.546875, -0.921875, -0.984375},
     {{-2.73069656259684, -41},
      {0.7321257087311226, -42}, {0.0, -73}, {2.0, -42},
      {0.46373396641603937, -43}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.05552073063768609, -43}}},
};
TEST_CASE("random function 36") { CHECK(failures<on_tape | second | bits, at_f36>(f36) == ""); }

constexpr auto f37 = []<class T>(T x, T y, T z) {
  auto v0 = y <= z;
  return (log_add_exp(sin(cosh(z)), std::max<T>(z, z)) + z) * z;
};
constexpr point at_f37[]{
    {{1.140625, 0.265625, 1.203125},
     {{3.5970043477709117, -41},
      {0.0, -73}, {0.0, -73}, {4.669013697531096, -40}}},
    {{-0.109375, 0.015625, -0.859375},
     {{-0.23349114057323453, -43},
      {0.0, -73}, {0.0, -73}, {-0.5776095572329346, -42}}},
};
TEST_CASE("random function 37") { CHECK(failures<on_tape | in_float | bits, at_f37>(f37) == ""); }

constexpr auto f38 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  x = -(tanh(x));
  z = 1.5 * tanh(z);
  y = ((y < z) ? z : z) + z;
  return (((y * z) - z) + y) + y;
};
constexpr point at_f38[]{
    {{0.265625, -1.171875, -1.296875},
     {{-0.5388267244320031, -40},
      {0.0, -73}, {0.0, -73}, {-0.8407206711301062, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.8446776188036987, -40},
      {0.0, -73}}},
    {{1.765625, -0.234375, 0.203125},
     {{1.082373965304379, -43},
      {0.0, -73}, {0.0, -73}, {6.050304111886993, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {5.867113706028319, -39},
      {0.0, -73}}},
};
TEST_CASE("random function 38") { CHECK(failures<on_tape | directions | bits, at_f38>(f38) == ""); }

constexpr auto f39 = []<class T>(T x, T y, T z) {
  std::tie(z, x) = std::pair<T, T>(x, z);
  T v0 = sech((x + z));
  auto v1 = (y == 1.5) + (z == v0);
  std::array<T, 3> v2{ceil(((x == 0.1) ? 4.0 : T(0.5))), 1.25, v0};
  return acos((0.9 * cos((v2[1] + 3.0))));
};
constexpr point at_f39[]{
    {{1.703125, 1.703125, 0.515625},
     {{1.9839271806467034, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
    {{-1.984375, 1.453125, -1.671875},
     {{1.9839271806467034, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 39") { CHECK(failures<on_tape | in_batches, at_f39>(f39) == ""); }

constexpr auto f40 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  T v0 = log_cosh((((z != z) || (z <= 4.0)) ? z : z));
  auto const v1 = []<class U>(U v2) -> U {
    return (v2 - 0.7) + v2;
  };
  return 1_c * one_minus_square(v0);
};
constexpr point at_f40[]{
    {{0.828125, 1.390625, -1.421875},
     {{0.3832979935013134, -42},
      {0.0, -73}, {0.0, -73}, {1.397824093631786, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-1.9107212224937267, -41},
      {0.0, -73}}},
    {{0.265625, 1.765625, -1.796875},
     {{-0.2788254550157399, -41},
      {0.0, -73}, {0.0, -73}, {2.140660182420282, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-2.0272623906654283, -41},
      {0.0, -73}}},
};
TEST_CASE("random function 40") { CHECK(failures<on_tape | series | bits, at_f40>(f40) == ""); }

constexpr auto f41 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  if (asinh(y) <= y) {
    auto const v0 = [&](T v1, T v2) -> T {
      return ((v1 * v1) + v1) + v1;
    };
  }
  return (std::max<T>(z, std::max<T>(y, z)) * z) * z;
};
constexpr point at_f41[]{
    {{-0.359375, -1.359375, 0.015625},
     {{3.814697265625e-06, -60},
      {0.0, -73}, {0.0, -73}, {0.000732421875, -52}}},
    {{0.453125, 0.015625, 1.015625},
     {{1.0476112365722656, -42},
      {0.0, -73}, {0.0, -73}, {3.094482421875, -40}}},
};
TEST_CASE("random function 41") { CHECK(failures<on_tape | while_compiling | bits, at_f41>(f41) == ""); }

constexpr auto f42 = []<class T>(T x, T y) {
  T z = 0.75;
  std::array<T, 4> v0{acosh((1.0 + (abs((T((((z >= z) ? z : 2.0) == z)) * z)) + 0.25))), y, y, z};
  std::sort(v0.begin(), v0.begin() + 2);
  v0[0] = 3_c - (z - z);
  return (4 * erfcx(atan(z))) + z;
};
constexpr point at_f42[]{
    {{-0.109375, 1.578125, 1.765625},
     {{2.9456469825749196, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{1.703125, 0.640625, 1.953125},
     {{2.9456469825749196, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 42") { CHECK(failures<on_tape | second, at_f42>(f42) == ""); }

constexpr auto f43 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  x = ((atanh((0.9 * tanh(y))) >= z) ? z : 1.0) - constants::inv_sqrtpi;
  return (((y > z) ? z : y) + max(z, z)) + z;
};
constexpr point at_f43[]{
    {{0.078125, 0.078125, -0.234375},
     {{-0.703125, -44},
      {0.0, -73}, {0.0, -73}, {3.0, -42}}},
    {{0.515625, -1.109375, -0.421875},
     {{-1.953125, -43},
      {0.0, -73}, {1.0, -44}, {2.0, -43}}},
};
TEST_CASE("random function 43") { CHECK(failures<on_tape | in_float | bits, at_f43>(f43) == ""); }

constexpr auto f44 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  std::array<T, 2> v0{exprel((constants::pi + x)), y};
  if (((z == z) + (v0[0] >= v0[1])) == 1) {
    auto [v1, v2] = std::tuple<T, T>(-((z + v0[1])), z);
  }
  return ((gelu(z) + normal_pdf(v0[0])) + z) + z;
};
constexpr point at_f44[]{
    {{-1.359375, 0.703125, 1.078125},
     {{3.0914318938302694, -41},
      {-0.04203217841577484, -45}, {0.0, -73}, {3.100045482714404, -41},
      {0.14872502347376257, -44}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.18688264707381835, -45},
      {-0.24195224405636076, -42}}},
    {{-1.109375, -0.359375, -1.546875},
     {{-3.186081553229321, -41},
      {-0.013643557044857186, -46}, {0.0, -73}, {1.8744073133663626, -42},
      {0.07629172351944265, -44}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.04737087523052749, -44},
      {-0.292045420941031, -44}}},
};
TEST_CASE("random function 44") { CHECK(failures<on_tape | directions | bits, at_f44>(f44) == ""); }

constexpr auto f45 = []<class T>(T x, T y) {
  T z = 0.75;
  z = y * (T((sigmoid_slope(z) >= y)) * z);
  T v0 = sinpi(exprel_derivative(2_c, y));
  return (-(inverse_one_plus_square(atan(z))) + z) + y;
};
constexpr point at_f45[]{
    {{1.578125, -0.296875, 0.640625},
     {{-1.4737323213591822, -43},
      {0.0, -73}, {1.4649211768891386, -42}, {0.0, -73}}},
    {{-0.984375, -1.796875, -1.546875},
     {{-3.679462243906553, -41},
      {0.0, -73}, {1.60788608743297, -43}, {0.0, -73}}},
};
TEST_CASE("random function 45") { CHECK(failures<on_tape | in_batches, at_f45>(f45) == ""); }

constexpr auto f46 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  int v0 = 0;
  do {
    struct v1_type { T a, b; };
    v1_type v1{.a = remainder((y * y), (square(y) + 0.5)), .b = z};
    --v1.b;
  } while (++v0 < 2);
  std::array<T, 2> v4{bernoulli_function(sin(sinc(y))), y};
  return ((T(2.0) + ((3 + 4) / 2)) / constants::sqrt2) + z;
};
constexpr point at_f46[]{
    {{-0.171875, -1.421875, 0.640625},
     {{4.176158905932738, -41},
      {0.0, -73}, {0.0, -73}, {1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.515625, 1.390625, 1.640625},
     {{5.176158905932738, -41},
      {0.0, -73}, {0.0, -73}, {1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 46") { CHECK(failures<on_tape | series | bits, at_f46>(f46) == ""); }

constexpr auto f47 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  z -= T(((z - x) <= z)) * bernoulli_variance(y);
  T v0 = bernoulli_function_derivative(3_c, (0.25 - z));
  y += (z * v0) - y;
  return ((log_cosh(atan(v0)) - 4_c) + x) + v0;
};
constexpr point at_f47[]{
    {{-0.546875, 0.515625, -0.984375},
     {{-4.58070044188108, -40},
      {1.0, -42}, {0.0, -73}, {0.01745692510171099, -49}}},
    {{0.265625, -1.046875, -1.859375},
     {{-3.733259618274063, -40},
      {1.0, -42}, {-0.10319871603664418, -45}, {0.03335716073911731, -47}}},
};
TEST_CASE("random function 47") { CHECK(failures<on_tape | while_compiling | bits, at_f47>(f47) == ""); }

constexpr auto f48 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  auto const v0 = [&](T v1) -> T {
    T v2 = expint((cos(v1) + 1.5)) - (2 * T(4.0));
    return ((v1 * x) * v1) + v2;
  };
  auto v3 = z <= y;
  std::tie(z, z) = std::pair<T, T>(z, z);
  return ((where(v3, y, 1.5) + (1 * 3)) + z) * y;
};
constexpr point at_f48[]{
    {{-0.609375, 1.703125, -0.671875},
     {{6.86572265625, -41},
      {0.0, -73}, {5.734375, -41}, {1.703125, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {2.0, -43}, {1.0, -43}, {0.0, -73},
      {0.0, -73}}},
    {{-1.171875, 1.828125, 1.453125},
     {{11.48291015625, -40},
      {0.0, -73}, {8.109375, -40}, {1.828125, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {2.0, -43}, {1.0, -43}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 48") { CHECK(failures<on_tape | second | bits, at_f48>(f48) == ""); }

constexpr auto f49 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  auto [v0, v1] = std::tuple<T, T>(erf((T(0.5) * y)), z);
  return (0.35_c * (((v1 > v1) && (v0 == v0)) * v1)) + y;
};
constexpr point at_f49[]{
    {{0.953125, 1.390625, -1.984375},
     {{1.390625, -42},
      {0.0, -73}, {1.0, -43}, {0.0, -73}}},
    {{0.953125, -1.984375, -0.609375},
     {{-1.984375, -42},
      {0.0, -73}, {1.0, -43}, {0.0, -73}}},
};
TEST_CASE("random function 49") { CHECK(failures<on_tape | in_float | bits, at_f49>(f49) == ""); }

}  // namespace
