#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const value = gradient([](auto const& values) {
  return interpolate(interpolation::linear, std::array{0.0, 1.0}, values, 0.5);
})(std::array{1.0, 2.0});
