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
    T v1 = logit((0.5 + (0.45 * cos((v0 * v0)))));
    v0 = trigamma((square((z + v0)) + 0.5));
  }
  return (-((0.3 - v0)) + v0) * z;
};
constexpr point at_f25[]{
    {{0.953125, 0.703125, -1.796875},
     {{-3.054128332237505, -41},
      {0.0, -73}, {-0.28006285096319944, -38}, {1.6996888109843507, -42}}},
    {{0.828125, 0.953125, 0.390625},
     {{1.258574540609117, -39},
      {0.0, -73}, {16.49358509974715, -35}, {0.349832308043753, -41}}},
};
TEST_CASE("random function 25") { CHECK(failures<on_tape | in_float | bits, at_f25>(f25) == ""); }

constexpr auto f26 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  z = cospi(silu(z));
  return (z + y) / (abs(normal_quantile((0.5 + (0.45 * tanh(z))))) + 0.25);
};
constexpr point at_f26[]{
    {{1.390625, -0.421875, 1.265625},
     {{-1.1322753178980407, -41},
      {0.0, -73}, {0.7967800306028644, -42}, {-0.011062798667975259, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.06294757820705803, -40}, {0.8509565555377622, -39},
      {0.0, -73}}},
    {{-0.046875, 0.015625, 1.328125},
     {{-0.7801747506004607, -42},
      {0.0, -73}, {0.8025654316001859, -42}, {0.15187957972437438, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.2531222743537818, -40}, {3.086956305342826, -38},
      {0.0, -73}}},
};
TEST_CASE("random function 26") { CHECK(failures<on_tape | directions | bits, at_f26>(f26) == ""); }

