// SPDX-License-Identifier: BSL-1.0
// A growing array. std::vector would do, but clang counts every call inside its accessors against the limit of a
// constant evaluation, and including it would make the whole library an eighth longer to compile.
#pragma once

#include <utility>

namespace chainrule::detail {

template <class T>
class sequence {
 public:
  constexpr sequence() = default;
  constexpr sequence(int count, T const& initial)
      : data(new T[static_cast<unsigned>(count)]), size(count), capacity(count) {
    for (int i = 0; i < count; ++i) data[i] = initial;
  }
  constexpr sequence(sequence const& other) : sequence(other.size, T{}) {
    for (int i = 0; i < size; ++i) data[i] = other.data[i];
  }
  constexpr sequence(sequence&& other) noexcept
      : data(std::exchange(other.data, nullptr)),
        size(std::exchange(other.size, 0)),
        capacity(std::exchange(other.capacity, 0)) {}
  constexpr sequence& operator=(sequence other) noexcept {
    std::swap(data, other.data);
    std::swap(size, other.size);
    std::swap(capacity, other.capacity);
    return *this;
  }
  constexpr ~sequence() { delete[] data; }

  constexpr int push(T value) {  // by value: it may be an element that moves
    if (size == capacity) grow(capacity == 0 ? 16 : 2 * capacity);
    data[size] = value;
    return size++;
  }
  constexpr void reserve(int count) {
    if (count > capacity) grow(count);
  }
  constexpr T& operator[](int i) { return data[i]; }
  constexpr T const& operator[](int i) const { return data[i]; }
  constexpr T const* begin() const { return data; }
  constexpr T const* end() const { return data + size; }

  // Open to loops that count steps.
  T* data = nullptr;
  int size = 0;
  int capacity = 0;

 private:
  constexpr void grow(int to) {
    capacity = to;
    T* const larger = new T[static_cast<unsigned>(capacity)];
    for (int i = 0; i < size; ++i) larger[i] = data[i];
    delete[] data;
    data = larger;
  }
};

/// Zeros, to be overwritten. Compilers make an array of fixed size without a step of constant evaluation, others
/// element by element.
template <class T>
class zeros {
 public:
  constexpr zeros() = default;
  constexpr explicit zeros(int count) : size(count) {
    if (count <= few)
      data = (small = new room<few>{})->at;
    else if (count <= many)
      data = (medium = new room<many>{})->at;
    else
      data = large = new T[static_cast<unsigned>(count)]{};
  }
  constexpr zeros(zeros const& other) : zeros(other.size) {
    for (int i = 0; i < size; ++i)
      if (other.data[i] != T{}) data[i] = other.data[i];
  }
  constexpr zeros(zeros&& other) noexcept { swap(other); }
  constexpr zeros& operator=(zeros other) noexcept {
    swap(other);
    return *this;
  }
  constexpr ~zeros() {
    delete small;
    delete medium;
    delete[] large;
  }
  constexpr T& operator[](int i) { return data[i]; }
  constexpr T const& operator[](int i) const { return data[i]; }

  T* data = nullptr;
  int size = 0;

 private:
  static constexpr int few = 1 << 10, many = 1 << 16;
  template <int Size>
  struct room {
    T at[Size];
  };
  room<few>* small = nullptr;
  room<many>* medium = nullptr;
  T* large = nullptr;

  constexpr void swap(zeros& other) noexcept {
    std::swap(data, other.data);
    std::swap(size, other.size);
    std::swap(small, other.small);
    std::swap(medium, other.medium);
    std::swap(large, other.large);
  }
};

}  // namespace chainrule::detail
