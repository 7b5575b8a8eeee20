// SPDX-License-Identifier: BSL-1.0
// What a call throws whose data do not fit. It is thrown before anything has changed.
#pragma once
