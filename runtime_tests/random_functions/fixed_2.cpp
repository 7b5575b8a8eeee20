// Random functions and their derivatives, by `./dev random-functions`: generated, do not edit. See check.hpp.
// clang-format off
#include "random_functions/check_formula.hpp"

#include "support/catch.hpp"

namespace {

using namespace random_functions;

constexpr auto f50 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  std::array<T, 3> v0{erfc((x + ((z == z) - (z >= 3.0)))), y, y};
  z += (1 + 2) / 2;
  T v1 = (y + 0.1_c) + expm1(z);
  auto v2 = !((v0[1] > v1));
  return (((z * 0.1_c) + z) * v1) + v1;
};
constexpr point at_f50[]{
    {{-0.609375, 2.015625, 0.453125},
     {{14.010989593826189, -38},
      {0.0, -73}, {2.5984375, -41}, {17.04339860217831, -37},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {1.1, -42}, {20.52031444646793, -36},
      {0.0, -73}}},
    {{0.015625, 1.890625, 1.578125},
     {{54.32854280642812, -35},
      {0.0, -73}, {3.8359375, -40}, {66.10791310062316, -34},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {1.1, -42}, {79.50788398075571, -34},
      {0.0, -73}}},
};
TEST_CASE("random function 50") { CHECK(failures<on_tape | directions | bits, at_f50>(f50) == ""); }

constexpr auto f51 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  T v0 = (z != x) ? erfcx(y) : z;
  T v1 = (y - v0) / 2.6;
  v0--;
  T v2 = sigmoid_of_difference((((v1 <= z) + (v0 > y)) * v1), v1);
  auto [v3, v4] = std::tuple<T, T>(((v2 - x) * constants::sqrt2), v1);
  return ((v4 * 2_c) * v0) + x;
};
constexpr point at_f51[]{
    {{-1.546875, -0.734375, 0.515625},
     {{-6.930781106025271, -39},
      {1.0, -45}, {24.65760538003335, -36}, {0.0, -73}}},
    {{0.765625, -0.984375, -0.859375},
     {{-16.4289770883805, -37},
      {1.0, -45}, {82.13886118913855, -34}, {0.0, -73}}},
};
TEST_CASE("random function 51") { CHECK(failures<on_tape | in_batches | bits, at_f51>(f51) == ""); }

