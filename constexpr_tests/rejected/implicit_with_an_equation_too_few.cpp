// expect: chainrule: implicit needs as many equations as unknowns
// note: 2, 1> || Unknowns = 2; int Equations = 1
#include <array>

#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const value = gradient([](auto p) {
  return implicit([](auto const& y, auto const& q) { return y[0] * y[1] - q; },
                  [](double q) { return std::array{q, 1.0}; })(p)[0];
})(2.0);
