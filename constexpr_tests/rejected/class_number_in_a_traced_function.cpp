// expect: chainrule: a function that is differentiated may contain numbers of built-in types only: pass this number as an argument
#include <chainrule/chainrule.hpp>

#include <complex>

using namespace chainrule;

inline constexpr auto f = [](auto x) { return x * std::complex<double>(0.0, 1.0); };
inline auto const slope = derivative(f)(std::complex<double>(1.0));
