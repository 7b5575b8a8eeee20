// expect: chainrule: a function that is differentiated may contain numbers of built-in types only: pass this number as an argument
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <chainrule/chainrule.hpp>

using namespace chainrule;

using real = boost::multiprecision::cpp_bin_float_50;
inline constexpr auto f = [](auto x) { return x * real("0.1"); };
inline auto const slope = derivative(f)(real(2));
