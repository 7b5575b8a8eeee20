// A number kept as an unevaluated sum hi + lo, with about twice the precision of T.
// The sums and products follow T. J. Dekker, "A floating-point technique for extending the available
// precision" (1971), and D. E. Knuth, "The Art of Computer Programming", volume 2. Read exponential.hpp next.
#pragma once

#include <chainrule/math/floating_point.hpp>

namespace chainrule::math {

template <std::floating_point T>
struct pair {
    T hi{};
    T lo{};
};

/// The sum of a and b without any error, where a is zero or not smaller than b in magnitude.
template <std::floating_point T>
constexpr pair<T> ordered_sum(T a, T b) noexcept {
    const T sum = a + b;
    return {sum, b - (sum - a)};
}

/// The sum of a and b without any error.
template <std::floating_point T>
constexpr pair<T> exact_sum(T a, T b) noexcept {
    const T sum = a + b;
    const T of_b = sum - a;
    return {sum, (a - (sum - of_b)) + (b - of_b)};
}

/// A constant written as the sum of two doubles, in a form that is normal for T.
template <std::floating_point T>
constexpr pair<T> constant(double hi, double lo) noexcept {
    return ordered_sum(static_cast<T>(hi), static_cast<T>(lo));
}

/// x as two halves whose products are exact.
template <std::floating_point T>
constexpr pair<T> split(T x) noexcept {
    if constexpr (stored_as_binary64<T>) {
        // G. W. Veltkamp's multiplication, used below, would break when a compiler contracts it to fma.
        const auto rounded = std::bit_cast<std::uint64_t>(x) + (std::uint64_t{1} << 26U);
        const T hi = std::bit_cast<T>(rounded & ~((std::uint64_t{1} << 27U) - 1));
        return {hi, x - hi};
    } else {
        const T spread = x * (static_cast<T>(std::uint64_t{1} << (std::numeric_limits<T>::digits + 1) / 2) + 1);
        const T hi = spread - (spread - x);
        return {hi, x - hi};
    }
}

/// The product of a and b, with an error near the square of the rounding unit.
template <std::floating_point T>
constexpr pair<T> exact_product(T a, T b) noexcept {
    // Each of the four products is exact, so that contraction to fma changes nothing.
    const pair<T> x = split(a);
    const pair<T> y = split(b);
    const pair<T> first = ordered_sum(x.hi * y.hi, x.hi * y.lo);
    const pair<T> second = ordered_sum(first.hi, x.lo * y.hi);
    return ordered_sum(second.hi, second.lo + (first.lo + x.lo * y.lo));
}

template <std::floating_point T>
constexpr pair<T> operator-(pair<T> a) noexcept {
    return {-a.hi, -a.lo};
}

template <std::floating_point T>
constexpr pair<T> operator+(pair<T> a, pair<T> b) noexcept {
    const pair<T> high = exact_sum(a.hi, b.hi);
    const pair<T> low = exact_sum(a.lo, b.lo);
    const pair<T> sum = ordered_sum(high.hi, high.lo + low.hi);
    return ordered_sum(sum.hi, sum.lo + low.lo);
}

template <std::floating_point T>
constexpr pair<T> operator+(pair<T> a, T b) noexcept {
    const pair<T> high = exact_sum(a.hi, b);
    return ordered_sum(high.hi, high.lo + a.lo);
}

template <std::floating_point T>
constexpr pair<T> operator-(pair<T> a, pair<T> b) noexcept {
    return a + -b;
}

template <std::floating_point T>
constexpr pair<T> operator*(pair<T> a, pair<T> b) noexcept {
    const pair<T> product = exact_product(a.hi, b.hi);
    return ordered_sum(product.hi, product.lo + (a.hi * b.lo + a.lo * b.hi));
}

template <std::floating_point T>
constexpr pair<T> operator*(pair<T> a, T b) noexcept {
    const pair<T> product = exact_product(a.hi, b);
    return ordered_sum(product.hi, product.lo + a.lo * b);
}

template <std::floating_point T>
constexpr pair<T> operator/(pair<T> a, T b) noexcept {
    const T quotient = a.hi / b;
    const pair<T> back = exact_product(quotient, b);
    return ordered_sum(quotient, (((a.hi - back.hi) - back.lo) + a.lo) / b);
}

template <std::floating_point T>
constexpr pair<T> operator/(pair<T> a, pair<T> b) noexcept {
    const T quotient = a.hi / b.hi;
    const pair<T> back = b * quotient;
    return ordered_sum(quotient, (((a.hi - back.hi) - back.lo) + a.lo) / b.hi);
}

/// a times a power of two, which is exact as long as nothing leaves the range.
template <std::floating_point T>
constexpr pair<T> scaled(pair<T> a, T power) noexcept {
    return {a.hi * power, a.lo * power};
}

/// The sum of the two parts, rounded to T.
template <std::floating_point T>
constexpr T rounded(pair<T> a) noexcept {
    return a.hi + a.lo;
}

} // namespace chainrule::math
