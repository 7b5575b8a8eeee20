// ADOL-C: a function is traced, and drivers evaluate the derivatives of the trace. It is traced anew at each point, as
// the other tapes are.
#include <adolc/adolc.h>

#include "contest.hpp"

namespace {

struct by_adolc {
  template <class Problem>
  static constexpr bool takes = !Problem::has_erfc || with_erfc<adouble>;

  template <class Problem>
  static answer<Problem> run(input<Problem> const& in) {
    constexpr short tag = 1;
    constexpr int n = static_cast<int>(Problem::parameters), m = static_cast<int>(Problem::results);
    rows<Problem> answer;
    trace_on(tag);
    {
      std::array<adouble, Problem::parameters> x;
      for (std::size_t i = 0; i < x.size(); ++i) x[i] <<= in.x[i];
      auto results = as_array<Problem>(value_at<Problem>(x, in.data));
      for (std::size_t row = 0; row < results.size(); ++row) results[row] >>= answer.value(row);
    }
    trace_off();
    if constexpr (m == 1) {
      gradient(tag, n, in.x.data(), answer.derivatives(0).data());
    } else {
      double* jacobian_rows[m];
      for (std::size_t row = 0; row < Problem::results; ++row) jacobian_rows[row] = answer.derivatives(row).data();
      jacobian(tag, m, n, in.x.data(), jacobian_rows);
    }
    return answer.all;
  }
};

contender<by_adolc> const entered("ADOL-C");

}  // namespace
