// sinpi, cospi, sinc, rsqrt and hypot of three: values computed to 4000 bits with mpmath, and special values.
#include "values.hpp"

namespace {

static_assert(ulps_apart(math::sinpi(0.1), 0x1.3c6ef372fe950p-2) <= 1);
static_assert(ulps_apart(math::sinpi(-0.25), -0x1.6a09e667f3bcdp-1) <= 1);
static_assert(ulps_apart(math::sinpi(0.75), 0x1.6a09e667f3bcdp-1) <= 1);
static_assert(ulps_apart(math::sinpi(1.125), -0x1.87de2a6aea963p-2) <= 1);
static_assert(ulps_apart(math::sinpi(-2.999), -0x1.9bc62f04ccaeap-9) <= 1);
static_assert(ulps_apart(math::sinpi(1000000000000000.1), 0x1.87de2a6aea963p-2) <= 1);
static_assert(ulps_apart(math::sinpi(1e-310), 63586543206027 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sinpi(5e-324), 3 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sinpi(0.49999999999999994), 0x1.0000000000000p+0) <= 1);
static_assert(ulps_apart(math::sinpi(0.3f), 0xcf1bbdp-24f) <= 1);
static_assert(ulps_apart(math::sinpi(-1.7f), 0xcf1bbbp-24f) <= 1);

static_assert(ulps_apart(math::cospi(0.1), 0x1.e6f0e134454ffp-1) <= 1);
static_assert(ulps_apart(math::cospi(-0.25), 0x1.6a09e667f3bcdp-1) <= 1);
static_assert(ulps_apart(math::cospi(0.75), -0x1.6a09e667f3bcdp-1) <= 1);
static_assert(ulps_apart(math::cospi(1.125), -0x1.d906bcf328d46p-1) <= 1);
static_assert(ulps_apart(math::cospi(-2.999), -0x1.ffff5a6a681ffp-1) <= 1);
static_assert(ulps_apart(math::cospi(1000000000000000.1), 0x1.d906bcf328d46p-1) <= 1);
static_assert(ulps_apart(math::cospi(1e-09), 0x1.0000000000000p+0) <= 1);
static_assert(ulps_apart(math::cospi(0.49999999999999994), 0x1.921fb54442d18p-53) <= 1);
static_assert(ulps_apart(math::cospi(0.3f), 0x967918p-24f) <= 1);
static_assert(ulps_apart(math::cospi(-1.7f), 0x96791ap-24f) <= 1);

static_assert(ulps_apart(math::sinc(0.1), 0x1.ff25a7e6ebdf7p-1) <= 1);
static_assert(ulps_apart(math::sinc(-0.5), 0x1.eaee8744b05f0p-1) <= 1);
static_assert(ulps_apart(math::sinc(1.25), 0x1.84b43fe743470p-1) <= 1);
static_assert(ulps_apart(math::sinc(3.141592653589793), 0x1.678afae35cdd1p-55) <= 1);
static_assert(ulps_apart(math::sinc(-40.0), 0x1.3132c719b98ccp-6) <= 1);
static_assert(ulps_apart(math::sinc(1e+22), -0x1.9c195af7d2c10p-74) <= 1);
static_assert(ulps_apart(math::sinc(1.7e+308), -708712781595300 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sinc(0.3f), 0xfc2d60p-24f) <= 1);

static_assert(ulps_apart(math::rsqrt(0.1), 0x1.94c583ada5b52p+1) <= 1);
static_assert(ulps_apart(math::rsqrt(2.0), 0x1.6a09e667f3bcdp-1) <= 1);
static_assert(ulps_apart(math::rsqrt(3.0), 0x1.279a74590331cp-1) <= 1);
static_assert(ulps_apart(math::rsqrt(1e+300), 0x1.a2fe76a3f9475p-499) <= 1);
static_assert(ulps_apart(math::rsqrt(1e-320), 0x1.6c2dc73154e5ep+531) <= 1);
static_assert(ulps_apart(math::rsqrt(5e-324), 0x1.0000000000000p+537) <= 1);
static_assert(ulps_apart(math::rsqrt(0.3f), 0xe9b1e8p-23f) <= 1);

static_assert(ulps_apart(math::hypot(1.0, 2.0, 3.0), 0x1.deeea11683f49p+1) <= 1);
static_assert(ulps_apart(math::hypot(1e+300, -2e+300, 1e+299), 0x1.abcfeb6f41a3ep+997) <= 1);
static_assert(ulps_apart(math::hypot(1e-320, -2e-320, 3e-320), 7573 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::hypot(1.0, 1e-05, 1e-10), 0x1.0000000036f9cp+0) <= 1);

static_assert(ulps_apart(math::sinc_derivative(1, 1e-300), -0x1.c92d503f699ccp-999) <= 1);
static_assert(ulps_apart(math::sinc_derivative(1, 1e-05), -0x1.bf647612e0325p-19) <= 1);
static_assert(ulps_apart(math::sinc_derivative(1, 0.5), -0x1.4ce036f7c4502p-3) <= 1);
static_assert(ulps_apart(math::sinc_derivative(1, -3.0), 0x1.61f94851c4fbcp-2) <= 1);
static_assert(ulps_apart(math::sinc_derivative(1, 11.5), 0x1.8e826d6114e5bp-5) <= 1);
static_assert(ulps_apart(math::sinc_derivative(1, 12.5), 0x1.48b27709958d7p-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(1, -30.0), -0x1.98e9e852fac9bp-8) <= 1);
static_assert(ulps_apart(math::sinc_derivative(2, 1e-300), -0x1.5555555555555p-2) <= 1);
static_assert(ulps_apart(math::sinc_derivative(2, 1e-05), -0x1.55555555295a5p-2) <= 1);
static_assert(ulps_apart(math::sinc_derivative(2, 0.5), -0x1.3c1ca099d81dbp-2) <= 1);
static_assert(ulps_apart(math::sinc_derivative(2, -3.0), 0x1.77a088ce8cddcp-3) <= 1);
static_assert(ulps_apart(math::sinc_derivative(2, 11.5), 0x1.152904b9a4bd8p-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(2, 12.5), -0x1.edbf34e2a16f8p-8) <= 1);
static_assert(ulps_apart(math::sinc_derivative(2, -30.0), 0x1.0a64113bfe739p-5) <= 1);
static_assert(ulps_apart(math::sinc_derivative(3, 1e-300), 0x1.124e63593f5e1p-999) <= 1);
static_assert(ulps_apart(math::sinc_derivative(3, 1e-05), 0x1.0c6f7a0b511f3p-19) <= 1);
static_assert(ulps_apart(math::sinc_derivative(3, 0.5), 0x1.8d870810c5792p-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(3, -3.0), -0x1.2c3531bc9b9e7p-3) <= 1);
static_assert(ulps_apart(math::sinc_derivative(3, 11.5), -0x1.e8e2ed206d568p-5) <= 1);
static_assert(ulps_apart(math::sinc_derivative(3, 12.5), -0x1.3f8d65ee9e844p-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(3, -30.0), 0x1.130a422bbe1fep-7) <= 1);
static_assert(ulps_apart(math::sinc_derivative(5, 1e-300), -0x1.87ddb27f7f18ap-1000) <= 1);
static_assert(ulps_apart(math::sinc_derivative(5, 1e-05), -0x1.7f7aae594d92fp-20) <= 1);
static_assert(ulps_apart(math::sinc_derivative(5, 0.5), -0x1.1b2fb9ddea87ep-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(5, -3.0), 0x1.528a116e88978p-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(5, 11.5), 0x1.0ebea32d9ab91p-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(5, 12.5), 0x1.26bfb05bbc2aep-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(5, -30.0), -0x1.563cc52a29d03p-7) <= 1);
static_assert(ulps_apart(math::sinc_derivative(12, 1e-300), 0x1.3b13b13b13b14p-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(12, 1e-05), 0x1.3b13b13ad90d4p-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(12, 0.5), 0x1.1990fe5be6142p-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(12, -3.0), -0x1.21ce40305e9cap-4) <= 1);
static_assert(ulps_apart(math::sinc_derivative(12, 11.5), -0x1.9e2c7bb809a20p-7) <= 1);
static_assert(ulps_apart(math::sinc_derivative(12, 12.5), 0x1.3fcd164dd9bc8p-5) <= 1);
static_assert(ulps_apart(math::sinc_derivative(12, -30.0), -0x1.b6005319ff5f5p-6) <= 1);
static_assert(ulps_apart(math::sinc_derivative(40, 25.0), 0x1.0ce8ca4c7d309p-6) <= 1);
static_assert(ulps_apart(math::sinc_derivative(2, 0.5f), -0x9e0e50p-25f) <= 1);

static_assert(is_plus_zero(math::sinpi(0.0)) && is_minus_zero(math::sinpi(-0.0)));
static_assert(is_plus_zero(math::sinpi(1.0)) && is_plus_zero(math::sinpi(2.0)) && is_minus_zero(math::sinpi(-1.0)));
static_assert(is_minus_zero(math::sinpi(-largest)) && is_plus_zero(math::sinpi(0x1.fffffffffffffp+52)));
static_assert(math::sinpi(0.5) == 1 && math::sinpi(1.5) == -1 && math::sinpi(-0.5) == -1 &&
              math::sinpi(0x1.8p+51 + 0.5) == 1);
static_assert(math::is_nan(math::sinpi(inf)) && math::is_nan(math::sinpi(nan)));
static_assert(is_plus_zero(math::cospi(0.5)) && is_plus_zero(math::cospi(-0.5)) && is_plus_zero(math::cospi(1.5)));
static_assert(math::cospi(-0.0) == 1 && math::cospi(1.0) == -1 && math::cospi(-3.0) == -1 && math::cospi(2.0) == 1);
static_assert(math::cospi(largest) == 1 && math::cospi(0x1.fffffffffffffp+52) == -1);
static_assert(math::is_nan(math::cospi(-inf)) && math::is_nan(math::cospi(nan)));

static_assert(math::sinc(0.0) == 1 && math::sinc(-0.0) == 1 && math::sinc(smallest) == 1);
static_assert(math::sinc(inf) == 0 && math::sinc(-inf) == 0 && math::is_nan(math::sinc(nan)));
static_assert(math::sinc(largest) != 0 && math::sinc(-3.0) == math::sinc(3.0));
static_assert(math::sinc_derivative(0, 2.0) == math::sinc(2.0));
static_assert(math::sinc_derivative(1, 0.0) == 0 && math::sinc_derivative(2, 0.0) == -1.0 / 3 &&
              math::sinc_derivative(4, -0.0) == 0.2);
static_assert(math::sinc_derivative(3, inf) == 0 && math::is_nan(math::sinc_derivative(3, nan)));
static_assert(math::sinc_derivative(2, largest) != 0 && math::sinc_derivative(1, smallest) == 0);
static_assert(math::sinc_derivative(1, 3 * smallest) == -smallest &&
              math::sinc_derivative(1, -3 * smallest) == smallest);

static_assert(math::rsqrt(4.0) == 0.5 && math::rsqrt(0.0) == inf && math::rsqrt(-0.0) == -inf &&
              is_plus_zero(math::rsqrt(inf)));
static_assert(math::is_nan(math::rsqrt(-1.0)) && math::is_nan(math::rsqrt(-inf)) && math::is_nan(math::rsqrt(nan)));

static_assert(math::hypot(2.0, -3.0, 6.0) == 7 && math::hypot(0.0, -0.0, -5.0) == 5);
static_assert(is_plus_zero(math::hypot(-0.0, -0.0, -0.0)));
static_assert(math::hypot(largest, largest, 0.0) == inf && math::hypot(largest, 1.0, smallest) == largest);
static_assert(math::hypot(nan, 1.0, -inf) == inf && math::is_nan(math::hypot(nan, 1.0, 2.0)));
static_assert(math::hypot(smallest, 2 * smallest, 2 * smallest) == 3 * smallest);

}  // namespace
