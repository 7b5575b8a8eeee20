#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const value = gradient([](auto p) {
  return implicit([](auto const& y, auto const& q) { return std::array{y[0] * y[1] - q, y[1] - 1.0}; },
                  [](double q) { return std::array{q, 1.0}; })(p)[0];
})(2.0);
