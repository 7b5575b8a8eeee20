// The gamma function and its kin, the beta function, and e^(x^2) times erfc and its integrals. Formulas are those of
// the NIST Digital Library of Mathematical Functions (DLMF), chapters 5 and 7.
#include <chainrule/operation/error_function.hpp>
#include <chainrule/operation/gamma.hpp>

#include "entry.hpp"

namespace accuracy {

namespace {

int log_gamma_of_mpfr(mpfr_ptr result, mpfr_srcptr x, mpfr_rnd_t rounding) {
  int sign{};
  return mpfr_lgamma(result, &sign, x, rounding);
}

truth power(truth const& x, long n) {
  truth result;
  mpfr_pow_si(result.get(), x.get(), n, MPFR_RNDN);
  return result;
}

bool is_integer(truth const& x) { return mpfr_integer_p(x.get()) != 0; }
bool is_pole(truth const& x) { return !(truth(0) < x) && is_integer(x); }

// Where Stirling's series is taken: there its terms shrink to 2^-360 before they grow.
constexpr int start_of_series = 40;
constexpr int terms = 45;

// The Bernoulli numbers B_2j: DLMF 25.6.2.
std::array<truth, terms + 1> const bernoulli = [] {
  std::array<truth, terms + 1> numbers;
  truth factor(2);
  for (unsigned long j = 1; j <= terms; ++j) {
    truth zeta;
    mpfr_zeta_ui(zeta.get(), 2 * j, MPFR_RNDN);
    auto const k = static_cast<long double>(2 * j);
    factor = -factor * truth(k * (k - 1)) / (truth(4) * pi() * pi());
    numbers[j] = -factor * zeta;
  }
  return numbers;
}();

/// log(Gamma(x)) for x > 0: DLMF 5.5.1 and 5.11.1.
truth log_gamma_of_positive(truth x) {
  truth product(1);
  for (; x < truth(start_of_series); x = x + truth(1)) product = product * x;
  truth const inverse_square = truth(1) / (x * x);
  truth sum(0), power = truth(1) / x;
  for (int j = 1; j <= terms; ++j, power = power * inverse_square)
    sum = sum + bernoulli[static_cast<std::size_t>(j)] * power / truth(2.0L * j * (2.0L * j - 1));
  truth const half(0.5);
  return (x - half) * log(x) - x + half * log(truth(2) * pi()) + sum - log(product);
}

truth sin_of_pi(truth const& x) { return truth::of(mpfr_sinpi, x); }

struct magnitude_and_sign {
  truth logarithm;
  bool negative;
};

/// log |Gamma(x)|, infinite at poles: DLMF 5.5.3.
magnitude_and_sign log_gamma(truth const& x) {
  if (truth(0) < x) return {log_gamma_of_positive(x), false};
  truth const sine = sin_of_pi(x);
  return {log(pi() / abs(sine)) - log_gamma_of_positive(truth(1) - x), sine.is_negative()};
}

/// The n-th derivative of digamma for x > 0: DLMF 5.15.1 and 5.15.8, the series derived.
truth polygamma_of_positive(int n, truth x) {
  truth sum(0);
  for (; x < truth(start_of_series); x = x + truth(1)) sum = sum + power(x, -n - 1);
  truth const inverse_square = truth(1) / (x * x);
  sum = sum + truth(0.5) * power(x, -n - 1);
  if (n > 0) sum = sum + power(x, -n) / truth(n);
  // (2j + n - 1)! / ((2j)! n!) x^(-2j - n), from j = 1 on
  truth factor = truth(0.5L * (n + 1)) * power(x, -n - 2);
  if (n == 0) factor = truth(0.5) * inverse_square;
  for (int j = 1; j <= terms; ++j) {
    sum = sum + bernoulli[static_cast<std::size_t>(j)] * factor;
    long double const k = 2 * j;
    factor = factor * truth((k + n) * (k + n + 1)) / truth((k + 1) * (k + 2)) * inverse_square;
  }
  truth factorial(1);
  for (int k = 2; k <= n; ++k) factorial = factorial * truth(k);
  truth const result = factorial * sum;
  if (n == 0) return log(x) - result;
  return n % 2 == 0 ? -result : result;
}

/// The n-th derivative of the cotangent as a polynomial in the cotangent c: that of c is -(1 + c^2).
truth derivative_of_cotangent(int n, truth const& c) {
  std::vector<long double> coefficients{0, 1};
  for (int k = 0; k < n; ++k) {
    std::vector<long double> next(coefficients.size() + 1);
    for (std::size_t i = 1; i < coefficients.size(); ++i) {
      next[i - 1] -= static_cast<long double>(i) * coefficients[i];
      next[i + 1] -= static_cast<long double>(i) * coefficients[i];
    }
    coefficients = next;
  }
  truth sum(0);
  for (std::size_t i = coefficients.size(); i-- > 0;) sum = sum * c + truth(coefficients[i]);
  return sum;
}

/// The n-th derivative of digamma: DLMF 5.15.6. At zero a pole of even order has a sign.
truth exact_polygamma(int n, truth const& x) {
  if (truth(0) < x) return polygamma_of_positive(n, x);
  if (is_pole(x)) {
    long double const infinity = std::numeric_limits<long double>::infinity();
    if (n % 2 != 0) return infinity;
    if (!x.is_zero()) return std::numeric_limits<long double>::quiet_NaN();
    return x.is_negative() ? infinity : -infinity;
  }
  truth const cotangent = truth::of(mpfr_cospi, x) / sin_of_pi(x);
  truth const reflected = polygamma_of_positive(n, truth(1) - x);
  return (n % 2 == 0 ? reflected : -reflected) - power(pi(), n + 1) * derivative_of_cotangent(n, cotangent);
}

/// Whether b is so small beside a and its distance from a pole that few terms of Taylor's series do. Others lose 40
/// bits in differences.
bool is_small_beside(truth const& b, truth const& a) {
  truth nearest;
  mpfr_rint(nearest.get(), a.get(), MPFR_RNDN);
  return abs(b) < (truth(0) < a ? a : abs(a - nearest)) * truth(0x1p-40L);
}

// f(a + b) - f(a) for an f whose k-th derivative is polygamma(n + k, a).
truth difference_by_series(int n, truth const& a, truth const& b) {
  truth sum(0), factor = b;
  for (int k = 1; k <= 5; ++k, factor = factor * b / truth(k)) sum = sum + factor * exact_polygamma(n + k, a);
  return sum;
}

truth exact_polygamma_difference(int n, truth const& a, truth const& b) {
  if (is_small_beside(b, a)) return difference_by_series(n, a, b);
  return exact_polygamma(n, a + b) - exact_polygamma(n, a);
}

magnitude_and_sign log_beta(truth const& a, truth const& b) {
  if (abs(a) < abs(b)) return log_beta(b, a);
  auto const of_b = log_gamma(b);
  if (is_small_beside(b, a)) return {of_b.logarithm - difference_by_series(-1, a, b), of_b.negative};
  auto const of_a = log_gamma(a), of_sum = log_gamma(a + b);
  return {of_a.logarithm + of_b.logarithm - of_sum.logarithm, (of_a.negative != of_b.negative) != of_sum.negative};
}

truth exact_beta(truth const& a, truth const& b) {
  auto const [logarithm, negative] = log_beta(a, b);
  return negative ? -exp(logarithm) : exp(logarithm);
}

/// e^(x^2) times the n-th integral of erfc: DLMF 7.18.7 upwards, which at 14 loses 160 bits for n = 8; 7.18.14 from
/// there on.
truth exact_scaled_erfc_integral(int n, truth const& x) {
  truth const two_over_root_of_pi = truth(2) / sqrt(pi());
  if (x < truth(14)) {
    truth last_but_one = two_over_root_of_pi, last = exp(x * x) * erfc(x);
    for (int k = 1; k <= n; ++k) {
      truth const next = (last_but_one / truth(2) - x * last) / truth(k);
      last_but_one = last;
      last = next;
    }
    return last;
  }
  truth const square = truth(4) * x * x;
  truth sum(0), term = two_over_root_of_pi * power(truth(2) * x, -n - 1);
  truth const negligible = term * truth(0x1p-160L);
  for (long double m = 1; negligible < abs(term); ++m) {
    sum = sum + term;
    term = -term * truth((2 * m + n) * (2 * m + n - 1)) / (truth(m) * square);
  }
  return sum;
}

auto const near_poles = [](auto& random) {
  return random.near(-std::floor(random.spread(-1, random.coin() ? 3 : 12)));
};

// Points of which a quarter are next to poles.
auto with_poles(auto points) {
  return [=](auto& random) { return random.below(4) == 0 ? near_poles(random) : points(random); };
}

// Poles are no business of a composition.
auto no_pole(auto points) {
  return [=](auto& random) {
    auto const x = points(random);
    return x <= 0 && std::floor(x) == x ? decltype(x)(0.5) - x : x;
  };
}

// Positive numbers a, and b up to 2^20 times as large, both far from the ends of the range: polygamma_difference is
// known to lose digits where b is larger by far and n > 0, and where results or b are subnormal.
auto const similar_pairs = [](auto& random) {
  auto const a = random.below(4) == 0 ? random.spread(-60, 60) : random.between(0, 60);
  using T = std::decay_t<decltype(a)>;
  T const b = a * random.signed_spread(-std::numeric_limits<T>::digits - 10, random.coin() ? 0 : 20);
  return std::array{a, a + b > 0 ? b : -b};
};

// Pairs of any sizes, of similar ones, and with a sum next to a pole.
auto const pairs = [](auto& random) {
  auto const one = no_pole(with_poles(over(-10, 30, 0, 1, 2, 40)));
  auto const a = one(random);
  using T = std::decay_t<decltype(a)>;
  auto const related = [&](auto&) {
    switch (random.below(3)) {
      case 0:
        return random.near(-std::floor(random.spread(-1, 4)) - a);
      case 1:
        return a * random.signed_spread(-std::numeric_limits<T>::digits - 10, 4);
      default:
        return one(random);
    }
  };
  return std::array{a, no_pole(related)(random)};
};

// The same, of which half are positive.
auto const pairs_for_beta = [](auto& random) {
  auto pair = pairs(random);
  if (random.coin()) pair = {std::fabs(pair[0]), std::fabs(pair[1])};
  return pair;
};

template <int N>
entry polygamma_of_order() {
  auto const kernel = [](auto x) { return chainrule::detail::math::polygamma(N, x); };
  auto const at_run_time = [](auto x) { return chainrule::operation::polygamma_::value(decltype(x)(N), x); };
  auto const truly = [](truth const& x) { return exact_polygamma(N, x); };
  return slow(function("polygamma, n = " + std::to_string(N), kernel, at_run_time, truly,
                       with_poles(over(-20, 60, 0, 1, spots::largest))));
}

template <int N>
entry polygamma_difference_of_order() {
  auto const kernel = [](auto a, auto b) { return chainrule::detail::math::polygamma_difference(N, a, b); };
  auto const at_run_time = [](auto a, auto b) {
    return chainrule::operation::polygamma_difference_::value(decltype(a)(N), a, b);
  };
  auto const truly = [](truth const& a, truth const& b) { return exact_polygamma_difference(N, a, b); };
  return function("polygamma_difference, n = " + std::to_string(N), kernel, at_run_time, truly, similar_pairs);
}

template <int N>
entry scaled_erfc_integral_of_order() {
  auto const kernel = [](auto x) { return chainrule::detail::math::scaled_erfc_integral(N, x); };
  auto const at_run_time = [](auto x) { return chainrule::operation::scaled_erfc_integral_::value(decltype(x)(N), x); };
  auto const truly = [](truth const& x) { return exact_scaled_erfc_integral(N, x); };
  return slow(function("scaled_erfc_integral, n = " + std::to_string(N), kernel, at_run_time, truly,
                       over(-27, 30, -9.4, -106.6, 2.5, 0, -5, 14, spots::largest)));
}

}  // namespace

std::vector<entry> gamma_functions() {
  auto const trigamma = [](truth const& x) { return exact_polygamma(1, x); };
  auto const lbeta = [](truth const& a, truth const& b) { return log_beta(a, b).logarithm; };
  auto const beta = [](truth const& a, truth const& b) { return exact_beta(a, b); };
  auto const erfcx = [](truth const& x) { return exact_scaled_erfc_integral(0, x); };
  auto const around_roots_of_lgamma = over(-20, 60, 1, 2, 0, -2.4570247382208005801L, -2.7476826467274126721L,
                                           -3.1435808883499764930L, -3.9552942848585979083L, -4.0391617784001110760L,
                                           -4.9915444800437006570L, -5.0082181680015236840L, spots::largest);
  auto const ends_of_tgamma = over(-40, 36, 35.04, -43.9, 171.624, -184, 1755.548, -1770, 0, 1);
  auto const around_roots_of_digamma =
      over(-20, 60, 1.4616321449683623413L, -0.50408300826445540926L, -1.5734984731623904588L, -2.6107208684441446500L,
           -3.6352933664369010979L, -4.6532377617431424417L, 0, spots::largest);
  return {
      slow(function("lgamma", CHAINRULE_KERNEL(lgamma), CHAINRULE_RUN_TIME(lgamma), log_gamma_of_mpfr,
                    with_poles(around_roots_of_lgamma))),
      slow(function("tgamma", CHAINRULE_KERNEL(tgamma), CHAINRULE_RUN_TIME(tgamma), mpfr_gamma,
                    with_poles(ends_of_tgamma))),
      slow(function("digamma", CHAINRULE_KERNEL(digamma), CHAINRULE_RUN_TIME(digamma), mpfr_digamma,
                    with_poles(around_roots_of_digamma))),
      slow(function("trigamma", CHAINRULE_KERNEL(trigamma), CHAINRULE_RUN_TIME(trigamma), trigamma,
                    with_poles(over(-20, 60, 0, 1, spots::largest)))),
      polygamma_of_order<2>(),
      polygamma_of_order<3>(),
      polygamma_of_order<8>(),
      slow(polygamma_difference_of_order<0>()),
      slow(polygamma_difference_of_order<1>()),
      slow(function("beta", CHAINRULE_KERNEL(beta), CHAINRULE_RUN_TIME(beta), beta, pairs_for_beta)),
      slow(function("lbeta", CHAINRULE_KERNEL(lbeta), CHAINRULE_RUN_TIME(lbeta), lbeta, pairs_for_beta)),
      slow(function("erfcx", CHAINRULE_KERNEL(erfcx), CHAINRULE_RUN_TIME(erfcx), erfcx,
                    over(-27, 30, -9.4, -26.64, -106.5, 2.5, -2.5, 0, 14, spots::largest))),
      scaled_erfc_integral_of_order<1>(),
      scaled_erfc_integral_of_order<2>(),
      scaled_erfc_integral_of_order<8>(),
  };
}

}  // namespace accuracy
