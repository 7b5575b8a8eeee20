// Numbers in vector lanes: GCC's and clang's vector extension, with the machine's instructions where they do better.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>
#ifdef __AVX__
#include <immintrin.h>
#endif

namespace {

#ifdef __AVX512F__
constexpr std::size_t lanes = 8;
#else
constexpr std::size_t lanes = 4;
#endif
using real [[gnu::vector_size(lanes * sizeof(double))]] = double;
using integers [[gnu::vector_size(lanes * sizeof(double))]] = std::int64_t;
using pair [[gnu::vector_size(2 * sizeof(double))]] = double;
using quad [[gnu::vector_size(4 * sizeof(double))]] = double;

template <class Vector = real>
inline Vector load(double const* from) {
  Vector v;
  std::memcpy(&v, from, sizeof v);
  return v;
}
template <class Vector>
inline void store(double* to, Vector v) {
  std::memcpy(to, &v, sizeof v);
}
/// The first ones from memory, and the other lanes from elsewhere.
inline real load_first(std::size_t count, double const* from, real others) {
#ifdef __AVX512F__
  return _mm512_mask_loadu_pd(others, static_cast<__mmask8>((1u << count) - 1), from);
#else
  for (std::size_t k = 0; k < count; ++k) others[k] = from[k];
  return others;
#endif
}
inline void store_first(std::size_t count, double* to, real v) {
#ifdef __AVX512F__
  _mm512_mask_storeu_pd(to, static_cast<__mmask8>((1u << count) - 1), v);
#else
  for (std::size_t k = 0; k < count; ++k) to[k] = v[k];
#endif
}
inline real all(double number) { return number - real{}; }

template <class To, class From>
inline To bits(From from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

// g++ makes comparisons and blends of a > b ? a : b, and warns of AVX-512's intrinsic functions unless they are masked.
#if defined(__AVX512F__)
inline real max(real a, real b) { return _mm512_maskz_max_pd(0xff, a, b); }
inline real min(real a, real b) { return _mm512_maskz_min_pd(0xff, a, b); }
#elif defined(__AVX__)
inline real max(real a, real b) { return _mm256_max_pd(a, b); }
inline real min(real a, real b) { return _mm256_min_pd(a, b); }
#else
inline real max(real a, real b) { return a > b ? a : b; }
inline real min(real a, real b) { return a < b ? a : b; }
#endif

inline double sum(pair v) { return v[0] + v[1]; }
inline double sum(quad v) { return sum(__builtin_shufflevector(v, v, 0, 1) + __builtin_shufflevector(v, v, 2, 3)); }
#ifdef __AVX512F__
inline double sum(real v) {
  return sum(__builtin_shufflevector(v, v, 0, 1, 2, 3) + __builtin_shufflevector(v, v, 4, 5, 6, 7));
}
#endif

constexpr double log2_e = 1.4426950408889634074, ln_2 = 0.69314718055994530942;
constexpr double nearest_integer = 0x1.8p52;  // added to a number it leaves the nearest integer in the last bits

/// e^x to 1.2 units in the last place. Without AVX-512 x is held between -708 and 709.
inline real exp(real x) {
  constexpr double high = 0x1.62e42feep-1, low = 0x1.a39ef35793c76p-33;  // of log 2; products with high are exact
#ifdef __AVX512F__
  // x = n log 2 + r for n in sixteenths, whose powers are in a table.
  alignas(64) static constexpr double powers[16] = {
      1,
      1.0442737824274138403,
      1.0905077326652576592,
      1.1387886347566916537,
      1.1892071150027210667,
      1.2418578120734840486,
      1.2968395546510096659,
      1.3542555469368927283,
      1.4142135623730950488,
      1.4768261459394993114,
      1.5422108254079408236,
      1.6104903319492543082,
      1.6817928305074290861,
      1.7562521603732994831,
      1.8340080864093424635,
      1.9152065613971472939,
  };
  real const shifted = x * log2_e + nearest_integer / 16, n = shifted - nearest_integer / 16;
  real const r = (x - n * high) - n * low;
  real const power = _mm512_permutex2var_pd(load(powers), bits<__m512i>(shifted), load(powers + 8));
  real const square = r * r;
  real const tail =
      (0.49999999999999580839 + 0.16666666664326648219 * r) +
      square * ((0.041666666694298331657 + 0.0083334747068065148107 * r) + square * 0.0013888588432890707769);
  real const rest = r + square * tail;
  return _mm512_maskz_scalef_pd(0xff, power + power * rest, n);
#else
  x = min(max(x, all(-708)), all(709));
  real const shifted = x * log2_e + nearest_integer, n = shifted - nearest_integer;
  real const r = (x - n * high) - n * low;
  constexpr double c[] = {0.50000000000000108256,     0.1666666666666640753,    0.041666666666528106684,
                          0.0083333333334970148176,   0.001388888894424882903,  0.00019841269502545766197,
                          0.000024801492388304230858, 2.7557588590462940193e-6, 2.7630523566618777529e-7,
                          2.4999806857680017193e-8};
  real const square = r * r, fourth = square * square;
  real const tail = (c[0] + c[1] * r) + square * (c[2] + c[3] * r) +
                    fourth * ((c[4] + c[5] * r) + square * (c[6] + c[7] * r) + fourth * (c[8] + c[9] * r));
  real const power = 1 + (r + square * tail);
  return bits<real>(bits<integers>(power) + (bits<integers>(shifted) << 52));
#endif
}

/// log(1 + f) for s = f / (2 + f) and f between 2^-1/2 - 1 and 2^1/2 - 1: twice the area hyperbolic tangent of s.
/// Of a sum with log 2 or 0 it is a log(1 + e) to 2.6 units in the last place.
inline real log_of_ratio(real s) {
  constexpr double c[] = {0.66666666666667346225, 0.39999999999413126752, 0.28571428742765865821, 0.2222219853117091867,
                          0.18183566667051015687, 0.15313986820570672412, 0.14796624192631060571};
  real const z = s * s, square = z * z;
  real const tail = (c[0] + c[1] * z) + square * ((c[2] + c[3] * z) + square * ((c[4] + c[5] * z) + square * c[6]));
  return 2 * s + (s * z) * tail;
}

/// log x to 2.1 units in the last place, for positive x that are not subnormal
inline real log(real x) {
  constexpr std::int64_t root_half = 0x3fe6a09e667f3bcd;
  integers const exponent = (bits<integers>(x) - root_half) >> 52;
  real const f = bits<real>(bits<integers>(x) - (exponent << 52)) - 1;
  return __builtin_convertvector(exponent, real) * ln_2 + log_of_ratio(f / (2 + f));
}

/// Calls f with the indices 0 to N - 1, each of a type of its own: what it indexes may stay in registers.
template <std::size_t N, class F>
[[gnu::always_inline]] inline void unrolled(F const& f) {
  [&]<std::size_t... i>(std::index_sequence<i...>) {
    (f(std::integral_constant<std::size_t, i>{}), ...);
  }(std::make_index_sequence<N>{});
}

}  // namespace
