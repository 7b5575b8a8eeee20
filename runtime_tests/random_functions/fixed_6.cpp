// Random functions and their derivatives, by `./dev random-functions`: generated, do not edit. See check.hpp.
// clang-format off
#include "random_functions/check.hpp"

#include "support/catch.hpp"

namespace {

using namespace random_functions;

constexpr auto f150 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  x = -(bernoulli_variance(atan(x)));
  z = sigmoid_slope(((z != x) ? z : y));
  T v0 = ceil(((z != 0.7) ? z : x));
  return ((std::max<T>(x, 1.5) * v0) + v0) + y;
};
constexpr point at_f150[]{
    {{1.890625, -0.609375, -0.796875},
     {{1.890625, -42},
      {0.0, -73}, {1.0, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.734375, -0.734375, -1.796875},
     {{2.411241783895266, -41},
      {-0.7723334043583394, -43}, {1.0, -43}, {0.0, -73},
      {-0.5439136089062236, -43}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {-0.4483173906379402, -43}}},
};
TEST_CASE("random function 150") { CHECK(failures<on_tape | second | bits, at_f150>(f150) == ""); }

constexpr auto f151 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  T v0 = softplus(y) / (square((z - z)) + 0.5);
  int v1 = -1;
  while (++v1 < 2) {
    if (v0 >= v0) {
      continue;
    }
    std::swap(y, y);
  }
  return (copysign((z * v0), v0) + v0) * v0;
};
constexpr point at_f151[]{
    {{-1.046875, -0.609375, 1.890625},
     {{2.179633220810747, -40},
      {0.0, -73}, {3.5362187850563895, -39}, {0.7540352763885827, -41}}},
    {{-0.609375, 1.765625, -1.109375},
     {{31.21916701341847, -36},
      {0.0, -73}, {27.717945965294366, -37}, {-14.800197695250239, -38}}},
};
TEST_CASE("random function 151") { CHECK(failures<on_tape | in_float | bits, at_f151>(f151) == ""); }

constexpr auto f152 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  std::tie(y, y) = std::pair<T, T>(y, y);
  T v0 = min((z * x), hypot(y, atan(x)));
  T v1 = log_sigmoid(y) - relu(v0);
  T v2 = -(v1) * z;
  return (v2 * std::max<T>(v2, 0.5)) + v2;
};
constexpr point at_f152[]{
    {{-1.921875, 0.953125, -0.359375},
     {{-0.54809702655092, -43},
      {0.1937255859375, -44}, {0.14999780285520112, -44}, {2.5611502943291904, -40},
      {0.0, -73}, {0.0, -73}, {-1.078125, -41}, {-0.10825989517030785, -45}, {-0.4173851905536031, -43}, {-5.765625, -39},
      {0.0, -73}}},
    {{-0.171875, -0.171875, 1.328125},
     {{2.120430011850007, -40},
      {0.0, -73}, {-2.2201022903455234, -40}, {2.4103453642120787, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {2.0545442915446994, -39}, {-2.8003495775831064, -39}, {1.2254664229137933, -40},
      {0.0, -73}}},
};
TEST_CASE("random function 152") { CHECK(failures<on_tape | directions | bits, at_f152>(f152) == ""); }

constexpr auto f153 = []<class T>(T x, T y, T z) {
  z *= log_add_exp(z, 0.3) + ((z < 3.0) + (z > y));
  return silu(y) + ((3 + 3) / 2);
};
constexpr point at_f153[]{
    {{1.140625, -1.234375, -0.796875},
     {{2.7217513648285774, -42},
      {0.0, -73}, {0.009889846364724925, -46}, {0.0, -73}}},
    {{1.578125, 0.703125, 1.078125},
     {{3.4703064330733655, -42},
      {0.0, -73}, {0.824608004036101, -43}, {0.0, -73}}},
};
TEST_CASE("random function 153") { CHECK(failures<on_tape | in_batches | bits, at_f153>(f153) == ""); }

constexpr auto f154 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  y += std::min<T>(x, gelu(x));
  return min(atan((z - z)), sin((y / (cos(y) + 1.5)))) * y;
};
constexpr point at_f154[]{
    {{-0.921875, -0.359375, -0.046875},
     {{0.8425021941342969, -41},
      {-1.569978511339018, -40}, {-1.569978511339018, -40}, {0.0, -73},
      {1.7617703160934963, -41}, {1.7617703160934963, -41}, {0.0, -73}, {1.7617703160934963, -41}, {0.0, -73}, {0.0, -73},
      {0.9017408881727385, -38}}},
    {{0.890625, -0.359375, 1.703125},
     {{0.0, -43},
      {0.0, -42}, {0.0, -42}, {0.0, -44},
      {0.0, -43}, {0.0, -73}, {0.0, -43}, {0.0, -73}, {0.0, -43}, {0.0, -73},
      {0.0, -42}}},
};
TEST_CASE("random function 154") { CHECK(failures<on_tape | series | bits, at_f154>(f154) == ""); }

