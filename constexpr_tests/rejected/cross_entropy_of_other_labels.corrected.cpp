#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const loss = cross_entropy(vec{1.0, 2.0, 3.0}, vec{0.5, 0.5, 0.0});
