// expect: chainrule: the compiler could not run this function on symbols to its end
#include <chainrule/chainrule.hpp>

#include <limits>
#include <stdexcept>

using namespace chainrule;

inline constexpr auto f = [](auto x) {
  if (x < 0.0) throw std::domain_error("negative");
  return sqrt(x);
};
inline double const slope = derivative(f)(2.0);
