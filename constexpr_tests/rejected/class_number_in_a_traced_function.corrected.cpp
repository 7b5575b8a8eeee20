#include <chainrule/chainrule.hpp>

#include <complex>

using namespace chainrule;

inline constexpr auto f = [](auto x, auto unit) { return x * unit; };
inline auto const slope = derivative(f, wrt<0>)(std::complex<double>(1.0), std::complex<double>(0.0, 1.0));
