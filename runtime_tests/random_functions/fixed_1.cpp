// Random functions and their derivatives, by `./dev random-functions`: generated, do not edit. See check.hpp.
// clang-format off
#include "random_functions/check.hpp"

#include "support/catch.hpp"

namespace {

using namespace random_functions;

constexpr auto f25 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  y *= sinpi((x * z));
  std::array<T, 4> v0{((z - x) * z), 2.0, x, x};
  return (sign((v0[1] * z)) + z) * z;
};
constexpr point at_f25[]{
    {{0.953125, 0.703125, -1.796875},
     {{5.025634765625, -40},
      {0.0, -73}, {0.0, -73}, {-4.59375, -40}}},
    {{0.828125, 0.953125, 0.390625},
     {{0.543212890625, -44},
      {0.0, -73}, {0.0, -73}, {1.78125, -42}}},
};
TEST_CASE("random function 25") { CHECK(failures<on_tape | in_float | bits, at_f25>(f25) == ""); }

constexpr auto f26 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  auto const v0 = [&](T v1, T v2) -> T {
    return (cospi(v2) * y) + v2;
  };
  return (abs(std::max<T>(y, z)) + y) + y;
};
constexpr point at_f26[]{
    {{1.390625, -0.421875, 1.265625},
     {{0.421875, -44},
      {0.0, -73}, {2.0, -42}, {1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.078125, -0.859375, -1.109375},
     {{-0.859375, -44},
      {0.0, -73}, {1.0, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 26") { CHECK(failures<on_tape | directions | bits, at_f26>(f26) == ""); }

constexpr auto f27 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  int v0 = -1;
  while (++v0 < 2) {
    auto v1 = (y <= 0.1) + (z <= z);
    T v2 = sinc((z - x));
  }
  z--;
  return sech(atan((y * z)));
};
constexpr point at_f27[]{
    {{-1.984375, 1.703125, 0.703125},
     {{0.8996135523548717, -44},
      {0.0, -73}, {-0.09288216008016541, -47}, {0.5328502867756857, -44}}},
    {{-1.109375, 1.515625, -1.421875},
     {{0.5052741855253375, -44},
      {0.0, -73}, {-0.07296074706141717, -46}, {0.045659306225532034, -47}}},
};
TEST_CASE("random function 27") { CHECK(failures<on_tape | in_batches | bits, at_f27>(f27) == ""); }

constexpr auto f28 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  std::swap(y, y);
  std::array<T, 2> v0{sinc_derivative(3_c, atan(T(0.5))), x};
  return std::max<T>(z, fmod(v0[1], (cos(y) + 1.5)));
};
constexpr point at_f28[]{
    {{0.578125, -1.359375, 1.140625},
     {{1.140625, -43},
      {0.0, -73}, {0.0, -73}, {1.0, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{1.828125, -1.859375, -1.859375},
     {{0.6127149590311104, -41},
      {1.0, -44}, {-0.9586493390279216, -42}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.2845899590311104, -42}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 28") { CHECK(failures<on_tape | series, at_f28>(f28) == ""); }

constexpr auto f29 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  T v0 = y + (z * y);
  return ((y + (z * y)) + y) + y;
};
constexpr point at_f29[]{
    {{1.890625, -1.609375, -0.984375},
     {{-3.243896484375, -41},
      {0.0, -73}, {2.015625, -41}, {-1.609375, -42}}},
    {{1.140625, -1.546875, -1.359375},
     {{-2.537841796875, -41},
      {0.0, -73}, {1.640625, -41}, {-1.546875, -42}}},
};
TEST_CASE("random function 29") { CHECK(failures<on_tape | while_compiling | bits, at_f29>(f29) == ""); }

constexpr auto f30 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  z = acos((0.9 * sin(sigmoid_slope(sin(z)))));
  return (y > 0.7) ? beta((cos(z) + 1.5), (square(y) + 0.5)) : 0.3;
};
constexpr point at_f30[]{
    {{0.953125, 1.703125, -1.984375},
     {{0.09923313924987961, -44},
      {0.0, -73}, {-0.15364534805855715, -44}, {0.004086693125841764, -48},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.29059273636133043, -44}, {-0.0040524233084584865, -48}, {-0.00819550565497791, -48},
      {0.0, -73}}},
    {{-1.171875, -1.796875, 1.890625},
     {{0.3, -45},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 30") { CHECK(failures<on_tape | second | bits, at_f30>(f30) == ""); }

constexpr auto f31 = []<class T>(T x, T y, T z) {
  T v0 = scaled_erfc_integral(3_c, atan(atan(atan(z))));
  return tan((1.41 * tanh(((clamp(y, z, sin(z)) > 0.5) * v0))));
};
constexpr point at_f31[]{
    {{-1.546875, 0.765625, -0.921875},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
    {{-1.234375, -1.421875, -0.359375},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 31") { CHECK(failures<on_tape | in_float | bits, at_f31>(f31) == ""); }

constexpr auto f32 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  int v0 = -1;
  while (++v0 < 2) {
    z *= atan2(z, y) + 3;
  }
  T v1 = (x / (square(y) + 0.5)) - (z - 0.6_c);
  return ((v1 * (z * (1 * 3))) * z) * v1;
};
constexpr point at_f32[]{
    {{-0.734375, 0.515625, -1.046875},
     {{292.72648394979575, -32},
      {257.50395246884267, -33}, {1036.473500782515, -31}, {-800.9974756407387, -31},
      {113.2597991175411, -35}, {271.289051538586, -34}, {-518.4218540317104, -32}, {2102.63174580641, -31}, {-2303.3132636280416, -30}, {1549.5311563890455, -30},
      {0.0, -73}}},
    {{0.265625, -0.296875, -0.609375},
     {{2.6189298708952937, -39},
      {5.4765267917286335, -38}, {24.962767539812088, -36}, {-23.078218111361046, -36},
      {5.726068886729772, -38}, {49.78058331787323, -35}, {-41.9599803974921, -35}, {211.12462584166568, -33}, {-176.01860928285365, -33}, {151.29803151210857, -33},
      {0.0, -73}}},
};
TEST_CASE("random function 32") { CHECK(failures<on_tape | directions | bits, at_f32>(f32) == ""); }

constexpr auto f33 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  T v0 = sigmoid(sin(y)) * over_square_of_hypot(z, 4.0);
  T v1 = (v0 / 4_c) * bernoulli_variance(x);
  std::tie(v1, v1) = std::pair<T, T>(v1, v1);
  return (-((v0 + 1)) + v1) + v1;
};
constexpr point at_f33[]{
    {{1.203125, -1.359375, 1.515625},
     {{-1.0254086896879246, -43},
      {-0.01592016236293325, -48}, {-0.003874547958992219, -49}, {-0.012555085505495098, -48}}},
    {{-0.984375, 1.078125, -0.796875},
     {{-0.9330499022347101, -43},
      {-0.050275624580122594, -47}, {0.009276771699139227, -49}, {-0.0776015224756079, -46}}},
};
TEST_CASE("random function 33") { CHECK(failures<on_tape | in_batches | bits, at_f33>(f33) == ""); }

constexpr auto f34 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  int v0 = 0;
  do {
    ++x;
    T v1 = one_minus_square((y / (cos(y) + 1.5)));
  } while (++v0 < 2);
  y -= 4 * atan2(atan(T(3.0)), z);
  z -= log10((square(copysign(z, T(0.7))) + 0.5));
  return cospi((z - z));
};
constexpr point at_f34[]{
    {{-1.359375, 0.515625, 1.453125},
     {{1.0, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -67},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -67},
      {0.0, -73}}},
    {{-1.921875, 1.828125, -0.296875},
     {{1.0, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -69},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -65},
      {0.0, -73}}},
};
TEST_CASE("random function 34") { CHECK(failures<on_tape | series, at_f34>(f34) == ""); }

constexpr auto f35 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  T v0 = 1.25 + inverse_one_plus_square(y);
  return ((v0 * v0) - (z / sqrt((1.0 + (z * z))))) + x;
};
constexpr point at_f35[]{
    {{0.953125, 0.015625, -1.421875},
     {{6.83248976601835, -39},
      {1.0, -43}, {-0.14054111296809896, -44}, {-0.19037803308547568, -44}}},
    {{-0.921875, -0.859375, -0.609375},
     {{2.92985062277518, -40},
      {1.0, -43}, {2.075826816479938, -41}, {-0.6227063381120331, -43}}},
};
TEST_CASE("random function 35") { CHECK(failures<on_tape | while_compiling | bits, at_f35>(f35) == ""); }

constexpr auto f36 = []<class T>(T x, T y, T z) {
  T v0 = (!((y != z)) ? 1.25 : z) - sinh(y);
  return (((z != 0.7) ? y : z) / exp(sin(y))) + v0;
};
constexpr point at_f36[]{
    {{0.265625, 0.640625, -0.671875},
     {{-1.0048335799169117, -42},
      {0.0, -73}, {-0.9447590673479043, -43}, {1.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {-1.1302421273188448, -45}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.546875, -0.921875, -0.984375},
     {{-1.9712464786257968, -40},
      {0.0, -73}, {1.9982431746388145, -39}, {1.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.7405702882543688, -40}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 36") { CHECK(failures<on_tape | second | bits, at_f36>(f36) == ""); }

constexpr auto f37 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  T v0 = square(cosh(atan(z)));
  return (T(!((z >= v0))) * expm1(v0)) * z;
};
constexpr point at_f37[]{
    {{1.140625, 0.265625, 1.203125},
     {{7.586336141581237, -39},
      {0.0, -73}, {0.0, -73}, {16.376281588169416, -37}}},
    {{-0.109375, 0.015625, -0.859375},
     {{-3.373945156944304, -41},
      {0.0, -73}, {0.0, -73}, {8.667772434801673, -38}}},
};
TEST_CASE("random function 37") { CHECK(failures<on_tape | in_float | bits, at_f37>(f37) == ""); }

constexpr auto f38 = []<class T>(T x, T y, T z) {
  auto const v0 = [&](T v1, T v2) -> T {
    v2 = tanh(lerp(v1, v1, v1));
    return -(T(0.5));
  };
  auto [v3, v4] = std::tuple<T, T>(((z + z) - (z + z)), z);
  return (v4 * v4) - (v3 * v4);
};
constexpr point at_f38[]{
    {{-1.296875, 0.765625, 1.828125},
     {{3.342041015625, -39},
      {0.0, -73}, {0.0, -73}, {3.65625, -39},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {2.0, -40},
      {0.0, -73}}},
    {{1.828125, -0.109375, -0.296875},
     {{0.088134765625, -44},
      {0.0, -73}, {0.0, -73}, {-0.59375, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {2.0, -40},
      {0.0, -73}}},
};
TEST_CASE("random function 38") { CHECK(failures<on_tape | directions | bits, at_f38>(f38) == ""); }

constexpr auto f39 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  auto [v0, v1] = std::tuple<T, T>(log2((square(beta(sqrt((1.0 + (x * x))), sqrt((1.0 + (z * z))))) + 0.5)), 0.3);
  return (sech(((v0 <= v1) ? v0 : x)) + z) * z;
};
constexpr point at_f39[]{
    {{-1.734375, 0.890625, 1.515625},
     {{3.359286007940533, -41},
      {0.10454290164721276, -44}, {0.0, -73}, {3.6148460522294315, -41}}},
    {{-0.109375, -0.671875, 0.265625},
     {{0.3346007004123134, -44},
      {0.028765205413307647, -48}, {0.0, -73}, {1.5252982250816505, -42}}},
};
TEST_CASE("random function 39") { CHECK(failures<on_tape | in_batches | bits, at_f39>(f39) == ""); }

constexpr auto f40 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  z += square(sin((z - y)));
  auto [v0, v1] = std::tuple<T, T>((asinh(z) * 4), 0.7);
  return (((z * v1) - (v0 - x)) + v1) + v0;
};
constexpr point at_f40[]{
    {{0.828125, 1.390625, -1.421875},
     {{0.6059262578952415, -43},
      {1.0, -43}, {-0.4281775749994623, -41}, {1.1281775749994623, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {1.1075449684190342, -41}, {-1.1075449684190342, -41}, {1.1075449684190342, -42},
      {0.0, -73}}},
    {{0.265625, 1.765625, -1.796875},
     {{-0.17532615016589928, -41},
      {1.0, -43}, {0.5220971932459412, -42}, {0.17790280675405876, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.9325546006635972, -40}, {-0.9325546006635972, -40}, {0.9325546006635972, -40},
      {0.0, -73}}},
};
TEST_CASE("random function 40") { CHECK(failures<on_tape | series | bits, at_f40>(f40) == ""); }

constexpr auto f41 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  auto const v0 = [](T v1) -> T {
    T v2 = -(v1) - ((v1 < v1) ? 2.0 : 1.0);
    return acosh((1.0 + (abs(v1) + 0.25))) * v2;
  };
  return (lbeta((cos((y + y)) + 1.5), (abs(y) + 0.25)) + y) + z;
};
constexpr point at_f41[]{
    {{-0.359375, -1.359375, 0.015625},
     {{-1.1338142756720657, -41},
      {0.0, -73}, {-0.3373229354607791, -41}, {1.0, -43}}},
    {{1.453125, -1.046875, 1.828125},
     {{0.5206357698729775, -41},
      {0.0, -73}, {-0.26443149679977335, -41}, {1.0, -43}}},
};
TEST_CASE("random function 41") { CHECK(failures<on_tape | while_compiling | bits, at_f41>(f41) == ""); }

constexpr auto f42 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  auto v0 = (y / exp(sin(z))) == z;
  std::array<T, 3> v1{std::max<T>(y, atanh((0.9 * erf(x)))), T(0.1), z};
  return (T(v0) * (v1[0] - z)) + z;
};
constexpr point at_f42[]{
    {{-0.109375, 1.578125, 1.765625},
     {{1.765625, -42},
      {0.0, -73}, {0.0, -73}, {1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{1.703125, 0.640625, 1.953125},
     {{1.953125, -42},
      {0.0, -73}, {0.0, -73}, {1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 42") { CHECK(failures<on_tape | second | bits, at_f42>(f42) == ""); }

constexpr auto f43 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  y = erf((z - y));
  auto v0 = (z == y) + (y < z);
  T v1 = square(x) * 3;
  return ((constants::sqrt2 - z) + 3) + z;
};
constexpr point at_f43[]{
    {{-1.046875, -1.046875, 0.078125},
     {{4.414213562373095, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -42}}},
    {{0.078125, -0.234375, 0.203125},
     {{4.414213562373095, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -42}}},
};
TEST_CASE("random function 43") { CHECK(failures<on_tape | in_float | bits, at_f43>(f43) == ""); }

constexpr auto f44 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  std::array<T, 4> v0{erfc(std::max<T>(x, y)), x, x, z};
  return ((4.0 - (z * v0[2])) + z) * y;
};
constexpr point at_f44[]{
    {{-1.234375, -0.109375, -0.671875},
     {{-0.2733039855957031, -44},
      {-0.073486328125, -45}, {2.498779296875, -41}, {-0.244384765625, -44},
      {0.0, -73}, {0.671875, -42}, {0.109375, -44}, {0.0, -73}, {2.234375, -41}, {0.0, -73},
      {0.0, -73}}},
    {{1.390625, 1.828125, 1.703125},
     {{6.096279144287109, -41},
      {-3.113525390625, -40}, {3.334716796875, -42}, {-0.714111328125, -40},
      {0.0, -73}, {-1.703125, -40}, {-1.828125, -40}, {0.0, -73}, {-0.390625, -41}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 44") { CHECK(failures<on_tape | directions | bits, at_f44>(f44) == ""); }

constexpr auto f45 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  T v0 = cosine_of(erfcx(z), over_square_of_hypot(z, x));
  auto v1 = z < z;
  std::tie(v0, v0) = std::pair<T, T>(v0, v0);
  auto v2 = (v0 < v0) + (y >= x);
  return ((v0 * (v0 / 0.5)) + z) * z;
};
constexpr point at_f45[]{
    {{1.765625, -0.109375, -0.359375},
     {{-0.5860897229288793, -42},
      {-0.007597997600891676, -47}, {0.0, -73}, {1.2636010687447097, -41}}},
    {{-1.484375, 0.328125, 0.203125},
     {{0.4424587700097456, -43},
      {-0.01319479159977645, -47}, {0.0, -73}, {2.324169690289555, -41}}},
};
TEST_CASE("random function 45") { CHECK(failures<on_tape | in_batches | bits, at_f45>(f45) == ""); }

constexpr auto f46 = []<class T>(T x, T y, T z) {
  if (z <= 4.0) {
    y = scaled_erfc_integral(3_c, y);
  }
  y = asinh(over_square_of_hypot(y, z));
  return ((y < x) ? y : z) + 2.0;
};
constexpr point at_f46[]{
    {{-0.171875, -1.421875, 0.640625},
     {{2.640625, -41},
      {0.0, -73}, {0.0, -73}, {1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-0.609375, 0.453125, -1.046875},
     {{0.953125, -43},
      {0.0, -73}, {0.0, -73}, {1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 46") { CHECK(failures<on_tape | series | bits, at_f46>(f46) == ""); }

constexpr auto f47 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  T v0 = normal_cdf(beta(exp(sin(z)), (cos(y) + 1.5)));
  std::tie(z, y) = std::pair<T, T>(y, z);
  int v1 = -1;
  while (++v1 < 2) {
    T v2 = y + (v0 * v0);
  }
  T v3 = 3.0 - (y / (square(z) + 0.5));
  return (((z * ((3 + 3) / 2)) - z) + z) + v3;
};
constexpr point at_f47[]{
    {{-0.234375, 2.015625, 1.828125},
     {{8.646211508106372, -39},
      {0.0, -73}, {3.3539919513161527, -40}, {-0.2191663545401038, -45}}},
    {{-1.796875, 1.828125, 0.515625},
     {{8.350168988689077, -39},
      {0.0, -73}, {3.1277161609831854, -40}, {-0.2602783249666391, -45}}},
};
TEST_CASE("random function 47") { CHECK(failures<on_tape | while_compiling | bits, at_f47>(f47) == ""); }

constexpr auto f48 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  z = normal_pdf((z - z));
  auto [v0, v1] = std::tuple<T, T>((exp_minus_square(y) * (z * (2 * 4))), z);
  T v2 = floor(acosh((1.0 + sqrt((1.0 + (x * x))))));
  return (v2 + v1) * v0;
};
constexpr point at_f48[]{
    {{-0.609375, 1.703125, -0.671875},
     {{0.2455105595934091, -44},
      {0.0, -73}, {-0.8362703436150497, -42}, {0.0, -69},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {2.3575247387519447, -42}, {0.0, -67}, {0.0, -69},
      {0.0, -73}}},
    {{-1.171875, 1.828125, 1.453125},
     {{0.1578955453325222, -44},
      {0.0, -73}, {-0.5773055876220343, -43}, {0.0, -69},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {1.7949824640780185, -42}, {0.0, -67}, {0.0, -69},
      {0.0, -73}}},
};
TEST_CASE("random function 48") { CHECK(failures<on_tape | second | bits, at_f48>(f48) == ""); }

constexpr auto f49 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  std::array<T, 3> v0{exp_minus_square(atan((x + y))), y, z};
  T v1 = (z + v0[0]) - x;
  return -(std::min<T>(z, 2.6)) + x;
};
constexpr point at_f49[]{
    {{-0.234375, -1.796875, -1.109375},
     {{0.875, -42},
      {1.0, -43}, {0.0, -73}, {-1.0, -42}}},
    {{-0.609375, -0.859375, 0.890625},
     {{-1.5, -42},
      {1.0, -43}, {0.0, -73}, {-1.0, -42}}},
};
TEST_CASE("random function 49") { CHECK(failures<on_tape | in_float | bits, at_f49>(f49) == ""); }

}  // namespace
