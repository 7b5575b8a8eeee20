// Boost.Math: autodiff. Of several variables its numbers have all mixed derivatives, so each variable takes a call of
// the function.
#include <boost/math/differentiation/autodiff.hpp>

#include "contest.hpp"

namespace {

struct by_boost {
  template <class>
  static constexpr bool takes = true;

  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    using namespace boost::math::differentiation;
    using number = autodiff_fvar<double, 1>;
    constexpr auto n = Problem::parameters;
    std::array<number, n> x;
    for (std::size_t i = 0; i < n; ++i) x[i] = number(in.x[i]);
    rows<Problem> answer;
    for (std::size_t i = 0; i < n; ++i) {
      x[i] = make_fvar<double, 1>(in.x[i]);
      auto const results = as_array<Problem>(value_at<Problem>(x, in.data));
      x[i] = number(in.x[i]);
      for (std::size_t row = 0; row < Problem::results; ++row) {
        answer.value(row) = results[row].derivative(0);
        answer.derivatives(row)[i] = results[row].derivative(1);
      }
    }
    return answer.all;
  }
};

contender<by_boost> const entered("Boost autodiff");

}  // namespace
