// All elementary functions for constant evaluation; each result is within one unit in the last place.
// They take the place of <cmath> where a compiler does not fold it. Read floating_point.hpp next.
#pragma once

#include <chainrule/math/exponential.hpp>
#include <chainrule/math/floating_point.hpp>
#include <chainrule/math/hyperbolic.hpp>
#include <chainrule/math/inverse_trigonometric.hpp>
#include <chainrule/math/pair.hpp>
#include <chainrule/math/power.hpp>
#include <chainrule/math/trigonometric.hpp>
