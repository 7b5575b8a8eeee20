// SPDX-License-Identifier: BSL-1.0
// The whole library. docs/reading_guide.md says what to notice in each file.
// clang-format off
#pragma once

#include "formulas.hpp"
#include "functions.hpp"
#include "tape.hpp"

#include "base/begin.hpp"

#include "write/c_code.hpp"             // to_c
#include "tape/interpolate.hpp"         // tables on a tape
#include "tape/implicit.hpp"            // solutions of equations on a tape
#include "tape/preaccumulate.hpp"       // a function as one statement of the tape

#include "base/end.hpp"
