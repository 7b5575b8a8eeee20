// exp, expm1, log, log1p.
#pragma once

#include <cmath>

#include "../math/exponential.hpp"
#include "arithmetic.hpp"

namespace chainrule::operation {

struct exp_ : elementary<exp_, 1> {
  static constexpr std::string_view name = "exp";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return math::exp(x); }
  static auto computed(auto const& x) {
    using std::exp;
    return exp(x);
  }

  static constexpr auto partial(by<0>, auto z, auto) { return z; }
};

/// exp(x) - 1, without cancellation near 0.
struct expm1_ : elementary<expm1_, 1> {
  static constexpr std::string_view name = "expm1";
  static constexpr interval domain[]{reals};

  static constexpr auto folded(auto x) { return math::expm1(x); }
  static auto computed(auto const& x) {
    using std::expm1;
    return expm1(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return exp(x); }  // z + 1 would cancel for x far below 0
};

struct log_ : elementary<log_, 1> {
  static constexpr std::string_view name = "log";
  static constexpr interval domain[]{positive_reals};

  static constexpr auto folded(auto x) { return math::log(x); }
  static auto computed(auto const& x) {
    using std::log;
    return log(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / x; }
};

/// log(1 + x), without rounding 1 + x.
struct log1p_ : elementary<log1p_, 1> {
  static constexpr std::string_view name = "log1p";
  static constexpr interval domain[]{{-1, infinity}};

  static constexpr auto folded(auto x) { return math::log1p(x); }
  static auto computed(auto const& x) {
    using std::log1p;
    return log1p(x);
  }

  static constexpr auto partial(by<0>, auto, auto x) { return 1_c / (1_c + x); }
};

}  // namespace chainrule::operation

namespace chainrule {

template <symbolic A>
constexpr auto exp(A const& a) {
  return operation::call<operation::exp_>(a);
}

template <symbolic A>
constexpr auto expm1(A const& a) {
  return operation::call<operation::expm1_>(a);
}

template <symbolic A>
constexpr auto log(A const& a) {
  return operation::call<operation::log_>(a);
}

template <symbolic A>
constexpr auto log1p(A const& a) {
  return operation::call<operation::log1p_>(a);
}

}  // namespace chainrule
