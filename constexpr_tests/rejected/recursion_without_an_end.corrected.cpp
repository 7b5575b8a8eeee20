#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
constexpr T root(T x, T guess, int rounds) {
  return rounds == 0 ? guess : root(x, (guess + x / guess) / 2.0, rounds - 1);
}
inline double const slope = derivative([](auto x) { return root(x, x, 5); })(2.0);
