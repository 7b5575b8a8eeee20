// Whole numbers, remainders and multiply-add: exact or rounded once, as IEEE 754 and annex F of the C standard say.
#include "values.hpp"

#include <chainrule/math/arithmetic.hpp>

namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();
constexpr double smallest_normal = std::numeric_limits<double>::min();
constexpr float inf_f = std::numeric_limits<float>::infinity();

// Next to the largest number a sum is infinite from half a unit in the last place on.
static_assert(math::sum(largest, 0x1p970) == inf && math::sum(-largest, -0x1p970) == -inf);
static_assert(math::sum(largest, 0x1.fffffffffffffp969) == largest &&
              math::sum(0x1p970, -largest) == -0x1.ffffffffffffep1023);
static_assert(math::sum(0x1p1023, 0x1p1023) == inf && math::sum(0x1p1023, 0x1.ffffffffffffep1022) == largest);
static_assert(math::sum(std::numeric_limits<float>::max(), 0x1p103f) == inf_f);

static_assert(math::round(0.5) == 1 && math::round(-0.5) == -1 && math::round(2.5) == 3 && math::round(-3.5) == -4);
static_assert(is_plus_zero(math::round(0x1.fffffffffffffp-2)) && is_minus_zero(math::round(-0.25)) &&
              is_minus_zero(math::round(-0.0)));
static_assert(math::round(0x1.fffffffffffffp+51) == 0x1p52 &&
              math::round(0x1.fffffffffffffp+52) == 0x1.fffffffffffffp+52);
static_assert(math::round(largest) == largest && math::round(-inf) == -inf && math::is_nan(math::round(nan)));
static_assert(math::round(0x1.fffffep-2f) == 0 && math::round(-1e30f) == -1e30f &&
              math::round(0x1.fffffffffffffffep+63L) == 0x1.fffffffffffffffep+63L);

static_assert(math::fmod(5.5, 2.0) == 1.5 && math::fmod(-5.5, 2.0) == -1.5 && math::fmod(5.5, -2.0) == 1.5);
static_assert(is_plus_zero(math::fmod(6.0, -3.0)) && is_minus_zero(math::fmod(-6.0, 3.0)) &&
              is_minus_zero(math::fmod(-0.0, 3.0)));
static_assert(math::fmod(1e300, 3.0) == 0 && math::fmod(largest, 10.0) == 8 && math::fmod(largest, smallest) == 0);
static_assert(math::fmod(smallest, smallest_normal) == smallest &&
              math::fmod(5 * smallest, 3 * smallest) == 2 * smallest);
static_assert(math::fmod(3.0, inf) == 3 && math::fmod(3.0, -inf) == 3 && math::is_nan(math::fmod(inf, 3.0)) &&
              math::is_nan(math::fmod(3.0, 0.0)));
static_assert(math::is_nan(math::fmod(0.0, 0.0)) && math::is_nan(math::fmod(nan, 1.0)) &&
              math::is_nan(math::fmod(1.0, nan)));
static_assert(math::fmod(1e38f, 7.0f) == 2);

static_assert(math::remainder(5.0, 2.0) == 1 && math::remainder(7.0, 2.0) == -1 && math::remainder(-5.0, 2.0) == -1);
static_assert(math::remainder(1.0, 2.0) == 1 && math::remainder(3.0, 2.0) == -1 && math::remainder(5.0, -3.0) == -1);
static_assert(is_minus_zero(math::remainder(-6.0, 3.0)) && is_plus_zero(math::remainder(6.0, -3.0)) &&
              is_minus_zero(math::remainder(-0.0, 3.0)));
static_assert(math::remainder(largest, 0x1.8p+1023) == largest - 0x1.8p+1023 &&
              math::remainder(0x1p1023, largest) == 0x1p1023 - largest);
static_assert(math::remainder(smallest, 2 * smallest) == smallest &&
              math::remainder(3 * smallest, 2 * smallest) == -smallest);
static_assert(math::remainder(2.0, inf) == 2 && math::is_nan(math::remainder(inf, 2.0)) &&
              math::is_nan(math::remainder(2.0, 0.0)));
static_assert(math::is_nan(math::remainder(nan, 1.0)) && math::is_nan(math::remainder(1.0, nan)));

static_assert(math::fma(2.0, 3.0, 4.0) == 10 &&
              math::fma(1 + epsilon, 1 + epsilon, -(1 + 2 * epsilon)) == epsilon * epsilon);
