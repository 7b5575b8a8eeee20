// SPDX-License-Identifier: BSL-1.0
// Text of bounded length that may be made while compiling, and numbers as text.
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <string_view>

#include "sequence.hpp"

namespace chainrule::detail {

/// Up to Capacity characters, held inside.
template <int Capacity>
class text {
 public:
  constexpr std::string_view view() const { return {data, static_cast<std::size_t>(length)}; }
  constexpr operator std::string_view() const { return view(); }
  constexpr int size() const { return length; }

  constexpr void append(char c) {
    if (length < Capacity) data[length++] = c;
  }
  constexpr void append(std::string_view characters) {
    for (char c : characters) append(c);
  }

  friend constexpr bool operator==(text const& a, std::string_view b) { return a.view() == b; }
  template <class Stream>
  friend Stream& operator<<(Stream& stream, text const& t) {
    stream << t.view();
    return stream;
  }

 private:
  char data[Capacity > 0 ? Capacity : 1]{};
  int length = 0;
};

inline constexpr int longest_number = 48;

template <std::integral T>
constexpr text<longest_number> number_text(T value) {
  text<longest_number> result;
  char digits[20]{};
  int count = 0;
  if constexpr (std::signed_integral<T>)
    if (value < 0) result.append('-');
  do {
    auto const digit = static_cast<int>(value % 10);
    digits[count++] = static_cast<char>('0' + (digit < 0 ? -digit : digit));
    value = static_cast<T>(value / 10);
  } while (value != 0);
  while (count > 0) result.append(digits[--count]);
  return result;
}

// A whole number of any size, in parts of 32 bits, the lowest first: what exact decimal digits need.
class whole_number {
 public:
  explicit constexpr whole_number(std::uint64_t value) {
    parts.push(static_cast<std::uint32_t>(value));
    parts.push(static_cast<std::uint32_t>(value >> 32));
  }
  /// A whole value of at most 128 bits.
  template <std::floating_point T>
  explicit constexpr whole_number(T value) {
    constexpr auto two_to_64 = static_cast<T>(18446744073709551616.0);
    auto const high = static_cast<std::uint64_t>(value / two_to_64);
    auto const low = static_cast<std::uint64_t>(value - static_cast<T>(high) * two_to_64);
    for (std::uint64_t const word : {low, high}) {
      parts.push(static_cast<std::uint32_t>(word));
      parts.push(static_cast<std::uint32_t>(word >> 32));
    }
  }
  constexpr void multiply(std::uint32_t factor) {
    std::uint64_t carry = 0;
    for (int i = 0; i < parts.size; ++i) {
      carry += static_cast<std::uint64_t>(parts.data[i]) * factor;
      parts.data[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
    if (carry != 0) parts.push(static_cast<std::uint32_t>(carry));
  }
  constexpr void shift(int bits) {
    for (; bits >= 31; bits -= 31) multiply(1u << 31);
    multiply(1u << bits);
  }
  constexpr void multiply_by_power_of_ten(int exponent) {
    for (; exponent >= 9; exponent -= 9) multiply(1000000000u);
    for (; exponent > 0; --exponent) multiply(10);
  }
  constexpr void add(whole_number const& other) {
    std::uint64_t carry = 0;
    for (int i = 0; i < parts.size || i < other.parts.size || carry != 0; ++i) {
      carry += static_cast<std::uint64_t>(part(i)) + other.part(i);
      if (i == parts.size) parts.push(0);
      parts.data[i] = static_cast<std::uint32_t>(carry);
      carry >>= 32;
    }
  }
  constexpr bool even() const { return part(0) % 2 == 0; }
  /// Takes a smaller number away.
  constexpr void subtract(whole_number const& smaller) {
    std::uint64_t borrow = 0;
    for (int i = 0; i < parts.size; ++i) {
      std::uint64_t const taken = smaller.part(i) + borrow;
      borrow = parts.data[i] < taken ? 1 : 0;
      parts.data[i] = static_cast<std::uint32_t>(parts.data[i] - taken);
    }
  }
  /// Negative, zero or positive as a is smaller than, equal to or larger than b.
  friend constexpr int compare(whole_number const& a, whole_number const& b) {
    for (int i = (a.parts.size < b.parts.size ? b.parts.size : a.parts.size) - 1; i >= 0; --i)
      if (a.part(i) != b.part(i)) return a.part(i) < b.part(i) ? -1 : 1;
    return 0;
  }

 private:
  sequence<std::uint32_t> parts;
  constexpr std::uint32_t part(int i) const { return i < parts.size ? parts.data[i] : 0; }
};

// The fewest decimal digits that round to a positive number, and the exponent of the first of them. G. L. Steele and J.
// L. White, How to print floating-point numbers accurately, 1990: value = above / below, and `margin` / below is half
// of the distance to the next number.
struct shortest_digits {
  char digits[40]{};
  int count = 0;
  int exponent = 0;

  template <class T>
  explicit constexpr shortest_digits(T value) {
    constexpr int precision = std::numeric_limits<T>::digits;
    constexpr int lowest = std::numeric_limits<T>::min_exponent - precision;  // of the last bit
    int binary = 0;
    T mantissa = value;
    constexpr T limit = [] {
      T power = 1;
      for (int i = 1; i < precision; ++i) power += power;
      return power;
    }();
    for (; mantissa >= 2 * limit; mantissa /= 2) ++binary;
    for (; mantissa < limit && binary > lowest; mantissa *= 2) --binary;
    whole_number above(mantissa);
    bool const even = above.even();
    bool const narrow_below = mantissa == limit && binary > lowest;  // the numbers below are twice as dense

    for (auto rest = static_cast<long double>(value); rest >= 10; rest /= 10) ++exponent;
    for (auto rest = static_cast<long double>(value); rest < 1; rest *= 10) --exponent;
    whole_number below(std::uint64_t{1}), margin(std::uint64_t{1});
    above.shift((binary > 0 ? binary : 0) + 2);
    margin.shift((binary > 0 ? binary : 0) + 1);
    below.shift((binary < 0 ? -binary : 0) + 2);
    whole_number margin_below = margin;
    if (narrow_below) {
      margin_below = whole_number(std::uint64_t{1});
      margin_below.shift(binary > 0 ? binary : 0);
    }
    if (exponent >= 0) {
      below.multiply_by_power_of_ten(exponent);
    } else {
      for (auto* each : {&above, &margin, &margin_below}) each->multiply_by_power_of_ten(-exponent);
    }
    // The estimate of the exponent comes from rounded arithmetic: correct it.
    if (compare(above, below) < 0) {
      --exponent;
      for (auto* each : {&above, &margin, &margin_below}) each->multiply(10);
    } else {
      whole_number next = below;
      next.multiply(10);
      if (compare(above, next) >= 0) {
        ++exponent;
        below = next;
      }
    }
    for (bool done = false; !done;) {
      int digit = 0;
      for (; compare(above, below) >= 0; ++digit) above.subtract(below);
      whole_number sum = above;
      sum.add(margin);
      int const low = compare(above, margin_below), high = compare(sum, below);
      bool const may_end_low = even ? low <= 0 : low < 0, may_end_high = even ? high >= 0 : high > 0;
      if (may_end_low || may_end_high) {
        whole_number twice = above;
        twice.multiply(2);
        if (may_end_high && (!may_end_low || compare(twice, below) >= 0)) ++digit;
        done = true;
      }
      digits[count++] = static_cast<char>('0' + digit);
      for (auto* each : {&above, &margin, &margin_below}) each->multiply(10);
    }
    // A last digit of ten carries.
    for (int i = count - 1; i >= 0 && digits[i] > '9'; --i) {
      count = i;
      if (i == 0) {
        digits[0] = '1';
        count = 1;
        ++exponent;
        break;
      }
      ++digits[i - 1];
    }
  }
};

// The fewest digits that give the number back.
template <std::floating_point T>
constexpr text<longest_number> number_text(T value) {
  text<longest_number> result;
  if (value != value) {
    result.append("nan");
    return result;
  }
  if (value < 0 || (value == 0 && __builtin_copysign(1.0, static_cast<double>(value)) < 0)) {
    result.append('-');
    value = -value;
  }
  if (value > std::numeric_limits<T>::max()) {
    result.append("inf");
    return result;
  }
  if (value == 0) {
    result.append('0');
    return result;
  }
  shortest_digits const shown(value);
  int const exponent = shown.exponent;
  if (-6 < exponent && exponent < 0) {
    result.append("0.");
    for (int i = exponent + 1; i < 0; ++i) result.append('0');
    result.append({shown.digits, static_cast<std::size_t>(shown.count)});
  } else if (exponent >= 0 && exponent < 17) {
    for (int i = 0; i < shown.count || i <= exponent; ++i) {
      if (i == exponent + 1) result.append('.');
      result.append(i < shown.count ? shown.digits[i] : '0');
    }
  } else {
    for (int i = 0; i < shown.count; ++i) {
      if (i == 1) result.append('.');
      result.append(shown.digits[i]);
    }
    result.append('e');
    result.append(number_text(exponent).view());
  }
  return result;
}

// Other number types have no text that is known while compiling.
template <class T>
  requires(!std::integral<T> && !std::floating_point<T>)
constexpr text<longest_number> number_text(T const&) {
  text<longest_number> result;
  result.append("(number)");
  return result;
}

}  // namespace chainrule::detail
