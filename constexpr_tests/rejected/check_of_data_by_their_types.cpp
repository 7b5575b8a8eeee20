// expect: chainrule: a derivative is compared for arguments of given types or at given arguments
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return square(x[i]); }); };
inline auto slope(std::vector<double> x) {
  for (double& each : x) each *= 2;
  return x;
}
inline bool is_right(std::vector<double> const&) { return bool(check_gradient<std::vector<double>>(f, slope)); }
