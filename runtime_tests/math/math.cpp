// The functions for constant evaluation, called at run time and compared with 50 digits at many random points.
#include "catch.hpp"

#include <algorithm>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <chainrule/math/math.hpp>
#include <cmath>
#include <cstdint>
#include <limits>
#include <type_traits>

namespace {

namespace math = chainrule::math;
namespace mp = boost::multiprecision;

using truth = mp::number<mp::cpp_bin_float<50>, mp::et_off>;
using longer_truth = mp::number<mp::cpp_bin_float<120>, mp::et_off>;
// Enough digits to reduce the largest long double, of 4933 digits, to its angle.
using longest_truth = mp::number<mp::cpp_bin_float<5020>, mp::et_off>;

template <class T>
class random_points {
  std::uint64_t state = 20240229;

 public:
  using value = T;

  // G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators" (2014)
  std::uint64_t bits() {
    std::uint64_t z = state += 0x9e3779b97f4a7c15U;
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  bool coin() { return bits() % 2 == 0; }
  T between(T low, T high) {
    T const part = static_cast<T>(std::ldexp(static_cast<long double>(bits()), -64));
    return low + part * (high - low);
  }
  // Every power of two from one exponent to another is as likely as any other.
  T spread(int low, int high) {
    int const exponent = low + static_cast<int>(bits() % static_cast<std::uint64_t>(high - low));
    return std::ldexp(between(1, 2), exponent);
  }
  T signed_spread(int low, int high) { return coin() ? spread(low, high) : -spread(low, high); }
  T any_positive() {
    using limits = std::numeric_limits<T>;
    return spread(limits::min_exponent - limits::digits, limits::max_exponent);
  }
  T any() { return coin() ? any_positive() : -any_positive(); }
};

// The distance of a result from the true value in units in the last place of the true value.
template <class T>
double error_in_ulps(T result, truth const& exact) {
  using limits = std::numeric_limits<T>;
  if (exact == 0) return result == 0 ? 0 : 1e9;
  int exponent{};
  frexp(exact, &exponent);
  truth const unit = ldexp(truth(1), std::max(exponent, limits::min_exponent) - limits::digits);
  if (std::isinf(result)) {
    truth const end = truth(limits::max()) + unit / 2;
    return (result > 0 ? exact : truth(-exact)) >= end * truth(0.9999999999999999999) ? 0 : 1e9;
  }
  if (std::isnan(result)) return 1e9;
  return static_cast<double>(truth(abs(truth(result) - exact) / unit));
}

template <class T, class Ours, class Exact, class Point>
double largest_error(Ours ours, Exact exact, Point point, int count) {
  random_points<T> random;
  double largest = 0;
  for (int i = 0; i < count; ++i) {
    T const x = point(random);
    largest = std::max(largest, error_in_ulps<T>(ours(x), exact(x)));
  }
  return largest;
}

template <class T, class Ours, class Exact, class Points>
double largest_error_of_two(Ours ours, Exact exact, Points points, int count) {
  random_points<T> random;
  double largest = 0;
  for (int i = 0; i < count; ++i) {
    T const x = points(random, T{0});
    T const y = points(random, x);
    largest = std::max(largest, error_in_ulps<T>(ours(x, y), exact(x, y)));
  }
  return largest;
}

#define REQUIRE_WITHIN_ONE_ULP(measure, function, ...)                \
  do {                                                                \
    auto const ours = [](auto... x) { return math::function(x...); }; \
    CHECK(measure<double>(ours, __VA_ARGS__, 9000) < 1);              \
    CHECK(measure<float>(ours, __VA_ARGS__, 4000) < 1);               \
    CHECK(measure<long double>(ours, __VA_ARGS__, 7000) < 2);         \
  } while (false)

// Below this size two or three terms of a power series are true to more than 50 digits.
bool is_tiny(truth const& x) { return abs(x) < truth(1e-13); }

truth exact_expm1(truth const& x) { return is_tiny(x) ? truth(x + x * x / 2 + x * x * x / 6 + x * x * x * x / 24) : truth(exp(x) - 1); }
truth exact_log1p(truth const& x) {
  return is_tiny(x) ? truth(x - x * x / 2 + x * x * x / 3 - x * x * x * x / 4) : truth(log(truth(1 + x)));
}
truth exact_sinh(truth const& x) { return is_tiny(x) ? truth(x + x * x * x / 6) : truth((exp(x) - exp(truth(-x))) / 2); }
truth exact_asinh(truth const& x) {
  if (is_tiny(x)) return x - x * x * x / 6;
  truth const size = log(truth(abs(x) + sqrt(truth(x * x + 1))));
  return x < 0 ? truth(-size) : size;
}
truth exact_tanh(truth const& x) {
  if (is_tiny(x)) return x - x * x * x / 3;
  if (abs(x) > 100) return x > 0 ? 1 : -1;
  truth const power = exp(truth(2 * x));
  return (power - 1) / (power + 1);
}

struct sine_and_cosine {
  truth sine;
  truth cosine;
};

template <class T, class Wide>
sine_and_cosine sine_and_cosine_with(T x) {
  static Wide const half_pi = boost::math::constants::pi<Wide>() / 2;
  static Wide const inverse = 1 / half_pi;
  Wide const quarters = floor(Wide(Wide(x) * inverse + Wide(0.5)));
  // The remainder keeps its relative precision only if it is taken before the digits are cut to 50.
  truth const angle(Wide(Wide(x) - quarters * half_pi));
  int const quadrant = static_cast<int>(Wide(quarters - 4 * floor(Wide(quarters / 4))));
  truth const sine = sin(angle);
  truth const cosine = cos(angle);
  if (quadrant == 0) return {sine, cosine};
  if (quadrant == 1) return {cosine, -sine};
  if (quadrant == 2) return {-sine, -cosine};
  return {-cosine, sine};
}

template <class T>
sine_and_cosine exact_sine_and_cosine(T x) {
  if (std::fabs(x) < T(0x1p100L)) return sine_and_cosine_with<T, longer_truth>(x);
  return sine_and_cosine_with<T, longest_truth>(x);
}

auto const angles = [](auto& random) {
  using T = typename std::decay_t<decltype(random)>::value;
  switch (random.bits() % 100) {
    case 0:
    case 1:
      return random.any();
    case 2:
    case 3:
    case 4:
    case 5:
      return random.signed_spread(-45, 0);
    default:
      break;
  }
  if (random.coin()) return random.between(-8, 8);
  if (random.coin()) return random.signed_spread(-2, 80);
  // the value next to a multiple of pi/2
  T const quarters = std::floor(random.spread(0, std::numeric_limits<T>::digits));
  return static_cast<T>(truth(quarters) * boost::math::constants::pi<truth>() / 2);
};

}  // namespace

TEST_CASE("the constant-evaluation sine is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, sin, [](auto x) { return exact_sine_and_cosine(x).sine; }, angles);
}

TEST_CASE("the constant-evaluation cosine is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, cos, [](auto x) { return exact_sine_and_cosine(x).cosine; }, angles);
}

TEST_CASE("the constant-evaluation tangent is within one ulp of the truth") {
  auto const exact = [](auto x) {
    sine_and_cosine const both = exact_sine_and_cosine(x);
    return truth(both.sine / both.cosine);
  };
  REQUIRE_WITHIN_ONE_ULP(largest_error, tan, exact, angles);
}

namespace {

auto const from_minus_one_to_one = [](auto& random) {
  if (random.coin()) return random.between(-1, 1);
  using T = typename std::decay_t<decltype(random)>::value;
  T const small = random.spread(-std::numeric_limits<T>::digits, -1);
  if (random.coin()) return random.coin() ? 1 - small : small - 1;
  return random.signed_spread(-100, 0);
};

auto const all_sizes = [](auto& random) {
  return random.coin() ? random.signed_spread(-8, 8) : random.coin() ? random.signed_spread(-90, 90) : random.any();
};

auto const all_positive_sizes = [](auto& random) { return std::fabs(all_sizes(random)); };

}  // namespace

TEST_CASE("the constant-evaluation inverse sine is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, asin, [](auto x) { return truth(asin(truth(x))); }, from_minus_one_to_one);
}

TEST_CASE("the constant-evaluation inverse cosine is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, acos, [](auto x) { return truth(acos(truth(x))); }, from_minus_one_to_one);
}

TEST_CASE("the constant-evaluation inverse tangent is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, atan, [](auto x) { return truth(atan(truth(x))); }, all_sizes);
}

TEST_CASE("the constant-evaluation angle of a vector is within one ulp of the truth") {
  auto const near_each_other = [](auto& random, auto previous) {
    using T = typename std::decay_t<decltype(random)>::value;
    using limits = std::numeric_limits<T>;
    // flat vectors too, with a subnormal angle
    if (previous == 0) return random.bits() % 8 == 0 ? random.spread(-19, 9) : all_sizes(random);
    if (std::fabs(previous) < 1024 && random.bits() % 4 == 0) return random.spread(limits::max_exponent - 20, limits::max_exponent);
    if (random.bits() % 8 == 0) return all_sizes(random);
    T const factor = random.signed_spread(-6, 6);
    return std::fabs(previous) < limits::max() / 64 ? previous * factor : previous / factor;
  };
  auto const exact = [](auto y, auto x) { return truth(atan2(truth(y), truth(x))); };
  REQUIRE_WITHIN_ONE_ULP(largest_error_of_two, atan2, exact, near_each_other);
}

TEST_CASE("the constant-evaluation square root is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, sqrt, [](auto x) { return truth(sqrt(truth(x))); }, all_positive_sizes);
}

TEST_CASE("the constant-evaluation square root is the one of the processor") {
  auto const same = [](auto x) { return truth(std::sqrt(x)); };
  CHECK(largest_error<double>([](auto x) { return math::sqrt(x); }, same, all_positive_sizes, 20000) == 0);
  CHECK(largest_error<float>([](auto x) { return math::sqrt(x); }, same, all_positive_sizes, 20000) == 0);
  CHECK(largest_error<long double>([](auto x) { return math::sqrt(x); }, same, all_positive_sizes, 20000) == 0);
}

TEST_CASE("the constant-evaluation cube root is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, cbrt, [](auto x) { return truth(cbrt(truth(x))); }, all_sizes);
}

TEST_CASE("the constant-evaluation length of a vector is within one ulp of the truth") {
  auto const near_each_other = [](auto& random, auto previous) {
    if (previous == 0 || random.bits() % 8 == 0) return all_sizes(random);
    using T = typename std::decay_t<decltype(random)>::value;
    T const factor = random.signed_spread(-30, 3);
    return std::fabs(previous) < std::numeric_limits<T>::max() / 16 ? previous * factor : previous / 16;
  };
  auto const exact = [](auto x, auto y) { return truth(sqrt(truth(truth(x) * truth(x) + truth(y) * truth(y)))); };
  REQUIRE_WITHIN_ONE_ULP(largest_error_of_two, hypot, exact, near_each_other);
}

TEST_CASE("the constant-evaluation power is within one ulp of the truth") {
  // An exponent that brings the result anywhere into the range of the type, or next to its ends.
  auto const base_then_exponent = [](auto& random, auto base) {
    using T = typename std::decay_t<decltype(random)>::value;
    if (base == 0) return random.bits() % 4 == 0 ? 1 + random.signed_spread(-20, -2) : all_positive_sizes(random);
    T const size = std::log2(base);
    T const wanted = random.between(std::numeric_limits<T>::min_exponent - 70, std::numeric_limits<T>::max_exponent);
    if (size == 0 || random.bits() % 8 == 0) return std::floor(random.between(-9, 9));
    return random.bits() % 8 == 0 ? random.between(-2, 2) : wanted / size;
  };
  REQUIRE_WITHIN_ONE_ULP(
      largest_error_of_two, pow, [](auto x, auto y) { return truth(pow(truth(x), truth(y))); }, base_then_exponent);
}

namespace {

// Exponents whose power of e fills the range of the type, with its ends.
auto const exponents = [](auto& random) {
  using limits = std::numeric_limits<typename std::decay_t<decltype(random)>::value>;
  if (random.coin()) return random.between(-3, 3);
  if (random.coin()) return random.signed_spread(-90, 2);
  return random.between((limits::min_exponent - limits::digits - 2) * 0.6931f, limits::max_exponent * 0.6932f);
};

auto const near_one = [](auto& random) {
  if (random.coin()) return all_positive_sizes(random);
  using T = typename std::decay_t<decltype(random)>::value;
  return 1 + random.signed_spread(-std::numeric_limits<T>::digits, -1);
};

auto const above_minus_one = [](auto& random) {
  return random.bits() % 8 == 0 ? all_positive_sizes(random) : from_minus_one_to_one(random);
};

}  // namespace

TEST_CASE("the constant-evaluation exponential is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, exp, [](auto x) { return truth(exp(truth(x))); }, exponents);
}

TEST_CASE("the constant-evaluation exponential less one is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, expm1, [](auto x) { return exact_expm1(truth(x)); }, exponents);
}

TEST_CASE("the constant-evaluation power of two is within one ulp of the truth") {
  auto const exact = [](auto x) { return truth(exp(truth(truth(x) * log(truth(2))))); };
  REQUIRE_WITHIN_ONE_ULP(largest_error, exp2, exact, [](auto& random) { return exponents(random) * 1.44f; });
}

TEST_CASE("the constant-evaluation logarithm is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, log, [](auto x) { return truth(log(truth(x))); }, near_one);
}

TEST_CASE("the constant-evaluation logarithm of one more is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, log1p, [](auto x) { return exact_log1p(truth(x)); }, above_minus_one);
}

TEST_CASE("the constant-evaluation logarithm to base 2 is within one ulp of the truth") {
  auto const exact = [](auto x) { return truth(log(truth(x)) / log(truth(2))); };
  REQUIRE_WITHIN_ONE_ULP(largest_error, log2, exact, near_one);
}

TEST_CASE("the constant-evaluation logarithm to base 10 is within one ulp of the truth") {
  auto const exact = [](auto x) { return truth(log(truth(x)) / log(truth(10))); };
  REQUIRE_WITHIN_ONE_ULP(largest_error, log10, exact, near_one);
}

TEST_CASE("the constant-evaluation hyperbolic sine is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, sinh, [](auto x) { return exact_sinh(truth(x)); }, exponents);
}

TEST_CASE("the constant-evaluation hyperbolic cosine is within one ulp of the truth") {
  auto const exact = [](auto x) { return truth((exp(truth(x)) + exp(truth(-x))) / 2); };
  REQUIRE_WITHIN_ONE_ULP(largest_error, cosh, exact, exponents);
}

TEST_CASE("the constant-evaluation hyperbolic tangent is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, tanh, [](auto x) { return exact_tanh(truth(x)); }, exponents);
}

TEST_CASE("the constant-evaluation inverse hyperbolic sine is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, asinh, [](auto x) { return exact_asinh(truth(x)); }, all_sizes);
}

TEST_CASE("the constant-evaluation inverse hyperbolic cosine is within one ulp of the truth") {
  auto const exact = [](auto x) { return truth(log(truth(truth(x) + sqrt(truth(truth(x) * truth(x) - 1))))); };
  auto const above_one = [](auto& random) {
    using T = typename std::decay_t<decltype(random)>::value;
    return random.coin() ? 1 + random.spread(1 - std::numeric_limits<T>::digits, 4) : 1 + all_positive_sizes(random);
  };
  REQUIRE_WITHIN_ONE_ULP(largest_error, acosh, exact, above_one);
}

TEST_CASE("the constant-evaluation inverse hyperbolic tangent is within one ulp of the truth") {
  auto const exact = [](auto x) {
    truth const size = exact_log1p(truth(x)) / 2;
    return truth(size - exact_log1p(truth(-x)) / 2);
  };
  auto const inside = [](auto& random) {
    auto const x = from_minus_one_to_one(random);
    return std::fabs(x) < 1 ? x : x / 2;
  };
  REQUIRE_WITHIN_ONE_ULP(largest_error, atanh, exact, inside);
}

namespace {

// Near zero, where the series and the fraction of math::erfc meet, and as far as the tails reach.
auto const up_to_the_tails = [](auto& random) {
  using T = typename std::decay_t<decltype(random)>::value;
  switch (random.bits() % 5) {
    case 0:
      return random.between(-3, 3);
    case 1:
      return random.between(2, 4);
    case 2:
      return random.coin() ? random.signed_spread(-90, 2) : random.any();
    case 3:
      return random.between(-7, 7);
    default:
      break;
  }
  T const end = std::sqrt(static_cast<T>(-std::numeric_limits<T>::min_exponent)) * T(1.25L);
  return random.between(-end, end);
};

truth exact_normal_cdf(truth const& x) { return erfc(truth(-x / sqrt(truth(2)))) / 2; }
truth exact_exp_minus_square(truth const& x) { return abs(x) > 1e4 ? truth(0) : truth(exp(truth(-x * x))); }
truth exact_normal_pdf(truth const& x) {
  return exact_exp_minus_square(truth(x / sqrt(truth(2)))) / sqrt(truth(2 * boost::math::constants::pi<truth>()));
}

}  // namespace

TEST_CASE("the constant-evaluation error function is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, erf, [](auto x) { return truth(erf(truth(x))); }, up_to_the_tails);
}

TEST_CASE("the constant-evaluation complementary error function is within one ulp of the truth") {
  auto const exact = [](auto x) { return x > 1000 ? truth(0) : truth(erfc(truth(x))); };
  REQUIRE_WITHIN_ONE_ULP(largest_error, erfc, exact, up_to_the_tails);
}

TEST_CASE("the constant-evaluation normal distribution is within one ulp of the truth") {
  auto const exact = [](auto x) { return x < -1000 ? truth(0) : exact_normal_cdf(truth(x)); };
  REQUIRE_WITHIN_ONE_ULP(largest_error, normal_cdf, exact, up_to_the_tails);
}

TEST_CASE("the constant-evaluation normal density is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, normal_pdf, [](auto x) { return exact_normal_pdf(truth(x)); }, up_to_the_tails);
}

TEST_CASE("the constant-evaluation exponential of a negative square is within one ulp of the truth") {
  REQUIRE_WITHIN_ONE_ULP(
      largest_error, exp_minus_square, [](auto x) { return exact_exp_minus_square(truth(x)); }, up_to_the_tails);
}
