// expect: chainrule: this needs a function whose result is one number: for a function with several results write jacobian(f)
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto y) { return std::array{x * y, x + y}; };

inline auto const slopes = gradient(f)(1.0, 2.0);
