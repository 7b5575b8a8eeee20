// No function for constant evaluation is stopped by any argument: zeros, infinities, NaN, the ends of the range, and
// numbers of all sizes.
#include "values.hpp"

#include <chainrule/math/arithmetic.hpp>

namespace {

template <class T>
struct points {
  using limits = std::numeric_limits<T>;
  static constexpr T few[] = {0,
                              T(-0.0),
                              1,
                              -1,
                              T(0.5L),
                              T(-2.5L),
                              limits::infinity(),
                              -limits::infinity(),
                              limits::quiet_NaN(),
                              limits::max(),
                              limits::lowest(),
                              limits::denorm_min(),
                              -limits::min()};
  static constexpr T many[] = {0,
                               T(-0.0),
                               1,
                               -1,
                               T(0.5L),
                               T(-2.5L),
                               limits::infinity(),
                               -limits::infinity(),
                               limits::quiet_NaN(),
                               limits::max(),
                               limits::lowest(),
                               limits::denorm_min(),
                               -limits::denorm_min(),
                               limits::min(),
                               -limits::min(),
                               limits::epsilon(),
                               1 + limits::epsilon(),
                               1 - limits::epsilon(),
                               T(0x1p-30L),
                               T(-12),
                               T(30),
                               T(-87),
                               T(103),
                               T(-120),
                               T(700),
                               T(-745),
                               T(0x1p50L),
                               T(-0x1p63L),
                               T(0x1p64L),
                               limits::max() / 2,
                               1 / limits::max()};
};

template <class T>
constexpr bool is_defined(auto f) {
  int numbers = 0;
  for (T const x : points<T>::many) numbers += math::is_nan(f(x)) ? 0 : 1;
  return numbers > 0;
}
template <class T>
constexpr bool is_defined_for_two(auto f) {
  int numbers = 0;
  for (T const x : points<T>::few)
    for (T const y : points<T>::few) numbers += math::is_nan(f(x, y)) ? 0 : 1;
  return numbers > 0;
}
template <class T>
constexpr bool is_defined_for_three(auto f) {
  int numbers = 0;
  for (T const x : points<T>::few)
    for (T const y : points<T>::few)
      for (T const z : {T(0), T(-1.5L), points<T>::limits::infinity(), points<T>::limits::lowest(),
                        points<T>::limits::denorm_min()})
        numbers += math::is_nan(f(x, y, z)) ? 0 : 1;
  return numbers > 0;
}

#define CHECK_ALL(check, function)                                              \
  static_assert(check<float>([](auto... x) { return math::function(x...); }));  \
  static_assert(check<double>([](auto... x) { return math::function(x...); })); \
  static_assert(check<long double>([](auto... x) { return math::function(x...); }))

CHECK_ALL(is_defined, exp);
CHECK_ALL(is_defined, expm1);
CHECK_ALL(is_defined, exp2);
CHECK_ALL(is_defined, exp10);
CHECK_ALL(is_defined, log);
CHECK_ALL(is_defined, log1p);
CHECK_ALL(is_defined, log2);
CHECK_ALL(is_defined, log10);
CHECK_ALL(is_defined, sin);
CHECK_ALL(is_defined, cos);
CHECK_ALL(is_defined, tan);
CHECK_ALL(is_defined, sinpi);
CHECK_ALL(is_defined, cospi);
CHECK_ALL(is_defined, sinc);
CHECK_ALL(is_defined, asin);
CHECK_ALL(is_defined, acos);
CHECK_ALL(is_defined, atan);
CHECK_ALL(is_defined, sinh);
CHECK_ALL(is_defined, cosh);
CHECK_ALL(is_defined, sech);
CHECK_ALL(is_defined, tanh);
CHECK_ALL(is_defined, log_cosh);
CHECK_ALL(is_defined, exprel);
CHECK_ALL(is_defined, bernoulli_function);
CHECK_ALL(is_defined, expint);
CHECK_ALL(is_defined, erf_inv);
CHECK_ALL(is_defined, erf_inv_slope);
CHECK_ALL(is_defined, normal_quantile);
CHECK_ALL(is_defined, normal_quantile_slope);
CHECK_ALL(is_defined, asinh);
CHECK_ALL(is_defined, acosh);
CHECK_ALL(is_defined, atanh);
CHECK_ALL(is_defined, sqrt);
CHECK_ALL(is_defined, rsqrt);
CHECK_ALL(is_defined, cbrt);
CHECK_ALL(is_defined, erf);
CHECK_ALL(is_defined, erfc);
CHECK_ALL(is_defined, normal_cdf);
CHECK_ALL(is_defined, normal_pdf);
CHECK_ALL(is_defined, exp_minus_square);
CHECK_ALL(is_defined, gelu);
CHECK_ALL(is_defined, floor);
CHECK_ALL(is_defined, ceil);
CHECK_ALL(is_defined, trunc);
CHECK_ALL(is_defined, round);
CHECK_ALL(is_defined, nearbyint);
CHECK_ALL(is_defined, sigmoid);
CHECK_ALL(is_defined, sigmoid_slope);
CHECK_ALL(is_defined, logit);
CHECK_ALL(is_defined, softplus);
CHECK_ALL(is_defined, log_sigmoid);
CHECK_ALL(is_defined, silu);
CHECK_ALL(is_defined_for_two, sum);
CHECK_ALL(is_defined_for_two, product);
CHECK_ALL(is_defined_for_two, quotient);
CHECK_ALL(is_defined_for_two, pow);
CHECK_ALL(is_defined_for_two, atan2);
CHECK_ALL(is_defined_for_two, hypot);
CHECK_ALL(is_defined_for_two, fmod);
CHECK_ALL(is_defined_for_two, remainder);
CHECK_ALL(is_defined_for_two, fdim);
CHECK_ALL(is_defined_for_two, xlogy);
CHECK_ALL(is_defined_for_two, log_add_exp);
CHECK_ALL(is_defined_for_three, fma);
CHECK_ALL(is_defined_for_three, lerp);
CHECK_ALL(is_defined_for_three, hypot);

#define CHECK_SINC(n) static_assert(is_defined<double>([](auto x) { return math::sinc_derivative(n, x); }))
CHECK_SINC(1);
CHECK_SINC(2);
CHECK_SINC(20);
static_assert(is_defined<double>([](auto x) { return math::exprel_derivative(1, x); }));
static_assert(is_defined<double>([](auto x) { return math::exprel_derivative(20, x); }));
static_assert(is_defined<double>([](auto x) { return math::bernoulli_function_derivative(1, x); }));
static_assert(is_defined<double>([](auto x) { return math::bernoulli_function_derivative(20, x); }));

}  // namespace
