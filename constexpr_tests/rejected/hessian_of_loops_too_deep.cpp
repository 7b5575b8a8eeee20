// expect: chainrule: second derivatives of this function have more than seven loops in each other
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) {
  auto const all = indices(x);
  return log(sum(all, [&](auto a) {
    return sum(all, [&](auto b) {
      return sum(all, [&](auto c) { return sum(all, [&](auto d) { return x[a] * x[b] * x[c] * x[d]; }); });
    });
  }));
};
inline auto curvature(std::vector<double> const& x) { return hessian(f)(x); }
