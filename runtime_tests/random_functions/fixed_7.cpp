// Random functions and their derivatives, by `./dev random-functions`: generated, do not edit. See check.hpp.
// clang-format off
#include "random_functions/check_formula.hpp"

#include "support/catch.hpp"

namespace {

using namespace random_functions;

constexpr auto f175_formula = [](auto x, auto y, auto z) {
  return square(gelu((y - z))) + x;
}(in_x, in_y, in_z);
constexpr by_name<f175_formula> f175;
constexpr point at_f175[]{
    {{1.015625, 1.890625, -1.671875},
     {{13.702369618129884, -38},
      {1.0, -45}, {7.140143893131055, -39}, {-7.140143893131055, -39}}},
    {{-0.359375, -1.546875, 0.453125},
     {{-0.3573047259853617, -47},
      {1.0, -45}, {0.007756138882839769, -48}, {-0.007756138882839769, -48}}},
};
TEST_CASE("random function 175") { CHECK(failures<on_tape | in_float | bits, at_f175>(f175) == ""); }

constexpr auto f176_formula = [](auto x, auto y, auto z) {
  return (normal_quantile((0.5 + (0.45 * sin(relu((((y != y) || (y > y)) * y)))))) + z) + x;
}(in_x, in_y, in_z);
constexpr by_name<f176_formula> f176;
constexpr point at_f176[]{
    {{0.828125, -1.984375, -0.484375},
     {{0.34375, -43},
      {1.0, -43}, {0.0, -73}, {1.0, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{1.828125, -0.046875, -0.046875},
     {{1.78125, -42},
      {1.0, -43}, {0.0, -73}, {1.0, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 176") { CHECK(failures<on_tape | directions | bits, at_f176>(f176) == ""); }

constexpr auto f177_formula = [](auto x, auto y, auto z) {
  return (((z + leaky_relu(sin((0.3 - z)), sin(y))) + z) + y) + x;
}(in_x, in_y, in_z);
constexpr by_name<f177_formula> f177;
constexpr point at_f177[]{
    {{1.828125, -0.609375, 0.078125},
     {{1.5950590461195644, -43},
      {1.0, -43}, {1.0, -42}, {1.0245134464171495, -42}}},
    {{1.703125, 1.515625, 0.078125},
     {{3.5950590461195646, -41},
      {1.0, -43}, {1.0, -42}, {1.0245134464171495, -42}}},
};
TEST_CASE("random function 177") { CHECK(failures<on_tape | in_batches | bits, at_f177>(f177) == ""); }

constexpr auto f178_formula = [](auto x, auto y, auto z) {
  return ((pow(sqrt((1.0 + (min(z, (1.25_c * ((z < 0.3) + (z > z)))) * min(z, (1.25_c * ((z < 0.3) + (z > z))))))), 4.0) + z) * x) * y;
}(in_x, in_y, in_z);
constexpr by_name<f178_formula> f178;
constexpr point at_f178[]{
    {{1.078125, 0.515625, 1.265625},
     {{1.2594795227050781, -42},
      {1.168212890625, -42}, {2.442626953125, -41}, {0.555908203125, -45},
      {0.0, -73}, {2.265625, -41}, {0.515625, -45}, {0.0, -73}, {1.078125, -44}, {0.0, -73},
      {0.0, -73}}},
    {{-0.296875, 0.390625, -1.484375},
     {{-1.0178636362979887, -41},
      {3.4285933012142777, -39}, {-2.605730908922851, -39}, {2.0897221751511097, -40},
      {0.0, -73}, {8.777198851108551, -38}, {-7.039064168930054, -38}, {0.0, -73}, {5.349688768386841, -38}, {-3.5300791263580322, -39},
      {0.0, -73}}},
};
TEST_CASE("random function 178") { CHECK(failures<on_tape | series, at_f178>(f178) == ""); }

constexpr auto f179_formula = [](auto x, auto y, auto z) {
  return ((where((exp_of_difference(z, z) >= z), max(z, log_sigmoid(y)), y) + y) * y) * x;
}(in_x, in_y, in_z);
constexpr by_name<f179_formula> f179;
constexpr point at_f179[]{
    {{-1.359375, -1.671875, 0.640625},
     {{-2.3437271118164062, -40},
      {1.72412109375, -41}, {3.674560546875, -40}, {2.272705078125, -41}}},
    {{1.203125, 0.390625, 2.015625},
     {{0.36716461181640625, -43},
      {0.30517578125, -43}, {1.8798828125, -41}, {0.0, -73}}},
};
TEST_CASE("random function 179") { CHECK(failures<on_tape | while_compiling | bits, at_f179>(f179) == ""); }

constexpr auto f180_formula = [](auto x, auto y, auto z) {
  return ((sigmoid_slope((max(y, y) - z)) + z) * z) * x;
}(in_x, in_y, in_z);
constexpr by_name<f180_formula> f180;
constexpr point at_f180[]{
    {{1.578125, 1.828125, -1.296875},
     {{2.5717117075054445, -41},
      {1.6295994978252324, -41}, {0.07556714510149776, -44}, {-4.105204622312021, -40},
      {0.0, -73}, {0.04788413154946393, -45}, {-2.601317780474944, -40}, {-0.06255302520181666, -45}, {0.004284383195842477, -47}, {3.210234258810132, -40},
      {0.0, -73}}},
    {{-1.171875, -0.859375, -0.171875},
     {{0.010224752519636256, -47},
      {-0.008725122150089606, -47}, {0.014835054446390947, -47}, {0.12709149197345265, -45},
      {0.0, -73}, {-0.012659246460920275, -48}, {-0.10845140648401293, -45}, {-0.015059941167540763, -48}, {-0.07125310288418839, -45}, {-2.1861838530640822, -41},
      {0.0, -73}}},
};
TEST_CASE("random function 180") { CHECK(failures<on_tape | second | bits, at_f180>(f180) == ""); }

constexpr auto f181_formula = [](auto x, auto y, auto z) {
  return (log_add_exp((z - y), log_sigmoid(sin(z))) - leaky_relu(sin(elu(z, y)), y)) + x;
}(in_x, in_y, in_z);
constexpr by_name<f181_formula> f181;
constexpr point at_f181[]{
    {{1.515625, 0.765625, 0.640625},
     {{1.3416433001212134, -43},
      {1.0, -43}, {-0.5776917051743216, -44}, {-0.10388060764746082, -42}}},
    {{0.265625, 1.515625, 1.203125},
     {{-0.29643847254632744, -43},
      {1.0, -43}, {-0.5047947193970704, -45}, {0.19559717235159546, -44}}},
};
TEST_CASE("random function 181") { CHECK(failures<on_tape | in_float | bits, at_f181>(f181) == ""); }

constexpr auto f182_formula = [](auto x, auto y, auto z) {
  return (((z * (y * y)) * fraction_of_sum((square(lbeta(exp(sin(x)), (cos(z) + 1.5))) + 0.5), (cos(max(z, y)) + 1.5))) + y) + z;
}(in_x, in_y, in_z);
constexpr by_name<f182_formula> f182;
constexpr point at_f182[]{
    {{-1.484375, 1.640625, 2.015625},
     {{6.759103431794985, -39},
      {-0.15872278369125392, -42}, {4.782526088283411, -39}, {4.381481315971736, -40},
      {-1.8393755160637109, -41}, {-0.19349063154743334, -42}, {0.02375506992471027, -44}, {2.305539710953698, -40}, {4.122186747089354, -40}, {2.173118417768947, -42},
      {-0.09374335027860974, -42}}},
    {{0.078125, -0.671875, -1.984375},
     {{-2.8253430399726702, -41},
      {-0.0966370561141699, -43}, {1.54075250944108, -41}, {1.0051704667807013, -42},
      {-0.5492310005351361, -43}, {0.3040669413417233, -41}, {-0.4628749899698914, -43}, {-1.035444439131248, -41}, {-0.020655048795534956, -42}, {-0.2694565744098071, -42},
      {0.6442412854629596, -40}}},
};
TEST_CASE("random function 182") { CHECK(failures<on_tape | directions | bits, at_f182>(f182) == ""); }

constexpr auto f183_formula = [](auto x, auto y, auto z) {
  return ((abs(-((z * z))) + z) * x) * y;
}(in_x, in_y, in_z);
constexpr by_name<f183_formula> f183;
constexpr point at_f183[]{
    {{1.578125, 1.078125, -0.921875},
     {{-0.1225385069847107, -41},
      {-0.07764816284179688, -42}, {-0.11365890502929688, -41}, {-1.4355697631835938, -40}}},
    {{-0.859375, -1.921875, -1.796875},
     {{2.3649170994758606, -40},
      {-2.751903533935547, -39}, {-1.2305259704589844, -40}, {-4.283866882324219, -39}}},
};
TEST_CASE("random function 183") { CHECK(failures<on_tape | in_batches | bits, at_f183>(f183) == ""); }

constexpr auto f184_formula = [](auto x, auto y, auto z) {
  return ((sign(trunc(fdim(sin(z), atan(z)))) + z) + x) * y;
}(in_x, in_y, in_z);
constexpr by_name<f184_formula> f184;
constexpr point at_f184[]{
    {{1.640625, -0.296875, -1.359375},
     {{-0.08349609375, -44},
      {-0.296875, -44}, {0.28125, -42}, {-0.296875, -43},
      {0.0, -73}, {1.0, -43}, {0.0, -73}, {0.0, -73}, {1.0, -42}, {0.0, -73},
      {0.0, -73}}},
    {{-1.609375, -1.046875, 0.015625},
     {{1.66845703125, -42},
      {-1.046875, -43}, {-1.59375, -42}, {-1.046875, -42},
      {0.0, -73}, {1.0, -43}, {0.0, -73}, {0.0, -73}, {1.0, -42}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 184") { CHECK(failures<on_tape | series | bits, at_f184>(f184) == ""); }

constexpr auto f185_formula = [](auto x, auto y, auto z) {
  return (inverse_one_plus_square(sin(min(pow((square(y) + 0.5), sin(x)), (z * y)))) + y) + z;
}(in_x, in_y, in_z);
constexpr by_name<f185_formula> f185;
constexpr point at_f185[]{
    {{-1.546875, -0.296875, 0.703125},
     {{1.3650748977730724, -42},
      {0.0, -73}, {1.262094355127925, -42}, {0.8893379389459872, -43}}},
    {{-1.984375, 1.390625, 0.890625},
     {{3.1260997467369394, -42},
      {0.08750438673853321, -44}, {1.2561468319746512, -42}, {1.0, -43}}},
};
TEST_CASE("random function 185") { CHECK(failures<on_tape | while_compiling, at_f185>(f185) == ""); }

constexpr auto f186_formula = [](auto x, auto y, auto z) {
  return ((erf_inv_slope((0.9 * tanh(silu(x)))) * max((constants::ln10 * z), (y - y))) * z) + z;
}(in_x, in_y, in_z);
constexpr by_name<f186_formula> f186;
constexpr point at_f186[]{
    {{0.515625, 0.203125, -1.296875},
     {{-1.296875, -42},
      {0.0, -47}, {0.0, -43}, {1.0, -43},
      {0.0, -45}, {0.0, -44}, {0.0, -47}, {0.0, -73}, {0.0, -43}, {0.0, -73},
      {0.0, -45}}},
    {{0.140625, -1.484375, -0.296875},
     {{-0.296875, -43},
      {0.0, -48}, {0.0, -45}, {1.0, -42},
      {0.0, -45}, {0.0, -49}, {0.0, -47}, {0.0, -73}, {0.0, -43}, {0.0, -73},
      {0.0, -44}}},
};
TEST_CASE("random function 186") { CHECK(failures<on_tape | second | bits, at_f186>(f186) == ""); }

constexpr auto f187_formula = [](auto x, auto y, auto z) {
  return clamp(((y + x) + max(z, 1.25_c)), (where((y != x), z, z) * 0.25), (((y < 1.25) * y) / (square(bernoulli_variance(atan(z))) + 0.5))) + z;
}(in_x, in_y, in_z);
constexpr by_name<f187_formula> f187;
constexpr point at_f187[]{
    {{1.640625, -1.546875, 0.828125},
     {{-2.007663897625882, -42},
      {0.0, -73}, {1.8332372671520853, -42}, {0.4958058227871754, -42}}},
    {{-0.359375, -1.421875, 1.515625},
     {{1.89453125, -42},
      {0.0, -73}, {0.0, -73}, {1.25, -43}}},
};
TEST_CASE("random function 187") { CHECK(failures<on_tape | in_float | bits, at_f187>(f187) == ""); }

constexpr auto f188_formula = [](auto x, auto y, auto z) {
  return where(((y >= 0.25) && (z != z)), sin(fraction_of_sum((cos(log_add_exp(y, y)) + 1.5), exp(sin((x + z))))), fdim((z + 1.0), y)) + z;
}(in_x, in_y, in_z);
constexpr by_name<f188_formula> f188;
constexpr point at_f188[]{
    {{-1.546875, -1.984375, -1.171875},
     {{0.640625, -41},
      {0.0, -73}, {-1.0, -42}, {2.0, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.421875, -1.234375, 0.265625},
     {{2.765625, -41},
      {0.0, -73}, {-1.0, -42}, {2.0, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 188") { CHECK(failures<on_tape | directions | bits, at_f188>(f188) == ""); }

constexpr auto f189_formula = [](auto x, auto y, auto z) {
  return ((floor((1.0 + (z * z))) * z) + y) + x;
}(in_x, in_y, in_z);
constexpr by_name<f189_formula> f189;
constexpr point at_f189[]{
    {{-0.421875, -1.234375, 1.328125},
     {{1.0, -43},
      {1.0, -43}, {1.0, -42}, {2.0, -43}}},
    {{0.078125, -0.234375, 0.765625},
     {{0.609375, -45},
      {1.0, -43}, {1.0, -42}, {1.0, -44}}},
};
TEST_CASE("random function 189") { CHECK(failures<on_tape | in_batches | bits, at_f189>(f189) == ""); }

constexpr auto f190_formula = [](auto x, auto y, auto z) {
  return -(ceil(hypot(y, z))) * x;
}(in_x, in_y, in_z);
constexpr by_name<f190_formula> f190;
constexpr point at_f190[]{
    {{0.890625, 0.140625, 1.265625},
     {{-1.78125, -42},
      {-2.0, -42}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-0.171875, -0.546875, -0.484375},
     {{0.171875, -45},
      {-1.0, -43}, {0.0, -73}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 190") { CHECK(failures<on_tape | series | bits, at_f190>(f190) == ""); }

constexpr auto f191_formula = [](auto x, auto y, auto z) {
  return ((trunc((z + (z - z))) + z) * x) + y;
}(in_x, in_y, in_z);
constexpr by_name<f191_formula> f191;
constexpr point at_f191[]{
    {{-1.359375, -0.171875, -1.546875},
     {{3.290283203125, -41},
      {-2.546875, -41}, {1.0, -43}, {-1.359375, -42}}},
    {{1.328125, -1.296875, -1.171875},
     {{-4.181396484375, -41},
      {-2.171875, -42}, {1.0, -43}, {1.328125, -42}}},
};
TEST_CASE("random function 191") { CHECK(failures<on_tape | while_compiling | bits, at_f191>(f191) == ""); }

constexpr auto f192_formula = [](auto x, auto y, auto z) {
  return ((round(remainder(atan(over_square_of_hypot(z, z)), (abs(expm1(x)) + 0.25))) * z) * z) + y;
}(in_x, in_y, in_z);
constexpr by_name<f192_formula> f192;
constexpr point at_f192[]{
    {{0.890625, -1.484375, -1.421875},
     {{-1.484375, -42},
      {0.0, -73}, {1.0, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.171875, 0.015625, 1.703125},
     {{0.015625, -49},
      {0.0, -73}, {1.0, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 192") { CHECK(failures<on_tape | second | bits, at_f192>(f192) == ""); }

constexpr auto f193_formula = [](auto x, auto y, auto z) {
  return (x <= x) * nearbyint((z * y));
}(in_x, in_y, in_z);
constexpr by_name<f193_formula> f193;
constexpr point at_f193[]{
    {{-0.609375, -0.484375, 0.140625},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
    {{-0.921875, -0.234375, -0.359375},
     {{0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}}},
};
TEST_CASE("random function 193") { CHECK(failures<on_tape | in_float | bits, at_f193>(f193) == ""); }

constexpr auto f194_formula = [](auto x, auto y, auto z) {
  return ((y * clamp(remainder(2.0, (square(x) + 0.5)), atan(fmod(z, (abs(y) + 0.25))), (0.35_c * z))) + y) + x;
}(in_x, in_y, in_z);
constexpr by_name<f194_formula> f194;
constexpr point at_f194[]{
    {{0.703125, 1.265625, 0.203125},
     {{2.2223794196858777, -42},
      {1.0, -43}, {1.2003985538258786, -43}, {1.215474794841735, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.9603751465416178, -45}, {-0.47422041233684575, -43},
      {0.0, -73}}},
    {{-1.484375, 0.515625, -0.421875},
     {{-1.1745982093122396, -43},
      {1.0, -43}, {0.6007792304247475, -43}, {0.437720207253886, -46},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.8489119170984456, -45}, {0.3135256033719026, -44},
      {0.0, -73}}},
};
TEST_CASE("random function 194") { CHECK(failures<on_tape | directions | bits, at_f194>(f194) == ""); }

constexpr auto f195_formula = [](auto x, auto y, auto z) {
  return remainder(((y + x) + (3_c * 3_c)), exp(sin(((y + y) * asin((0.9 * tanh(y))))))) * z;
}(in_x, in_y, in_z);
constexpr by_name<f195_formula> f195;
constexpr point at_f195[]{
    {{0.828125, -1.859375, 1.515625},
     {{0.040526807237977816, -36},
      {1.515625, -41}, {-23.212508404662707, -34}, {0.02673933673433588, -37}}},
    {{-1.296875, -0.609375, 0.203125},
     {{-0.015473692882724495, -42},
      {0.203125, -44}, {2.460290755546248, -40}, {-0.07617818034572059, -39}}},
};
TEST_CASE("random function 195") { CHECK(failures<on_tape | in_batches | bits, at_f195>(f195) == ""); }

constexpr auto f196_formula = [](auto x, auto y, auto z) {
  return (max(z, fdim(one_minus_square(z), 1.25)) + y) * x;
}(in_x, in_y, in_z);
constexpr by_name<f196_formula> f196;
constexpr point at_f196[]{
    {{-0.984375, -1.921875, 1.703125},
     {{0.21533203125, -42},
      {-0.21875, -42}, {-0.984375, -43}, {-0.984375, -43},
      {0.0, -73}, {1.0, -43}, {1.0, -43}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.140625, -1.109375, -0.171875},
     {{-0.156005859375, -46},
      {-1.109375, -43}, {0.140625, -46}, {0.0, -73},
      {0.0, -73}, {1.0, -43}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 196") { CHECK(failures<on_tape | series | bits, at_f196>(f196) == ""); }

constexpr auto f197_formula = [](auto x, auto y, auto z) {
  return ((copysign(exp2((z / sqrt((1.0 + (z * z))))), ((constants::sqrt2 * z) * (z - x))) + z) + z) + y;
}(in_x, in_y, in_z);
constexpr by_name<f197_formula> f197;
constexpr point at_f197[]{
    {{0.140625, -1.109375, 0.265625},
     {{0.6166364650034263, -42},
      {0.0, -73}, {1.0, -43}, {2.747639422190286, -42}}},
    {{-0.359375, 1.578125, 1.453125},
     {{6.254416745052182, -41},
      {0.0, -73}, {1.0, -43}, {2.2235317057892607, -43}}},
};
TEST_CASE("random function 197") { CHECK(failures<on_tape | while_compiling | bits, at_f197>(f197) == ""); }

constexpr auto f198_formula = [](auto x, auto y, auto z) {
  return (((fma((((z != z) + (z == z)) * (z * z)), z, 1.25) + z) * z) * x) + y;
}(in_x, in_y, in_z);
constexpr by_name<f198_formula> f198;
constexpr point at_f198[]{
    {{-1.609375, 1.765625, -0.546875},
     {{2.2405149722471833, -42},
      {-0.29507726430892944, -42}, {1.0, -43}, {0.8014214038848877, -41},
      {0.0, -73}, {0.0, -73}, {-0.4979705810546875, -42}, {0.0, -73}, {0.0, -73}, {-8.994583129882812, -38},
      {0.0, -73}}},
    {{-1.734375, 0.640625, 0.578125},
     {{-1.3861542930826545, -40},
      {1.1685934662818909, -41}, {1.0, -43}, {-5.51384425163269, -39},
      {0.0, -73}, {0.0, -73}, {3.1791534423828125, -40}, {0.0, -73}, {0.0, -73}, {-10.424880981445312, -38},
      {0.0, -73}}},
};
TEST_CASE("random function 198") { CHECK(failures<on_tape | second | bits, at_f198>(f198) == ""); }

constexpr auto f199_formula = [](auto x, auto y, auto z) {
  return lerp(((y - y) * y), z, x);
}(in_x, in_y, in_z);
constexpr by_name<f199_formula> f199;
constexpr point at_f199[]{
    {{-0.359375, 1.640625, 0.453125},
     {{-0.162841796875, -44},
      {0.453125, -44}, {0.0, -43}, {-0.359375, -45}}},
    {{-0.109375, 1.015625, -0.484375},
     {{0.052978515625, -45},
      {-0.484375, -44}, {0.0, -44}, {-0.109375, -47}}},
};
TEST_CASE("random function 199") { CHECK(failures<on_tape | in_float | bits, at_f199>(f199) == ""); }

}  // namespace
