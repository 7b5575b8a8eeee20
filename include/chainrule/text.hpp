// Text of bounded length that may be made while compiling, and numbers as text.
#pragma once

#include <concepts>
#include <cstdint>
#include <limits>
#include <string_view>

namespace chainrule {

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

namespace detail {

inline constexpr int longest_number = 32;

template <std::integral T>
constexpr text<longest_number> number_text(T value) {
  text<longest_number> result;
  char digits[20]{};
  int count = 0;
  if (value < 0) result.append('-');
  do {
    auto const digit = static_cast<int>(value % 10);
    digits[count++] = static_cast<char>('0' + (digit < 0 ? -digit : digit));
    value = static_cast<T>(value / 10);
  } while (value != 0);
  while (count > 0) result.append(digits[--count]);
  return result;
}

constexpr long double power_of_ten(int exponent) {
  long double power = 1;
  for (int i = 0; i < (exponent < 0 ? -exponent : exponent); ++i) power *= 10;
  return power;
}

// value * 10^exponent; dividing by a power of ten is exact more often than multiplying by its inverse.
constexpr long double scaled(long double value, int exponent) {
  return exponent >= 0 ? value * power_of_ten(exponent) : value / power_of_ten(exponent);
}

// The fewest digits that give the number back.
template <std::floating_point T>
constexpr text<longest_number> number_text(T value) {
  text<longest_number> result;
  if (value != value) {
    result.append("nan");
    return result;
  }
  if (value < 0) {
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
  int exponent = 0;  // value is digits[0].digits[1]... * 10^exponent
  for (long double rest = value; rest >= 10; rest /= 10) ++exponent;
  for (long double rest = value; rest < 1; rest *= 10) --exponent;
  std::uint64_t digits = 0;
  int count = 1;
  for (; count <= std::numeric_limits<T>::max_digits10; ++count) {
    digits = static_cast<std::uint64_t>(scaled(value, count - 1 - exponent) + 0.5L);
    if (static_cast<T>(scaled(static_cast<long double>(digits), exponent - count + 1)) == value) break;
  }
  while (digits % 10 == 0) digits /= 10;
  auto const shown = number_text(digits);
  int const size = shown.size();
  if (-6 < exponent && exponent < 0) {
    result.append("0.");
    for (int i = exponent + 1; i < 0; ++i) result.append('0');
    result.append(shown.view());
  } else if (exponent >= 0 && exponent < 17) {
    for (int i = 0; i < size || i <= exponent; ++i) {
      if (i == exponent + 1) result.append('.');
      result.append(i < size ? shown.view()[static_cast<std::size_t>(i)] : '0');
    }
  } else {
    for (int i = 0; i < size; ++i) {
      if (i == 1) result.append('.');
      result.append(shown.view()[static_cast<std::size_t>(i)]);
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

}  // namespace detail

}  // namespace chainrule
