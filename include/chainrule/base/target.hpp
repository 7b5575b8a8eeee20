// The instructions that a translation unit may use, as a name. What becomes machine code stands in an inline namespace of it: the linker
// keeps one of the functions of a name, and must not give a unit compiled for any processor the body of one compiled for AVX2.
#pragma once

#if defined(__AVX512F__) && defined(__AVX512VL__) && defined(__AVX512DQ__)
#define CHAINRULE_TARGET avx512_vl_dq
#elif defined(__AVX512F__)
#define CHAINRULE_TARGET avx512
#elif defined(__AVX2__) && defined(__FMA__)
#define CHAINRULE_TARGET avx2_fma
#elif defined(__AVX2__)
#define CHAINRULE_TARGET avx2
#elif defined(__AVX__) && defined(__FMA__)
#define CHAINRULE_TARGET avx_fma
#elif defined(__AVX__)
#define CHAINRULE_TARGET avx
#elif defined(__FMA__)
#define CHAINRULE_TARGET fma
#elif defined(__SSE4_1__)
#define CHAINRULE_TARGET sse4_1
#elif defined(__SSE3__)
#define CHAINRULE_TARGET sse3
#elif defined(__ARM_FEATURE_SVE)
#define CHAINRULE_TARGET sve
#else
#define CHAINRULE_TARGET any_processor
#endif
