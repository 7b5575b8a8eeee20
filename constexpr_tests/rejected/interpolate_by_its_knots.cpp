// expect: chainrule: a derivative of an opaque function is needed that is not given
#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const value = gradient([](auto const& knots) {
  return interpolate(interpolation::linear, knots, std::array{1.0, 2.0}, 0.5);
})(std::array{0.0, 1.0});
