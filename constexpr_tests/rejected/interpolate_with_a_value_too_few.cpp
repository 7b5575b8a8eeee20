// expect: chainrule: interpolate takes knots and values as two arrays of one length, of 2 numbers or more
#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline double const value = interpolate(interpolation::linear, std::array{0.0, 1.0, 2.0}, std::array{1.0, 2.0}, 0.5);
