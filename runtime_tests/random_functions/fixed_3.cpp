// Random functions and their derivatives, by `./dev random-functions`: generated, do not edit. See check.hpp.
// clang-format off
#include "random_functions/check_formula.hpp"

#include "support/catch.hpp"

namespace {

using namespace random_functions;

constexpr auto f75 = []<class T>(std::array<T, 2> const& p, T z) {
  T x = p[0], y = p[1];
  std::tie(y, x) = std::pair<T, T>(x, y);
  return (gelu(((y >= z) ? y : z)) * y) + z;
};
constexpr point at_f75[]{
    {{1.953125, 1.140625, 0.890625},
     {{4.608419827857476, -40},
      {4.0329754477780035, -40}, {0.0, -73}, {1.0, -43}}},
    {{1.265625, 1.765625, 1.828125},
     {{4.063722005355073, -41},
      {1.7663976338607985, -42}, {0.0, -73}, {2.396473199108869, -42}}},
};
TEST_CASE("random function 75") { CHECK(failures<on_tape | in_batches | bits, at_f75>(f75) == ""); }

constexpr auto f76 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  y = std::max<T>(z, relu(y));
  auto const v0 = [&](T v1, T v2) -> T {
    return (sigmoid_of_difference(v2, v1) + v1) * z;
  };
  return (((x >= z) ? (T(((T(2.6) - z) < y)) * 3.0) : z) + y) + y;
};
constexpr point at_f76[]{
    {{2.015625, -1.609375, 1.453125},
     {{5.90625, -40},
      {0.0, -73}, {0.0, -73}, {2.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-0.296875, -1.671875, -1.171875},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 76") { CHECK(failures<on_tape | series | bits, at_f76>(f76) == ""); }

constexpr auto f77 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  T v0 = floor(((z != z) ? 1.25 : z));
  y += (y + 1.0) - leaky_relu(z, 0.5);
  return ((y * v0) / (abs(v0) + 0.25)) + v0;
};
constexpr point at_f77[]{
    {{1.953125, 0.140625, 1.953125},
     {{0.4625, -42},
      {0.0, -73}, {1.6, -41}, {-0.8, -41}}},
    {{-0.171875, 1.015625, 1.890625},
     {{1.9125, -42},
      {0.0, -73}, {1.6, -41}, {-0.8, -41}}},
};
TEST_CASE("random function 77") { CHECK(failures<on_tape | while_compiling | bits, at_f77>(f77) == ""); }

constexpr auto f78 = []<class T>(T x, T y) {
  T z = 0.75;
  std::tie(z, z) = std::pair<T, T>(z, z);
  z += exp2((z * y));
  std::array<T, 2> v0{-(cos(atan(x))), y};
  v0[0] = copysign(z, T(0.5)) * elu(atan(v0[0]), sin(z));
  return z + leaky_relu(v0[0], sin(v0[0]));
};
constexpr point at_f78[]{
    {{0.953125, 2.015625, 0.203125},
     {{4.345748853829762, -39},
      {-0.2026581899871886, -42}, {4.016060375105658, -39}, {0.0, -73},
      {-0.026660913433404817, -45}, {-0.6899144767810937, -42}, {0.0, -73}, {2.2858874131729023, -39}, {0.0, -73}, {0.0, -73},
      {0.28205016639475655, -42}}},
    {{-1.796875, -0.546875, 0.515625},
     {{1.785779148085767, -42},
      {0.15700133346863676, -44}, {0.5456219064091601, -43}, {0.0, -73},
      {0.09720953629435715, -47}, {0.08067956512806962, -45}, {0.0, -73}, {0.24384219213350944, -43}, {0.0, -73}, {0.0, -73},
      {0.028200633800815667, -44}}},
};
TEST_CASE("random function 78") { CHECK(failures<on_tape | second | bits, at_f78>(f78) == ""); }

constexpr auto f79 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  T v0 = acosh((1.0 + (cos(exp_of_difference(z, z)) + 1.5)));
  return -(log_sigmoid(sin(v0))) * v0;
};
constexpr point at_f79[]{
    {{-1.359375, -0.921875, -1.484375},
     {{0.566822890277271, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -46}}},
    {{0.765625, -1.984375, 1.703125},
     {{0.566822890277271, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -46}}},
};
TEST_CASE("random function 79") { CHECK(failures<on_tape | in_float | bits, at_f79>(f79) == ""); }

constexpr auto f80 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  y -= 4;
  return (sigmoid_of_difference((z + z), (z - y)) * y) + z;
};
constexpr point at_f80[]{
    {{1.015625, 1.828125, 1.203125},
     {{0.6055776310715414, -43},
      {0.0, -73}, {-0.15801460252073163, -44}, {0.5668556736560931, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.20406414920555896, -44}, {0.004630790313400429, -44}, {-0.1948025685787581, -44},
      {0.0, -73}}},
    {{1.890625, -0.921875, 1.828125},
     {{1.6146839592088964, -43},
      {0.0, -73}, {-0.16081920080429105, -43}, {0.7958150004318022, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.10350529584148188, -47}, {-0.144990502102957, -44}, {-0.1864757083644321, -43},
      {0.0, -73}}},
};
TEST_CASE("random function 80") { CHECK(failures<on_tape | directions | bits, at_f80>(f80) == ""); }

