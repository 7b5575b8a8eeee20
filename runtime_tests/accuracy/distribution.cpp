// The error function, the normal distribution and what is made of them.
#include <chainrule/operation/error_function.hpp>

#include "entry.hpp"

namespace accuracy {

namespace {

// Near zero, where the series and the fraction of erfc meet, and as far as the tails reach.
auto tails_of(double scale, double end_of_series) {
  using namespace spots;
  return over(minus(times(1.02, end_of_tail(scale))), times(1.02, end_of_tail(scale)), end_of_tail(scale),
              minus(end_of_tail(scale)), 0, end_of_series, -end_of_series, 15, -15);
}

}  // namespace

std::vector<entry> distribution_functions() {
  using namespace chainrule::operation;
  truth const half(0.5), root_2 = sqrt(truth(2)), root_2_pi = sqrt(truth(2) * pi());
  auto const normal_cdf = [=](truth const& x) { return half * erfc(-x / root_2); };
  auto const normal_pdf = [=](truth const& x) { return exp(-half * x * x) / root_2_pi; };
  auto const exp_minus_square = [](truth const& x) { return exp(-x * x); };
  auto const gelu = [=](truth const& x) { return x * normal_cdf(x); };
  auto const cdf_at_run_time = [](double x) { return normal_cdf_::computed(x); };
  auto const pdf_at_run_time = [](double x) { return normal_pdf_::computed(x); };
  auto const power_at_run_time = [](double x) { return exp_minus_square_::computed(x); };
  auto const tails = tails_of(1, 2.5), normal_tails = tails_of(2, 3.5355339);
  return {
      function("erf", CHAINRULE_KERNEL(erf), CHAINRULE_PLATFORM(erf), mpfr_erf, over(-6, 6, 2.5, -2.5, 15, 0)),
      slow(function("erfc", CHAINRULE_KERNEL(erfc), CHAINRULE_PLATFORM(erfc), mpfr_erfc, tails)),
      slow(function("normal_cdf", CHAINRULE_KERNEL(normal_cdf), cdf_at_run_time, normal_cdf, normal_tails)),
      function("normal_pdf", CHAINRULE_KERNEL(normal_pdf), pdf_at_run_time, normal_pdf, normal_tails),
      function("exp_minus_square", CHAINRULE_KERNEL(exp_minus_square), power_at_run_time, exp_minus_square, tails),
      slow(function("gelu", CHAINRULE_KERNEL(gelu), CHAINRULE_RUN_TIME(gelu), gelu, normal_tails)),
  };
}

}  // namespace accuracy
