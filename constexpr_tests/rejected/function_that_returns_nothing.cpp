// expect: chainrule: the function returns nothing: return the number, std::array, std::tuple or struct to differentiate
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const slopes = gradient([](auto x, auto y) {
  auto const product = x * y;
  static_cast<void>(product);
})(1.0, 2.0);
