// expect: chainrule: derivative and taylor need one number to differentiate by: for several write gradient(f) or jacobian(f)
#include <chainrule/chainrule.hpp>

#include <array>

using namespace chainrule;

inline constexpr auto f = [](auto const& p) { return p[0] * p[1]; };

inline auto const slope = derivative(f)(std::array{1.0, 2.0});
