// The whole library, in reading order; docs/reading_guide.md says what to notice in each file.
// clang-format off
#pragma once

#if defined(__FAST_MATH__) && !defined(CHAINRULE_ALLOW_FAST_MATH)
#error chainrule: -ffast-math (also part of -Ofast) is not supported, because derivatives rely on infinities, NaN and signed zeros: use -O3 -fno-math-errno -fno-trapping-math, or define CHAINRULE_ALLOW_FAST_MATH and check your results
#endif

// g++ compares the names inside of lambdas and constructors in templates with the globals of the program that instantiates them, and warns
// that they shadow. Such names are nobody's mistake.
// g++ also takes each T[N] with an int N for a conversion that may change a sign. Numbers are compared exactly here because exactly is meant.
// A header defines its virtual functions itself, and what a thread leaves behind is handed on when it ends.
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

#include "base/hide_macros.hpp"            // a program may have defined max

#include "expression/expression.hpp"             // formulas as types
#include "operation/registry.hpp"     // the vocabulary
#include "graph/from_expression.hpp"  // from a type to a graph
#include "formula/invocation.hpp"             // what a call must look like
#include "formula/evaluate.hpp"               // from a graph to numbers: f(x = 2.0)
#include "formula/derivative.hpp"             // a formula again
#include "formula/gradient.hpp"               // numbers that belong to variables
#include "formula/jacobian.hpp"
#include "formula/hessian.hpp"
#include "formula/directional.hpp"            // jvp, vjp, hvp, taylor
#include "function/function.hpp"               // the same questions about ordinary functions
#include "formula/simplify.hpp"               // simplify, substitute, operation_count
#include "function/check.hpp"         // check_gradient: hand-written derivatives
#include "function/expect.hpp"                 // expect_gradient: an error message that names the wrong entry
#include "formula/check.hpp"                  // identical, equivalent
#include "write/print.hpp"                  // to_string
#include "write/latex.hpp"                  // to_latex
#include "write/dot.hpp"                    // to_dot
#include "write/c_code.hpp"                 // to_c
#include "tape/tape.hpp"              // the run-time baseline
#include "tape/preaccumulate.hpp"     // a function as one statement of it
#include "tape/to_dot.hpp"            // its record, drawn

#include "base/restore_macros.hpp"

#pragma GCC diagnostic pop
