// SPDX-License-Identifier: BSL-1.0
// Vectors and matrices whose sizes the compiler checks. In reading order.
// clang-format off
#pragma once

#include "vector.hpp"                   // vec
#include "matrix.hpp"                   // mat
#include "operators.hpp"                // + - * /
#include "products.hpp"                 // dot, cross, outer, norms, parts
#include "softmax.hpp"                  // softmax, log_sum_exp, cross_entropy, relu
#include "solve.hpp"                    // determinant, solve, inverse
#include "cholesky.hpp"                 // of symmetric matrices
#include "eigenvalues.hpp"
