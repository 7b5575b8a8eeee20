// Random functions and their derivatives, by `./dev random-functions`: generated, do not edit. See check.hpp.
// clang-format off
#include "random_functions/check_formula.hpp"

#include "support/catch.hpp"

namespace {

using namespace random_functions;

constexpr auto f175_formula = [](auto x, auto y, auto z) {
  return acosh((1.0 + (abs(log_sigmoid((y - z))) + 0.25))) + x;
}(in_x, in_y, in_z);
constexpr by_name<f175_formula> f175;
constexpr point at_f175[]{
    {{1.015625, 1.890625, -1.671875},
     {{1.7449694869584733, -43},
      {1.0, -43}, {-0.034665855712437445, -46}, {0.034665855712437445, -46}}},
    {{-0.359375, -1.546875, 0.453125},
     {{1.528057591009664, -42},
      {1.0, -43}, {-0.27307575876210943, -46}, {0.27307575876210943, -44}}},
};
TEST_CASE("random function 175") { CHECK(failures<on_tape | in_float | bits, at_f175>(f175) == ""); }

constexpr auto f176_formula = [](auto x, auto y, auto z) {
  return silu(atan(-(min(y, x)))) + z;
}(in_x, in_y, in_z);
constexpr by_name<f176_formula> f176;
constexpr point at_f176[]{
    {{1.953125, 0.203125, 2.015625},
     {{1.9254321527391587, -45},
      {0.0, -73}, {-0.38459890435126404, -44}, {1.0, -45},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.6020446663763256, -43}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.359375, 1.765625, 1.078125},
     {{1.7509484489834604, -43},
      {-0.31878506011686747, -44}, {0.0, -73}, {1.0, -45},
      {-0.2646465701345899, -44}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {-0.2303032279086036, -44}}},
};
TEST_CASE("random function 176") { CHECK(failures<on_tape | directions | bits, at_f176>(f176) == ""); }

constexpr auto f177_formula = [](auto x, auto y, auto z) {
  return (((2_c - normal_quantile_slope((0.5 + (0.45 * sin(y))))) + gelu(sin((0.3 - z)))) + x) + y;
}(in_x, in_y, in_z);
constexpr by_name<f177_formula> f177;
constexpr point at_f177[]{
    {{1.828125, -0.609375, 0.078125},
     {{0.1488362354563627, -40},
      {1.0, -42}, {3.637775431114481, -39}, {-0.6562860112754444, -43}}},
    {{1.703125, 1.515625, 0.078125},
     {{-4.2434986168270346, -37},
      {1.0, -42}, {-2.7398469457005286, -38}, {-0.6562860112754444, -43}}},
};
TEST_CASE("random function 177") { CHECK(failures<on_tape | in_batches | bits, at_f177>(f177) == ""); }

