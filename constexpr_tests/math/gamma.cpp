// The gamma function and its relatives in constant evaluation, at values computed to 150 digits with mpmath, and at the
// special values of IEEE 754 and of annex F of the C standard.
#include <chainrule/math/math.hpp>

namespace {

namespace math = chainrule::detail::math;

template <class T>
constexpr T ulps_apart(T result, T expected) {
  T const unit = std::numeric_limits<T>::epsilon();
  int const exponent = math::decompose(expected).exponent;
  T const last_place = math::scale(unit, exponent);
  T const smallest = std::numeric_limits<T>::denorm_min();
  return math::fabs(result - expected) / (last_place > smallest ? last_place : smallest);
}

constexpr bool is_zero(double x) { return x == 0; }
constexpr bool is_minus_zero(double x) { return x == 0 && math::signbit(x); }
constexpr bool is_plus_zero(double x) { return x == 0 && !math::signbit(x); }

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double nan = std::numeric_limits<double>::quiet_NaN();
constexpr double largest = std::numeric_limits<double>::max();
constexpr double smallest = std::numeric_limits<double>::denorm_min();

static_assert(ulps_apart(math::lgamma(1e-300), 0x1.5963447f87fb5p+9) <= 1);
static_assert(ulps_apart(math::lgamma(0.1), 0x1.2058e35f3deeep+1) <= 1);
static_assert(ulps_apart(math::lgamma(0.999999), 0x1.35e407ab00e3dp-21) <= 1);
static_assert(ulps_apart(math::lgamma(1.0000000000000002), -0x1.2788cfc6fb617p-53) <= 1);
static_assert(ulps_apart(math::lgamma(1.5), -0x1.eeb95b094c191p-4) <= 1);
static_assert(ulps_apart(math::lgamma(2.0001), 0x1.62af2b5e4f9fbp-15) <= 1);
static_assert(ulps_apart(math::lgamma(3.7), 0x1.6d9625e359b87p+0) <= 1);
static_assert(ulps_apart(math::lgamma(30.5), 0x1.23d05ac006be7p+6) <= 1);
static_assert(ulps_apart(math::lgamma(1e10), 0x1.9a43710f467c1p+37) <= 1);
static_assert(ulps_apart(math::lgamma(2.5e305), 0x1.f3fc83052cbf4p+1023) <= 1);
static_assert(ulps_apart(math::lgamma(-0.3), 0x1.76ffc1f04debdp+0) <= 1);
static_assert(ulps_apart(math::lgamma(-1e-10), 0x1.7069e2aa2e9d2p+4) <= 1);
static_assert(ulps_apart(math::lgamma(-2.4570247382208006), 0x1.0323b6d1fe86dp-54) <= 1);
static_assert(ulps_apart(math::lgamma(-2.7476826467274127), 0x1.8fb8530ba7689p-53) <= 1);
static_assert(ulps_apart(math::lgamma(-4.991544640560048), 0x1.3e8f4cd45ea7bp-46) <= 1);
static_assert(ulps_apart(math::lgamma(-7.999801), -0x1.0a7e0795be599p+1) <= 1);
static_assert(ulps_apart(math::lgamma(-13.00000001), -0x1.086a389641c6bp+2) <= 1);
static_assert(ulps_apart(math::lgamma(-123456.7), -0x1.4338757a5a7a8p+20) <= 1);
static_assert(ulps_apart(math::lgamma(0.3f), 0x1.188636p+0f) <= 1);
static_assert(ulps_apart(math::lgamma(-2.457025f), -0x1.fd324p-22f) <= 1);
static_assert(ulps_apart(math::lgamma(1e30f), 0x1.ada138p+105f) <= 1);
static_assert(math::lgamma(1.0) == 0 && math::lgamma(2.0) == 0);
static_assert(math::lgamma(inf) == inf && math::lgamma(-inf) == inf);
static_assert(math::lgamma(0.0) == inf && math::lgamma(-0.0) == inf && math::lgamma(-7.0) == inf);
static_assert(math::lgamma(largest) == inf && math::lgamma(-largest) == inf);
static_assert(math::is_nan(math::lgamma(nan)));
static_assert(math::lgamma(smallest) == -math::log(smallest));
static_assert(math::lgamma(-smallest) == -math::log(smallest));

static_assert(ulps_apart(math::tgamma(1e-300), 0x1.7e43c8800759bp+996) <= 1);
static_assert(ulps_apart(math::tgamma(-1e-300), -0x1.7e43c8800759bp+996) <= 1);
static_assert(ulps_apart(math::tgamma(0.1), 0x1.306ea7b280d87p+3) <= 1);
static_assert(ulps_apart(math::tgamma(1.4616321449683622), 0x1.c56dc82a74aefp-1) <= 1);
static_assert(ulps_apart(math::tgamma(11.9), 0x1.dd4a07ebdff7ep+24) <= 1);
static_assert(ulps_apart(math::tgamma(12.1), 0x1.84f89dec0bff9p+25) <= 1);
static_assert(ulps_apart(math::tgamma(30.3), 0x1.34831be06f6b7p+104) <= 1);
static_assert(ulps_apart(math::tgamma(171.6), 0x1.c3adadc5107b1p+1023) <= 1);
static_assert(ulps_apart(math::tgamma(-0.5), -0x1.c5bf891b4ef6bp+1) <= 1);
static_assert(ulps_apart(math::tgamma(-1.0000000000000002), 0x1.fffffffffffffp+51) <= 1);
static_assert(ulps_apart(math::tgamma(-19.7), 0x1.22d2a85eef4e9p-58) <= 1);
static_assert(ulps_apart(math::tgamma(-170.5), -0x1.7d2374dfcda7ap-1022) <= 1);
static_assert(ulps_apart(math::tgamma(-177.3), 0x1.4p-1072) <= 1);
static_assert(ulps_apart(math::tgamma(-174.5), -0x1.c8ea04p-1052) <= 1);
static_assert(ulps_apart(math::tgamma(0.3f), 0x1.7eebbap+1f) <= 1);
static_assert(ulps_apart(math::tgamma(35.01f), 0x1.cc39f4p+127f) <= 1);
static_assert(ulps_apart(math::tgamma(-37.3f), 0x1.1p-143f) <= 1);
static_assert(math::tgamma(1.0) == 1 && math::tgamma(2.0) == 1 && math::tgamma(5.0) == 24 &&
              math::tgamma(19.0) == 6402373705728000.0);
static_assert(math::tgamma(0.0) == inf && math::tgamma(-0.0) == -inf);
static_assert(math::tgamma(smallest) == inf && math::tgamma(-smallest) == -inf);
static_assert(math::is_nan(math::tgamma(-1.0)) && math::is_nan(math::tgamma(-largest)) &&
              math::is_nan(math::tgamma(-inf)) && math::is_nan(math::tgamma(nan)));
static_assert(math::tgamma(inf) == inf && math::tgamma(171.7) == inf && math::tgamma(largest) == inf);
static_assert(is_plus_zero(math::tgamma(-185.5)) && is_minus_zero(math::tgamma(-184.5)) &&
              is_minus_zero(math::tgamma(-100000.5)));
static_assert(math::tgamma(36.0f) == std::numeric_limits<float>::infinity());

static_assert(ulps_apart(math::digamma(1e-300), -0x1.7e43c8800759bp+996) <= 1);
static_assert(ulps_apart(math::digamma(-1e-300), 0x1.7e43c8800759bp+996) <= 1);
static_assert(ulps_apart(math::digamma(0.1), -0x1.4d8f668552b02p+3) <= 1);
static_assert(ulps_apart(math::digamma(1.4616321449683622), -0x1.aa2d9b3ce29ep-54) <= 1);
static_assert(ulps_apart(math::digamma(1.4616321449683625), 0x1.1a5beef0723bbp-53) <= 1);
static_assert(ulps_apart(math::digamma(1.5), 0x1.2aed059bd608ap-5) <= 1);
static_assert(ulps_apart(math::digamma(9.9), 0x1.1edeff2221b4fp+1) <= 1);
static_assert(ulps_apart(math::digamma(1e6), 0x1.ba18a88c907d1p+3) <= 1);
static_assert(ulps_apart(math::digamma(1e300), 0x1.5963447f87fb5p+9) <= 1);
static_assert(ulps_apart(math::digamma(-0.5040830082644554), 0x1.502e5780c52dap-54) <= 1);
static_assert(ulps_apart(math::digamma(-1.5734984731623905), 0x1.68dc0bb58132fp-53) <= 1);
static_assert(ulps_apart(math::digamma(-0.01), 0x1.8d9ff67bad12fp+6) <= 1);
static_assert(ulps_apart(math::digamma(-9.702672540001864), 0x1.63e93516bf585p-48) <= 1);
static_assert(ulps_apart(math::digamma(-1000.03), 0x1.412495de1601cp+5) <= 1);
static_assert(ulps_apart(math::digamma(-1234567.875), 0x1.9c45bc8e99ep+2) <= 1);
static_assert(ulps_apart(math::digamma(0.3f), -0x1.c052b6p+1f) <= 1);
static_assert(ulps_apart(math::digamma(1.4616321f), -0x1.9d8e3cp-27f) <= 1);
static_assert(ulps_apart(math::digamma(-3.7f), -0x1.b0ae02p-1f) <= 1);
static_assert(math::digamma(inf) == inf && math::is_nan(math::digamma(-inf)) && math::is_nan(math::digamma(nan)));
static_assert(math::digamma(0.0) == -inf && math::digamma(-0.0) == inf && math::digamma(smallest) == -inf &&
              math::digamma(-smallest) == inf);
static_assert(math::is_nan(math::digamma(-1.0)) && math::is_nan(math::digamma(-largest)));

static_assert(ulps_apart(math::trigamma(1e-150), 0x1.7e43c8800759cp+996) <= 1);
static_assert(ulps_apart(math::trigamma(-1e-150), 0x1.7e43c8800759cp+996) <= 1);
static_assert(ulps_apart(math::trigamma(0.1), 0x1.95bbb2c5c8286p+6) <= 1);
static_assert(ulps_apart(math::trigamma(1.5), 0x1.de9e64df22ef3p-1) <= 1);
static_assert(ulps_apart(math::trigamma(11.9), 0x1.67118762c79fbp-4) <= 1);
static_assert(ulps_apart(math::trigamma(1e6), 0x1.0c6f82d72bcaap-20) <= 1);
static_assert(ulps_apart(math::trigamma(1e300), 0x1.56e1fc2f8f359p-997) <= 1);
static_assert(ulps_apart(math::trigamma(-0.5), 0x1.1de9e64df22efp+3) <= 1);
static_assert(ulps_apart(math::trigamma(-0.01), 0x1.388d5abc1bc97p+13) <= 1);
static_assert(ulps_apart(math::trigamma(-9.7), 0x1.df680f99efc58p+3) <= 1);
static_assert(ulps_apart(math::trigamma(-100.00001), 0x1.2a05f1fe77402p+33) <= 1);
static_assert(ulps_apart(math::trigamma(0.3f), 0x1.87da04p+3f) <= 1);
static_assert(ulps_apart(math::trigamma(-3.7f), 0x1.daf526p+3f) <= 1);
static_assert(math::trigamma(inf) == 0 && math::is_nan(math::trigamma(-inf)) && math::is_nan(math::trigamma(nan)));
static_assert(math::trigamma(0.0) == inf && math::trigamma(-0.0) == inf && math::trigamma(-3.0) == inf &&
              math::trigamma(smallest) == inf);
static_assert(math::trigamma(largest) == 1 / largest);

static_assert(ulps_apart(math::polygamma(2, 0.1), -0x1.f477221e20b89p+10) <= 1);
static_assert(ulps_apart(math::polygamma(2, 1.5), -0x1.a85808a40aba2p-1) <= 1);
static_assert(ulps_apart(math::polygamma(2, -0.7), -0x1.15c43b636bf95p+6) <= 1);
static_assert(ulps_apart(math::polygamma(3, -4.1), 0x1.d4dc76afd43p+15) <= 1);
static_assert(ulps_apart(math::polygamma(4, 1e-50), -0x1.0c2aac09afd83p+835) <= 1);
static_assert(ulps_apart(math::polygamma(5, 30.25), 0x1.140f61017e519p-20) <= 1);
static_assert(ulps_apart(math::polygamma(20, 2.5), -0x1.3f28b2d98fe39p+33) <= 1);
static_assert(ulps_apart(math::polygamma(30, 3.75), -0x1.830f0a516f9fdp+48) <= 1);
static_assert(ulps_apart(math::polygamma(2, 1e100), -0x1.87e92154ef7acp-665) <= 1);
static_assert(ulps_apart(math::polygamma(2, 0.3f), -0x1.2d1712p+6f) <= 1);
static_assert(math::polygamma(0, 1.5) == math::digamma(1.5) && math::polygamma(1, 1.5) == math::trigamma(1.5));
static_assert(math::is_nan(math::polygamma(-1, 1.5)) && math::is_nan(math::polygamma(2, nan)) &&
              math::is_nan(math::polygamma(2, -inf)));
static_assert(is_minus_zero(math::polygamma(2, inf)) && is_plus_zero(math::polygamma(3, inf)));
static_assert(math::polygamma(2, 0.0) == -inf && math::polygamma(2, -0.0) == inf && math::polygamma(3, -0.0) == inf);
static_assert(math::is_nan(math::polygamma(2, -1.0)) && math::polygamma(3, -1.0) == inf);
static_assert(math::polygamma(200, 0.01) == -inf && is_minus_zero(math::polygamma(2, largest)));
static_assert(math::polygamma(std::numeric_limits<int>::max(), 0.5) == inf);

static_assert(ulps_apart(math::beta_mixed(1e-05, 2.0), 0x1.b1a65d43e8422p-1) <= 6);
static_assert(ulps_apart(math::beta_mixed(2.0, 1e-05), 0x1.b1a65d43e8422p-1) <= 6);
static_assert(ulps_apart(math::beta_mixed(1e-300, 1e-300), 0x1.33ba004f00621p+1) <= 6);
static_assert(ulps_apart(math::beta_mixed(1e-300, 2.0), 0x1.b1a8cce861be9p-1) <= 6);
static_assert(ulps_apart(math::beta_mixed(1e-200, 1e-100), 0x1.33ba004f00621p+1) <= 6);
static_assert(ulps_apart(math::beta_mixed(1e-09, 1000000.0), 0x1.e2f0a30a6b957p-17) <= 6);
static_assert(ulps_apart(math::beta_mixed(0.5, 0.5), 0x1.bd5b632d8648dp-1) <= 6);
static_assert(ulps_apart(math::beta_mixed(3.0, 40.0), 0x1.65589a8f2e57bp-18) <= 6);
static_assert(ulps_apart(math::beta_mixed(-0.25, 7.0), 0x1.d4292c836c310p-1) <= 6);
static_assert(ulps_apart(math::beta_mixed(-1e-06, -0.3), 0x1.d9a27a1a3c93fp+1) <= 6);
static_assert(ulps_apart(math::beta_mixed(0.25, -0.25), 0x1.696b95fd0ec91p+1) <= 6);
static_assert(ulps_apart(math::beta_mixed(-0.5, 3.25), 0x1.aa2a0a94a1c07p+1) <= 6);
static_assert(ulps_apart(math::beta_mixed(-2.75, 0.5), 0x1.276a06d575a21p+4) <= 6);
static_assert(ulps_apart(math::beta_mixed(1e-5f, 2.0f), 0x1.b1a65ep-1f) <= 4);
static_assert(math::is_nan(math::beta_mixed(nan, 1.0)) && math::beta_mixed(largest, largest) == 0);

static_assert(ulps_apart(math::polygamma_difference(0, 1.5, 1e-10), 0x1.9b215efce3b72p-34) <= 1);
static_assert(ulps_apart(math::polygamma_difference(0, 1.5, 0.25), 0x1.b017950e32bbp-3) <= 1);
static_assert(ulps_apart(math::polygamma_difference(0, 1e6, 1.5), 0x1.92a7307834fe9p-20) <= 1);
static_assert(ulps_apart(math::polygamma_difference(0, 50.0, 1e-200), 0x1.fab20f6d30faep-671) <= 1);
static_assert(ulps_apart(math::polygamma_difference(0, 0.5, 100.0), 0x1.a4655329f6374p+2) <= 1);
static_assert(ulps_apart(math::polygamma_difference(1, 3.0, -0.001), 0x1.435328d507501p-13) <= 1);
static_assert(ulps_apart(math::polygamma_difference(2, 20.5, 1e-5), 0x1.572b2721eabecp-29) <= 1);
static_assert(ulps_apart(math::polygamma_difference(0, -0.7, 1e-9), 0x1.eade93595e626p-27) <= 1);
static_assert(ulps_apart(math::polygamma_difference(1, -3.3, 5.0), -0x1.c0c8c243e23ap+3) <= 1);
static_assert(ulps_apart(math::polygamma_difference(0, 1e-100, 1e-110), 0x1.f6b0f091bdb5p+298) <= 1);
static_assert(ulps_apart(math::polygamma_difference(0, 1.5f, 0.001f), 0x1.e9e372p-11f) <= 1);
static_assert(math::polygamma_difference(0, 1.5, 0.0) == 0 && math::polygamma_difference(0, 1.5, inf) == inf);
static_assert(math::is_nan(math::polygamma_difference(0, nan, 1.0)) &&
              math::is_nan(math::polygamma_difference(-1, 1.0, 1.0)) &&
              math::is_nan(math::polygamma_difference(0, inf, 1.0)));
static_assert(math::polygamma_difference(0, 0.0, 1.0) == inf && math::polygamma_difference(1, 0.0, 1.0) == -inf);
static_assert(math::polygamma_difference(0, 2.0, -2.0) == -inf &&
              math::is_nan(math::polygamma_difference(0, 2.0, -3.0)));
static_assert(math::polygamma_difference(0, largest, largest) > 0.69 &&
              math::polygamma_difference(0, smallest, smallest) == inf);

static_assert(ulps_apart(math::beta(0.5, 0.5), 0x1.921fb54442d18p+1) <= 1);
static_assert(ulps_apart(math::beta(2.5, 3.5), 0x1.2d97c7f3321d2p-5) <= 1);
static_assert(ulps_apart(math::beta(1e-10, 3.0), 0x1.2a05f1ff4p+33) <= 1);
static_assert(ulps_apart(math::beta(1e-300, 1e-300), 0x1.7e43c8800759bp+997) <= 1);
static_assert(ulps_apart(math::beta(100.0, 200.0), 0x1.c07f28f3dae24p-278) <= 1);
static_assert(ulps_apart(math::beta(600.0, 400.0), 0x1.570179f554bb5p-974) <= 1);
static_assert(ulps_apart(math::beta(1e15, 3.5), 0x1.421c640e05365p-173) <= 1);
static_assert(ulps_apart(math::beta(1e200, 0.25), 0x1.b2149ecef4859p-165) <= 1);
static_assert(ulps_apart(math::beta(-0.5, 0.75), -0x1.32b95184360ccp+0) <= 1);
static_assert(ulps_apart(math::beta(-2.3, 7.7), -0x1.677e2cd662fp+6) <= 1);
static_assert(ulps_apart(math::beta(-30.25, -10.125), -0x1.584f60116dc79p+33) <= 1);
static_assert(ulps_apart(math::beta(1e-100, -3.5), 0x1.249ad2594c37dp+332) <= 1);
static_assert(ulps_apart(math::beta(0.3f, 0.7f), 0x1.f10d6ap+1f) <= 1);
static_assert(math::beta(1.0, 1.0) == 1 && math::beta(1.0, 4.0) == 0.25);
static_assert(math::beta(0.0, 2.0) == inf && math::beta(-0.0, 2.0) == -inf && math::beta(0.0, 0.0) == inf &&
              math::is_nan(math::beta(0.0, -0.0)));
static_assert(math::is_nan(math::beta(-1.0, 2.5)) && math::is_nan(math::beta(nan, 2.5)) &&
              math::is_nan(math::beta(2.5, -inf)));
static_assert(math::beta(inf, 2.0) == 0 && math::beta(2.0, inf) == 0 && math::beta(inf, inf) == 0 &&
              math::beta(-0.5, inf) == -inf && math::is_nan(math::beta(inf, 0.0)));
static_assert(math::beta(-0.5, 0.5) == 0 && math::beta(-2.5, 1.5) == 0);
static_assert(math::beta(smallest, 1.0) == inf && math::beta(largest, largest) == 0 && math::beta(largest, 2.0) == 0);

static_assert(ulps_apart(math::lbeta(0.5, 0.5), 0x1.250d048e7a1bdp+0) <= 1);
static_assert(ulps_apart(math::lbeta(2.5, 3.5), -0x1.a6a289c2a217bp+1) <= 1);
static_assert(ulps_apart(math::lbeta(1e-10, 3.0), 0x1.7069e2aa2056ep+4) <= 1);
static_assert(ulps_apart(math::lbeta(1e-300, 1e-300), 0x1.59bbfd8b83e44p+9) <= 1);
static_assert(ulps_apart(math::lbeta(100.0, 200.0), -0x1.8044b4d990d22p+7) <= 1);
static_assert(ulps_apart(math::lbeta(1.0, 2.0), -0x1.62e42fefa39efp-1) <= 1);
static_assert(ulps_apart(math::lbeta(1.0000000000000002, 1.0), -0x1.fffffffffffffp-53) <= 1);
static_assert(ulps_apart(math::lbeta(1.0000000000000002, 0.9999999999999998), 0x1.a51a6625307d3p-104) <= 1);
static_assert(ulps_apart(math::lbeta(1.001, 0.999), 0x1.b98f0ba82ec44p-20) <= 1);
static_assert(ulps_apart(math::lbeta(3.141592653589793, 0.5), 0x1.449cbc673b503p-5) <= 1);
static_assert(ulps_apart(math::lbeta(1e200, 0.25), -0x1.c75d6bf444f36p+6) <= 1);
static_assert(ulps_apart(math::lbeta(1e300, 20.0), -0x1.ae815d8a36969p+13) <= 1);
static_assert(ulps_apart(math::lbeta(1e300, 1e250), -0x1.446553a971dcfp+837) <= 1);
static_assert(ulps_apart(math::lbeta(-0.5, 0.75), 0x1.7237d48a200c6p-3) <= 1);
static_assert(ulps_apart(math::lbeta(-2.3, 7.7), 0x1.1fe5c90f868a1p+2) <= 1);
static_assert(ulps_apart(math::lbeta(-30.25, -10.125), 0x1.72b93acf73ad8p+4) <= 1);
static_assert(ulps_apart(math::lbeta(0.3f, 0.7f), 0x1.5b4e6ap+0f) <= 1);
static_assert(is_zero(math::lbeta(1.0, 1.0)) && math::lbeta(0.0, 2.0) == inf && math::lbeta(-1.0, 2.5) == inf &&
              math::is_nan(math::lbeta(-1.0, 1.0)));
static_assert(math::lbeta(inf, 2.0) == -inf && math::lbeta(-0.5, inf) == inf && math::lbeta(-0.5, 0.5) == -inf);
static_assert(math::lbeta(largest, largest) == -inf &&
              ulps_apart(math::lbeta(1e308, 1e308), -0x1.8ad469d5dbee9p+1023) <= 1);
static_assert(math::is_nan(math::lbeta(nan, 2.5)) && math::is_nan(math::lbeta(2.5, -inf)));

static_assert(ulps_apart(math::erfcx(0.1), 0x1.cafc68c67a05ep-1) <= 1);
static_assert(ulps_apart(math::erfcx(1e-20), 0x1p+0) <= 1);
static_assert(ulps_apart(math::erfcx(1.75), 0x1.23cfc2f1dc7ep-2) <= 1);
static_assert(ulps_apart(math::erfcx(2.5), 0x1.afbb3f3b7343bp-3) <= 1);
static_assert(ulps_apart(math::erfcx(5.5), 0x1.9d8a8f2284f2cp-4) <= 1);
static_assert(ulps_apart(math::erfcx(1000.5), 0x1.27a65cf1740aap-11) <= 1);
static_assert(ulps_apart(math::erfcx(-0.7), 0x1.5e8dca5dfe5fap+1) <= 1);
static_assert(ulps_apart(math::erfcx(-3.3), 0x1.a30a6f994afcfp+16) <= 1);
static_assert(ulps_apart(math::erfcx(-26.6), 0x1.bba85db1ea4ep+1021) <= 1);
static_assert(ulps_apart(math::erfcx(0.3f), 0x1.781d68p-1f) <= 1);
static_assert(ulps_apart(math::erfcx(500.0f), 0x1.27cc18p-10f) <= 1);
static_assert(math::erfcx(0.0) == 1 && math::erfcx(-smallest) == 1 && math::erfcx(inf) == 0 &&
              math::erfcx(-inf) == inf && math::is_nan(math::erfcx(nan)));
static_assert(math::erfcx(-26.7) == inf && math::erfcx(-largest) == inf &&
              ulps_apart(math::erfcx(largest), 0x1.20dd750429b7p-1025) <= 1);

static_assert(ulps_apart(math::scaled_erfc_integral(1, 0.1), 0x1.e5eed513d49fap-2) <= 1);
static_assert(ulps_apart(math::scaled_erfc_integral(1, 2.0), 0x1.b57034efd3f72p-5) <= 1);
static_assert(ulps_apart(math::scaled_erfc_integral(2, 3.5), 0x1.5d581133378edp-9) <= 1);
static_assert(ulps_apart(math::scaled_erfc_integral(1, -4.0), 0x1.0f2ebd0b894b2p+26) <= 1);
static_assert(ulps_apart(math::scaled_erfc_integral(3, -0.5), 0x1.9be9b6b62ceeep-2) <= 1);
static_assert(ulps_apart(math::scaled_erfc_integral(10, 1.25), 0x1.c570359a19d26p-25) <= 1);
static_assert(ulps_apart(math::scaled_erfc_integral(5, 20.5), 0x1.fd98a001ac35fp-33) <= 1);
static_assert(ulps_apart(math::scaled_erfc_integral(60, 2.25), 0x1.f697baee41215p-201) <= 1);
static_assert(ulps_apart(math::scaled_erfc_integral(400, -30.0), 0x1.66ceb5a1dea4dp+429) <= 1);
static_assert(ulps_apart(math::scaled_erfc_integral(1, 0.3f), 0x1.600facp-2f) <= 1);
static_assert(math::scaled_erfc_integral(0, 0.7) == math::erfcx(0.7) && math::scaled_erfc_integral(2, 0.0) == 0.25);
static_assert(math::scaled_erfc_integral(1, inf) == 0 && math::scaled_erfc_integral(1, -inf) == inf &&
              math::is_nan(math::scaled_erfc_integral(1, nan)));
static_assert(math::is_nan(math::scaled_erfc_integral(-1, 0.5)) && math::scaled_erfc_integral(1, -28.0) == inf &&
              math::scaled_erfc_integral(3, -largest) == inf);
static_assert(math::scaled_erfc_integral(2, largest) == 0 && math::scaled_erfc_integral(100000, 1.0) == 0 &&
              math::scaled_erfc_integral(100000, -1.0) == 0);

}  // namespace
