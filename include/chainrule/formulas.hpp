// SPDX-License-Identifier: BSL-1.0
// Formulas: types that say what they compute, and the questions about them. In reading order.
// clang-format off
#pragma once

#include "base/begin.hpp"

#include "version.hpp"
#include "expression/expression.hpp"    // formulas as types
#include "operation/registry.hpp"       // the vocabulary
#include "graph/from_expression.hpp"    // from a type to a graph
#include "formula/invocation.hpp"       // what a call must look like
#include "formula/evaluate.hpp"         // from a graph to numbers: f(x = 2.0)
#include "formula/derivative.hpp"       // a formula again
#include "question/gradient.hpp"        // what can be asked about formulas and functions alike
#include "question/jacobian.hpp"
#include "question/hessian.hpp"
#include "question/directional.hpp"     // jvp, vjp, hvp
#include "question/taylor.hpp"
#include "formula/simplify.hpp"         // simplify, substitute, operation_count
#include "formula/opaque.hpp"           // calls that the compiler cannot follow
#include "formula/check.hpp"            // identical, equivalent
#include "write/print.hpp"              // to_string
#include "write/latex.hpp"              // to_latex
#include "write/dot.hpp"                // to_dot

#include "base/end.hpp"
