#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline void step(std::array<double, 2>& x, std::array<double, 2> const& slope) { shapes::axpy(-0.1, slope, x); }