constexpr auto f81 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  T v0 = log_add_exp((z * y), y);
  auto [v1, v2] = std::tuple<T, T>(-((v0 * v0)), v0);
  std::array<T, 2> v3{(z * -(v0)), z};
  return (y > v2) ? ((std::min<T>(v2, v3[1]) != v2) ? v2 : v1) : v3[1];
};
constexpr point at_f81[]{
    {{0.265625, 1.328125, 1.703125},
     {{1.703125, -44},
      {0.0, -73}, {0.0, -73}, {1.0, -45}}},
    {{-0.296875, -1.109375, 0.453125},
     {{0.453125, -46},
      {0.0, -73}, {0.0, -73}, {1.0, -45}}},
};
TEST_CASE("random function 81") { CHECK(failures<on_tape | in_batches | bits, at_f81>(f81) == ""); }

constexpr auto f82 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  x = fraction_of_sum((cos((((y + x) <= z) * z)) + 1.5), exp(sin((z * y))));
  T v0 = -(-(z));
  return (1_c - z) - z;
};
constexpr point at_f82[]{
    {{-0.796875, 0.953125, -1.484375},
     {{3.96875, -41},
      {0.0, -73}, {0.0, -73}, {-2.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{1.765625, 0.953125, 1.390625},
     {{-1.78125, -41},
      {0.0, -73}, {0.0, -73}, {-2.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 82") { CHECK(failures<on_tape | series | bits, at_f82>(f82) == ""); }

constexpr auto f83 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  z = abs(sin((1_c * z)));
  std::array<T, 4> v0{((over_square_of_hypot(z, z) <= y) * (y - z)), z, z, x};
  std::array<T, 4> v1{((z < v0[1]) ? (z * z) : y), v0[3], T(0.25), 0.25};
  return lgamma((square(std::max<T>(x, y)) + 0.5));
};
constexpr point at_f83[]{
    {{0.015625, 0.078125, 0.703125},
     {{0.5604719144959748, -43},
      {0.0, -73}, {-0.3021406558038717, -44}, {0.0, -73}}},
    {{0.765625, 0.203125, -1.046875},
     {{-0.043879175558507566, -44},
      {-0.6794776584957362, -42}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 83") { CHECK(failures<on_tape | while_compiling | bits, at_f83>(f83) == ""); }

constexpr auto f84 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  auto const v0 = [&](T v1, T v2) -> T {
    return (x * z) + v1;
  };
  auto [v3, v4] = std::tuple<T, T>(sign((x / exp(sin(y)))), z);
  v4 = v0((v4 + z), y);
  return beta(sqrt((1.0 + (v0(v3, z) * v0(v3, z)))), (cos(copysign(v4, 1.0)) + 1.5));
};
constexpr point at_f84[]{
    {{0.265625, 0.640625, -1.734375},
     {{1.1282852463358297, -40},
      {-1.182028844573215, -40}, {0.0, -73}, {2.3477298640792816, -39},
      {1.1428307970620473, -38}, {0.0, -73}, {-2.155059840148038, -38}, {0.0, -73}, {0.0, -73}, {4.430810127403948, -37},
      {1.3507353593965732, -34}}},
    {{1.078125, 1.953125, 0.765625},
     {{0.6810092627593937, -41},
      {0.5013248486523942, -41}, {0.0, -73}, {2.4906504366653954, -39},
      {0.4766301912469178, -41}, {0.0, -73}, {2.539314644365251, -39}, {0.0, -73}, {0.0, -73}, {8.0756977002536, -37},
      {-0.5268110608037939, -39}}},
};
TEST_CASE("random function 84") { CHECK(failures<on_tape | second | bits, at_f84>(f84) == ""); }

constexpr auto f85 = []<class T>(T x, T y, T z) {
  z = over_square_of_hypot(min(z, z), atan((z / (cos(z) + 1.5))));
  auto [v0, v1] = std::tuple<T, T>(clamp(square(z), (z / sqrt((1.0 + (z * z)))), sin(y)), y);
  return (std::min<T>(y, polygamma(1_c, (cos(z) + 1.5))) + z) * v0;
};
constexpr point at_f85[]{
    {{1.828125, -0.546875, -1.546875},
     {{0.5506164330113757, -43},
      {0.0, -73}, {-1.424429224842525, -42}, {0.19147456709415323, -44}}},
    {{-1.546875, -1.921875, -1.984375},
     {{2.1719676224017457, -41},
      {0.0, -73}, {-0.14351615556544028, -41}, {0.18971818463775694, -45}}},
};
TEST_CASE("random function 85") { CHECK(failures<on_tape | in_float | bits, at_f85>(f85) == ""); }

constexpr auto f86 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  T v0 = (x * z) / (cos(z) + 1.5);
  return sqrt(sqrt((1.0 + (ceil(atan(z)) * ceil(atan(z))))));
};
constexpr point at_f86[]{
    {{1.765625, -0.171875, -0.796875},
     {{1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.703125, -0.984375, -0.609375},
     {{1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 86") { CHECK(failures<on_tape | directions | bits, at_f86>(f86) == ""); }

constexpr auto f87 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  T v0 = clamp((z / 0.35_c), atan((z - z)), (x * y));
  auto v1 = (z != v0) + (z <= T(1.0));
  auto v2 = (z == v0) + (v0 == z);
  std::tie(z, y) = std::pair<T, T>(y, z);
  return (((v0 + x) * y) + z) * v0;
};
constexpr point at_f87[]{
    {{0.078125, 1.140625, 0.578125},
     {{0.11025820393115282, -45},
      {1.5215846300125122, -41}, {0.18980085849761963, -44}, {0.014902651309967041, -48}}},
    {{1.890625, 0.453125, 0.078125},
     {{0.13800640495455996, -45},
      {0.017438616071428572, -50}, {0.22321428571428573, -44}, {2.2881457270408165, -42}}},
};
TEST_CASE("random function 87") { CHECK(failures<on_tape | in_batches | bits, at_f87>(f87) == ""); }

constexpr auto f88 = []<class T>(T x, T y, T z) {
  struct v0_type { T a, b; };
  v0_type v0; v0.a = where(((x != y) && (y > y)), (y + x), sin(ceil(z))); v0.b = y;
  return lbeta((square(relu(atan(v0.b))) + 0.5), (abs(y) + 0.25)) * y;
};
constexpr point at_f88[]{
    {{-0.359375, -0.921875, 1.578125},
     {{-0.5503446594345704, -45},
      {0.0, -73}, {0.12564991648774546, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.5619059872823956, -42}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.546875, -0.984375, 1.828125},
     {{-0.5571250671127234, -45},
      {0.0, -73}, {0.09170636240003302, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.5250999466860946, -42}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 88") { CHECK(failures<on_tape | series | bits, at_f88>(f88) == ""); }

constexpr auto f89 = []<class T>(std::array<T, 2> const& p, T z) {
  T x = p[0], y = p[1];
  x = exprel_derivative(3_c, y);
  T v0 = z * floor(z);
  return (((v0 * v0) == z) ? (v0 + 2.6) : 1.25) + z;
};
constexpr point at_f89[]{
    {{-1.421875, 1.328125, 1.703125},
     {{2.953125, -41},
      {0.0, -73}, {0.0, -73}, {1.0, -43}}},
    {{-1.171875, -0.171875, -1.234375},
     {{0.015625, -43},
      {0.0, -73}, {0.0, -73}, {1.0, -43}}},
};
TEST_CASE("random function 89") { CHECK(failures<on_tape | while_compiling | bits, at_f89>(f89) == ""); }

constexpr auto f90 = []<class T>(T x, T y, T z) {
  auto v0 = z > z;
  if (std::max<T>(y, z) >= y) {
    T v1 = ceil(y) * constants::inv_sqrtpi;
    T v2 = log_sigmoid(sin(-(v1)));
  } else {
    x += cosh(std::max<T>(z, z));
  }
  T v3 = -(z) - z;
  return (std::max<T>(z, v3) - silu(z)) + z;
};
constexpr point at_f90[]{
    {{1.640625, 0.578125, 1.953125},
     {{2.195728531937604, -41},
      {0.0, -73}, {0.0, -73}, {0.9117439909532524, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.05788208808299091, -46},
      {0.0, -73}}},
    {{0.265625, 1.390625, -0.046875},
     {{0.06976328415449225, -46},
      {0.0, -73}, {0.0, -73}, {-1.4765710802407936, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.49945098521707154, -43},
      {0.0, -73}}},
};
TEST_CASE("random function 90") { CHECK(failures<on_tape | second | bits, at_f90>(f90) == ""); }

constexpr auto f91 = []<class T>(T x, T y, T z) {
  int v0 = 0;
  do {
    y += trunc(((z <= x) ? z : 0.25));
    z++;
  } while (++v0 < 3);
  z += (x - y) / (abs(z) + 0.25);
  y *= 2;
  return ((T(1.25) + (y * y)) + z) * z;
};
constexpr point at_f91[]{
    {{0.078125, -0.171875, -0.796875},
     {{8.466857351160488, -41},
      {2.4369878088360584, -40}, {-5.60641207237109, -41}, {5.729880273064478, -41}}},
    {{1.015625, 0.015625, -0.609375},
     {{11.133509571981932, -40},
      {2.5712181821364797, -40}, {-2.225052779029971, -40}, {5.815907250921688, -41}}},
};
TEST_CASE("random function 91") { CHECK(failures<on_tape | in_float, at_f91>(f91) == ""); }

constexpr auto f92 = []<class T>(T x, T y, T z) {
  x *= 4;
  T v0 = -((z * y));
  return round((T(((v0 != v0) || (y <= z))) * 0.25));
};
constexpr point at_f92[]{
    {{1.703125, -0.046875, 0.078125},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.984375, 0.765625, -0.296875},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 92") { CHECK(failures<on_tape | directions | bits, at_f92>(f92) == ""); }

constexpr auto f93 = []<class T>(T x, T y) {
  T z = 0.75;
  auto [v0, v1] = std::tuple<T, T>(sinh(nearbyint(y)), y);
  std::array<T, 3> v2{(normal_quantile_slope((0.5 + (0.45 * erf(v0)))) * fma(y, z, z)), y, 0.1};
  int v3 = -1;
  while (++v3 < 2) {
    v2[v3] -= z - (3_c - v2[v3]);
  }
  return (((y * 0.1_c) + T(3.0)) + y) + v0;
};
constexpr point at_f93[]{
    {{-0.171875, -1.546875, 0.890625},
     {{-2.3284229078470187, -41},
      {0.0, -73}, {1.1, -43}, {0.0, -73}}},
    {{-0.421875, 0.765625, 0.015625},
     {{5.0173886936438015, -40},
      {0.0, -73}, {1.1, -43}, {0.0, -73}}},
};
TEST_CASE("random function 93") { CHECK(failures<on_tape | in_batches | bits, at_f93>(f93) == ""); }

constexpr auto f94 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  std::array<T, 3> v0{fmod((T(1.0) + 4), sqrt((1.0 + ((z * x) * (z * x))))), x, z};
  return (((z / (abs(v0[1]) + 0.25)) / (square((v0[1] * 0.7)) + 0.5)) + z) + z;
};
constexpr point at_f94[]{
    {{-1.546875, 1.203125, -0.109375},
     {{-0.25514473076092875, -45},
      {-0.0532426208465546, -46}, {0.0, -73}, {2.33275182409992, -42},
      {-0.0977365716405115, -45}, {0.0, -73}, {0.48678967631135633, -43}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {-0.20981057658374583, -44}}},
    {{0.703125, 1.265625, -0.046875},
     {{-0.16000857181179826, -45},
      {0.13102798463150137, -45}, {0.0, -73}, {3.4135161986516964, -41},
      {-0.30166839010033997, -44}, {0.0, -73}, {-2.7952636721386956, -40}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.7803016415430809, -43}}},
};
TEST_CASE("random function 94") { CHECK(failures<on_tape | series | bits, at_f94>(f94) == ""); }

constexpr auto f95 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  z += remainder(inverse_one_plus_square(z), (abs(y) + 0.25));
  std::swap(z, y);
  T v0 = (y / (abs(y) + 0.25)) / (cos((y - z)) + 1.5);
  return ((v0 / sqrt((1.0 + (y * y)))) * v0) + x;
};
constexpr point at_f95[]{
    {{0.453125, 0.015625, -1.734375},
     {{0.6758305552967135, -42},
      {1.0, -45}, {0.6050526183498902, -41}, {-0.3288653889223728, -42}}},
    {{-1.859375, -0.734375, -0.546875},
     {{-1.7872076079958519, -45},
      {1.0, -45}, {-0.012065370747772409, -45}, {-0.022463304656606974, -45}}},
};
TEST_CASE("random function 95") { CHECK(failures<on_tape | while_compiling | bits, at_f95>(f95) == ""); }

constexpr auto f96 = []<class T>(T x, T y) {
  T z = 0.75;
  T v0 = fdim((z + z), log_add_exp(z, atan(T(0.7))));
  return (((z + 3.0) * ((4 + 4) / 2)) + z) + v0;
};
constexpr point at_f96[]{
    {{-1.984375, 0.765625, 0.765625},
     {{15.87406713724469, -39},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-0.171875, 0.640625, 0.953125},
     {{15.87406713724469, -39},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 96") { CHECK(failures<on_tape | second, at_f96>(f96) == ""); }

constexpr auto f97 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  y *= 1 * 3;
  return -(over_square_of_hypot(sin(T(4.0)), 1.25));
};
constexpr point at_f97[]{
    {{-1.109375, 0.078125, -0.921875},
     {{0.35443273121015745, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
    {{-0.984375, 0.640625, -1.546875},
     {{0.35443273121015745, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 97") { CHECK(failures<on_tape | in_float, at_f97>(f97) == ""); }

constexpr auto f98 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  z = ((z >= z) && (z <= y)) ? fma(y, 2.0, z) : z;
  return ((z + z) != y) ? (y + x) : y;
};
constexpr point at_f98[]{
    {{1.328125, -1.671875, -0.171875},
     {{-0.34375, -42},
      {1.0, -43}, {1.0, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.765625, 1.828125, 0.765625},
     {{2.59375, -42},
      {1.0, -43}, {1.0, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 98") { CHECK(failures<on_tape | directions | bits, at_f98>(f98) == ""); }

constexpr auto f99 = []<class T>(std::array<T, 2> const& p, T z) {
  T x = p[0], y = p[1];
  T v0 = lerp(sin(T(0.7)), z, z) * 1.25;
  T v1 = std::max<T>(z, cube(y));
  std::array<T, 3> v2{erfcx(((v1 == y) ? z : y)), v1, z};
  return (v2[2] - (v2[0] * v2[2])) * v0;
};
constexpr point at_f99[]{
    {{0.640625, 0.328125, 1.765625},
     {{1.646751890605083, -40},
      {0.0, -73}, {3.8151099456607565, -40}, {2.7443577456372363, -39}}},
    {{-1.171875, -0.859375, -1.796875},
     {{30.692893334171007, -37},
      {0.0, -73}, {-84.92340940319286, -35}, {-42.9383420606469, -37}}},
};
TEST_CASE("random function 99") { CHECK(failures<on_tape | in_batches, at_f99>(f99) == ""); }

}  // namespace
