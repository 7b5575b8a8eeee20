// SPDX-License-Identifier: BSL-1.0
// Elementary functions of several numbers at a time, from the C library: glibc has them in libmvec, which the linker
// finds by itself. Their documented errors are at most 4 units in the last place (glibc's manual, "Errors in math
// functions"). Next: lanes.hpp, which calls them; those of elementary_lanes.hpp are faster, and need no library.
#pragma once

#include "../base/target.hpp"

#if defined(__x86_64__) && defined(__linux__)
#include <features.h>
#endif

namespace chainrule::detail::code::inline CHAINRULE_TARGET::vector_functions {

/// How many bytes the widest vectors of the target have; 0 if it has none of doubles.
#if defined(__AVX512F__)
inline constexpr int vector_bytes = 64;
#elif defined(__AVX__)
inline constexpr int vector_bytes = 32;
#elif defined(__SSE2__) || defined(__aarch64__) || defined(__wasm_simd128__)
inline constexpr int vector_bytes = 16;
#else
inline constexpr int vector_bytes = 0;
#endif

template <class T, int Width>
struct vector {
  using type [[gnu::vector_size(Width * sizeof(T))]] = T;
  using in_memory [[gnu::vector_size(Width * sizeof(T)), gnu::aligned(alignof(T))]] = T;  ///< among other numbers
};

// CHAINRULE_EXACT_LANES: each lane is what a call of <cmath> gives.
#if defined(__x86_64__) && defined(__GLIBC_PREREQ) && !defined(CHAINRULE_EXACT_LANES)
#if __GLIBC_PREREQ(2, 35)

// clang-format off
// By the names of the vector ABI: the letter says for which instructions, then the number of lanes.
#define CHAINRULE_VECTOR_FUNCTIONS(OF_1, OF_2)                                                                   \
  OF_1(acos) OF_1(acosh) OF_1(asin) OF_1(asinh) OF_1(atan) OF_1(atanh) OF_1(cbrt) OF_1(cos) OF_1(cosh) OF_1(erf) \
  OF_1(erfc) OF_1(exp) OF_1(exp2) OF_1(expm1) OF_1(log) OF_1(log10) OF_1(log1p) OF_1(log2) OF_1(sin) OF_1(sinh)  \
  OF_1(tan) OF_1(tanh) OF_2(atan2) OF_2(hypot) OF_2(pow)

#define CHAINRULE_OF_1(name, letter, width, T, suffix)                        \
  [[gnu::const]] vector<T, width>::type name(vector<T, width>::type) noexcept \
      __asm__("_ZGV" #letter "N" #width "v_" #name suffix);
#define CHAINRULE_OF_2(name, letter, width, T, suffix)                                                \
  [[gnu::const]] vector<T, width>::type name(vector<T, width>::type, vector<T, width>::type) noexcept \
      __asm__("_ZGV" #letter "N" #width "vv_" #name suffix);

#if defined(__AVX512F__)
#define CHAINRULE_DECLARE_1(name) CHAINRULE_OF_1(name, e, 8, double, "") CHAINRULE_OF_1(name, e, 16, float, "f")
#define CHAINRULE_DECLARE_2(name) CHAINRULE_OF_2(name, e, 8, double, "") CHAINRULE_OF_2(name, e, 16, float, "f")
#elif defined(__AVX2__)
#define CHAINRULE_DECLARE_1(name) CHAINRULE_OF_1(name, d, 4, double, "") CHAINRULE_OF_1(name, d, 8, float, "f")
#define CHAINRULE_DECLARE_2(name) CHAINRULE_OF_2(name, d, 4, double, "") CHAINRULE_OF_2(name, d, 8, float, "f")
#elif defined(__AVX__)
#define CHAINRULE_DECLARE_1(name) CHAINRULE_OF_1(name, c, 4, double, "") CHAINRULE_OF_1(name, c, 8, float, "f")
#define CHAINRULE_DECLARE_2(name) CHAINRULE_OF_2(name, c, 4, double, "") CHAINRULE_OF_2(name, c, 8, float, "f")
#else
#define CHAINRULE_DECLARE_1(name) CHAINRULE_OF_1(name, b, 2, double, "") CHAINRULE_OF_1(name, b, 4, float, "f")
#define CHAINRULE_DECLARE_2(name) CHAINRULE_OF_2(name, b, 2, double, "") CHAINRULE_OF_2(name, b, 4, float, "f")
#endif
CHAINRULE_VECTOR_FUNCTIONS(CHAINRULE_DECLARE_1, CHAINRULE_DECLARE_2)
#undef CHAINRULE_DECLARE_2
#undef CHAINRULE_DECLARE_1
#undef CHAINRULE_OF_2
#undef CHAINRULE_OF_1
#undef CHAINRULE_VECTOR_FUNCTIONS
// clang-format on

#endif
#endif

// By one instruction: a call of sqrt for each lane asks errno after each.
#if defined(__AVX__)
#define CHAINRULE_SQRT(T, instruction)                                                                      \
  [[gnu::always_inline]] inline auto sqrt(vector<T, vector_bytes / int(sizeof(T))>::type const& a) noexcept \
      -> vector<T, vector_bytes / int(sizeof(T))>::type {                                                   \
    typename vector<T, vector_bytes / int(sizeof(T))>::type root;                                           \
    __asm__("v" instruction " %1, %0" : "=v"(root) : "v"(a));                                               \
    return root;                                                                                            \
  }
#elif defined(__SSE2__)
#define CHAINRULE_SQRT(T, instruction)                                                                      \
  [[gnu::always_inline]] inline auto sqrt(vector<T, vector_bytes / int(sizeof(T))>::type const& a) noexcept \
      -> vector<T, vector_bytes / int(sizeof(T))>::type {                                                   \
    typename vector<T, vector_bytes / int(sizeof(T))>::type root;                                           \
    __asm__(instruction " %1, %0" : "=x"(root) : "x"(a));                                                   \
    return root;                                                                                            \
  }
#endif
#ifdef CHAINRULE_SQRT
CHAINRULE_SQRT(double, "sqrtpd")
CHAINRULE_SQRT(float, "sqrtps")
#undef CHAINRULE_SQRT
#endif

}  // namespace chainrule::detail::code::inline CHAINRULE_TARGET::vector_functions
