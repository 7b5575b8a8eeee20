#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y; };
inline constexpr int operations = operation_count<double, double>(gradient(f));
