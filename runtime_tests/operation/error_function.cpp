// erf, erfc, normal_cdf, normal_pdf and exp_minus_square at run time: the platform's functions, with what their tails
// need besides.
#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>

#include "support/difference.hpp"

namespace {

using namespace chainrule;
using test::longer;

constexpr auto x = variable<"x">;

longer exact_cdf(longer const& a) { return erfc(longer(-a / sqrt(longer(2)))) / 2; }
longer exact_power(longer const& a) { return exp(longer(-a * a)); }
longer exact_pdf(longer const& a) {
  return exp(longer(-a * a / 2)) / sqrt(longer(2 * boost::math::constants::pi<longer>()));
}

// The distance from the truth in units in the last place, which are the smallest numbers where the result is subnormal.
template <class T>
double error_in_ulps(T result, longer const& exact) {
  int const exponent = exact == 0 ? 0 : ilogb(exact) + 1;
  longer const unit =
      ldexp(longer(1), std::max(exponent, std::numeric_limits<T>::min_exponent) - std::numeric_limits<T>::digits);
  return static_cast<double>(longer(abs(longer(longer(result) - exact)) / unit));
}

// The largest error between -end and end, where the result spans the range of the type.
template <class T>
double largest_error(auto const& f, auto const& exact, double end) {
  test::random_points random;
  double largest = 0;
  for (int i = 0; i < 6000; ++i) {
    T const a = static_cast<T>(i % 2 == 0 ? random.between(-end, end) : random.between(-4, 4));
    largest = test::worse(error_in_ulps<T>(f(x = a), exact(longer(a))), largest);
  }
  return largest;
}

template <class T>
double end_of_range() {
  return std::sqrt(-0.7 * (std::numeric_limits<T>::min_exponent - std::numeric_limits<T>::digits));
}

}  // namespace

TEMPLATE_TEST_CASE("the normal distribution keeps its relative precision in the tail", "", float, double, long double) {
  CHECK(largest_error<TestType>(normal_cdf(x), exact_cdf, 1.42 * end_of_range<TestType>()) < 6);
}

TEMPLATE_TEST_CASE("the normal density keeps its relative precision in the tail", "", float, double, long double) {
  CHECK(largest_error<TestType>(normal_pdf(x), exact_pdf, 1.42 * end_of_range<TestType>()) < 3);
}

TEMPLATE_TEST_CASE("the exponential of a negative square keeps its relative precision in the tail", "", float, double,
                   long double) {
  CHECK(largest_error<TestType>(exp_minus_square(x), exact_power, end_of_range<TestType>()) < 2);
}

TEST_CASE("the derivative of erfc keeps its relative precision in the tail") {
  auto const exact = [](longer const& a) {
    return longer(-2 * exact_power(a) / sqrt(boost::math::constants::pi<longer>()));
  };
  CHECK(largest_error<double>(derivative(erfc(x), x), exact, 26) < 4);
}

TEST_CASE("erf and erfc are those of the platform") {
  for (double const a : {-30.0, -0.3, 0.0, 1.25, 9.0, 27.0}) {
    CHECK(erf(x)(x = a) == std::erf(a));
    CHECK(erfc(x)(x = a) == std::erfc(a));
    CHECK(erfc(x)(x = static_cast<float>(a)) == std::erfc(static_cast<float>(a)));
  }
}

TEST_CASE("the normal distribution is finished far outside") {
  for (double const a : {40.0, 255.0, 257.0, 1e300, std::numeric_limits<double>::infinity()}) {
    CHECK(normal_cdf(a) == 1);
    CHECK(normal_cdf(-a) == 0);
    CHECK(normal_pdf(a) == 0);
    CHECK(normal_pdf(-a) == 0);
    CHECK(exp_minus_square(a) == 0);
  }
  CHECK(std::isnan(normal_cdf(std::nan(""))));
  CHECK(std::isnan(normal_pdf(std::nan(""))));
  CHECK(std::isnan(exp_minus_square(std::nan(""))));
}

TEST_CASE("the error function of a class type is the one of that type") {
  longer const a = longer(7) / 5;
  CHECK(erf(x)(x = a) == erf(a));
  CHECK(erfc(x)(x = a) == erfc(a));
  CHECK(abs(longer(normal_cdf(x)(x = a) / exact_cdf(a) - 1)) < longer("1e-49"));
  CHECK(abs(longer(derivative(normal_cdf(x), x)(x = a) / exact_pdf(a) - 1)) < longer("1e-49"));
  CHECK(abs(longer(derivative(erf(x), x)(x = a) * sqrt(boost::math::constants::pi<longer>()) / 2 / exact_power(a) -
                   1)) < longer("1e-49"));
}

TEST_CASE("a class type with expression templates is a number like others") {
  using number = boost::multiprecision::cpp_bin_float_50;
  number const a = number(7) / 5;
  CHECK(normal_cdf(x)(x = a) > number(0.9));
  CHECK(derivative(erfc(x), x)(x = a) < 0);
  CHECK(erf(x)(x = a) + erfc(x)(x = a) == Approx(1));
}
