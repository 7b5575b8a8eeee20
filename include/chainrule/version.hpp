// SPDX-License-Identifier: BSL-1.0
// The version of this library. Before 1.0 a minor version may change names in chainrule::detail freely, and public ones
// with a line in CHANGELOG.md; a patch changes neither. What becomes machine code stands in an inline namespace named
// after version and instructions (base/target.hpp), so that two libraries built with different versions can be linked
// into one program.
#pragma once

#define CHAINRULE_VERSION_MAJOR 0
#define CHAINRULE_VERSION_MINOR 1
#define CHAINRULE_VERSION_PATCH 0
