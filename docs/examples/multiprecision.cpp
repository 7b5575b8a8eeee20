// Derivatives in fifty digits.
// [boost_math]
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <chainrule/chainrule.hpp>
#include <chainrule/with/boost_math.hpp>

using real = boost::multiprecision::cpp_bin_float_50;
constexpr auto x = chainrule::variable<"x">;

// digamma(1) is minus Euler's constant.
real slope_at_one() { return derivative(lgamma(x), x)(x = real(1)); }
// [/boost_math]

#include <iostream>

int main() {
  real const expected("-0.57721566490153286060651209008240243104215933593992");
  if (abs(slope_at_one() - expected) > real("1e-48")) {
    std::cout << "not Euler's constant: " << slope_at_one() << '\n';
    return 1;
  }
  std::cout << "-digamma(1) = " << -slope_at_one() << '\n';
}
