#include <boost/multiprecision/cpp_bin_float.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

using real = boost::multiprecision::cpp_bin_float_50;
inline constexpr auto f = [](auto x, auto rate) { return x * rate; };
inline auto const slope = derivative(f, wrt<0>)(real(2), real("0.1"));
