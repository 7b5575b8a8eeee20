// The logistic function, its kin, and the other exponentials: values computed to 4000 bits with mpmath, and special
// values.
#include "values.hpp"

namespace {

static_assert(ulps_apart(math::sigmoid(0.0), 0x1.0000000000000p-1) <= 1);
static_assert(ulps_apart(math::sigmoid(0.1), 0x1.0cca12729afb8p-1) <= 1);
static_assert(ulps_apart(math::sigmoid(-0.5), 0x1.829a0565978dfp-2) <= 1);
static_assert(ulps_apart(math::sigmoid(1.25), 0x1.8dfa3f55dc7cbp-1) <= 1);
static_assert(ulps_apart(math::sigmoid(36.7), 0x1.fffffffffffffp-1) <= 1);
static_assert(ulps_apart(math::sigmoid(-36.7), 0x1.0998b04bdd18fp-53) <= 1);
static_assert(ulps_apart(math::sigmoid(-100.0), 0x1.a8c1f14e2af5dp-145) <= 1);
static_assert(ulps_apart(math::sigmoid(-709.5), 1493758648498296 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sigmoid(-740.0), 85 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sigmoid(-745.0), 1 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sigmoid(0.3f), 0x930eaap-24f) <= 1);
static_assert(ulps_apart(math::sigmoid(-20.0f), 0x8da433p-52f) <= 1);
static_assert(ulps_apart(math::sigmoid(-100.0f), 0xd460f9p-168f) <= 1);

static_assert(ulps_apart(math::sigmoid_slope(0.0), 0x1.0000000000000p-2) <= 1);
static_assert(ulps_apart(math::sigmoid_slope(0.1), 0x1.feb8dd88468f1p-3) <= 1);
static_assert(ulps_apart(math::sigmoid_slope(-0.5), 0x1.e149a052c16c2p-3) <= 1);
static_assert(ulps_apart(math::sigmoid_slope(20.0), 0x1.1b48654b9f942p-29) <= 1);
static_assert(ulps_apart(math::sigmoid_slope(-40.0), 0x1.39792499b1a24p-58) <= 1);
static_assert(ulps_apart(math::sigmoid_slope(100.0), 0x1.a8c1f14e2af5dp-145) <= 1);
static_assert(ulps_apart(math::sigmoid_slope(-740.0), 85 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sigmoid_slope(745.0), 1 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sigmoid_slope(0.3f), 0xfa5348p-26f) <= 1);
static_assert(ulps_apart(math::sigmoid_slope(-100.0f), 0xd460f9p-168f) <= 1);

static_assert(ulps_apart(math::logit(0.1), -0x1.193ea7aad030ap+1) <= 1);
static_assert(ulps_apart(math::logit(0.25), -0x1.193ea7aad030bp+0) <= 1);
static_assert(ulps_apart(math::logit(0.43), -0x1.209d96a324506p-2) <= 1);
static_assert(ulps_apart(math::logit(0.44), -0x1.ede65f58845bcp-3) <= 1);
static_assert(ulps_apart(math::logit(0.4999999), -0x1.ad7f29ac00065p-22) <= 1);
static_assert(ulps_apart(math::logit(0.51), 0x1.47b9447a9a9f7p-5) <= 1);
static_assert(ulps_apart(math::logit(0.5625), 0x1.015891c9eaef7p-2) <= 1);
static_assert(ulps_apart(math::logit(0.57), 0x1.209d96a324502p-2) <= 1);
static_assert(ulps_apart(math::logit(0.999), 0x1.ba084531f2626p+2) <= 1);
static_assert(ulps_apart(math::logit(0.9999999999999999), 0x1.25e4f7b2737fap+5) <= 1);
static_assert(ulps_apart(math::logit(1e-300), -0x1.5963447f87fb5p+9) <= 1);
static_assert(ulps_apart(math::logit(5e-324), -0x1.74385446d71c3p+9) <= 1);
static_assert(ulps_apart(math::logit(0.3f), -0xd8e882p-24f) <= 1);
static_assert(ulps_apart(math::logit(0.7f), 0xd8e882p-24f) <= 1);

static_assert(ulps_apart(math::softplus(0.0), 0x1.62e42fefa39efp-1) <= 1);
static_assert(ulps_apart(math::softplus(0.1), 0x1.7d218f1c8904fp-1) <= 1);
static_assert(ulps_apart(math::softplus(-0.5), 0x1.e5746fdb5c064p-2) <= 1);
static_assert(ulps_apart(math::softplus(1.25), 0x1.807e6c9d4a29dp+0) <= 1);
static_assert(ulps_apart(math::softplus(20.0), 0x1.400000008da43p+4) <= 1);
static_assert(ulps_apart(math::softplus(59.0), 0x1.d800000000000p+5) <= 1);
static_assert(ulps_apart(math::softplus(61.0), 0x1.e800000000000p+5) <= 1);
static_assert(ulps_apart(math::softplus(-36.7), 0x1.0998b04bdd18fp-53) <= 1);
static_assert(ulps_apart(math::softplus(-61.0), 0x1.fe7116182e9ccp-89) <= 1);
static_assert(ulps_apart(math::softplus(-100.0), 0x1.a8c1f14e2af5dp-145) <= 1);
static_assert(ulps_apart(math::softplus(-740.0), 85 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::softplus(0.3f), 0xdab707p-24f) <= 1);
static_assert(ulps_apart(math::softplus(-100.0f), 0xd460f9p-168f) <= 1);

static_assert(ulps_apart(math::log_sigmoid(0.0), -0x1.62e42fefa39efp-1) <= 1);
static_assert(ulps_apart(math::log_sigmoid(0.1), -0x1.49ee5be955d1cp-1) <= 1);
static_assert(ulps_apart(math::log_sigmoid(-0.5), -0x1.f2ba37edae032p-1) <= 1);
static_assert(ulps_apart(math::log_sigmoid(36.7), -0x1.0998b04bdd18fp-53) <= 1);
static_assert(ulps_apart(math::log_sigmoid(100.0), -0x1.a8c1f14e2af5dp-145) <= 1);
static_assert(ulps_apart(math::log_sigmoid(740.0), -85 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::log_sigmoid(-1e+300), -0x1.7e43c8800759cp+996) <= 1);
static_assert(ulps_apart(math::log_sigmoid(0.3f), -0x8dea3ap-24f) <= 1);

static_assert(ulps_apart(math::silu(0.1), 0x1.ae101d842b2c0p-5) <= 1);
static_assert(ulps_apart(math::silu(-0.5), -0x1.829a0565978dfp-3) <= 1);
static_assert(ulps_apart(math::silu(-1.278464542761074), -0x1.1d25cf210482ep-2) <= 1);
static_assert(ulps_apart(math::silu(1.25), 0x1.f178cf2b539bdp-1) <= 1);
static_assert(ulps_apart(math::silu(36.7), 0x1.2599999999999p+5) <= 1);
static_assert(ulps_apart(math::silu(-36.7), -0x1.309b1d63ce5f1p-48) <= 1);
static_assert(ulps_apart(math::silu(-100.0), -0x1.4bd7848511900p-138) <= 1);
static_assert(ulps_apart(math::silu(-740.0), -62738 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::silu(-750.0), -3 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::silu(-751.0), -1 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::silu(1e-320), 1012 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::silu(0.3f), 0xb07800p-26f) <= 1);
static_assert(ulps_apart(math::silu(-100.0f), -0xa5ebc2p-161f) <= 1);

static_assert(ulps_apart(math::gelu(0.1), 0x1.ba3a1a550a71cp-5) <= 1);
static_assert(ulps_apart(math::gelu(-0.5), -0x1.3bf143b9aa712p-3) <= 1);
static_assert(ulps_apart(math::gelu(1.25), 0x1.1e312ba896bcdp+0) <= 1);
static_assert(ulps_apart(math::gelu(3.5), 0x1.bfe551faff9f7p+1) <= 1);
static_assert(ulps_apart(math::gelu(8.0), 0x1.ffffffffffffap+2) <= 1);
static_assert(ulps_apart(math::gelu(-8.0), -0x1.669d2c90d55cep-48) <= 1);
static_assert(ulps_apart(math::gelu(-20.0), -0x1.1876296f504b2p-290) <= 1);
static_assert(ulps_apart(math::gelu(-38.0), -2219265367 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::gelu(-38.6), 0 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::gelu(1e-320), 1012 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::gelu(0.3f), 0xbdd289p-26f) <= 1);
static_assert(ulps_apart(math::gelu(-13.0f), -0xd87b8ap-147f) <= 1);

static_assert(ulps_apart(math::log_add_exp(0.1, 0.2), 0x1.b054c24fbc383p-1) <= 1);
static_assert(ulps_apart(math::log_add_exp(-1.0, -700.0), -0x1.0000000000000p+0) <= 1);
static_assert(ulps_apart(math::log_add_exp(-0.6931471805599453, -0.6931471805599453), 0x1.abc9e3b39803fp-56) <= 1);
static_assert(ulps_apart(math::log_add_exp(-0.5345284798236262, -0.8817556283772566), 0x1.cb9464ff33683p-21) <= 1);
static_assert(ulps_apart(math::log_add_exp(-1e-10, -23.025850929990465), -0x1.04da0ca22a5d9p-80) <= 1);
static_assert(ulps_apart(math::log_add_exp(-1e-300, -690.7755278982137), 4790880802 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::log_add_exp(1000.0, 999.0), 0x1.f42818f57f7d8p+9) <= 1);
static_assert(ulps_apart(math::log_add_exp(0.0, -740.0), 85 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::log_add_exp(1e-300, -690.0), 0x1.0fe232eb3a43ap-995) <= 1);

static_assert(ulps_apart(math::xlogy(0.1, 0.2), -0x1.499ce5ff13dc3p-3) <= 1);
static_assert(ulps_apart(math::xlogy(-3.0, 0.999999999), 0x1.9c511d0375719p-29) <= 1);
static_assert(ulps_apart(math::xlogy(1e-310, 1e-300), -0x1.8d60746038754p-1021) <= 1);
static_assert(ulps_apart(math::xlogy(1e+300, 1e+100), 0x1.57d3b7cd023c3p+1004) <= 1);
static_assert(ulps_apart(math::xlogy(5e-324, 10.0), 2 * 0x1p-1074) <= 1);

static_assert(ulps_apart(math::sech(0.0), 0x1.0000000000000p+0) <= 1);
static_assert(ulps_apart(math::sech(0.1), 0x1.fd735c0f30e9dp-1) <= 1);
static_assert(ulps_apart(math::sech(-0.5), 0x1.c60d1ff040dd0p-1) <= 1);
static_assert(ulps_apart(math::sech(1.25), 0x1.0f20255a26feap-1) <= 1);
static_assert(ulps_apart(math::sech(39.0), 0x1.aa0de4bf35b38p-56) <= 1);
static_assert(ulps_apart(math::sech(-41.0), 0x1.cd480a1b74820p-59) <= 1);
static_assert(ulps_apart(math::sech(710.0), 1812020837050246 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sech(-740.0), 170 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sech(745.0), 1 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::sech(0.3f), 0xf4e591p-24f) <= 1);
static_assert(ulps_apart(math::sech(100.0f), 0xd460f9p-167f) <= 1);

static_assert(ulps_apart(math::exp10(0.1), 0x1.4248ef8fc2604p+0) <= 1);
static_assert(ulps_apart(math::exp10(-0.5), 0x1.43d136248490fp-2) <= 1);
static_assert(ulps_apart(math::exp10(1.25), 0x1.1c86531b4ac69p+4) <= 1);
static_assert(ulps_apart(math::exp10(300.25), 0x1.53e304ce2b2f5p+997) <= 1);
static_assert(ulps_apart(math::exp10(-310.5), 6400521240014 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::exp10(-323.0), 2 * 0x1p-1074) <= 1);
static_assert(ulps_apart(math::exp10(308.25), 0x1.fa788589d81d3p+1023) <= 1);
static_assert(ulps_apart(math::exp10(0.3f), 0xff64c2p-23f) <= 1);
static_assert(ulps_apart(math::exp10(-44.5f), 0x906d64p-171f) <= 1);

static_assert(math::sigmoid(inf) == 1 && math::sigmoid(largest) == 1);
static_assert(is_plus_zero(math::sigmoid(-inf)) && is_plus_zero(math::sigmoid(-largest)));
static_assert(math::sigmoid(-0.0) == 0.5 && math::is_nan(math::sigmoid(nan)));

static_assert(is_plus_zero(math::sigmoid_slope(inf)) && is_plus_zero(math::sigmoid_slope(-inf)));
static_assert(math::sigmoid_slope(3.0) == math::sigmoid_slope(-3.0) && math::is_nan(math::sigmoid_slope(nan)));

static_assert(is_plus_zero(math::logit(0.5)));
static_assert(math::logit(0.0) == -inf && math::logit(-0.0) == -inf && math::logit(1.0) == inf);
static_assert(math::is_nan(math::logit(-smallest)) && math::is_nan(math::logit(1.5)) && math::is_nan(math::logit(inf)));
static_assert(math::is_nan(math::logit(nan)));

static_assert(math::softplus(inf) == inf && math::softplus(largest) == largest);
static_assert(is_plus_zero(math::softplus(-inf)) && is_plus_zero(math::softplus(-746.0)) &&
              math::is_nan(math::softplus(nan)));
static_assert(is_minus_zero(math::log_sigmoid(inf)) && math::log_sigmoid(-inf) == -inf &&
              math::is_nan(math::log_sigmoid(nan)));

static_assert(is_plus_zero(math::silu(0.0)) && is_minus_zero(math::silu(-0.0)));
static_assert(math::silu(inf) == inf && is_minus_zero(math::silu(-inf)) && is_minus_zero(math::silu(-800.0)));
static_assert(is_plus_zero(math::gelu(0.0)) && is_minus_zero(math::gelu(-0.0)));
static_assert(math::gelu(inf) == inf && is_minus_zero(math::gelu(-inf)) && is_minus_zero(math::gelu(-39.5)));
static_assert(math::is_nan(math::silu(nan)) && math::is_nan(math::gelu(nan)));

static_assert(math::log_add_exp(-inf, -inf) == -inf && math::log_add_exp(-inf, 3.0) == 3 &&
              math::log_add_exp(3.0, -inf) == 3);
static_assert(math::log_add_exp(inf, -inf) == inf && math::log_add_exp(inf, inf) == inf &&
              math::log_add_exp(1.0, inf) == inf);
static_assert(math::log_add_exp(largest, largest) == largest && math::log_add_exp(-largest, largest) == largest);
static_assert(math::log_add_exp(-largest, -largest) == -largest && is_plus_zero(math::log_add_exp(-0.0, -largest)));
static_assert(math::is_nan(math::log_add_exp(nan, inf)) && math::is_nan(math::log_add_exp(-inf, nan)));
// The numbers on both sides of zero
static_assert(math::log_add_exp(-1.0, -0.45867514538708193) < 0x1p-53 &&
              math::log_add_exp(-1.0, -0.45867514538708193) > -0x1p-53);

static_assert(is_plus_zero(math::xlogy(0.0, 0.0)) && is_plus_zero(math::xlogy(0.0, inf)) &&
              is_plus_zero(math::xlogy(-0.0, -1.0)));
static_assert(math::is_nan(math::xlogy(0.0, nan)) && math::is_nan(math::xlogy(nan, 1.0)) &&
              math::is_nan(math::xlogy(1.0, -1.0)));
static_assert(math::xlogy(2.0, 0.0) == -inf && math::xlogy(-2.0, 0.0) == inf && math::xlogy(2.0, inf) == inf);
static_assert(is_plus_zero(math::xlogy(2.0, 1.0)) && math::is_nan(math::xlogy(inf, 1.0)) &&
              math::xlogy(inf, 0.5) == -inf);
static_assert(math::xlogy(largest, largest) == inf && math::xlogy(-largest, 0.1) == inf);

static_assert(math::sech(-0.0) == 1 && is_plus_zero(math::sech(inf)) && is_plus_zero(math::sech(-746.0)) &&
              math::is_nan(math::sech(nan)));

static_assert(math::exp10(22.0) == 1e22 && math::exp10(-3.0) == 1e-3 && math::exp10(308.0) == 1e308 &&
              math::exp10(-323.0) == 1e-323);
static_assert(math::exp10(-0.0) == 1 && math::exp10(smallest) == 1);
static_assert(math::exp10(309.0) == inf && math::exp10(largest) == inf && math::exp10(inf) == inf &&
              math::is_nan(math::exp10(nan)));
static_assert(is_plus_zero(math::exp10(-324.0)) && is_plus_zero(math::exp10(-largest)) &&
              is_plus_zero(math::exp10(-inf)));

}  // namespace
