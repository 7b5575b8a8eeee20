// SPDX-License-Identifier: BSL-1.0
// digamma, polygamma, beta and their relatives, erf_inv, normal_quantile and expint for the numbers of
// Boost.Multiprecision, by Boost.Math.
#pragma once

// clang-format off
#include "../base/hide_macros.hpp"
// clang-format on

#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/expint.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/polygamma.hpp>
#include <boost/math/special_functions/trigamma.hpp>
#include <boost/multiprecision/number.hpp>

#include "../operation/gamma.hpp"

namespace chainrule {

template <class Backend, boost::multiprecision::expression_template_option Templates>
struct special_functions<boost::multiprecision::number<Backend, Templates>> {
  using number = boost::multiprecision::number<Backend, Templates>;

  static number digamma(number const& x) { return boost::math::digamma(x, quiet{}); }
  static number trigamma(number const& x) { return boost::math::trigamma(x, quiet{}); }
  static number polygamma(int n, number const& x) { return boost::math::polygamma(n, x, quiet{}); }

  static number erf_inv(number const& x) { return boost::math::erf_inv(x, quiet{}); }
  static number normal_quantile(number const& p) {
    return -sqrt(number(2)) * boost::math::erfc_inv(number(2 * p), quiet{});
  }
  static number expint(number const& x) { return boost::math::expint(x, quiet{}); }

  static number polygamma_difference(int n, number const& a, number const& b) {
    using boost::multiprecision::abs;
    return abs(b) < abs(a) * narrow ? series(n, a, b) : number(polygamma(n, number(a + b)) - polygamma(n, a));
  }

  static number beta(number const& a, number const& b) {
    if (a > 0 && b > 0) return exp(lbeta(a, b));
    return boost::math::tgamma(a, quiet{}) / boost::math::tgamma(number(a + b), quiet{}) *
           boost::math::tgamma(b, quiet{});
  }

  static number lbeta(number const& a, number const& b) {
    using boost::multiprecision::abs;
    if (abs(a) < abs(b)) return lbeta(b, a);
    if (abs(b) < abs(a) * narrow) return log_gamma(b) - series(-1, a, b);
    return log_gamma(a) - log_gamma(number(a + b)) + log_gamma(b);
  }

 private:
  // As in <cmath>, errors are infinities and NaN, not exceptions.
  using quiet =
      boost::math::policies::policy<boost::math::policies::domain_error<boost::math::policies::ignore_error>,
                                    boost::math::policies::pole_error<boost::math::policies::ignore_error>,
                                    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
                                    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>>;

  // Where a difference would cancel more than this, it is a series.
  static constexpr double narrow = 1.0 / 65536;

  static number log_gamma(number const& x) { return boost::math::lgamma(x, quiet{}); }

  // polygamma(n, a + b) - polygamma(n, a) for |b| far below |a|, as the Taylor series in b; polygamma(-1, x) is the
  // logarithm of gamma(x).
  static number series(int n, number const& a, number const& b) {
    using boost::multiprecision::abs;
    number power = b, sum = 0;
    for (int k = 1;; ++k) {
      number const term = n + k == 0 ? number(digamma(a) * power) : number(polygamma(n + k, a) * power);
      sum += term;
      if (!(abs(term) > abs(sum) * std::numeric_limits<number>::epsilon()) || k == 40) return sum;
      power *= b / (k + 1);
    }
  }
};

}  // namespace chainrule

#include "../base/restore_macros.hpp"
