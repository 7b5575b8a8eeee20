#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const slope = gradient([](auto x) { return x * 2.0; })(3.0);
