// SPDX-License-Identifier: BSL-1.0
// Ordinary generic functions, run by the compiler on symbols, and the questions about them. In reading order.
// clang-format off
#pragma once

#include "base/begin.hpp"

#include "version.hpp"
#include "function/function.hpp"        // every question, and what is known about a function while compiling
#include "function/check.hpp"           // check_gradient: hand-written derivatives
#include "function/expect.hpp"          // expect_gradient: an error message that names the wrong entry
#include "trace/opaque.hpp"             // calls that the compiler cannot follow
#include "function/interpolate.hpp"     // tables
#include "function/opaque_object.hpp"   // objects of run time as data
#include "function/implicit.hpp"        // solutions of equations
#include "linear_algebra/linear_algebra.hpp"  // vec, mat, and what is computed with them
#include "rotation/tangent_jacobian.hpp"     // so2, so3, se2, se3, and derivatives by their tangents
#include "write/function_graph.hpp"     // functions as graphs to be written
#include "write/print.hpp"              // to_string
#include "write/latex.hpp"              // to_latex
#include "write/dot.hpp"                // to_dot

#include "base/end.hpp"
