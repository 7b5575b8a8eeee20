// The whole library, in reading order. docs/reading_guide.md says what to notice in each file.
#pragma once

#include "expression.hpp"           // formulas as types
#include "operation/registry.hpp"   // the vocabulary
#include "graph/from_expression.hpp"  // from a type to a graph
#include "evaluate.hpp"             // f(x = 2.0)
#include "derivative.hpp"
#include "gradient.hpp"
#include "jacobian.hpp"
#include "hessian.hpp"
#include "directional.hpp"
#include "simplify.hpp"
