// (e^x - 1) / x and its kin, the inverses of erf and of the normal distribution function, and the exponential integral.
#include <chainrule/math/math.hpp>

#include "entry.hpp"

namespace accuracy {

namespace {

truth expm1(truth const& x) { return truth::of(mpfr_expm1, x); }

auto const exponents = [](auto& random) {
  using namespace spots;
  return over(times(1.02, log_of_smallest), times(1.02, log_of_largest), log_of_smallest, log_of_largest, 0, 60, -60,
              12, -12, 1, -1, 2, -2)(random);
};

truth exact_exprel(truth const& x) { return x.is_zero() ? truth(1) : expm1(x) / x; }

template <int N>
truth exact_exprel_derivative(truth const& x) {
  if (abs(x) < truth(N + 25)) {
    truth sum(0), power(1);
    for (int k = 0; k < 400; ++k) {
      sum = sum + power / truth(N + k + 1);
      power = power * x / truth(k + 1);
    }
    return sum;
  }
  truth value = exact_exprel(x);
  if (value.is_infinite()) return value;
  for (int n = 1; n <= N; ++n) value = (exp(x) - truth(n) * value) / x;
  return value;
}

template <int N>
truth exact_bernoulli_derivative(truth const& x) {
  if (x < truth(0)) {
    truth const reflected = exact_bernoulli_derivative<N>(-x);
    return N == 1 ? -reflected - truth(1) : N % 2 == 0 ? reflected : -reflected;
  }
  if (x < truth(3)) {
    truth sum(N == 1 ? -0.5L : 0.0L), power(N % 2 == 0 ? 1 : 2);
    for (int i = 1; i <= N + N % 2; ++i) power = power * truth(i) / (truth(2) * pi());
    if (N % 2 != 0) power = power * x;
    int k = N % 2;
    for (int j = N + k; j < 280; j += 2, k += 2) {
      truth zeta;
      mpfr_zeta_ui(zeta.get(), static_cast<unsigned long>(j), MPFR_RNDN);
      truth const term = power * zeta * truth(N % 2 == 0 ? 2 : 1);
      sum = j / 2 % 2 != 0 ? sum + term : sum - term;
      power = power * x * x / (truth(4) * pi() * pi()) * truth((j + 1.0L) * (j + 2)) / truth((k + 1.0L) * (k + 2));
    }
    return sum;
  }
  truth const power = exp(-x);
  truth sum(0), factor = power;
  for (int m = 1; m < 80; ++m) {
    truth term = factor * (truth(m) * x - truth(N));
    for (int i = 1; i < N; ++i) term = term * truth(m);
    sum = sum + term;
    factor = factor * power;
  }
  return N % 2 == 0 ? sum : -sum;
}

template <int N>
entry derivative_of_exprel() {
  auto const kernel = [](auto x) { return chainrule::detail::math::exprel_derivative(N, x); };
  auto const exact = [](truth const& x) { return exact_exprel_derivative<N>(x); };
  return slow(function("exprel_derivative, n = " + std::to_string(N), kernel, nothing, exact, exponents));
}
template <int N>
entry derivative_of_bernoulli_function() {
  auto const kernel = [](auto x) { return chainrule::detail::math::bernoulli_function_derivative(N, x); };
  auto const exact = [](truth const& x) { return exact_bernoulli_derivative<N>(x); };
  return slow(
      slow(function("bernoulli_function_derivative, n = " + std::to_string(N), kernel, nothing, exact, exponents)));
}

// A step of E. Halley's from the long double that is to be tested: it has three times as many right digits, if that one
// has any.
truth improved(long double start, truth const& error_by_slope, truth const& y) {
  truth const step = error_by_slope;
  return truth(start) - step / (truth(1) + y * step);
}
truth exact_erf_inv(truth const& x) {
  long double const start = chainrule::detail::math::erf_inv(mpfr_get_ld(x.get(), MPFR_RNDN));
  if (x.is_zero() || !std::isfinite(start)) return truth(start);
  truth const y(start), slope = truth(2) / sqrt(pi()) * exp(-y * y);
  truth const error = abs(x) < truth(0.5) ? truth::of(mpfr_erf, y) - x
                      : x < truth(0)      ? erfc(-y) - (truth(1) + x)
                                          : (truth(1) - x) - erfc(y);
  return improved(start, error / slope, y);
}
truth exact_erf_inv_slope(truth const& x) {
  truth const y = exact_erf_inv(x);
  return sqrt(pi()) / truth(2) * exp(y * y);
}
truth exact_normal_quantile(truth const& p) {
  long double const start = chainrule::detail::math::normal_quantile(mpfr_get_ld(p.get(), MPFR_RNDN));
  if (start == 0 || !std::isfinite(start)) return truth(start);
  truth const z(start), half(0.5), slope = exp(-half * z * z) / sqrt(truth(2) * pi()), root_2 = sqrt(truth(2));
  truth const error = abs(p - half) < truth(0.25L) ? half * truth::of(mpfr_erf, z / root_2) - (p - half)
                      : p < half                   ? half * erfc(-z / root_2) - p
                                                   : (truth(1) - p) - half * erfc(z / root_2);
  return improved(start, error / slope, half * z);
}
truth exact_normal_quantile_slope(truth const& p) {
  truth const z = exact_normal_quantile(p);
  return sqrt(truth(2) * pi()) * exp(truth(0.5) * z * z);
}

auto const probabilities = [](auto& random) {
  using T = value_of<decltype(random)>;
  T const p = over(0, 1, 0.5, 0.1, 0.075, 0.925, spots::smallest, spots::smallest_normal)(random);
  return random.below(4) == 0 ? std::fabs(random.any()) : p;
};
auto const open_interval = [](auto& random) { return over(-1, 1, 0, 0.85, -0.85, 0x1p-30, 0.9996)(random); };

}  // namespace

std::vector<entry> relative_functions() {
  truth const one(1), log_2 = log(truth(2));
  auto const log_cosh = [=](truth const& x) {
    truth const size = abs(x);
    if (one < size) return size - log_2 + log1p(exp(-truth(2) * size));
    truth const m = expm1(size);
    return log1p(m * m / (truth(2) * exp(size)));
  };
  auto const exprel = [](truth const& x) { return exact_exprel(x); };
  auto const bernoulli_function = [](truth const& x) { return x.is_zero() ? truth(1) : x / expm1(x); };
  auto const hyperbolic = [](auto& random) { return everywhere(1, -1, 60, -60, 0x1p-30)(random); };
  auto const integrals = [](auto& random) {
    using namespace spots;
    return over(times(1.02, log_of_smallest), times(1.02, log_of_largest), 0.3725074107813666345, log_of_smallest,
                log_of_largest, 0, -4, 56, 1, -1, 0.37)(random);
  };
  return {
      function("log_cosh", CHAINRULE_KERNEL(log_cosh), CHAINRULE_RUN_TIME(log_cosh), log_cosh, hyperbolic),
      function("exprel", CHAINRULE_KERNEL(exprel), CHAINRULE_RUN_TIME(exprel), exprel, exponents),
      derivative_of_exprel<1>(),
      derivative_of_exprel<2>(),
      derivative_of_exprel<8>(),
      derivative_of_exprel<25>(),
      function("bernoulli_function", CHAINRULE_KERNEL(bernoulli_function), CHAINRULE_RUN_TIME(bernoulli_function),
               bernoulli_function, exponents),
      derivative_of_bernoulli_function<1>(),
      derivative_of_bernoulli_function<2>(),
      derivative_of_bernoulli_function<3>(),
      derivative_of_bernoulli_function<8>(),
      slow(function("erf_inv", CHAINRULE_KERNEL(erf_inv), CHAINRULE_RUN_TIME(erf_inv), exact_erf_inv, open_interval)),
      slow(function("erf_inv_slope", CHAINRULE_KERNEL(erf_inv_slope), CHAINRULE_RUN_TIME(erf_inv_slope),
                    exact_erf_inv_slope, open_interval)),
      slow(function("normal_quantile", CHAINRULE_KERNEL(normal_quantile), CHAINRULE_RUN_TIME(normal_quantile),
                    exact_normal_quantile, probabilities)),
      slow(function("normal_quantile_slope", CHAINRULE_KERNEL(normal_quantile_slope),
                    CHAINRULE_RUN_TIME(normal_quantile_slope), exact_normal_quantile_slope, probabilities)),
      slow(function("expint", CHAINRULE_KERNEL(expint), CHAINRULE_RUN_TIME(expint), mpfr_eint, integrals)),
  };
}

}  // namespace accuracy
