// expect: chainrule: operation_count of an ordinary function needs the types of its arguments, as in operation_count<double, double>(f)
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y; };
inline constexpr int operations = operation_count(gradient(f));