static_assert(math::fma(1 + epsilon, 1 - epsilon, -1.0) == -epsilon * epsilon);
// Ties to even, and what decides one from far below
static_assert(math::fma(1 + epsilon, 0x1p52, 0.5) == 0x1p52 + 1 + 1 && math::fma(1.0, 0x1p53, 1.0) == 0x1p53);
static_assert(math::fma(0x1p500, 0x1p-447, 1.0) == 0x1p53 && math::fma(0x1p-500, 0x1p-500, 1.0) == 1);
static_assert(math::fma(0x1p27 + 1, 0x1p26, smallest) == 0x1p53 + 0x1p26);
static_assert(math::fma(0x1.0000000000001p0, 0x1.8p0, smallest) == 0x1.8000000000002p0);
static_assert(math::fma(0x1.0000000000001p0, 0x1.8p0, -smallest) == 0x1.8000000000001p0);
static_assert(math::fma(largest, 2.0, -largest) == largest && math::fma(largest, 2.0, 0.0) == inf &&
              math::fma(largest, 1.0, 0x1p970) == inf);
static_assert(math::fma(0x1p1000, 0x1p1000, -inf) == -inf && math::fma(0x1p1000, -0x1p1000, 1.0) == -inf);
static_assert(math::fma(smallest, 0.5, 0.0) == 0 && math::fma(smallest, 0.5, smallest) == 2 * smallest &&
              math::fma(smallest, 0.75, 0.0) == smallest);
static_assert(is_minus_zero(math::fma(-smallest, 0.25, 0.0)) && is_plus_zero(math::fma(smallest, 0.25, -0.0)));
static_assert(is_plus_zero(math::fma(2.0, 3.0, -6.0)) && is_plus_zero(math::fma(-0.0, 1.0, 0.0)) &&
              is_minus_zero(math::fma(-0.0, 1.0, -0.0)));
static_assert(math::is_nan(math::fma(0.0, inf, 1.0)) && math::is_nan(math::fma(inf, 1.0, -inf)) &&
              math::is_nan(math::fma(1.0, 1.0, nan)));
static_assert(math::fma(1.0f + 0x1p-23f, 1.0f + 0x1p-23f, -1.0f) == 0x1.000001p-22f);
static_assert(math::fma(0x1p-149f, 0x1p-149f, 1.0f) == 1 && math::fma(0x1.fffffep127f, 2.0f, 0.0f) == inf_f);

static_assert(math::fdim(5.0, 3.0) == 2 && is_plus_zero(math::fdim(3.0, 5.0)) && is_plus_zero(math::fdim(inf, inf)));
static_assert(math::fdim(largest, -largest) == inf && math::fdim(inf, -inf) == inf &&
              is_plus_zero(math::fdim(-inf, inf)));
static_assert(math::is_nan(math::fdim(nan, 1.0)) && math::is_nan(math::fdim(1.0, nan)));

// What std::lerp promises, and nothing that stops the evaluation
static_assert(math::lerp(1.0, 3.0, 0.5) == 2 && math::lerp(0.1, 0.7, 0.0) == 0.1 && math::lerp(0.1, 0.7, 1.0) == 0.7);
static_assert(math::lerp(-0.1, 0.7, 0.0) == -0.1 && math::lerp(-0.1, 0.7, 1.0) == 0.7 &&
              math::lerp(0.3, 0.3, 7.7) == 0.3);
static_assert(math::lerp(-largest, largest, 0.0) == -largest && math::lerp(-largest, largest, 1.0) == largest &&
              math::lerp(-largest, largest, 0.5) == 0);
static_assert(math::lerp(1.0, largest, largest) == inf && math::lerp(-largest, largest, 2.0) == inf &&
              math::lerp(1.0, 2.0, -inf) == -inf);
static_assert(math::is_nan(math::lerp(nan, 1.0, 0.5)) && math::is_nan(math::lerp(1.0, 2.0, nan)) &&
              math::is_nan(math::lerp(0.0, 1.0, inf)));

template <class T>
constexpr bool increases(T a, T b) {
  T previous = a;
  for (int i = 0; i <= 64; ++i) {
    T const next = math::lerp(a, b, 1 - static_cast<T>(64 - i) * std::numeric_limits<T>::epsilon());
    if (i > 0 && next < previous) return false;
    previous = next;
  }
  return previous == b;
}
static_assert(increases(0.1, 0.7) && increases(0.1f, 0.7f) && increases(-0.3, 1e-20) && increases(1e-20L, 1.1L));

}  // namespace
