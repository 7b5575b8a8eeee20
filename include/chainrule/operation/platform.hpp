// SPDX-License-Identifier: BSL-1.0
// The platform's elementary functions for run time: <cmath>'s for float, double and long double.
#pragma once

#include <cmath>

namespace chainrule::operation::platform {

// clang-format off
// Those of which the standard says that they may set errno, and those of which it does not.
#define CHAINRULE_PLATFORM_WITH_ERRNO(OF_1, OF_2)                                                                      \
  OF_1(acos) OF_1(acosh) OF_1(asin) OF_1(atanh) OF_1(cosh) OF_1(erfc) OF_1(exp) OF_1(exp2) OF_1(expm1) OF_1(log)       \
  OF_1(log10) OF_1(log1p) OF_1(log2) OF_1(sinh) OF_1(tgamma) OF_2(fmod) OF_2(hypot) OF_2(pow) OF_2(remainder)
#define CHAINRULE_PLATFORM_WITHOUT_ERRNO(OF_1, OF_2)                                                                   \
  OF_1(asinh) OF_1(atan) OF_1(cbrt) OF_1(ceil) OF_1(cos) OF_1(erf) OF_1(floor) OF_1(nearbyint) OF_1(round) OF_1(sin)   \
  OF_1(sqrt) OF_1(tan) OF_1(tanh) OF_1(trunc) OF_2(atan2) OF_2(copysign)
#define CHAINRULE_PLATFORM_FUNCTIONS(OF_1, OF_2)                                                                       \
  CHAINRULE_PLATFORM_WITH_ERRNO(OF_1, OF_2) CHAINRULE_PLATFORM_WITHOUT_ERRNO(OF_1, OF_2)

#define CHAINRULE_OF_STD(name) using std::name;
#if defined(__ELF__) && !defined(__powerpc__) && !defined(__CUDA__) && !defined(__CUDACC__)
// On PowerPC long double has several formats, and names; CUDA has functions of these names of its own for what runs on its devices.

// A function of <cmath> may set errno, so compilers take each call for a write to memory: they make it again for the
// same argument, and keep it in a loop that does not change the argument. Here the same symbols of the C library are
// functions of their arguments and nothing else, as -fno-math-errno has it, but for this library's calls only. clang
// needs that for all of them: it computes sin and cos of one argument apart, and square roots behind a branch. g++ knows
// that the others set nothing, and has instructions for some.
#define CHAINRULE_PURE(name, A, B, C)                                  \
  [[gnu::const]] float name A noexcept __asm__(#name "f");             \
  [[gnu::const]] double name B noexcept __asm__(#name);                \
  [[gnu::const]] long double name C noexcept __asm__(#name "l");
#define CHAINRULE_PURE_OF_1(name) CHAINRULE_PURE(name, (float), (double), (long double))
#define CHAINRULE_PURE_OF_2(name) CHAINRULE_PURE(name, (float, float), (double, double), (long double, long double))
CHAINRULE_PLATFORM_WITH_ERRNO(CHAINRULE_PURE_OF_1, CHAINRULE_PURE_OF_2)
#if defined(__clang__)
CHAINRULE_PLATFORM_WITHOUT_ERRNO(CHAINRULE_PURE_OF_1, CHAINRULE_PURE_OF_2)
#else
CHAINRULE_PLATFORM_WITHOUT_ERRNO(CHAINRULE_OF_STD, CHAINRULE_OF_STD)
#endif
#undef CHAINRULE_PURE_OF_2
#undef CHAINRULE_PURE_OF_1
#undef CHAINRULE_PURE

#else

CHAINRULE_PLATFORM_FUNCTIONS(CHAINRULE_OF_STD, CHAINRULE_OF_STD)

#endif
#undef CHAINRULE_OF_STD

using std::fma, std::lgamma;
// clang-format on

}  // namespace chainrule::operation::platform
