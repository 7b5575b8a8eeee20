#include <boost/multiprecision/cpp_bin_float.hpp>
#include <chainrule/chainrule.hpp>
#include <chainrule/with/boost_math.hpp>

using namespace chainrule;

inline constexpr auto x = variable<"x">;
inline auto const slope = derivative(lgamma(x), x)(x = boost::multiprecision::cpp_bin_float_50(2));
