// SPDX-License-Identifier: BSL-1.0
// The run-time tape: the baseline, for functions that the compiler cannot run. In reading order.
// clang-format off
#pragma once

#include "base/begin.hpp"

#include "version.hpp"
#include "tape/tape.hpp"                // it records, and runs back
#include "tape/opaque.hpp"              // calls that the compiler cannot follow
#include "tape/to_dot.hpp"              // its record, drawn

#include "base/end.hpp"