constexpr auto f155 = []<class T>(T x, T y, T z) {
  z += relu((z * y));
  T v0 = std::max<T>(x, ((z > z) ? z : z));
  return trunc(sin(sinh(y)));
};
constexpr point at_f155[]{
    {{1.203125, -0.671875, -1.171875},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
    {{-0.671875, -0.546875, -1.046875},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 155") { CHECK(failures<on_tape | while_compiling | bits, at_f155>(f155) == ""); }

constexpr auto f156 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  auto [v0, v1] = std::tuple<T, T>(leaky_relu((T(3) * z), (z + x)), z);
  x++;
  T v2 = (v1 * v1) * (v1 / (cos(z) + 1.5));
  return -(v2) - 0.7;
};
constexpr point at_f156[]{
    {{0.578125, -0.921875, 1.015625},
     {{-1.2168057675837618, -42},
      {0.0, -73}, {0.0, -73}, {-1.743223596314025, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-4.602151773560897, -39},
      {0.0, -73}}},
    {{1.703125, 1.328125, 0.015625},
     {{-0.7000015259534141, -43},
      {0.0, -73}, {0.0, -73}, {-0.0002929925928086594, -52},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.03750610388071582, -45},
      {0.0, -73}}},
};
TEST_CASE("random function 156") { CHECK(failures<on_tape | second | bits, at_f156>(f156) == ""); }

constexpr auto f157 = []<class T>(T x, T y, T z) {
  if (polygamma(2_c, exp(sin(y))) > 3.0) {
    T v0 = sech((y + z));
  }
  --z;
  T v1 = elu(sin((z - constants::inv_sqrtpi)), sin(T(0.1)));
  y = std::min<T>(v1, sinh(x));
  return (-((T((std::max<T>(v1, T(1.25)) != z)) * v1)) + v1) + v1;
};
constexpr point at_f157[]{
    {{-0.796875, -0.796875, -1.921875},
     {{0.33769967636265175, -41},
      {0.0, -73}, {0.0, -73}, {-0.941253912918592, -42}}},
    {{1.828125, -1.171875, -0.234375},
     {{-0.06214585137947831, -46},
      {0.0, -73}, {0.0, -73}, {-0.00851000239201089, -47}}},
};
TEST_CASE("random function 157") { CHECK(failures<on_tape | in_float, at_f157>(f157) == ""); }

constexpr auto f158 = []<class T>(T x, T y, T z) {
  std::tie(y, y) = std::pair<T, T>(y, y);
  if (y <= z) {
    z = cos(z) + y;
  }
  return exp_of_difference(cosh(sin(z)), z) + z;
};
constexpr point at_f158[]{
    {{1.078125, -0.484375, 1.828125},
     {{6.463032039494724, -39},
      {0.0, -73}, {-10.064512251785454, -37}, {9.733120828772716, -38},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {18.342073426731133, -37}, {-17.738129026662442, -37}, {14.59267134980089, -38},
      {0.0, -73}}},
    {{-1.359375, 1.515625, 0.328125},
     {{2.39131746325919, -41},
      {0.0, -73}, {0.0, -73}, {-0.4228121259239175, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {2.7089502817621924, -42},
      {0.0, -73}}},
};
TEST_CASE("random function 158") { CHECK(failures<on_tape | directions | bits, at_f158>(f158) == ""); }

constexpr auto f159 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  y -= sigmoid_of_difference((3_c * y), x);
  y -= T((sigmoid_of_difference(z, z) < x)) * ((y > z) ? y : 0.7);
  return ((z != 1.0) ? (z - z) : z) + y;
};
constexpr point at_f159[]{
    {{1.953125, -1.359375, -0.046875},
     {{-2.061771730870129, -41},
      {0.002390986551265131, -49}, {0.9928270403462046, -42}, {0.0, -43}}},
    {{-1.234375, 1.015625, -0.359375},
     {{0.029261835281429876, -43},
      {0.013450872004937026, -47}, {0.9596473839851889, -42}, {0.0, -43}}},
};
TEST_CASE("random function 159") { CHECK(failures<on_tape | in_batches | bits, at_f159>(f159) == ""); }

constexpr auto f160 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  --y;
  std::array<T, 4> v0{log_sigmoid(log_add_exp(y, sin(y))), 0.5, 4.0, x};
  return (((z + constants::sqrt2) * 1.5) * z) + z;
};
constexpr point at_f160[]{
    {{0.640625, 0.015625, -1.359375},
     {{-1.471194256088889, -41},
      {0.0, -73}, {0.0, -73}, {-0.9568046564403574, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {3.0, -41},
      {0.0, -73}}},
    {{0.453125, 1.765625, 1.640625},
     {{9.158391774590038, -39},
      {0.0, -73}, {0.0, -73}, {8.043195343559642, -39},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {3.0, -41},
      {0.0, -73}}},
};
TEST_CASE("random function 160") { CHECK(failures<on_tape | series | bits, at_f160>(f160) == ""); }

constexpr auto f161 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  switch (1) {
    case 0: {
      std::tie(z, z) = std::pair<T, T>(z, z);
    } break;
    case 1: {
      T v0 = fraction_of_sum((square(tan((1.41 * sin(z)))) + 0.5), (square((z - 3.0)) + 0.5));
    } break;
    default: {
      z = -(z) * 1.0;
    } break;
  }
  return std::min<T>(y, (x * y)) + z;
};
constexpr point at_f161[]{
    {{0.765625, 0.578125, -0.546875},
     {{-0.104248046875, -43},
      {0.578125, -44}, {0.765625, -43}, {1.0, -43}}},
    {{1.203125, 0.640625, -1.796875},
     {{-1.15625, -42},
      {0.0, -73}, {1.0, -43}, {1.0, -43}}},
};
TEST_CASE("random function 161") { CHECK(failures<on_tape | while_compiling | bits, at_f161>(f161) == ""); }

