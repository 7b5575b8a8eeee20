// SPDX-License-Identifier: BSL-1.0
// The platform's elementary functions for run time: <cmath>'s for float, double and long double.
#pragma once

#include <cmath>

namespace chainrule::operation::platform {

// clang-format off
#if defined(__clang__) && defined(__ELF__)

// A function of <cmath> may set errno, so clang takes each call for a write to memory: it computes sin and cos of one argument apart, and
// square roots behind a branch. Here the same symbols of the C library are functions of their arguments and nothing else, as
// -fno-math-errno has it, but for this library's calls only. g++ needs no such help.
#define CHAINRULE_PURE(name, A, B, C)                                  \
  [[gnu::const]] float name A noexcept __asm__(#name "f");             \
  [[gnu::const]] double name B noexcept __asm__(#name);                \
  [[gnu::const]] long double name C noexcept __asm__(#name "l");
#define CHAINRULE_PURE_OF_1(name) CHAINRULE_PURE(name, (float), (double), (long double))
#define CHAINRULE_PURE_OF_2(name) CHAINRULE_PURE(name, (float, float), (double, double), (long double, long double))

CHAINRULE_PURE_OF_1(acos) CHAINRULE_PURE_OF_1(acosh) CHAINRULE_PURE_OF_1(asin) CHAINRULE_PURE_OF_1(asinh)
CHAINRULE_PURE_OF_1(atan) CHAINRULE_PURE_OF_1(atanh) CHAINRULE_PURE_OF_1(cbrt) CHAINRULE_PURE_OF_1(ceil) CHAINRULE_PURE_OF_1(cos)
CHAINRULE_PURE_OF_1(cosh) CHAINRULE_PURE_OF_1(erf) CHAINRULE_PURE_OF_1(erfc) CHAINRULE_PURE_OF_1(exp) CHAINRULE_PURE_OF_1(exp2)
CHAINRULE_PURE_OF_1(expm1) CHAINRULE_PURE_OF_1(floor) CHAINRULE_PURE_OF_1(log) CHAINRULE_PURE_OF_1(log10)
CHAINRULE_PURE_OF_1(log1p) CHAINRULE_PURE_OF_1(log2) CHAINRULE_PURE_OF_1(nearbyint) CHAINRULE_PURE_OF_1(round) CHAINRULE_PURE_OF_1(sin) CHAINRULE_PURE_OF_1(sinh)
CHAINRULE_PURE_OF_1(sqrt) CHAINRULE_PURE_OF_1(tan) CHAINRULE_PURE_OF_1(tanh) CHAINRULE_PURE_OF_1(tgamma)
CHAINRULE_PURE_OF_1(trunc)
CHAINRULE_PURE_OF_2(atan2) CHAINRULE_PURE_OF_2(copysign) CHAINRULE_PURE_OF_2(fmod) CHAINRULE_PURE_OF_2(hypot)
CHAINRULE_PURE_OF_2(pow) CHAINRULE_PURE_OF_2(remainder)

#undef CHAINRULE_PURE_OF_2
#undef CHAINRULE_PURE_OF_1
#undef CHAINRULE_PURE

#else

using std::acos, std::acosh, std::asin, std::asinh, std::atan, std::atanh, std::cbrt, std::ceil, std::cos, std::cosh, std::erf,
      std::erfc, std::exp, std::exp2, std::expm1, std::floor, std::log, std::log10, std::log1p, std::log2, std::nearbyint, std::round, std::sin,
      std::sinh, std::sqrt, std::tan, std::tanh, std::tgamma, std::trunc, std::atan2, std::copysign, std::fmod, std::hypot, std::pow,
      std::remainder;

#endif
    // clang-format on

    using std::fma,
    std::lgamma;

}  // namespace chainrule::operation::platform