constexpr auto f27 = []<class T>(T x, T y) {
  T z = 0.75;
  y--;
  y = sinc((y / (abs(z) + 0.25)));
  std::array<T, 2> v0{trunc(std::min<T>(z, y)), z};
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
    return remainder(v3, (abs(v2) + 0.25)) + v3;
  };
  return 0.35_c - (v0[2] - v0[2]);
};
constexpr point at_f28[]{
    {{-0.796875, -0.546875, 0.078125},
     {{0.35, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.546875, 0.765625, -0.984375},
     {{0.35, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 28") { CHECK(failures<on_tape | series | bits, at_f28>(f28) == ""); }

constexpr auto f29 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  T v0 = asin((0.9 * cos(fdim(T(2.0), x))));
  z += v0 + ((v0 >= z) ? z : x);
  return ((v0 + lerp(y, y, atan(z))) + y) * z;
};
constexpr point at_f29[]{
    {{1.578125, 1.765625, 1.015625},
     {{15.987491222484879, -39},
      {9.692951659336865, -39}, {7.114137792395999, -40}, {4.4945688961979995, -42}}},
    {{0.890625, -1.046875, -0.171875},
     {{-0.11523077257176877, -41},
      {-1.4187080669117749, -41}, {0.13705954551541955, -41}, {-3.3629404544845802, -42}}},
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
  return bernoulli_function((x / 3_c)) + z;
};
constexpr point at_f31[]{
    {{1.078125, 0.203125, 1.140625},
     {{1.9716769371383982, -42},
      {-0.1467869449202995, -47}, {0.0, -73}, {1.0, -43}}},
    {{-1.234375, -1.421875, -0.359375},
     {{0.8604226817374072, -44},
      {-0.18939724030136024, -46}, {0.0, -73}, {1.0, -43}}},
};
TEST_CASE("random function 31") { CHECK(failures<on_tape | in_float | bits, at_f31>(f31) == ""); }

constexpr auto f32 = []<class T>(std::array<T, 2> const& p, T z) {
  T x = p[0], y = p[1];
  int v0 = -1;
  while (++v0 < 2) {
    std::array<T, 2> v1{log10(sqrt((1.0 + (atan2(z, y) * atan2(z, y))))), z};
  }
  auto v2 = (z != 2.6) + (z != y);
  return (std::min<T>(z, (x - y)) + y) + z;
};
constexpr point at_f32[]{
    {{-1.359375, 1.703125, 1.265625},
     {{-0.09375, -40},
      {1.0, -42}, {0.0, -42}, {1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.265625, -0.296875, -0.609375},
     {{-1.515625, -43},
      {0.0, -73}, {1.0, -44}, {2.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 32") { CHECK(failures<on_tape | directions | bits, at_f32>(f32) == ""); }

constexpr auto f33 = []<class T>(T x, T y) {
  T z = 0.75;
  std::array<T, 4> v0{(over_square_of_hypot(y, z) * 3_c), z, 2.0, z};
  int v1 = -1;
  while (++v1 < 3) {
    x = log1p((-1.0 + (square(lgamma(sqrt((1.0 + (y * y))))) + 0.5)));
    z++;
  }
  return ((y * y) * constants::e) + z;
};
constexpr point at_f33[]{
    {{1.078125, -0.796875, -1.359375},
     {{5.476135506792475, -40},
      {0.0, -73}, {-4.332261664106603, -41}, {0.0, -73}}},
    {{-1.484375, 1.703125, 0.953125},
     {{11.634742774394999, -39},
      {0.0, -73}, {9.259147478188623, -40}, {0.0, -73}}},
};
TEST_CASE("random function 33") { CHECK(failures<on_tape | in_batches | bits, at_f33>(f33) == ""); }

constexpr auto f34 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  z = one_minus_square(atan(y)) - (((z < y) && (z >= z)) ? y : y);
  x--;
  z *= inverse_one_plus_square(x) - (z / 2.6);
  return exprel((z - z));
};
constexpr point at_f34[]{
    {{-1.359375, 0.515625, 1.453125},
     {{1.0, -44},
      {0.0, -49}, {0.0, -47}, {0.0, -73},
      {0.0, -49}, {0.0, -46}, {0.0, -73}, {0.0, -42}, {0.0, -73}, {0.0, -73},
      {0.0, -48}}},
    {{-1.921875, 1.828125, -0.296875},
     {{1.0, -42},
      {0.0, -47}, {0.0, -42}, {0.0, -73},
      {0.0, -47}, {0.0, -47}, {0.0, -73}, {0.0, -43}, {0.0, -73}, {0.0, -73},
      {0.0, -47}}},
};
TEST_CASE("random function 34") { CHECK(failures<on_tape | series | bits, at_f34>(f34) == ""); }

constexpr auto f35 = []<class T>(T x, T y) {
  T z = 0.75;
  std::array<T, 3> v0{(inverse_one_plus_square(y) - x), z, z};
  x *= T(((1 + 1) / 2)) * (z * z);
  struct v1_type { T a, b; };
  v1_type v1{.a = (0.25 * erf_inv_slope((0.9 * sin(y)))), .b = y};
  std::tie(v0[0], v1.b) = std::pair<T, T>(v1.b, v0[0]);
  return exp2((v0[0] * 2.0)) * v1.a;
};
constexpr point at_f35[]{
    {{0.390625, -0.171875, 0.515625},
     {{0.17790555880525566, -44},
      {0.0, -73}, {0.207516138440107, -45}, {0.0, -73}}},
    {{-0.609375, 0.953125, 0.015625},
     {{1.5404971998084862, -41},
      {0.0, -73}, {4.210719514851147, -39}, {0.0, -73}}},
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
  return silu(sin(cosh(z)));
};
constexpr point at_f37[]{
    {{1.140625, 0.265625, 1.203125},
     {{0.7035843909703698, -43},
      {0.0, -73}, {0.0, -73}, {-0.3370049015779342, -41}}},
    {{-0.109375, 0.015625, -0.859375},
     {{0.7163997366166007, -44},
      {0.0, -73}, {0.0, -73}, {-0.15856743638094772, -44}}},
};
TEST_CASE("random function 37") { CHECK(failures<on_tape | in_float | bits, at_f37>(f37) == ""); }

constexpr auto f38 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  x = -(tanh(x));
  z = 1.5 * log1p((-1.0 + exp(sin(z))));
  y = ((y < z) ? z : z) + z;
  return (((y * z) - z) + y) + y;
};
constexpr point at_f38[]{
    {{0.265625, -1.171875, -1.296875},
     {{-0.16151611819394496, -40},
      {0.0, -73}, {0.0, -73}, {-1.1265218388101472, -39},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-3.3506224261447373, -38},
      {0.0, -73}}},
    {{1.765625, -0.234375, 0.203125},
     {{1.0909191865688086, -41},
      {0.0, -73}, {0.0, -73}, {6.185737268804171, -38},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {7.35969261504689, -38},
      {0.0, -73}}},
};
TEST_CASE("random function 38") { CHECK(failures<on_tape | directions | bits, at_f38>(f38) == ""); }

constexpr auto f39 = []<class T>(T x, T y, T z) {
  T v0 = cube(x) * (y - z);
  return sech(sin((!((v0 <= y)) ? z : x)));
};
constexpr point at_f39[]{
    {{-1.734375, 0.890625, 1.515625},
     {{0.6488053617144758, -44},
      {0.0, -73}, {0.0, -73}, {-0.02722489083709879, -45}}},
    {{-1.296875, 1.578125, -0.421875},
     {{0.666520630804311, -43},
      {0.13441092365631432, -45}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 39") { CHECK(failures<on_tape | in_batches | bits, at_f39>(f39) == ""); }

constexpr auto f40 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  T v0 = log_cosh((((z != z) || (z <= 4.0)) ? z : z));
  auto const v1 = []<class U>(U v2) -> U {
    return (v2 - 0.7) + v2;
  };
  return 1_c * atanh((0.9 * cos(v0)));
};
constexpr point at_f40[]{
    {{0.828125, 1.390625, -1.421875},
     {{0.7521942279461674, -42},
      {0.0, -73}, {0.0, -73}, {0.9519413781378397, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.08373375029416145, -40},
      {0.0, -73}}},
    {{0.265625, 1.765625, -1.796875},
     {{0.40392282310308203, -43},
      {0.0, -73}, {0.0, -73}, {0.9034521735314744, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.12377556325645157, -41},
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
  return (4 * leaky_relu(atan(z), v0[0])) * y;
};
constexpr point at_f42[]{
    {{-0.109375, 1.578125, 1.765625},
     {{4.062100749257608, -40},
      {0.0, -73}, {2.5740044351731375, -41}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{1.703125, 0.640625, 1.953125},
     {{1.6489715912827911, -42},
      {0.0, -73}, {2.5740044351731375, -41}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 42") { CHECK(failures<on_tape | second, at_f42>(f42) == ""); }

constexpr auto f43 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  x = ((atanh((0.9 * tanh(y))) >= z) ? z : 1.0) - constants::inv_sqrtpi;
  return ((ceil(z) + ((y > z) ? z : y)) * z) * y;
};
constexpr point at_f43[]{
    {{0.078125, 0.078125, -0.234375},
     {{0.004291534423828125, -51},
      {0.0, -73}, {0.054931640625, -47}, {-0.03662109375, -47}}},
    {{0.515625, -1.109375, -0.421875},
     {{-0.5192070007324219, -44},
      {0.0, -73}, {0.93603515625, -43}, {1.230712890625, -42}}},
};
TEST_CASE("random function 43") { CHECK(failures<on_tape | in_float | bits, at_f43>(f43) == ""); }

constexpr auto f44 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  std::array<T, 2> v0{exprel((constants::pi + x)), y};
  if (((z == z) + (v0[0] >= v0[1])) == 1) {
    auto [v1, v2] = std::tuple<T, T>(-(min(z, v0[1])), z);
  }
  return (z * z) + hypot(z, v0[1]);
};
constexpr point at_f44[]{
    {{-1.359375, 0.703125, 1.078125},
     {{2.4494969735386856, -41},
      {0.0, -73}, {0.5462677805469223, -43}, {2.9938605968386143, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.5450763919303449, -44}, {-0.3554846034328336, -44}, {2.2318377848475004, -41},
      {0.0, -73}}},
    {{-1.109375, -0.359375, -1.546875},
     {{3.980894259033989, -41},
      {0.0, -73}, {-0.2262964157113293, -44}, {-4.067808485018331, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.5974476825823952, -43}, {-0.13880097676156655, -45}, {2.032246691570869, -41},
      {0.0, -73}}},
};
TEST_CASE("random function 44") { CHECK(failures<on_tape | directions | bits, at_f44>(f44) == ""); }

constexpr auto f45 = []<class T>(T x, T y) {
  T z = 0.75;
  z = y * (T((sinh(z) >= y)) * z);
  T v0 = gelu(exprel_derivative(2_c, y));
  return (-(one_minus_square(atan(z))) + z) + y;
};
constexpr point at_f45[]{
    {{1.578125, -0.296875, 0.640625},
     {{-1.4715341034703058, -43},
      {0.0, -73}, {1.4368984932801803, -42}, {0.0, -73}}},
    {{-0.984375, -1.796875, -1.546875},
     {{-3.2751312500166567, -41},
      {0.0, -73}, {1.2533607116119942, -42}, {0.0, -73}}},
};
TEST_CASE("random function 45") { CHECK(failures<on_tape | in_batches, at_f45>(f45) == ""); }

constexpr auto f46 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  auto const v0 = [&](T v1, T v2) -> T {
    return -(v2);
  };
  std::array<T, 3> v3{v0(erf(y), 3.0), y, x};
  std::sort(v3.begin(), v3.end(), [](T const& a, T const& b) { return a > b; });
  z -= v3[0] + bernoulli_function(v3[2]);
  return log_cosh(trigamma((cos(v3[2]) + 1.5)));
};
constexpr point at_f46[]{
    {{1.390625, 1.640625, 0.203125},
     {{4.078064567336598, -38},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.453125, -1.046875, 1.078125},
     {{4.078064567336598, -38},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 46") { CHECK(failures<on_tape | series, at_f46>(f46) == ""); }

constexpr auto f47 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  if (bernoulli_function_derivative(2_c, y) <= 2.6) {
    int v0 = -1;
    while (++v0 < 3) {
      std::swap(z, y);
    }
    struct v1_type { T a, b; };
    v1_type v1{.a = ((z < z) ? cosh(z) : z), .b = 0.7};
  }
  return copysign(atan(z), x) - (y / 3.0);
};
constexpr point at_f47[]{
    {{-0.546875, -0.921875, -0.484375},
     {{-0.5833117923827419, -42},
      {0.0, -73}, {0.5405833443315297, -43}, {-0.3333333333333333, -44}}},
    {{1.828125, 0.890625, 0.703125},
     {{0.4932363326265107, -45},
      {0.0, -73}, {0.5576582709326072, -44}, {-0.3333333333333333, -43}}},
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
  return ((one_minus_square(sin(y)) + 3) + z) + y;
};
constexpr point at_f48[]{
    {{-0.609375, 1.703125, -0.671875},
     {{4.0486589058129825, -40},
      {0.0, -73}, {1.2615785603705085, -41}, {1.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {1.9303643767480712, -44}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.171875, 1.828125, 1.453125},
     {{6.346019279981148, -40},
      {0.0, -73}, {1.4922366112018546, -41}, {1.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {1.7409228800754089, -42}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 48") { CHECK(failures<on_tape | second | bits, at_f48>(f48) == ""); }

constexpr auto f49 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  T v0 = erf((x - y));
  auto [v1, v2] = std::tuple<T, T>(-((((v0 == v0) || (z != z)) ? z : 0.7)), T(1.5));
  v0 = atan2((v1 * v2), 0.7);
  return 4.0 * (v2 / sqrt((1.0 + (v0 * v0))));
};
constexpr point at_f49[]{
    {{0.265625, 2.015625, -0.234375},
     {{5.4396703261941175, -39},
      {0.0, -73}, {0.0, -73}, {3.561048334187019, -40}}},
    {{-1.796875, -1.109375, -0.609375},
     {{4.421635161073702, -39},
      {0.0, -73}, {0.0, -73}, {1.744781904114815, -40}}},
};
TEST_CASE("random function 49") { CHECK(failures<on_tape | in_float | bits, at_f49>(f49) == ""); }

}  // namespace
