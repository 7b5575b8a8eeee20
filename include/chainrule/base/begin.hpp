// SPDX-License-Identifier: BSL-1.0
// What every umbrella begins with, and base/end.hpp takes back: warnings that are nobody's mistake, and macros of the
// program. Included once for each time that, so without #pragma once.
#if defined(__FAST_MATH__) && !defined(CHAINRULE_ALLOW_FAST_MATH) && !defined(CHAINRULE_FAST_MATH_IS_REFUSED)
#define CHAINRULE_FAST_MATH_IS_REFUSED  // once
#error chainrule: -ffast-math (also part of -Ofast) is not supported, because derivatives rely on infinities, NaN and signed zeros: use -O3 -fno-math-errno -fno-trapping-math, or define CHAINRULE_ALLOW_FAST_MATH and check your results
#endif

// g++ compares the names inside of lambdas and constructors in templates with the globals of the program that
// instantiates them, and warns that they shadow. Such names are nobody's mistake. g++ also takes each T[N] with an int
// N for a conversion that may change a sign. Numbers are compared exactly here because exactly is meant. A header
// defines its virtual functions itself, and what a thread leaves behind is handed on when it ends.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wfloat-equal"
#if defined(__clang__)
#pragma GCC diagnostic ignored "-Wc++20-compat"
#pragma GCC diagnostic ignored "-Wexit-time-destructors"
#pragma GCC diagnostic ignored "-Wweak-vtables"
#else
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#endif

#include "hide_macros.hpp"
