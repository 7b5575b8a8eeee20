// SPDX-License-Identifier: BSL-1.0
#include "restore_macros.hpp"

#pragma GCC diagnostic pop
