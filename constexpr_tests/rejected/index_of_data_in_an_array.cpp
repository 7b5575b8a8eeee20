// expect: chainrule: an index or a length of data is not known while a function is traced: write number(i) for a number
#include <chainrule/chainrule.hpp>

#include <array>
#include <vector>

using namespace chainrule;

inline constexpr std::array table{1.0, 3.0, 9.0};

inline constexpr auto f = [](auto const& x) { return sum(indices(x), [&](auto i) { return table[i] * x[i]; }); };
inline std::vector<double> slope(std::vector<double> const& x) { return gradient(f)(x); }