constexpr auto f162 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  y += abs(-(y));
  z = std::min<T>(z, z) + (y - z);
  return (3.0 * (z + y)) + z;
};
constexpr point at_f162[]{
    {{1.515625, 1.453125, 1.015625},
     {{20.34375, -38},
      {0.0, -73}, {14.0, -39}, {0.0, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-0.859375, -0.046875, 0.890625},
     {{0.0, -40},
      {0.0, -73}, {0.0, -40}, {0.0, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 162") { CHECK(failures<on_tape | second | bits, at_f162>(f162) == ""); }

constexpr auto f163 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  std::swap(x, z);
  return sign(std::min<T>(y, y));
};
constexpr point at_f163[]{
    {{-0.421875, 0.390625, 0.265625},
     {{1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
    {{-0.421875, -1.796875, 1.890625},
     {{-1.0, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 163") { CHECK(failures<on_tape | in_float | bits, at_f163>(f163) == ""); }

constexpr auto f164 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  T v0 = min((z / 1.5), (z + z));
  if (v0 >= v0) {
    auto [v1, v2] = std::tuple<T, T>((std::max<T>(v0, v0) * acosh((1.0 + (cos(v0) + 1.5)))), z);
  }
  auto const v3 = [](T v4) -> T {
    return (v4 + v4) + v4;
  };
  return -(xlogy(x, (square(z) + 0.5))) + z;
};
constexpr point at_f164[]{
    {{-0.984375, -1.859375, 1.140625},
     {{1.719788099099881, -43},
      {-0.5883561641649585, -43}, {0.0, -73}, {2.246848312322082, -42},
      {0.0, -73}, {0.0, -73}, {-1.2666395553748135, -45}, {0.0, -73}, {0.0, -73}, {-0.48618010442422877, -44},
      {0.0, -73}}},
    {{-0.359375, 1.765625, 1.515625},
     {{1.8852745345470077, -42},
      {-1.0285900091742821, -43}, {0.0, -73}, {1.389456227633761, -43},
      {0.0, -73}, {0.0, -73}, {-1.083704285589596, -45}, {0.0, -73}, {0.0, -73}, {-0.1650945729511021, -46},
      {0.0, -73}}},
};
TEST_CASE("random function 164") { CHECK(failures<on_tape | directions | bits, at_f164>(f164) == ""); }

constexpr auto f165 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  T v0 = max((z * z), y);
  return (cube(-(z)) + v0) * v0;
};
constexpr point at_f165[]{
    {{0.890625, -0.546875, -1.421875},
     {{9.899138431064785, -40},
      {0.0, -73}, {0.0, -73}, {-31.935511887073517, -38}}},
    {{-1.609375, -0.609375, 1.203125},
     {{-0.4256046684458852, -42},
      {0.0, -73}, {0.0, -73}, {-3.5102818608283997, -41}}},
};
TEST_CASE("random function 165") { CHECK(failures<on_tape | in_batches | bits, at_f165>(f165) == ""); }

constexpr auto f166 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  z *= clamp((y * y), (y + z), sin(y));
  T v0 = leaky_relu(y, y) - logit((0.5 + (0.45 * cos(x))));
  std::swap(x, v0);
  return ((x - std::max<T>(v0, y)) + v0) * v0;
};
constexpr point at_f166[]{
    {{-0.734375, 1.578125, -0.421875},
     {{1.7248339161736896, -42},
      {-1.483390829843402, -41}, {0.0, -43}, {0.0, -73},
      {-1.8006697687966469, -42}, {0.0, -42}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {-2.729552624537992, -39}}},
    {{0.703125, 0.453125, -0.109375},
     {{-0.8645962558769179, -41},
      {0.3183421891932333, -42}, {0.703125, -43}, {0.0, -73},
      {3.8896370129947933, -41}, {1.0, -42}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {-2.963697747895916, -38}}},
};
TEST_CASE("random function 166") { CHECK(failures<on_tape | series | bits, at_f166>(f166) == ""); }

constexpr auto f167 = []<class T>(T x, T y, T z) {
  auto const v0 = [&](T v1) -> T {
    return (where((z <= y), z, v1) + v1) + v1;
  };
  return -(z) - (y + z);
};
constexpr point at_f167[]{
    {{-1.734375, 0.265625, 1.640625},
     {{-3.546875, -41},
      {0.0, -73}, {-1.0, -42}, {-2.0, -42}}},
    {{1.390625, -0.421875, 0.640625},
     {{-0.859375, -43},
      {0.0, -73}, {-1.0, -42}, {-2.0, -42}}},
};
TEST_CASE("random function 167") { CHECK(failures<on_tape | while_compiling | bits, at_f167>(f167) == ""); }

constexpr auto f168 = []<class T>(T x, T y, T z) {
  switch (0) {
    case 0: {
      std::swap(x, z);
    } break;
    case 1: {
      T v0 = floor(lgamma((cos(y) + 1.5)));
    } break;
    default: {
      T v1 = 0.25 * (z / (abs(x) + 0.25));
    } break;
  }
  return std::min<T>(z, (y / 1_c)) + y;
};
constexpr point at_f168[]{
    {{1.890625, 0.015625, 0.078125},
     {{0.03125, -49},
      {0.0, -73}, {2.0, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-0.546875, 0.203125, 0.390625},
     {{-0.34375, -44},
      {1.0, -43}, {1.0, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 168") { CHECK(failures<on_tape | second | bits, at_f168>(f168) == ""); }

constexpr auto f169 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  if ((z / (abs(z) + 0.25)) <= 2.6) {
    z *= ceil(digamma(exp(sin(z))));
    T v0 = (z - z) - (z * z);
  }
  z -= silu(atan((z * x)));
  std::tie(y, z) = std::pair<T, T>(z, y);
  return (inverse_one_plus_square(sin(y)) * y) + z;
};
constexpr point at_f169[]{
    {{0.203125, 1.765625, 1.015625},
     {{2.324399088506046, -42},
      {-0.16537978132506462, -43}, {1.0, -45}, {0.24938422471979207, -43}}},
    {{-1.109375, -0.046875, 0.390625},
     {{0.38696136568736966, -43},
      {-0.047457710954592155, -46}, {1.0, -45}, {0.6140492947420552, -42}}},
};
TEST_CASE("random function 169") { CHECK(failures<on_tape | in_float | bits, at_f169>(f169) == ""); }

constexpr auto f170 = [](auto x, auto y, auto z) {
  using T = decltype(x);
  --z;
  T v0 = trunc(exp(y));
  return tan((1.41 * erf(ceil(v0)))) + v0;
};
constexpr point at_f170[]{
    {{1.640625, -0.671875, -0.421875},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{1.640625, 1.390625, -1.546875},
     {{10.165355296504604, -36},
      {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 170") { CHECK(failures<on_tape | directions | bits, at_f170>(f170) == ""); }

constexpr auto f171 = []<class T>(T x, T y, T z) {
  auto [v0, v1] = std::tuple<T, T>(round(log(exp(sin(z)))), z);
  auto [v2, v3] = std::tuple<T, T>(((v1 + v1) - (y * v0)), y);
  auto v4 = (v2 >= v3) + (v0 >= v1);
  return ((std::min<T>(v2, z) / 0.3) + v3) + v0;
};
constexpr point at_f171[]{
    {{1.703125, 0.328125, -0.796875},
     {{-4.890625, -40},
      {0.0, -73}, {4.333333333333333, -41}, {6.666666666666667, -40}}},
    {{-0.546875, -1.671875, 0.453125},
     {{-0.1614583333333333, -43},
      {0.0, -73}, {1.0, -42}, {3.3333333333333335, -41}}},
};
TEST_CASE("random function 171") { CHECK(failures<on_tape | in_batches | bits, at_f171>(f171) == ""); }

constexpr auto f172 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  auto [v0, v1] = std::tuple<T, T>(log2((cos((y / 3.0)) + 1.5)), z);
  auto const v2 = [&](T v3, T v4) -> T {
    return (fmod(y, exp(sin(y))) + y) + v4;
  };
  int v5 = 0;
  do {
    T v6 = v2(z, y) * (v0 * v1);
  } while (++v5 < 2);
  return ((v0 + 1) + 4) * v0;
};
constexpr point at_f172[]{
    {{1.078125, -0.796875, -0.921875},
     {{8.201750992375109, -40},
      {0.0, -73}, {0.38939376183813235, -44}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.485681403257828, -44}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.203125, 1.953125, 1.390625},
     {{7.430965131587435, -40},
      {0.0, -73}, {-0.9391973554230036, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.46134232088774046, -44}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 172") { CHECK(failures<on_tape | series | bits, at_f172>(f172) == ""); }

constexpr auto f173 = []<class T>(T const& x_, T const& y_, T const& z_) -> T {
  T x = x_, y = y_, z = z_;
  if (x > 1.0) {
    T v0 = remainder(sin(digamma(sqrt((1.0 + (x * x))))), (cos(std::min<T>(y, y)) + 1.5));
  }
  for (int v1 = 0; v1 < 2; ++v1) {
    z--;
  }
  return std::max<T>(z, y) + 3_c;
};
constexpr point at_f173[]{
    {{1.015625, -1.546875, 0.640625},
     {{1.640625, -41},
      {0.0, -73}, {0.0, -73}, {1.0, -46}}},
    {{-0.859375, 1.640625, -0.484375},
     {{4.640625, -42},
      {0.0, -73}, {1.0, -43}, {0.0, -73}}},
};
TEST_CASE("random function 173") { CHECK(failures<on_tape | while_compiling | bits, at_f173>(f173) == ""); }

constexpr auto f174 = []<class T>(std::array<T, 3> const& p) {
  T x = p[0], y = p[1], z = p[2];
  std::swap(y, z);
  return exp_of_difference(fdim(z, z), (z - x));
};
constexpr point at_f174[]{
    {{-0.296875, -0.046875, -1.609375},
     {{0.7788007830714049, -43},
      {0.7788007830714049, -44}, {-0.7788007830714049, -43}, {0.0, -73},
      {0.7788007830714049, -43}, {-0.7788007830714049, -44}, {0.0, -73}, {0.7788007830714049, -43}, {0.0, -73}, {0.0, -73},
      {0.7788007830714049, -42}}},
    {{-0.984375, 1.765625, 2.015625},
     {{0.06392786120670757, -46},
      {0.06392786120670757, -46}, {-0.06392786120670757, -46}, {0.0, -73},
      {0.06392786120670757, -46}, {-0.06392786120670757, -47}, {0.0, -73}, {0.06392786120670757, -46}, {0.0, -73}, {0.0, -73},
      {0.06392786120670757, -46}}},
};
TEST_CASE("random function 174") { CHECK(failures<on_tape | second | bits, at_f174>(f174) == ""); }

}  // namespace
