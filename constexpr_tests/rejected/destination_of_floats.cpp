// expect: chainrule: the destination of a derivative by data holds numbers in a row, of the type that is computed in
#include <chainrule/chainrule.hpp>

#include <vector>

using namespace chainrule;

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return x[i] * x[i]; }); };
inline void slopes(std::vector<double> const& x, std::vector<float>& to) { gradient(f)(into(to), x); }