constexpr auto f178_formula = [](auto x, auto y, auto z) {
  return (nearbyint(min(z, (1.25_c * ((z < 0.3) + (z > z))))) * x) + y;
}(in_x, in_y, in_z);
constexpr by_name<f178_formula> f178;
constexpr point at_f178[]{
    {{-0.296875, 0.390625, -1.484375},
     {{0.6875, -44},
      {-1.0, -43}, {1.0, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-0.796875, -0.546875, -0.734375},
     {{0.25, -43},
      {-1.0, -43}, {1.0, -43}, {0.0, -73},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 178") { CHECK(failures<on_tape | series | bits, at_f178>(f178) == ""); }

constexpr auto f179_formula = [](auto x, auto y, auto z) {
  return 0.6_c * (leaky_relu(y, z) * x);
}(in_x, in_y, in_z);
constexpr by_name<f179_formula> f179;
constexpr point at_f179[]{
    {{0.953125, 0.890625, 0.703125},
     {{0.509326171875, -43},
      {0.5343749999999999, -43}, {0.571875, -43}, {0.0, -73}}},
    {{-1.859375, 1.890625, -1.921875},
     {{-2.109228515625, -41},
      {1.134375, -42}, {-1.1156249999999999, -42}, {0.0, -73}}},
};
TEST_CASE("random function 179") { CHECK(failures<on_tape | while_compiling | bits, at_f179>(f179) == ""); }

constexpr auto f180_formula = [](auto x, auto y, auto z) {
  return ((erfcx((max(y, y) - z)) + z) * z) * x;
}(in_x, in_y, in_z);
constexpr by_name<f180_formula> f180;
constexpr point at_f180[]{
    {{1.578125, 1.828125, -1.296875},
     {{2.3012944632147163, -41},
      {1.4582459964924936, -41}, {0.10356354609580651, -44}, {-3.924686521684564, -40},
      {0.0, -73}, {0.06562442524882789, -45}, {-2.486930073146654, -41}, {-0.058587701975682666, -45}, {-0.02126852633915608, -46}, {3.257374754653995, -40},
      {0.0, -73}}},
    {{-1.171875, -0.859375, -0.171875},
     {{0.5046989429464455, -42},
      {-0.4306764313143001, -43}, {-0.9688349518196236, -41}, {-1.7661792460619679, -40},
      {0.0, -73}, {0.8267391588860789, -41}, {1.5071396233062127, -41}, {2.410782700015967, -39}, {3.226075201480025, -39}, {-11.206683102976017, -38},
      {0.0, -73}}},
};
TEST_CASE("random function 180") { CHECK(failures<on_tape | second | bits, at_f180>(f180) == ""); }

constexpr auto f181_formula = [](auto x, auto y, auto z) {
  return (min(inverse_one_plus_square(z), sin(where(((y <= x) && (z < z)), z, z))) - z) * z;
}(in_x, in_y, in_z);
constexpr by_name<f181_formula> f181;
constexpr point at_f181[]{
    {{1.515625, 0.765625, 0.640625},
     {{-0.02750098412364433, -44},
      {0.0, -73}, {0.0, -73}, {-0.16994998236699915, -42}}},
    {{0.265625, 1.515625, 1.203125},
     {{-0.9559386933057981, -43},
      {0.0, -73}, {0.0, -73}, {-2.48095568466614, -42}}},
};
TEST_CASE("random function 181") { CHECK(failures<on_tape | in_float | bits, at_f181>(f181) == ""); }

constexpr auto f182_formula = [](auto x, auto y, auto z) {
  return (((z * (y * y)) * sigmoid_of_difference(beta_mixed((1.0 + exp(sin(x))), (1.0 + (cos(z) + 1.5))), max(z, y))) + y) + z;
}(in_x, in_y, in_z);
constexpr by_name<f182_formula> f182;
constexpr point at_f182[]{
    {{-1.484375, 1.640625, 2.015625},
     {{4.361338260229099, -42},
      {-0.002249109985505367, -48}, {1.8595361648507107, -43}, {0.7769928077900298, -43},
      {-0.02604820974611629, -46}, {-0.0027417721728065425, -48}, {-0.0003977105467306858, -50}, {0.5239077576232903, -44}, {-0.271856386694059, -43}, {-0.15656220527359205, -45},
      {-0.000797045834835365, -50}}},
    {{0.078125, -0.671875, -1.984375},
     {{-3.260969648106013, -42},
      {0.010000496241017159, -48}, {2.9965829646697806, -41}, {1.3131576529746918, -43},
      {-0.0024351926363802064, -49}, {-0.02626720348829117, -46}, {-0.009821396227454504, -48}, {-3.7801960268367343, -41}, {-1.0282601659691826, -42}, {-0.013034774988026436, -49},
      {-0.017282010248291662, -46}}},
};
TEST_CASE("random function 182") { CHECK(failures<on_tape | directions | bits, at_f182>(f182) == ""); }

constexpr auto f183_formula = [](auto x, auto y, auto z) {
  return max(clamp(-(z), log_add_exp(y, sin(x)), sin(x)), (acos((0.9 * sin(y))) * z));
}(in_x, in_y, in_z);
constexpr by_name<f183_formula> f183;
constexpr point at_f183[]{
    {{0.953125, 0.015625, 0.390625},
     {{1.1864526527102985, -44},
      {0.39954164309462215, -44}, {0.31011017149811393, -44}, {0.0, -73}}},
    {{2.015625, -1.421875, 0.578125},
     {{1.5425681570811283, -42},
      {0.0, -73}, {-0.16933982286934687, -42}, {2.668226001437627, -41}}},
};
TEST_CASE("random function 183") { CHECK(failures<on_tape | in_batches | bits, at_f183>(f183) == ""); }

constexpr auto f184_formula = [](auto x, auto y, auto z) {
  return fraction_of_sum((square(max(y, (y * z))) + 0.5), (square((-(z) + lerp(0.5, y, x))) + 0.5)) + y;
}(in_x, in_y, in_z);
constexpr by_name<f184_formula> f184;
constexpr point at_f184[]{
    {{1.640625, 0.953125, -1.484375},
     {{1.1037731799380763, -43},
      {-0.03983318722538707, -46}, {1.0289536162214281, -43}, {0.0879077235318887, -45},
      {0.014447866181540025, -48}, {-0.073264897404959, -45}, {-0.03188494605581246, -47}, {0.027706247528561864, -45}, {-0.03231520248701727, -46}, {0.07036677750248269, -46},
      {-0.006211820596640797, -48}}},
    {{-0.421875, -1.109375, 0.765625},
     {{-0.46389323242239733, -42},
      {0.4538232336403772, -42}, {0.8752958494047592, -42}, {0.6350565192961802, -43},
      {-1.1288972411679086, -42}, {-0.4373068949588883, -43}, {-0.9051843095797435, -42}, {-0.11916849819272389, -43}, {-0.3010911902496978, -43}, {-0.9311371215018504, -41},
      {-6.1082035983696095, -38}}},
};
TEST_CASE("random function 184") { CHECK(failures<on_tape | series | bits, at_f184>(f184) == ""); }

constexpr auto f185_formula = [](auto x, auto y, auto z) {
  return (abs(sin(abs((0.7 * z)))) * x) * y;
}(in_x, in_y, in_z);
constexpr by_name<f185_formula> f185;
constexpr point at_f185[]{
    {{-1.546875, -0.296875, 0.703125},
     {{0.21701066863188564, -45},
      {-0.1402897251761685, -46}, {-0.730983304865299, -44}, {0.2833030667658057, -45}}},
    {{-1.984375, 1.390625, 0.890625},
     {{-1.6110898535069849, -43},
      {0.8118878001924963, -44}, {-1.1585365238701912, -43}, {-1.568273149123099, -42}}},
};
TEST_CASE("random function 185") { CHECK(failures<on_tape | while_compiling | bits, at_f185>(f185) == ""); }

constexpr auto f186_formula = [](auto x, auto y, auto z) {
  return (((sign((constants::ln10 * z)) * y) + y) + z) * x;
}(in_x, in_y, in_z);
constexpr by_name<f186_formula> f186;
constexpr point at_f186[]{
    {{0.515625, 0.203125, -1.296875},
     {{-0.668701171875, -43},
      {-1.296875, -42}, {0.0, -44}, {0.515625, -44},
      {0.0, -73}, {0.0, -43}, {1.0, -43}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{0.140625, -1.484375, -0.296875},
     {{-0.041748046875, -45},
      {-0.296875, -42}, {0.0, -46}, {0.140625, -46},
      {0.0, -73}, {0.0, -43}, {1.0, -43}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 186") { CHECK(failures<on_tape | second | bits, at_f186>(f186) == ""); }

constexpr auto f187_formula = [](auto x, auto y, auto z) {
  return (min(((y + x) + max(z, 1.25_c)), (where((y != x), z, z) * 0.25)) + z) + z;
}(in_x, in_y, in_z);
constexpr by_name<f187_formula> f187;
constexpr point at_f187[]{
    {{1.640625, -1.546875, 0.828125},
     {{1.86328125, -42},
      {0.0, -73}, {0.0, -73}, {2.25, -42}}},
    {{-0.359375, -1.421875, 1.515625},
     {{2.765625, -41},
      {1.0, -42}, {1.0, -42}, {3.0, -42}}},
};
TEST_CASE("random function 187") { CHECK(failures<on_tape | in_float | bits, at_f187>(f187) == ""); }

constexpr auto f188_formula = [](auto x, auto y, auto z) {
  return (max(lerp(min(z, 1.5), x, z), (z - (z / (cos(y) + 1.5)))) * z) + z;
}(in_x, in_y, in_z);
constexpr by_name<f188_formula> f188;
constexpr point at_f188[]{
    {{-1.546875, -1.984375, -1.171875},
     {{-1.0491777957551636, -41},
      {0.0, -73}, {1.0428400767645036, -41}, {0.7905967714221457, -41},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {-1.2815037350768814, -40}, {-1.7797803976780862, -40}, {0.17869075505310233, -41},
      {0.0, -73}}},
    {{0.765625, -0.859375, 1.828125},
     {{3.617830118986018, -42},
      {0.0, -73}, {0.5461410097964832, -42}, {2.957967993420601, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {-0.8550606212517851, -42}, {0.5974876004611098, -42}, {1.0710252271702432, -42},
      {0.0, -73}}},
};
TEST_CASE("random function 188") { CHECK(failures<on_tape | directions | bits, at_f188>(f188) == ""); }

constexpr auto f189_formula = [](auto x, auto y, auto z) {
  return clamp((1.0 + (z * z)), sin(y), min(x, exp_minus_square(y)));
}(in_x, in_y, in_z);
constexpr by_name<f189_formula> f189;
constexpr point at_f189[]{
    {{-0.421875, -1.234375, 1.328125},
     {{-0.421875, -44},
      {1.0, -43}, {0.0, -73}, {0.0, -73}}},
    {{1.890625, -1.734375, -0.359375},
     {{0.049387563345417496, -46},
      {0.0, -73}, {0.17131311035441696, -45}, {0.0, -73}}},
};
TEST_CASE("random function 189") { CHECK(failures<on_tape | in_batches | bits, at_f189>(f189) == ""); }

constexpr auto f190_formula = [](auto x, auto y, auto z) {
  return -(where(((x + 3_c) >= y), (z / (abs(y) + 0.25)), where((y != z), z, z))) * z;
}(in_x, in_y, in_z);
constexpr by_name<f190_formula> f190;
constexpr point at_f190[]{
    {{0.890625, 0.140625, 1.265625},
     {{-4.100625, -40},
      {0.0, -73}, {10.4976, -39}, {-6.48, -40},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {-53.747712, -36}, {16.5888, -38}, {-5.12, -40},
      {0.0, -73}}},
    {{-1.046875, 2.015625, 0.140625},
     {{-0.019775390625, -49},
      {0.0, -73}, {0.0, -73}, {-0.28125, -45},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {-2.0, -42},
      {0.0, -73}}},
};
TEST_CASE("random function 190") { CHECK(failures<on_tape | series | bits, at_f190>(f190) == ""); }

constexpr auto f191_formula = [](auto x, auto y, auto z) {
  return ((floor((z + (z - z))) + z) * x) + y;
}(in_x, in_y, in_z);
constexpr by_name<f191_formula> f191;
constexpr point at_f191[]{
    {{-1.359375, -0.171875, -1.546875},
     {{4.649658203125, -40},
      {-3.546875, -41}, {1.0, -43}, {-1.359375, -42}}},
    {{1.328125, -1.296875, -1.171875},
     {{-5.509521484375, -40},
      {-3.171875, -41}, {1.0, -43}, {1.328125, -42}}},
};
TEST_CASE("random function 191") { CHECK(failures<on_tape | while_compiling | bits, at_f191>(f191) == ""); }

constexpr auto f192_formula = [](auto x, auto y, auto z) {
  return ((ceil(cos(tgamma(exp(sin(z))))) + z) * x) + y;
}(in_x, in_y, in_z);
constexpr by_name<f192_formula> f192;
constexpr point at_f192[]{
    {{0.890625, -1.484375, -1.421875},
     {{-2.750732421875, -42},
      {-1.421875, -42}, {1.0, -43}, {0.890625, -42},
      {0.0, -73}, {0.0, -73}, {1.0, -42}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{-1.171875, 0.015625, 1.703125},
     {{-3.152099609375, -41},
      {2.703125, -41}, {1.0, -43}, {-1.171875, -42},
      {0.0, -73}, {0.0, -73}, {1.0, -42}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 192") { CHECK(failures<on_tape | second | bits, at_f192>(f192) == ""); }

constexpr auto f193_formula = [](auto x, auto y, auto z) {
  return (x <= x) * trunc((z * y));
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
  return ((lbeta((abs(max(2.0, x)) + 0.25), (square(round(z)) + 0.5)) * y) + z) * z;
}(in_x, in_y, in_z);
constexpr by_name<f194_formula> f194;
constexpr point at_f194[]{
    {{0.703125, 1.265625, 0.203125},
     {{0.09833719639159522, -46},
      {0.0, -73}, {0.04509821690200116, -46}, {0.6872465822355457, -43},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.22202199090215954, -43}, {2.0, -42},
      {0.0, -73}}},
    {{-1.484375, 0.515625, -0.421875},
     {{0.1296822280532656, -44},
      {0.0, -73}, {-0.09366552741184855, -45}, {-0.729269910941074, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.22202199090215954, -43}, {2.0, -42},
      {0.0, -73}}},
};
TEST_CASE("random function 194") { CHECK(failures<on_tape | directions | bits, at_f194>(f194) == ""); }

constexpr auto f195_formula = [](auto x, auto y, auto z) {
  return (nearbyint(((y + x) + (3_c * 3_c))) + y) + z;
}(in_x, in_y, in_z);
constexpr by_name<f195_formula> f195;
constexpr point at_f195[]{
    {{0.828125, -1.859375, 1.515625},
     {{7.65625, -39},
      {0.0, -73}, {1.0, -44}, {1.0, -43}}},
    {{-1.296875, -0.609375, 0.203125},
     {{6.59375, -40},
      {0.0, -73}, {1.0, -44}, {1.0, -43}}},
};
TEST_CASE("random function 195") { CHECK(failures<on_tape | in_batches | bits, at_f195>(f195) == ""); }

constexpr auto f196_formula = [](auto x, auto y, auto z) {
  return (max(z, fmod(sign(z), sqrt((1.0 + (y * y))))) + z) + x;
}(in_x, in_y, in_z);
constexpr by_name<f196_formula> f196;
constexpr point at_f196[]{
    {{-0.984375, -1.921875, 1.703125},
     {{2.421875, -41},
      {1.0, -43}, {0.0, -73}, {2.0, -42},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
    {{1.203125, -0.546875, 0.890625},
     {{3.09375, -41},
      {1.0, -43}, {0.0, -73}, {1.0, -44},
      {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73}, {0.0, -73},
      {0.0, -73}}},
};
TEST_CASE("random function 196") { CHECK(failures<on_tape | series | bits, at_f196>(f196) == ""); }

constexpr auto f197_formula = [](auto x, auto y, auto z) {
  return ((remainder(acos((0.9 * erf((z / sqrt((1.0 + (z * z))))))), exp(sin(((constants::sqrt2 * z) * (z - x))))) + z) + z) + y;
}(in_x, in_y, in_z);
constexpr by_name<f197_formula> f197;
constexpr point at_f197[]{
    {{0.140625, -1.109375, 0.265625},
     {{-0.31333415116786495, -42},
      {0.39326958084153796, -43}, {1.0, -43}, {0.5339512202907472, -41}}},
    {{-0.359375, 1.578125, 1.453125},
     {{4.730310942954106, -41},
      {-0.9890536380150212, -40}, {1.0, -43}, {4.094629609499038, -39}}},
};
TEST_CASE("random function 197") { CHECK(failures<on_tape | while_compiling | bits, at_f197>(f197) == ""); }

constexpr auto f198_formula = [](auto x, auto y, auto z) {
  return (((sigmoid((fdim(z, z) + z)) + z) * z) * x) * y;
}(in_x, in_y, in_z);
constexpr by_name<f198_formula> f198;
constexpr point at_f198[]{
    {{0.890625, -0.859375, 0.890625},
     {{-1.0904251422375764, -42},
      {-1.2243370018106121, -42}, {1.268858347330998, -42}, {-2.0466397989407294, -41},
      {0.0, -73}, {1.4246830566523487, -42}, {-2.297981528635205, -41}, {0.0, -73}, {2.3815444933128487, -41}, {-1.787783694403401, -41},
      {0.0, -73}}},
    {{1.703125, -1.859375, 1.765625},
     {{-14.646593986013912, -38},
      {-8.599835000962297, -39}, {7.877159790797398, -39}, {-14.584195262165023, -38},
      {0.0, -73}, {4.625121345055353, -40}, {-8.56319721815194, -39}, {0.0, -73}, {7.843600813265223, -39}, {-6.629871913391532, -39},
      {0.0, -73}}},
};
TEST_CASE("random function 198") { CHECK(failures<on_tape | second | bits, at_f198>(f198) == ""); }

constexpr auto f199_formula = [](auto x, auto y, auto z) {
  return copysign(((y - y) * y), z) + x;
}(in_x, in_y, in_z);
constexpr by_name<f199_formula> f199;
constexpr point at_f199[]{
    {{-0.359375, 1.640625, 0.453125},
     {{-0.359375, -44},
      {1.0, -43}, {0.0, -44}, {0.0, -73}}},
    {{-0.109375, 1.015625, -0.484375},
     {{-0.109375, -45},
      {1.0, -43}, {0.0, -44}, {0.0, -73}}},
};
TEST_CASE("random function 199") { CHECK(failures<on_tape | in_float | bits, at_f199>(f199) == ""); }

}  // namespace
