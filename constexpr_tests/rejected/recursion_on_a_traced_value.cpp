// expect: chainrule: a loop of this function goes on for as long as a traced value says, which is not known while compiling
#include <chainrule/chainrule.hpp>

using namespace chainrule;

template <class T>
constexpr T halved(T x) {
  return x > 1.0 ? halved(x / 2.0) : x;
}
inline double const slope = derivative([](auto x) { return halved(x); })(5.0);
