#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
constexpr T halved(T x, int rounds) {
  return rounds > 0 ? halved(where(x > 1.0, x / 2.0, x), rounds - 1) : x;
}
inline double const slope = derivative([](auto x) { return halved(x, 8); })(5.0);
