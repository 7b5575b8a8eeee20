// expect: chainrule: arithmetic of shapes takes shapes of the same form, number by number
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline void step(std::array<double, 2>& x, std::array<double, 3> const& slope) { shapes::axpy(-0.1, slope, x); }
