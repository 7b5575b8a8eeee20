// SPDX-License-Identifier: BSL-1.0
// The instructions that a translation unit may use, as a name. What becomes machine code stands in an inline namespace
// of it: the linker keeps one of the functions of a name, and must not give a unit compiled for any processor the body
// of one compiled for AVX2, nor one of another version of this library.
#pragma once

#include "../version.hpp"

#if defined(__AVX512F__) && defined(__AVX512VL__) && defined(__AVX512DQ__)
#define CHAINRULE_INSTRUCTIONS avx512_vl_dq
#elif defined(__AVX512F__)
#define CHAINRULE_INSTRUCTIONS avx512
#elif defined(__AVX2__) && defined(__FMA__)
#define CHAINRULE_INSTRUCTIONS avx2_fma
#elif defined(__AVX2__)
#define CHAINRULE_INSTRUCTIONS avx2
#elif defined(__AVX__) && defined(__FMA__)
#define CHAINRULE_INSTRUCTIONS avx_fma
#elif defined(__AVX__)
#define CHAINRULE_INSTRUCTIONS avx
#elif defined(__FMA__)
#define CHAINRULE_INSTRUCTIONS fma
#elif defined(__SSE4_1__)
#define CHAINRULE_INSTRUCTIONS sse4_1
#elif defined(__SSE3__)
#define CHAINRULE_INSTRUCTIONS sse3
#elif defined(__ARM_FEATURE_SVE)
#define CHAINRULE_INSTRUCTIONS sve
#else
#define CHAINRULE_INSTRUCTIONS any_processor
#endif

#define CHAINRULE_JOINED(major, minor, instructions) v##major##_##minor##_##instructions
#define CHAINRULE_JOINED_VALUES(major, minor, instructions) CHAINRULE_JOINED(major, minor, instructions)
#define CHAINRULE_TARGET \
  CHAINRULE_JOINED_VALUES(CHAINRULE_VERSION_MAJOR, CHAINRULE_VERSION_MINOR, CHAINRULE_INSTRUCTIONS)
