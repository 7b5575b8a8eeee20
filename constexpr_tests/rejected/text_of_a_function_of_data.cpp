// expect: chainrule: functions of data of run-time length are not written as text
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return x[i] * x[i]; }); };
inline auto const text = to_string<std::vector<double>>(f);
