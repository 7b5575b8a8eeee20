// expect: chainrule: the body of a fold returns the next state: a shape like that of the one that it is given
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) {
  return fold(indices(x), 0.0, [&](auto s, auto i) { return std::array{s, x[i]}; });
};
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
