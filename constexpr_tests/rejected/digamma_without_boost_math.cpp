// expect: chainrule: digamma of this type of number: include <chainrule/with/boost_math.hpp> for Boost.Multiprecision
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline auto const slope = derivative(lgamma(x), x)(x = boost::multiprecision::cpp_bin_float_50(2));
