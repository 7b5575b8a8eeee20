// expect: chainrule: beta of this type of number: include <chainrule/with/boost_math.hpp> for Boost.Multiprecision
#include <chainrule/chainrule.hpp>
#include <complex>

using namespace chainrule;

template <>
struct chainrule::special_functions<std::complex<double>> {
  static std::complex<double> digamma(std::complex<double> const& z) { return std::log(z); }  // not quite
};

inline constexpr auto x = variable<"x">;
inline auto const value = beta(digamma(x), x)(x = std::complex<double>(2));
