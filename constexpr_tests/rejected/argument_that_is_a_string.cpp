// expect: chainrule: data of run-time length stand in a row, as in std::vector (not of bool) and std::span
#include <chainrule/chainrule.hpp>

#include <string>

using namespace chainrule;

inline auto slope(double x, std::string const& name) {
  return derivative([](auto t, auto const&) { return t * t; }, wrt<0>)(x, name);
}
