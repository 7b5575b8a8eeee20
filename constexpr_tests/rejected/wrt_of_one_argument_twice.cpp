// expect: chainrule: wrt names the same argument twice: name each argument once
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return x * y; };

inline auto const slopes = gradient(f, wrt<0, 0>)(1.0, 2.0);