constexpr auto f52 = []<class T>(T x, T y, T z) {
  auto const v0 = []<class U>(U v1) -> U {
    return v1 + constants::ln10;
  };
  T v2 = scaled_erfc_integral(3_c, z);
  return ((v2 == 0.5) * fdim(z, v2)) * z;
};
constexpr point at_f52[]{
    {{0.640625, -1.046875, -0.234375},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-0.046875, 0.265625, -0.234375},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 52") { CHECK(failures<on_tape | series | bits, at_f52>(f52) == ""); }

constexpr auto f53 = []<class T>(T x, T y, T z) {
  T v0 = erf_inv((0.9 * tanh(((z <= y) ? z : 0.1))));
  auto const v1 = [](T v2, T v3) -> T {
    return v3 * v3;
  };
  --y;
  T v4 = -(y) * z;
  return v1(v0, T(2.0)) / sqrt((1.0 + (z * z)));
};
constexpr point at_f53[]{
    {{-0.984375, 1.015625, -1.171875},
     {{2.59647708278661, -41},
      {0.0, -73}, {0.0, -73}, {1.2820790039477141, -42}}},
    {{-1.921875, 0.078125, 1.328125},
     {{2.406010787055759, -41},
      {0.0, -73}, {0.0, -73}, {-1.156143333767629, -42}}},
};
TEST_CASE("random function 53") { CHECK(failures<on_tape | while_compiling, at_f53>(f53) == ""); }

constexpr auto f54 = []<class T>(std::array<T, 2> const& p, T z) {
  T x = p[0], y = p[1];
  int v0 = -1;
  while (++v0 < 3) {
    z = (erf_inv_slope((0.9 * tanh(z))) == z) ? (x / 1.0) : z;
  }
  T v1 = (z + (3 * 4)) + 2_c;
  return (z * y) + (x * y);
};
constexpr point at_f54[]{
    {{0.078125, 1.640625, 0.015625},
     {{0.15380859375, -46},
      {1.640625, -42}, {0.09375, -46}, {1.640625, -41},
      {0.0, -73}, {1.0, -42}, {0.0, -73}, {0.0, -73}, {1.0, -42}, {0.0, -73},
      {0.0, -73}}},
    {{-1.046875, -1.421875, -0.546875},
     {{2.26611328125, -42},
      {-1.421875, -42}, {-1.59375, -42}, {-1.421875, -42},
      {0.0, -73}, {1.0, -42}, {0.0, -73}, {0.0, -73}, {1.0, -42}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 54") { CHECK(failures<on_tape | second | bits, at_f54>(f54) == ""); }

constexpr auto f55 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  if ((z / exp(sin(z))) > x) {
    z += normal_quantile((0.5 + (0.45 * sin((y + 1.0)))));
    y += ((x == z) ? x : z) - (z * 2.0);
  }
  return log_sigmoid(sin(T(2.0))) / (square((z * z)) + 0.5);
};
constexpr point at_f55[]{
    {{-0.109375, -0.546875, 0.328125},
     {{-0.3360488889204209, -41},
      {0.0, -73}, {0.9291971179987024, -41}, {0.8021128805021815, -41}}},
    {{1.078125, -1.171875, 0.453125},
     {{-0.6243120975724992, -43},
      {0.0, -73}, {0.0, -73}, {0.4285392030850525, -43}}},
};
TEST_CASE("random function 55") { CHECK(failures<on_tape | in_float, at_f55>(f55) == ""); }

constexpr auto f56 = []<class T>(T x, T y) {
  T z = 0.75;
  z = (y * 2.0) / (abs(log_add_exp(x, y)) + 0.25);
  return normal_quantile_slope((0.5 + (0.45 * tanh((((y * y) > z) ? z : z)))));
};
constexpr point at_f56[]{
    {{-0.171875, -0.671875, 0.828125},
     {{8.754860494387904, -37},
      {-4.537035817506266, -37}, {-8.742456639464887, -36}, {0.0, -73},
      {-10.352254109190081, -36}, {-21.687104043976962, -35}, {0.0, -73}, {-59.814660035732544, -33}, {0.0, -73}, {0.0, -73},
      {34.039299974527616, -33}}},
    {{0.078125, 0.515625, 0.390625},
     {{3.6024556479781498, -41},
      {-0.6894985329163693, -41}, {3.2393801134335996, -39}, {0.0, -73},
      {0.21992636736250495, -41}, {-1.245510923691944, -39}, {0.0, -73}, {1.1186548370277416, -38}, {0.0, -73}, {0.0, -73},
      {0.3121491063376948, -42}}},
};
TEST_CASE("random function 56") { CHECK(failures<on_tape | directions | bits, at_f56>(f56) == ""); }

constexpr auto f57 = []<class T>(T x, T y, T z) {
  T v0 = normal_cdf(-(T(4.0)));
  auto const v1 = [&](T v2, T v3) -> T {
    v3 += 2;
    return over_square_of_hypot(v2, T(0.7)) * v2;
  };
  auto v4 = (v0 < v0) + (y == v0);
  return (1_c - round(v0)) + v0;
};
constexpr point at_f57[]{
    {{0.203125, 1.328125, 1.578125},
     {{1.0000316712418331, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
    {{-0.859375, -1.046875, 1.203125},
     {{1.0000316712418331, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 57") { CHECK(failures<on_tape | in_batches, at_f57>(f57) == ""); }

constexpr auto f58 = []<class T>(T x, T y, T z) {
  T v0 = normal_pdf(z) / (abs((y * x)) + 0.25);
  return (v0 - 0.1) - y;
};
constexpr point at_f58[]{
    {{1.765625, -1.859375, 1.015625},
     {{1.8267944745737432, -42},
      {-0.035482462742977575, -46}, {-0.9663065689919624, -43}, {-0.06847290386395798, -45},
      {0.0373484121692374, -46}, {-0.016382293777926566, -48}, {0.036036876223336595, -46}, {0.033677132616975664, -47}, {-0.034219890867538114, -46}, {0.0021233184130890815, -47},
      {-0.058968732032529614, -46}}},
    {{1.640625, 1.265625, -1.921875},
     {{-1.3385750246143087, -43},
      {-0.01471582247868864, -47}, {-1.0190760661760778, -43}, {0.051986671444375604, -46},
      {0.01601150671204154, -47}, {0.009128340322571465, -48}, {-0.028281971326229734, -47}, {0.026905481100481327, -46}, {-0.03666181468214966, -46}, {0.07286190879646799, -45},
      {-0.02613190811057509, -46}}},
};
TEST_CASE("random function 58") { CHECK(failures<on_tape | series | bits, at_f58>(f58) == ""); }

constexpr auto f59 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  z /= sqrt((1.0 + (exp_minus_square((y * z)) * exp_minus_square((y * z)))));
  T v0 = asinh(log((square(y) + 0.5)));
  return ((constants::ln10 * (x * v0)) + z) * v0;
};
constexpr point at_f59[]{
    {{0.890625, 1.453125, 1.953125},
     {{3.1569002110441726, -42},
      {1.6744794802089722, -41}, {4.3758839564700684, -41}, {0.852771650035887, -42}}},
    {{1.578125, -1.359375, -1.046875},
     {{1.3732112841784376, -41},
      {1.3791321120521407, -41}, {-3.998704065402685, -40}, {0.8204619038984797, -42}}},
};
TEST_CASE("random function 59") { CHECK(failures<on_tape | while_compiling | bits, at_f59>(f59) == ""); }

constexpr auto f60 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  struct v0_type { T a, b; };
  v0_type v0{.a = lgamma((square((y - z)) + 0.5)), .b = z};
  T v3 = (T(((v0.b == 0.7) + (v0.b != 0.1))) * 1.0) * 3;
  int v4 = 0;
  do {
    std::array<T, 2> v5{std::max<T>(v3, (v0.b * v3)), 1.25};
  } while (++v4 < 3);
  return (v0.a + v0.b) * (v3 * v0.b);
};
constexpr point at_f60[]{
    {{0.953125, -0.296875, -1.859375},
     {{6.80315955872596, -37},
      {0.0, -73}, {-15.677582786816787, -36}, {6.440615671199463, -36},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {-32.05052422891246, -36}, {40.48216539157023, -36}, {-42.913806554227996, -35},
      {0.0, -73}}},
    {{-0.234375, -0.046875, 1.765625},
     {{17.448977204934597, -37},
      {0.0, -73}, {-22.911130162010217, -36}, {38.09061172055724, -36},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {33.6694824290777, -36}, {-46.64569774207464, -36}, {65.62191305507157, -35},
      {0.0, -73}}},
};
TEST_CASE("random function 60") { CHECK(failures<on_tape | second | bits, at_f60>(f60) == ""); }

constexpr auto f61 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  T v0 = 4 * tgamma((square(x) + 0.5));
  int v1 = 0;
  do {
    std::array<T, 3> v2{((v0 != z) ? (z - y) : 4.0), 0.7, v0};
  } while (++v1 < 2);
  return ((y > v0) && (y != z)) ? ((atan(y) < y) ? v0 : v0) : v0;
};
constexpr point at_f61[]{
    {{-0.921875, 0.953125, 1.640625},
     {{3.564665298335239, -42},
      {0.7498121029046769, -39}, {0.0, -73}, {0.0, -73}}},
    {{-1.421875, 1.640625, -1.234375},
     {{5.399849785948675, -39},
      {-10.960310793061122, -36}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 61") { CHECK(failures<on_tape | in_float | bits, at_f61>(f61) == ""); }

constexpr auto f62 = []<class T>(T x, T y) {
  T z = 0.75;
  std::array<T, 3> v0{digamma((square((z + y)) + 0.5)), z, z};
  int v1 = 0;
  do {
    v0[v1] /= exp(sin(ceil(atan((v0[v1] - x)))));
    T v2 = copysign((z - v0[v1]), (z * v0[v1]));
  } while (++v1 < 2);
  return gelu((v0[2] * z));
};
constexpr point at_f62[]{
    {{0.265625, 0.640625, 1.765625},
     {{0.40112566772829455, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.140625, -0.609375, 0.890625},
     {{0.40112566772829455, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 62") { CHECK(failures<on_tape | directions, at_f62>(f62) == ""); }

constexpr auto f63 = []<class T>(std::array<T, 2> const& p, T z) {
  T x = p[0], y = p[1];
  auto const v0 = [&](T v1) -> T {
    return (v1 * y) * v1;
  };
  return trigamma(sqrt((1.0 + ((z + y) * (z + y))))) + z;
};
constexpr point at_f63[]{
    {{1.765625, 1.265625, 1.890625},
     {{2.24278541957133, -42},
      {0.0, -73}, {-0.1170863275499021, -45}, {0.8829136724500979, -43}}},
    {{1.453125, -1.109375, 0.078125},
     {{1.0685708204791367, -42},
      {0.0, -73}, {0.6646437008156577, -43}, {1.6646437008156578, -42}}},
};
TEST_CASE("random function 63") { CHECK(failures<on_tape | in_batches | bits, at_f63>(f63) == ""); }

constexpr auto f64 = []<class T>(T x, T y) {
  T z = 0.75;
  std::array<T, 4> v0{((z * z) / (cos(polygamma(2_c, (cos(z) + 1.5))) + 1.5)), z, y, y};
  return ((v0[1] + 2_c) + 2_c) * x;
};
constexpr point at_f64[]{
    {{-0.234375, -0.234375, -0.734375},
     {{-1.11328125, -43},
      {4.75, -41}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.734375, 1.953125, -1.796875},
     {{-8.23828125, -40},
      {4.75, -41}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 64") { CHECK(failures<on_tape | series, at_f64>(f64) == ""); }

constexpr auto f65 = []<class T>(std::array<T, 2> const& p, T z) {
  T x = p[0], y = p[1];
  --z;
  z = polygamma_difference(1_c, (abs((x - T(4.0))) + 0.25), exp(sin((z + z))));
  int v0 = 0;
  do {
    T v1 = over_square_of_hypot(sin(((z >= z) ? z : y)), (z * T(2.0)));
  } while (++v0 < 3);
  std::tie(x, z) = std::pair<T, T>(z, x);
  return floor(one_minus_square(z));
};
constexpr point at_f65[]{
    {{-1.171875, 1.953125, 0.578125},
     {{-1.0, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
    {{1.078125, 1.453125, 0.453125},
     {{-1.0, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 65") { CHECK(failures<on_tape | while_compiling | bits, at_f65>(f65) == ""); }

constexpr auto f66 = []<class T>(T x, T y) {
  T z = 0.75;
  struct v0_type { T a, b; };
  v0_type v0; v0.a = beta(exp(sin((z + y))), exp(sin((z / (abs(z) + 0.25))))); v0.b = y;
  return (y + v0.b) - (v0.b / exp(sin(z)));
};
constexpr point at_f66[]{
    {{-1.484375, 1.015625, 2.015625},
     {{1.517559622527207, -43},
      {0.0, -73}, {1.494212551411404, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{1.328125, -0.421875, 1.140625},
     {{-0.630370920126686, -44},
      {0.0, -73}, {1.494212551411404, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 66") { CHECK(failures<on_tape | second, at_f66>(f66) == ""); }

constexpr auto f67 = []<class T>(T x, T y, T z) {
  z++;
  T v0 = beta_mixed((1.0 + sqrt((1.0 + (z * z)))), (1.0 + (square(z) + 0.5))) * -(y);
  return (std::max<T>(y, log((abs(v0) + 0.25))) + y) + y;
};
constexpr point at_f67[]{
    {{1.640625, 1.953125, 1.703125},
     {{5.859375, -40},
      {0.0, -73}, {3.0, -41}, {0.0, -73}}},
    {{1.578125, -1.171875, -0.359375},
     {{-3.4682116521152397, -40},
      {0.0, -73}, {1.8034259342857717, -42}, {-0.3439817104861794, -44}}},
};
TEST_CASE("random function 67") { CHECK(failures<on_tape | in_float | bits, at_f67>(f67) == ""); }

constexpr auto f68 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  auto [v0, v1] = std::tuple<T, T>((-(y) * lbeta((square(y) + 0.5), (square(y) + 0.5))), z);
  std::tie(v0, v1) = std::pair<T, T>(v1, v0);
  return sinh(log_add_exp(v0, 0.5)) + v0;
};
constexpr point at_f68[]{
    {{1.703125, 1.265625, 1.515625},
     {{4.535486007870036, -40},
      {0.0, -73}, {0.0, -73}, {3.3353264693920224, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {2.2484158682141664, -40},
      {0.0, -73}}},
    {{-0.234375, -1.171875, -0.671875},
     {{0.17632249152033483, -43},
      {0.0, -73}, {0.0, -73}, {1.3101375446719312, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.2842330882143275, -44},
      {0.0, -73}}},
};
TEST_CASE("random function 68") { CHECK(failures<on_tape | directions | bits, at_f68>(f68) == ""); }

constexpr auto f69 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  std::swap(y, x);
  std::array<T, 4> v0{sigmoid((z + z)), 0.5, y, y};
  std::sort(v0.begin(), v0.begin() + 2);
  x = -(erfc(sin(z)));
  return -((z + z)) * z;
};
constexpr point at_f69[]{
    {{1.328125, 1.640625, -1.234375},
     {{-3.04736328125, -41},
      {0.0, -73}, {0.0, -73}, {4.9375, -40}}},
    {{-1.796875, -1.421875, 1.078125},
     {{-2.32470703125, -42},
      {0.0, -73}, {0.0, -73}, {-4.3125, -41}}},
};
TEST_CASE("random function 69") { CHECK(failures<on_tape | in_batches | bits, at_f69>(f69) == ""); }

constexpr auto f70 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  std::array<T, 2> v0{sigmoid_slope((2.6 - y)), x};
  switch (2) {
    case 0: {
      auto const v1 = [&](T v2, T v3) -> T {
        return 1.25 - v3;
      };
    } break;
    case 1: {
      auto const v4 = []<class U>(U v5) -> U {
        return ((v5 + v5) + v5) + v5;
      };
    } break;
    default: {
      T v6 = std::min<T>(z, (y * z));
    } break;
  }
  return leaky_relu(sin(inverse_one_plus_square(z)), scaled_erfc_integral(3_c, y)) + y;
};
constexpr point at_f70[]{
    {{1.265625, -0.484375, -0.484375},
     {{0.23988899525146024, -43},
      {0.0, -73}, {1.0, -43}, {0.4382221480734705, -45},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.509552404341241, -43},
      {0.0, -73}}},
    {{-0.296875, 1.578125, -0.359375},
     {{2.3524335040260285, -42},
      {0.0, -73}, {1.0, -43}, {0.3567355940318606, -45},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.7845744506499267, -44},
      {0.0, -73}}},
};
TEST_CASE("random function 70") { CHECK(failures<on_tape | series | bits, at_f70>(f70) == ""); }

constexpr auto f71 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  --y;
  z = logit((0.5 + (0.45 * sin((x + x)))));
  return ((-(z) * z) + y) * z;
};
constexpr point at_f71[]{
    {{0.515625, -1.484375, -0.984375},
     {{-13.726963105140245, -36},
      {-69.1964281502163, -33}, {2.051249662417912, -40}, {0.0, -73}}},
    {{0.640625, 0.578125, -0.171875},
     {{-18.804301933524346, -35},
      {-83.50682158765548, -32}, {2.606333426494222, -39}, {0.0, -73}}},
};
TEST_CASE("random function 71") { CHECK(failures<on_tape | while_compiling | bits, at_f71>(f71) == ""); }

constexpr auto f72 = []<class T>(std::array<T, 2> const& p, T z) {
  T x = p[0], y = p[1];
  std::array<T, 3> v0{((z * y) * ((bernoulli_variance(atan(T(0.3))) == z) ? z : y)), y, x};
  std::tie(v0[1], y) = std::pair<T, T>(y, v0[1]);
  return (-((z * 4_c)) + y) + z;
};
constexpr point at_f72[]{
    {{-0.859375, -0.546875, -1.234375},
     {{3.15625, -40},
      {0.0, -73}, {1.0, -42}, {-3.0, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.640625, 1.703125, -0.671875},
     {{3.71875, -40},
      {0.0, -73}, {1.0, -42}, {-3.0, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 72") { CHECK(failures<on_tape | second, at_f72>(f72) == ""); }

constexpr auto f73 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  int v0 = -1;
  while (++v0 < 3) {
    if (!((y == z))) {
      std::swap(z, y);
    }
  }
  T v1 = softplus((z - y));
  T v2 = (y + ((2 + 1) / 2)) - 1.0;
  return sigmoid_slope((y / (square(v1) + 0.5)));
};
constexpr point at_f73[]{
    {{2.015625, 1.953125, -1.234375},
     {{0.24920304498821608, -46},
      {0.0, -73}, {0.0009030711863254267, -50}, {0.0003854517196343574, -51}}},
    {{1.640625, 1.640625, -1.109375},
     {{0.24891487719045383, -46},
      {0.0, -73}, {0.0013605922475700837, -49}, {0.0005900197660225802, -50}}},
};
TEST_CASE("random function 73") { CHECK(failures<on_tape | in_float | bits, at_f73>(f73) == ""); }

constexpr auto f74 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  auto const v0 = [&](T v1, T v2) -> T {
    return beta_mixed((1.0 + exp(sin(v1))), (1.0 + sqrt((1.0 + (z * z)))));
  };
  return (log_sigmoid(atan(((z == y) ? z : z))) + y) + x;
};
constexpr point at_f74[]{
    {{-0.109375, -1.984375, 0.265625},
     {{-2.6654847492164846, -42},
      {1.0, -43}, {1.0, -44}, {0.40675545706428595, -45},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.41634480469510604, -45},
      {0.0, -73}}},
    {{0.890625, 0.640625, 0.828125},
     {{1.125287792085911, -43},
      {1.0, -43}, {1.0, -44}, {0.19792764806288052, -45},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.2726932646586021, -46},
      {0.0, -73}}},
};
TEST_CASE("random function 74") { CHECK(failures<on_tape | directions | bits, at_f74>(f74) == ""); }

}  // namespace
