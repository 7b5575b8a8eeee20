// expect: chainrule: projected is about the rounds of sums over data of run-time length
#include <chainrule/chainrule.hpp>

#include <array>
#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return sin(x[i]); }); };
inline constexpr auto h = hessian(f, wrt<0>, projected)(std::array{1.0, 2.0});
