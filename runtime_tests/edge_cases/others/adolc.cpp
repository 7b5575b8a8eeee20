// ADOL-C: a function is traced at the point, and the drivers evaluate the derivatives of the trace.
#include <adolc/adolc.h>

#include "others.hpp"

namespace {

// The names that it has for these.
adouble abs(adouble const& x) { return fabs(x); }
adouble max(adouble const& x, adouble const& y) { return fmax(x, y); }
adouble min(adouble const& x, adouble const& y) { return fmin(x, y); }

template <std::size_t N, class Function>
others::answer ask_adolc(others::record const& entry, Function const& f) {
  if constexpr (!others::takes<Function, adouble, N>) {
    return {others::outcome::no_such_function};
  } else {
    static short tag = 0;  // another trace for each case: one that stopped is not used again
    ++tag;
    constexpr int n = int{N};
    std::array<double, N> at{};
    double value{};
    trace_on(tag);
    {
      std::array<adouble, N> x;
      for (std::size_t i = 0; i < N; ++i) {
        at[i] = entry.at[i];
        x[i] <<= entry.at[i];
      }
      adouble result = std::apply([&](auto const&... each) { return f(each...); }, x);
      result >>= value;
    }
    trace_off();
    if (entry.order() == 0) return {others::outcome::number, value};
    if (entry.order() == 1) {
      std::array<double, N> slope{};
      gradient(tag, n, at.data(), slope.data());
      return {others::outcome::number, slope[entry.arguments[0]]};
    }
    if (entry.nth == 0) {
      double** const hessian_of_f = myalloc2(n, n);
      hessian(tag, n, at.data(), hessian_of_f);  // the lower triangle
      auto const [low, high] = std::minmax(entry.arguments[0], entry.arguments[1]);
      double const answer = hessian_of_f[high][low];
      myfree2(hessian_of_f);
      return {others::outcome::number, answer};
    }
    // Taylor coefficients along x + t.
    double** const x = myalloc2(1, entry.nth + 1);
    double** const y = myalloc2(1, entry.nth + 1);
    x[0][0] = at[0];
    for (int i = 1; i <= entry.nth; ++i) x[0][i] = i == 1;
    forward(tag, 1, n, entry.nth, 0, x, y);
    double const answer = y[0][entry.nth] * std::tgamma(entry.nth + 1.0);
    myfree2(x);
    myfree2(y);
    return {others::outcome::number, answer};
  }
}

}  // namespace

int main() {
  using namespace others;
  constexpr auto library = "ADOL-C", version = "2.7.2";
  auto const ask = []<std::size_t N>(record const& entry, auto const& f, auto) { return ask_adolc<N>(entry, f); };
#include "cases.inc"
}
