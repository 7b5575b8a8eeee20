#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const value = interpolate(interpolation::linear, std::array{0.0, 1.0}, std::array{1.0, 2.0}, 0.5);
