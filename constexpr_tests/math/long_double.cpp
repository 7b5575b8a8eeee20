// long double in constant evaluation, of whatever format the platform has: with 64 binary digits each result is within
// one unit in the last place; with 113, right to 62 binary digits, except for what is exact or correctly rounded; with
// 53, it is that of double.
#include "values.hpp"

#include <cfloat>

namespace {

static_assert(LDBL_MANT_DIG == 53 || LDBL_MANT_DIG == 64 || LDBL_MANT_DIG == 113);

#if LDBL_MANT_DIG == 53

template <class F>
constexpr bool is_that_of_double(F f) {
  for (double const x : {0.0, 0.3, 1.0, 1.75, 7.7, 1e-5, 1e-30, 300.0, 1e22, -0.3, -0.75, -2.6, -40.0, inf}) {
    auto const wide = f(static_cast<long double>(x));
    auto const plain = f(x);
    if (!(wide == static_cast<long double>(plain)) && !(math::is_nan(wide) && math::is_nan(plain))) return false;
  }
  return true;
}
#define SAME(function) static_assert(is_that_of_double([](auto x) { return math::function(x); }))
SAME(exp);
SAME(expm1);
SAME(exp2);
SAME(exp10);
SAME(log);
SAME(log1p);
SAME(log2);
SAME(log10);
SAME(sin);
SAME(cos);
SAME(tan);
SAME(sinpi);
SAME(cospi);
SAME(sinc);
SAME(asin);
SAME(acos);
SAME(atan);
SAME(sinh);
SAME(cosh);
SAME(sech);
SAME(tanh);
SAME(asinh);
SAME(acosh);
SAME(atanh);
SAME(sqrt);
SAME(rsqrt);
SAME(cbrt);
SAME(erf);
SAME(erfc);
SAME(erfcx);
SAME(normal_cdf);
SAME(normal_pdf);
SAME(gelu);
SAME(floor);
SAME(round);
SAME(sigmoid);
SAME(logit);
SAME(softplus);
SAME(silu);
SAME(lgamma);
SAME(tgamma);
SAME(digamma);
SAME(trigamma);

static_assert(math::fma(1 + 0x1p-52L, 1 + 0x1p-52L, -(1 + 0x1p-51L)) == 0x1p-104L);
static_assert(math::pow(0.3L, 0.7L) == static_cast<long double>(math::pow(0.3, 0.7)));
static_assert(math::atan2(0.3L, -0.7L) == static_cast<long double>(math::atan2(0.3, -0.7)));
static_assert(math::fmod(1e300L, 7.1L) == static_cast<long double>(math::fmod(1e300, 7.1)));

#else

// For more digits the arguments that are no short binary fractions are others than those of the expected values, by a
// tenth of a unit.
constexpr bool is_near(long double result, long double expected) {
  long double const units = ulps_apart(result, expected);
  if (LDBL_MANT_DIG == 64) return units <= 1;
  return units <= 2 * 0x1p-63L / std::numeric_limits<long double>::epsilon();
}
static_assert(is_near(math::sin(0.3L), 0x1.2e9cd95baba33856p-2L));
static_assert(is_near(math::cos(0.3L), 0x1.e921dd42f09ba592p-1L));
static_assert(is_near(math::tan(0.3L), 0x1.3cc2a44e29997b98p-2L));
static_assert(is_near(math::tan(0.7L), 0x1.af406c2fc78ae54cp-1L));
static_assert(is_near(math::asin(0.3L), 0x1.380159e14f6feb7p-2L));
static_assert(is_near(math::asin(0.7L), 0x1.8d00e692afd95ddap-1L));
static_assert(is_near(math::acos(0.3L), 0x1.441f5ecbeef5898ep+0L));
static_assert(is_near(math::acos(0.7L), 0x1.973e83f5d5c9aaf8p-1L));
static_assert(is_near(math::atan(0.3L), 0x1.2a73a661eaf05e32p-2L));
static_assert(is_near(math::atan(0.7L), 0x1.38b112d7bd4ad786p-1L));
static_assert(is_near(math::atan2(0.3L, -0.7L), 0x1.5e4c36ca0118a2cp+1L));
static_assert(is_near(math::sinh(0.3L), 0x1.37d42af54b9265fep-2L));
static_assert(is_near(math::sinh(0.7L), 0x1.8465153d5bdbd0dep-1L));
static_assert(is_near(math::cosh(0.3L), 0x1.0b9b4e0b6ec4c0c6p+0L));
static_assert(is_near(math::cosh(0.7L), 0x1.4152c1862342ef8ep+0L));
static_assert(is_near(math::tanh(0.3L), 0x1.2a4dda7d914fa112p-2L));
static_assert(is_near(math::tanh(0.7L), 0x1.356fb17af2e9100ap-1L));
static_assert(is_near(math::exp(0.3L), 0x1.599058c8c1a95a46p+0L));
static_assert(is_near(math::exp(-11000.0L), 0x1.475178a6f484f81ep-15870L));
static_assert(is_near(math::expm1(0.3L), 0x1.6641632306a56918p-2L));
static_assert(is_near(math::expm1(0.7L), 0x1.03854c24d130d7fep+0L));
static_assert(is_near(math::exp2(0.3L), 0x1.3b2c47bff8328e1cp+0L));
static_assert(is_near(math::exp2(0.7L), 0x1.9fdf8bcce533d72p+0L));
static_assert(is_near(math::log(0.3L), -0x1.34378fcbda7206e4p+0L));
static_assert(is_near(math::log1p(0.3L), 0x1.0ca937be1b9dbdd6p-2L));
static_assert(is_near(math::log1p(0.7L), 0x1.0fae81914a991308p-1L));
static_assert(is_near(math::log2(0.3L), -0x1.bca9c6f53897a458p+0L));
static_assert(is_near(math::log2(0.7L), -0x1.0776228967d1218cp-1L));
static_assert(is_near(math::log10(0.3L), -0x1.0bb6c34d815017bap-1L));
static_assert(is_near(math::log10(0.7L), -0x1.3d3d3d21ccf035a6p-3L));
static_assert(is_near(math::sqrt(0.3L), 0x1.186f174f884725ap-1L));
static_assert(is_near(math::sqrt(0.7L), 0x1.ac5eb3f7ab2f7de2p-1L));
static_assert(is_near(math::cbrt(0.3L), 0x1.56bfea66ef78d044p-1L));
static_assert(is_near(math::cbrt(0.7L), 0x1.c69b5a72f1a99902p-1L));
static_assert(is_near(math::pow(0.3L, 0.7L), 0x1.b8d809c615f4101cp-2L));
static_assert(is_near(math::pow(1.5L, -2000.25L), 0x1.e754b6c492170142p-1171L));
static_assert(is_near(math::hypot(0.3L, -0.7L), 0x1.85ed7614b038c77ep-1L));
static_assert(is_near(math::hypot(1e4000L, 1e4000L), 0x1.2899d9c23d74b7a6p+13288L));
static_assert(is_near(math::asinh(0.3L), 0x1.2ec4ea565fcc0f2cp-2L));
static_assert(is_near(math::asinh(0.7L), 0x1.4e2a4fe9085dd732p-1L));
static_assert(is_near(math::acosh(1.3L), 0x1.834b2cab7f58d9fp-1L));
static_assert(is_near(math::acosh(7.0L), 0x1.51242719804349bep+1L));
static_assert(is_near(math::atanh(0.3L), 0x1.3cf2b50617c95514p-2L));
static_assert(is_near(math::atanh(0.7L), 0x1.bc0ed0947fbe9068p-1L));
static_assert(is_near(math::erf(0.3L), 0x1.50838881dea0f9e8p-2L));
static_assert(is_near(math::erf(-2.6L), -0x1.ffe10fffccf0f9fp-1L));
static_assert(is_near(math::erfc(0.3L), 0x1.57be3bbf10af830cp-1L));
static_assert(is_near(math::erfc(100.5L), 0x1.ec0268a23012202ep-14580L));
static_assert(is_near(math::normal_cdf(0.3L), 0x1.3c5ee2cc40b78a9ap-1L));
static_assert(is_near(math::normal_cdf(-150.25L), 0x1.f81d65d7e26ed116p-16294L));
static_assert(is_near(math::normal_pdf(0.3L), 0x1.868a8709fbbbf0fap-2L));
static_assert(is_near(math::normal_pdf(150.25L), 0x1.27e29bdf2333c2cp-16286L));
static_assert(is_near(math::exp_minus_square(0.3L), 0x1.d3eec9cf11a26022p-1L));
static_assert(is_near(math::exp_minus_square(106.25L), 0x1.40cbecdc59ab3256p-16287L));
static_assert(is_near(math::lgamma(0.3L), 0x1.188637a6c4195a04p+0L));
static_assert(is_near(math::lgamma(-3.7L), -0x1.6136a268d07a370ap+0L));
static_assert(is_near(math::lgamma(1e4000L), 0x1.d78c5ba38b264d9ep+13300L));
static_assert(is_near(math::tgamma(0.3L), 0x1.7eebbb8aec4aa8b6p+1L));
static_assert(is_near(math::tgamma(-3.7L), 0x1.01aef6b28aeb4f56p-2L));
static_assert(is_near(math::tgamma(1700.5L), 0x1.fb3ad9aee57ec09cp+15791L));
static_assert(is_near(math::tgamma(-1755.5L), 0x1.5096362820c98p-16393L));
static_assert(is_near(math::digamma(0.3L), -0x1.c052b6b5e6117a18p+1L));
static_assert(is_near(math::digamma(20.5L), 0x1.7f779125b7cb3a94p+1L));
static_assert(is_near(math::trigamma(0.3L), 0x1.87da06bfa42dc39cp+3L));
static_assert(is_near(math::trigamma(20.5L), 0x1.9983c61410ce96f4p-5L));
static_assert(is_near(math::polygamma(2, 0.3L), -0x1.2d1713d4de2ab472p+6L));
static_assert(is_near(math::polygamma_difference(0, 1.5L, 1e-15L), 0x1.0d703a51e256f7fep-50L));
static_assert(is_near(math::beta(0.3L, 0.7L), 0x1.f10d6bc8e0e34f4ep+1L));
static_assert(is_near(math::lbeta(0.3L, 0.7L), 0x1.5b4e69cb37932416p+0L));
static_assert(is_near(math::erfcx(0.3L), 0x1.781d676b434c40a4p-1L));
static_assert(is_near(math::erfcx(-100.0L), 0x1.eeb3183dcd959f14p+14427L));
static_assert(is_near(math::scaled_erfc_integral(1, 0.3L), 0x1.600fabfb2b0caeap-2L));
static_assert(is_near(math::sigmoid(0.75L), 0xaddea7bd191f5fe3p-64L));
static_assert(is_near(math::sigmoid(-11000.0L), 0xa3a8bc537a427c0fp-15933L));
static_assert(is_near(math::sigmoid_slope(0.75L), 0xdf1fdd80ad2c8dacp-66L));
static_assert(is_near(math::sigmoid_slope(-11000.0L), 0xa3a8bc537a427c0fp-15933L));
static_assert(is_near(math::logit(0.375L), -0x82c577d408a28d39p-64L));
static_assert(is_near(math::logit(0.501953125L), 0x80002aaac444568dp-70L));
static_assert(is_near(math::softplus(0.75L), 0x9184fd37845dc220p-63L));
static_assert(is_near(math::softplus(-11000.0L), 0xa3a8bc537a427c0fp-15933L));
static_assert(is_near(math::log_sigmoid(0.75L), -0xc613f4de11770881p-65L));
static_assert(is_near(math::silu(0.75L), 0x8266fdcdd2d787eap-64L));
static_assert(is_near(math::silu(-11000.0L), -0xdbc1d2e1176ac615p-15920L));
static_assert(is_near(math::gelu(0.75L), 0x947ccff7df288b70p-64L));
static_assert(is_near(math::gelu(-150.0L), -0xa3b527bf4343d489p-16295L));
static_assert(is_near(math::sech(0.75L), 0xc5bb5464fc2cb588p-64L));
static_assert(is_near(math::sech(11000.0L), 0xa3a8bc537a427c0fp-15932L));
static_assert(is_near(math::exp10(0.75L), 0xb3f300591a312cafp-61L));
static_assert(is_near(math::exp10(-4940.0L), 0xcc64f1cc4376f7dap-16474L));
static_assert(is_near(math::sinpi(0.375L), 0xec835e79946a3145p-64L));
static_assert(is_near(math::sinpi(-1.25L), 0xb504f333f9de6484p-64L));
static_assert(is_near(math::cospi(0.375L), 0xc3ef1535754b168dp-65L));
static_assert(is_near(math::cospi(-1.25L), -0xb504f333f9de6484p-64L));
static_assert(is_near(math::sinc(0.75L), 0xe8aa80f2a5f5e43dp-64L));
static_assert(is_near(math::rsqrt(0.75L), 0x93cd3a2c8198e269p-63L));
static_assert(is_near(math::sinc_derivative(2, 0.5L), -0x9e0e504cec0ed928p-65L));

static_assert(math::fma(1 + 0x1p-63L, 1 + 0x1p-63L, -(1 + 0x1p-62L)) == 0x1p-126L);
static_assert(math::cospi(0x1.8p+63L + 1) == -1);
static_assert(math::exp(11357.0L) == math::positive_infinity<long double>);

#endif

#if LDBL_MANT_DIG == 64

static_assert(is_near(math::log(1e-4940L), -0x1.637629b22f25fddp+13L));
static_assert(ulps_apart(math::sin(1e4900L), 0x1.ffdcee8396c893a8p-1L) <= 1);
static_assert(ulps_apart(math::cos(1e4900L), -0x1.7af918bcc6c8a676p-6L) <= 1);
static_assert(ulps_apart(math::lgamma(1.0001L), -0x1.e422756cb397ab02p-15L) <= 1);
static_assert(ulps_apart(math::digamma(-3.7L), -0x1.b0ade9fee8e1bf18p-1L) <= 1);
static_assert(ulps_apart(math::trigamma(-3.7L), 0x1.daf51eb27b2bb562p+3L) <= 1);
static_assert(math::fmod(std::numeric_limits<long double>::max(), 3.0L) == 0);

#elif LDBL_MANT_DIG == 113

constexpr long double unit = std::numeric_limits<long double>::epsilon();
constexpr long double most = std::numeric_limits<long double>::max();
constexpr long double least = std::numeric_limits<long double>::denorm_min();
static_assert(math::fma(1 + unit, 1 + unit, -(1 + 2 * unit)) == unit * unit);
static_assert(math::fma(1 + unit, 1 - unit, -1.0L) == -unit * unit);
static_assert(math::fma(1 + unit, 1 + unit, 0.0L) == 1 + 2 * unit);
static_assert(math::fma(most, 2.0L, -most) == most);
static_assert(math::fma(least, 0.5L, least) == 2 * least);
static_assert(math::fmod(most, 3.0L) == 2 && math::fmod(most, least) == 0 && math::fmod(1 + unit, 1.0L) == unit);
static_assert(math::remainder(7.5L + unit * 8, 5.0L) == -2.5L + unit * 8 && math::remainder(7.5L, 5.0L) == -2.5L);
static_assert(math::sqrt(2.0L) == 0x1.6a09e667f3bcc908b2fb1366ea95p+0L);
static_assert(math::sqrt(3.0L) == 0x1.bb67ae8584caa73b25742d7078b8p+0L);
static_assert(math::trunc(-0x1p+112L - 1) == -0x1p+112L - 1 && math::floor(-0.5L) == -1);
static_assert(math::trunc(0x1p+70L + 0.5L) == 0x1p+70L && math::floor(-0x1p+70L - 0.5L) == -0x1p+70L - 1);
static_assert(math::round(0x1p+70L + 0.5L) == 0x1p+70L + 1 && math::nearbyint(0x1p+70L + 0.5L) == 0x1p+70L);
// Angles are reduced exactly, whatever their size: next to a multiple of pi, and as large as can be.
static_assert(is_near(math::sin(0x1.921fb54442d18469898cc51701b8p+1L), 0x1.cd129024e088a67cc74020bbea64p-114L));
static_assert(is_near(math::sin(most), 0x1.e761623db0b6ffc87a2204a2b017p-1L) &&
              is_near(math::cos(most), -0x1.39b7257ed4a6f0d97d1cb93ef07ep-2L) &&
              is_near(math::tan(most), -0x1.8db7162c7114540eca807fae7391p+1L));

#endif

}  // namespace
