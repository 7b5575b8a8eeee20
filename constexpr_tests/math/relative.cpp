// log_cosh, exprel, bernoulli_function and their derivatives, erf_inv, normal_quantile and expint: values computed to
// 200 digits with mpmath, and special values.
#include "values.hpp"

namespace {

static_assert(ulps_apart(math::log_cosh(0.1), 0x1.4722a43da3cc9p-8) <= 1);
static_assert(ulps_apart(math::log_cosh(-1e-09), 0x1.2725dd1d243acp-61) <= 1);
static_assert(ulps_apart(math::log_cosh(0.99), 0x1.b46a19f1d5050p-2) <= 1);
static_assert(ulps_apart(math::log_cosh(1.5), 0x1.b5fc410c60b81p-1) <= 1);
static_assert(ulps_apart(math::log_cosh(-30.0), 0x1.d4e8de8082e31p+4) <= 1);
static_assert(ulps_apart(math::log_cosh(70.0), 0x1.153a37a020b8cp+6) <= 1);
static_assert(ulps_apart(math::log_cosh(1e-170), 0x0p+0) <= 1 && math::log_cosh(largest) == largest &&
              math::log_cosh(-inf) == inf);

static_assert(ulps_apart(math::exprel(1e-09), 0x1.0000000225c18p+0) <= 1);
static_assert(ulps_apart(math::exprel(-0.5), 0x1.92e9a0720d3ecp-1) <= 1);
static_assert(ulps_apart(math::exprel(3.0), 0x1.97287a9ea415dp+2) <= 1);
static_assert(ulps_apart(math::exprel(-30.0), 0x1.1111111110f50p-5) <= 1);
static_assert(ulps_apart(math::exprel(-100.0), 0x1.47ae147ae147bp-7) <= 1);
static_assert(ulps_apart(math::exprel(710.5), 0x1.79f8d7b6341a9p+1015) <= 1);
static_assert(math::exprel(0.0) == 1 && math::exprel(inf) == inf && math::exprel(-inf) == 0 &&
              math::exprel(800.0) == inf);
static_assert(ulps_apart(math::exprel_derivative(1, 1e-09), 0x1.00000002dd020p-1) <= 1);
static_assert(ulps_apart(math::exprel_derivative(1, -0.5), 0x1.7179c2ac4f788p-2) <= 1);
static_assert(ulps_apart(math::exprel_derivative(1, 3.0), 0x1.24c5a7146d63ep+2) <= 1);
static_assert(ulps_apart(math::exprel_derivative(1, -30.0), 0x1.23456789a82cfp-10) <= 1);
static_assert(ulps_apart(math::exprel_derivative(1, 710.5), 0x1.7970a7d8e5a9cp+1015) <= 1);
static_assert(ulps_apart(math::exprel_derivative(2, -3.0), 0x1.5e044d4616ad4p-5) <= 1);
static_assert(ulps_apart(math::exprel_derivative(2, 20.0), 0x1.4efcbd1790217p+24) <= 1);
static_assert(ulps_apart(math::exprel_derivative(2, -700.5), 0x1.8fd6d8e136741p-28) <= 1);
static_assert(ulps_apart(math::exprel_derivative(8, -14.0), 0x1.eb57fa910ddcdp-20) <= 1);
static_assert(ulps_apart(math::exprel_derivative(8, 5.0), 0x1.5be5b38c965b5p+3) <= 1);
static_assert(ulps_apart(math::exprel_derivative(8, 13.0), 0x1.42f46408d9c58p+14) <= 1);
static_assert(math::exprel_derivative(3, 0.0) == 0.25 && math::exprel_derivative(2, inf) == inf &&
              math::exprel_derivative(2, -inf) == 0);
static_assert(math::is_nan(math::exprel_derivative(math::highest_order + 1, 1.0)) &&
              !math::is_nan(math::exprel_derivative(math::highest_order, 1.0)));

static_assert(ulps_apart(math::bernoulli_function(1e-09), 0x1.fffffffbb47d0p-1) <= 1);
static_assert(ulps_apart(math::bernoulli_function(-0.5), 0x1.454fad97bc8dbp+0) <= 1);
static_assert(ulps_apart(math::bernoulli_function(3.0), 0x1.41eb4e052564ep-3) <= 1);
static_assert(ulps_apart(math::bernoulli_function(-30.0), 0x1.e000000000316p+4) <= 1);
static_assert(ulps_apart(math::bernoulli_function(-100.0), 0x1.9000000000000p+6) <= 1);
static_assert(ulps_apart(math::bernoulli_function(710.5), 0x1.5ac6e7a0c3639p-1016) <= 1);
static_assert(math::bernoulli_function(0.0) == 1 && math::bernoulli_function(inf) == 0 &&
              math::bernoulli_function(-inf) == inf);
static_assert(ulps_apart(math::bernoulli_function_derivative(1, 1e-09), -0x1.fffffffd22fe0p-2) <= 1);
static_assert(ulps_apart(math::bernoulli_function_derivative(1, -0.5), -0x1.2a50734ef2e00p-1) <= 1);
static_assert(ulps_apart(math::bernoulli_function_derivative(1, 3.0), -0x1.cef5bc304c469p-4) <= 1);
static_assert(ulps_apart(math::bernoulli_function_derivative(1, -30.0), -0x1.fffffffffa085p-1) <= 1);
static_assert(ulps_apart(math::bernoulli_function_derivative(1, 710.5), -0x1.5a49f52c846b9p-1016) <= 1);
static_assert(ulps_apart(math::bernoulli_function_derivative(2, 1.9), 0x1.e168fe4457930p-4) <= 1);
static_assert(ulps_apart(math::bernoulli_function_derivative(2, -20.0), 0x1.3eb17239a606bp-25) <= 1);
static_assert(ulps_apart(math::bernoulli_function_derivative(3, 1e-09), -0x1.2533fe68fd3d2p-35) <= 1);
static_assert(ulps_apart(math::bernoulli_function_derivative(3, -2.5), 0x1.530347f720917p-5) <= 1);
static_assert(ulps_apart(math::bernoulli_function_derivative(8, 0.5), -0x1.9160a616feaeep-6) <= 1);
static_assert(ulps_apart(math::bernoulli_function_derivative(8, 2.5), 0x1.0f24bbba6ac7ep-6) <= 1);
// At 0 these are the Bernoulli numbers.
static_assert(math::bernoulli_function_derivative(1, 0.0) == -0.5 &&
              math::bernoulli_function_derivative(2, 0.0) == 1.0 / 6);
static_assert(math::bernoulli_function_derivative(3, 0.0) == 0 &&
              math::bernoulli_function_derivative(4, 0.0) == -1.0 / 30);
static_assert(ulps_apart(math::bernoulli_function_derivative(12, 0.0), -691.0 / 2730) <= 1);
static_assert(math::bernoulli_function_derivative(1, -inf) == -1 && math::bernoulli_function_derivative(1, inf) == 0);
static_assert(math::is_nan(math::bernoulli_function_derivative(math::highest_order + 1, 1.0)));
static_assert(!math::is_nan(math::bernoulli_function_derivative(math::highest_order, 1.0)));

static_assert(ulps_apart(math::erf_inv(0.1), 0x1.6bf442539fd74p-4) <= 1);
static_assert(ulps_apart(math::erf_inv(-1e-09), -0x1.e7355a02875c3p-31) <= 1);
static_assert(ulps_apart(math::erf_inv(0.5), 0x1.e861fbb24c00ap-2) <= 1);
static_assert(ulps_apart(math::erf_inv(0.84), 0x1.fcb0b3ae5330dp-1) <= 1);
static_assert(ulps_apart(math::erf_inv(0.86), 0x1.0b258eea70b82p+0) <= 1);
static_assert(ulps_apart(math::erf_inv(-0.9999), -0x1.6022dcb01ea50p+1) <= 1);
static_assert(ulps_apart(math::erf_inv(0.9999999999999999), 0x1.7744f8f74e94ap+2) <= 1);
static_assert(math::erf_inv(1.0) == inf && math::erf_inv(-1.0) == -inf && math::is_nan(math::erf_inv(1.5)) &&
              math::erf_inv(smallest) == smallest);
static_assert(math::erf_inv_slope(1.0) == inf && math::is_nan(math::erf_inv_slope(-1.5)));

static_assert(ulps_apart(math::normal_quantile(0.3), -0x1.0c7e39582c5fbp-1) <= 1);
static_assert(ulps_apart(math::normal_quantile(0.5000001), 0x1.0d25ac5f0e9c8p-22) <= 1);
static_assert(ulps_apart(math::normal_quantile(0.07), -0x1.79cd70d9c27f2p+0) <= 1);
static_assert(ulps_apart(math::normal_quantile(0.95), 0x1.a515209676abbp+0) <= 1);
static_assert(ulps_apart(math::normal_quantile(1e-10), -0x1.97203597a2155p+2) <= 1);
static_assert(ulps_apart(math::normal_quantile(1e-300), -0x1.286074064c26ep+5) <= 1);
static_assert(ulps_apart(math::normal_quantile(0.9999999999999999), 0x1.06b48528cea52p+3) <= 1);
static_assert(math::normal_quantile(0.0) == -inf && math::normal_quantile(1.0) == inf &&
              math::normal_quantile(0.5) == 0);
static_assert(math::is_nan(math::normal_quantile(-0.5)) && math::is_nan(math::normal_quantile(1.5)) &&
              math::normal_quantile_slope(0.0) == inf);

static_assert(ulps_apart(math::expint(0.1), -0x1.9f70a91b871c4p+0) <= 1);
static_assert(ulps_apart(math::expint(0.3725074107813666), -0x1.d835792a4fb35p-55) <= 1);
static_assert(ulps_apart(math::expint(0.3725074107813666), -0x1.d835792a4fb35p-55) <= 1);
static_assert(ulps_apart(math::expint(0.3726), 0x1.7a3de361de922p-12) <= 1);
static_assert(ulps_apart(math::expint(1.0), 0x1.e52670f350d09p+0) <= 1);
static_assert(ulps_apart(math::expint(30.0), 0x1.57a2117cfd18cp+38) <= 1);
static_assert(ulps_apart(math::expint(57.0), 0x1.581d07a01ef8ap+76) <= 1);
static_assert(ulps_apart(math::expint(700.0), 0x1.5aa94a53af48ep+1000) <= 1);
static_assert(ulps_apart(math::expint(1e-300), -0x1.5919624b963c8p+9) <= 1);
static_assert(ulps_apart(math::expint(-1e-10), -0x1.672d9c2bf9a9ep+4) <= 1);
static_assert(ulps_apart(math::expint(-3.9), -0x1.17a6d16e1bfbbp-8) <= 1);
static_assert(ulps_apart(math::expint(-4.1), -0x1.b6f1c99ec8fa5p-9) <= 1);
static_assert(ulps_apart(math::expint(-60.0), -0x1.6c092214f013cp-93) <= 1);
static_assert(ulps_apart(math::expint(-700.0), -0x1.948eea2e54ef5p-1020) <= 1);
static_assert(math::expint(0.0) == -inf && math::expint(inf) == inf && math::expint(-inf) == 0 &&
              math::expint(-2000.0) == 0);
static_assert(math::is_nan(math::expint(nan)) && math::is_nan(math::erf_inv(nan)) &&
              math::is_nan(math::log_cosh(nan)) && math::is_nan(math::exprel(nan)));

}  // namespace
