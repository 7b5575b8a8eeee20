// SPDX-License-Identifier: BSL-1.0
// All elementary functions for constant evaluation; each result is within one unit in the last place.
// They take the place of <cmath> where a compiler does not fold it. Read floating_point.hpp next.
#pragma once

#include "beta.hpp"
#include "beta_mixed.hpp"
#include "digamma.hpp"
#include "error_function.hpp"
#include "exponential.hpp"
#include "exponential_integral.hpp"
#include "floating_point.hpp"
#include "gamma.hpp"
#include "hyperbolic.hpp"
#include "inverse_error_function.hpp"
#include "inverse_trigonometric.hpp"
#include "logistic.hpp"
#include "multiply_add.hpp"
#include "pair.hpp"
#include "polygamma.hpp"
#include "power.hpp"
#include "relative_exponential.hpp"
#include "remainder.hpp"
#include "scaled_erfc.hpp"
#include "sinc.hpp"
#include "trigonometric.hpp"
