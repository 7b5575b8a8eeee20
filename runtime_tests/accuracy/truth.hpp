// Numbers with 256 bits: MPFR's, with operators, so that functions that MPFR lacks can be written down as formulas.
#pragma once

#include <mpfr.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace accuracy {

class truth {
  mpfr_t value;

 public:
  // Enough for two cancellations of 64 bits each in what is composed here. MPFR itself takes as much as reductions
  // need.
  static constexpr mpfr_prec_t precision = 256;

  truth() { mpfr_init2(value, precision); }
  truth(long double x) : truth() { mpfr_set_ld(value, x, MPFR_RNDN); }
  truth(truth const& other) : truth() { mpfr_set(value, other.value, MPFR_RNDN); }
  truth& operator=(truth const& other) {
    mpfr_set(value, other.value, MPFR_RNDN);
    return *this;
  }
  ~truth() { mpfr_clear(value); }

  mpfr_ptr get() { return value; }
  mpfr_srcptr get() const { return value; }
  bool is_nan() const { return mpfr_nan_p(value) != 0; }
  bool is_infinite() const { return mpfr_inf_p(value) != 0; }
  bool is_zero() const { return mpfr_zero_p(value) != 0; }
  bool is_negative() const { return mpfr_signbit(value) != 0; }
  double to_double() const { return mpfr_get_d(value, MPFR_RNDN); }

  /// One of MPFR's functions, with or without a rounding mode at the end.
  template <class Function, class... X>
  static truth of(Function function, X const&... x) {
    truth result;
    if constexpr (std::is_invocable_v<Function, mpfr_ptr, decltype(x.get())..., mpfr_rnd_t>)
      function(result.get(), x.get()..., MPFR_RNDN);
    else
      function(result.get(), x.get()...);
    return result;
  }

  friend truth operator-(truth const& a) { return of(mpfr_neg, a); }
  friend truth operator+(truth const& a, truth const& b) { return of(mpfr_add, a, b); }
  friend truth operator-(truth const& a, truth const& b) { return of(mpfr_sub, a, b); }
  friend truth operator*(truth const& a, truth const& b) { return of(mpfr_mul, a, b); }
  friend truth operator/(truth const& a, truth const& b) { return of(mpfr_div, a, b); }
  friend bool operator<(truth const& a, truth const& b) { return mpfr_less_p(a.value, b.value) != 0; }
};

inline truth abs(truth const& x) { return truth::of(mpfr_abs, x); }
inline truth sqrt(truth const& x) { return truth::of(mpfr_sqrt, x); }
inline truth exp(truth const& x) { return truth::of(mpfr_exp, x); }
inline truth log(truth const& x) { return truth::of(mpfr_log, x); }
inline truth log1p(truth const& x) { return truth::of(mpfr_log1p, x); }
inline truth sin(truth const& x) { return truth::of(mpfr_sin, x); }
inline truth cos(truth const& x) { return truth::of(mpfr_cos, x); }
inline truth erfc(truth const& x) { return truth::of(mpfr_erfc, x); }
inline truth pi() {
  truth result;
  mpfr_const_pi(result.get(), MPFR_RNDN);
  return result;
}

inline constexpr double wrong = 1e9;  // an infinity, NaN, or a number in the place of another of these

/// The distance of a result from the true value in units in the last place of the true value.
template <class T>
double error_in_ulps(T result, truth const& exact) {
  using limits = std::numeric_limits<T>;
  if (exact.is_nan() || std::isnan(result)) return exact.is_nan() && std::isnan(result) ? 0 : wrong;
  if (exact.is_infinite()) return std::isinf(result) && (result < 0) == exact.is_negative() ? 0 : wrong;
  if (exact.is_zero()) return result == 0 ? 0 : wrong;
  if (std::isinf(result)) {
    // Right from half a unit beyond the largest T on.
    truth const end = truth(limits::max()) + truth(std::ldexp(T(1), limits::max_exponent - limits::digits - 1));
    return (result < 0) == exact.is_negative() && !(abs(exact) < end) ? 0 : wrong;
  }
  auto const exponent = std::max<mpfr_exp_t>(mpfr_get_exp(exact.get()), limits::min_exponent) - limits::digits;
  truth difference = abs(truth(result) - exact);
  mpfr_mul_2si(difference.get(), difference.get(), -static_cast<long>(exponent), MPFR_RNDN);
  return std::min(difference.to_double(), wrong);
}

}  // namespace accuracy
