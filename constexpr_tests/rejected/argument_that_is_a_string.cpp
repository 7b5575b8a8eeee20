// expect: chainrule: a function that is differentiated takes numbers, std::array, std::tuple, and structs templated on their number type
#include <chainrule/chainrule.hpp>

#include <string>

using namespace chainrule;

inline auto slope(double x, std::string const& name) {
  return derivative([](auto t, auto const&) { return t * t; }, wrt<0>)(x, name);
}
