// Holomorphic operations on complex numbers.
#include <complex>

#include "numbers/vocabulary.hpp"

namespace {

using namespace test::numbers;
using namespace chainrule::operation;
using complex = std::complex<double>;

// The mean of differences in four directions: its error is that of the fifth derivative.
template <class Operation>
complex difference(complex z) {
  complex const i(0, 1);
  double const h = 1e-3;
  auto const f = [](complex at) { return formula_of<Operation>::call(formula_of<Operation>::f, std::array{at}); };
  return (f(z + h) - f(z - h) - i * (f(z + i * h) - f(z - i * h))) / (4 * h);
}

template <class Operation>
void check_complex() {
  double worst = 0, worst_real = 0;
  point<Operation> where{}, where_real{};
  auto const update = [](double error, double& most, auto const& at, auto& most_at) {
    if (error <= most) return;
    most = error;
    most_at = at;
  };
  for (auto const& at : points<Operation>(false, 50)) {
    auto const real = answer_at<Operation>(at);
    auto const on_axis = answer_at<Operation>(std::array{complex(at[0])});
    auto const size = [](double x) { return std::max(1.0, std::abs(x)); };
    update(std::max(std::abs(on_axis.value - real.value) / size(real.value),
                    std::abs(on_axis.gradient[0] - real.gradient[0]) / size(real.gradient[0])),
           worst_real, at, where_real);
    complex const z(at[0] / 2, 0.3 + std::fmod(std::abs(at[0]), 1));
    complex const expected = difference<Operation>(z);
    update(std::abs(answer_at<Operation>(std::array{z}).gradient[0] - expected) / size(std::abs(expected)), worst, at,
           where);
  }
  report<Operation>("value and derivative on the real axis", worst_real, where_real, 1e-13);
  report<Operation>("complex derivative", worst, where, 1e-9);
}

template <class... Operations>
void check_complex(list<Operations...>) {
  (check_complex<Operations>(), ...);
}

}  // namespace

TEST_CASE("holomorphic operations on complex numbers") {
  check_complex(
      list<negate_, square_, cube_, sqrt_, rsqrt_,                                                               //
           exp_, exp2_, exp10_, log_, log2_, log10_,                                                             //
           sin_, cos_, tan_, sinpi_, cospi_, sinc_, sinc_derivative_,                                            //
           asin_, acos_, atan_, one_minus_square_, inverse_one_plus_square_,                                     //
           sinh_, cosh_, tanh_, sech_, log_cosh_, asinh_, acosh_, atanh_, normal_pdf_,                           //
           exp_minus_square_, exprel_, exprel_derivative_, bernoulli_function_, bernoulli_function_derivative_,  //
           sigmoid_, sigmoid_slope_, logit_, bernoulli_variance_, softplus_, log_sigmoid_, silu_>{});
}
