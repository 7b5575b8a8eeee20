// Sines and their kin, and their inverses.
#include "entry.hpp"

namespace accuracy {

namespace {

auto const angles = [](auto& random) {
  using T = value_of<decltype(random)>;
  // Reducing the largest numbers takes MPFR long.
  if (random.below(50) == 0) return random.any();
  if (random.coin()) return random.coin() ? random.between(-8, 8) : random.signed_spread(-60, 0);
  if (random.coin()) return random.signed_spread(-2, 80);
  // the values next to a multiple of pi/4
  T const eighths = std::floor(random.spread(0, std::numeric_limits<T>::digits));
  return random.near(static_cast<T>(static_cast<long double>(eighths) * (3.14159265358979323846264338327950288L / 4)));
};

// Close to multiples of 1/4, where all the zeros, ends and changes of method are.
auto const turns = [](auto& random) {
  if (random.coin()) return everywhere(0.25, 0.5, 0.75, 1, 1.5, 0x1p52, 0x1p53, 0x1p63L, 0x1p64L)(random);
  return random.near(std::floor(random.signed_spread(-2, random.coin() ? 10 : 64)) / 4);
};

auto const sines = over(-1, 1, 0, 0.5, 0.70710678);

template <int N>
truth exact_sinc_derivative(truth const& x) {
  if (x.is_zero()) return truth(N % 2 != 0 ? 0 : (N / 2 % 2 != 0 ? -1.0L : 1.0L) / (N + 1));
  if (abs(x) < truth(N + 10)) {
    truth sum(0), power = N % 2 == 0 ? truth(1) : x;
    int j = N % 2;
    truth const negligible = abs(power) * truth(0x1p-250L);
    for (bool negative = (N + j) / 2 % 2 != 0; negligible < abs(power); negative = !negative, j += 2) {
      truth const term = power / truth(N + j + 1);
      sum = negative ? sum - term : sum + term;
      power = power * x * x / truth((j + 1.0L) * (j + 2));
    }
    return sum;
  }
  truth s = sin(x) / x;
  for (int n = 1; n <= N; ++n) {
    truth const derivative = n % 2 == 0 ? sin(x) : cos(x);
    s = ((n % 4 < 2 ? derivative : -derivative) - truth(n) * s) / x;
  }
  return s;
}

template <int N>
entry derivative_of_sinc() {
  auto const kernel = [](auto x) { return chainrule::detail::math::sinc_derivative(N, x); };
  auto const points = [](auto& random) {
    using T = value_of<decltype(random)>;
    if (random.coin()) return random.between(-T(N + 20), T(N + 20));
    return random.coin() ? angles(random) : everywhere(12, N, N + 8)(random);
  };
  auto const derivative = [](truth const& x) { return exact_sinc_derivative<N>(x); };
  return function("sinc_derivative, n = " + std::to_string(N), kernel, nothing, derivative, points);
}

}  // namespace

std::vector<entry> circular_functions() {
  auto const sinc = [](truth const& x) { return x.is_zero() ? truth(1) : sin(x) / x; };
  return {
      function("sin", CHAINRULE_KERNEL(sin), CHAINRULE_PLATFORM(sin), mpfr_sin, angles),
      function("cos", CHAINRULE_KERNEL(cos), CHAINRULE_PLATFORM(cos), mpfr_cos, angles),
      function("tan", CHAINRULE_KERNEL(tan), CHAINRULE_PLATFORM(tan), mpfr_tan, angles),
      function("sinpi", CHAINRULE_KERNEL(sinpi), CHAINRULE_RUN_TIME(sinpi), mpfr_sinpi, turns),
      function("cospi", CHAINRULE_KERNEL(cospi), CHAINRULE_RUN_TIME(cospi), mpfr_cospi, turns),
      function("sinc", CHAINRULE_KERNEL(sinc), CHAINRULE_RUN_TIME(sinc), sinc, angles),
      derivative_of_sinc<1>(),
      derivative_of_sinc<2>(),
      derivative_of_sinc<3>(),
      derivative_of_sinc<8>(),
      derivative_of_sinc<25>(),
      function("asin", CHAINRULE_KERNEL(asin), CHAINRULE_PLATFORM(asin), mpfr_asin, sines),
      function("acos", CHAINRULE_KERNEL(acos), CHAINRULE_PLATFORM(acos), mpfr_acos, sines),
      function("atan", CHAINRULE_KERNEL(atan), CHAINRULE_PLATFORM(atan), mpfr_atan, everywhere(1, 0.0625, 0x1p80)),
      function("atan2", CHAINRULE_KERNEL(atan2), CHAINRULE_PLATFORM(atan2), mpfr_atan2, comparable<2>(90)),
  };
}

}  // namespace accuracy
