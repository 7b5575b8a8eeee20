// All questions about a function with a side that is infinite or no number where it is not taken: the answers of the
// other side alone.
#include <array>
#include <chainrule/chainrule.hpp>

#include "near.hpp"

using namespace chainrule;

namespace {

constexpr auto good = [](auto x, auto y) { return x * x * y + y * y; };

// The side that is not taken in different places: behind the branch, before it, in a factor, in a condition, in a
// derivative.
template <class Bad>
struct placed {
  static constexpr Bad bad{};
  static constexpr auto behind = [](auto x, auto y) {
    if (x > 0.0) return bad(x, y);
    return good(x, y);
  };
  static constexpr auto before = [](auto x, auto y) {
    auto const b = bad(x, y), g = good(x, y);
    if (x > 0.0) return b * g;
    return g;
  };
  static constexpr auto within = [](auto x, auto y) {
    auto scale = x * 0.0 + 1.0;
    if (x > 0.0) scale = exp(bad(x, y)) / bad(x, y);
    return good(x, y) * scale;
  };
  static constexpr auto chosen = [](auto x, auto y) {
    auto const b = where(x > 0.0, bad(x, y), good(x, y));
    if (!(x <= 0.0)) return b + bad(x, y) * bad(x, y);
    return b;
  };
  static constexpr auto differentiated = [](auto x, auto y) {
    if (x > 0.0) return derivative([&](auto t) { return bad(t, y); })(x);
    return good(x, y);
  };
};

template <class F>
constexpr bool answers_like_good(F f, double x, double y) {
  using pair = std::array<double, 2>;
  pair const v{2.0, 3.0};
  return value_and_gradient(f)(x, y) == value_and_gradient(good)(x, y) && hessian(f)(x, y) == hessian(good)(x, y) &&
         jvp(f)(x, y, 2.0, 3.0) == jvp(good)(x, y, 2.0, 3.0) && hvp(f)(x, y, 2.0, 3.0) == hvp(good)(x, y, 2.0, 3.0) &&
         vjp(f)(x, y, v[0]) == vjp(good)(x, y, v[0]) && taylor<3>(f, wrt<0>)(x, y) == taylor<3>(good, wrt<0>)(x, y) &&
         derivative<3>(f, wrt<1>)(x, y) == derivative<3>(good, wrt<1>)(x, y);
}
template <class Bad>
constexpr bool never_leaks(Bad) {
  using p = placed<Bad>;
  for (double const x : {0.0, -1.0})
    if (!answers_like_good(p::behind, x, 2.0) || !answers_like_good(p::before, x, 2.0) ||
        !answers_like_good(p::within, x, 2.0) || !answers_like_good(p::chosen, x, 2.0) ||
        !answers_like_good(p::differentiated, x, 2.0))
      return false;
  return true;
}

static_assert(never_leaks([](auto x, auto y) { return log(x) * y / x + sqrt(x) + pow(x, y * 0.25); }));

}  // namespace
