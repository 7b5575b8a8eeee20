#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline auto const slopes = gradient([](auto x, auto y) {
  auto const product = x * y;
  return product;
})(1.0, 2.0);
