#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr std::array table{1.0, 3.0, 9.0};

inline double const slope = derivative([](auto x) { return x * where(x < 1.0, table[0], table[1]); })(1.0);
