#include <chainrule/chainrule.hpp>

using namespace chainrule;

constexpr double rate() { return 0.5; }
inline double const slope = derivative([](auto x) { return x * rate(); })(2.0);
