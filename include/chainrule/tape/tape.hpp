// SPDX-License-Identifier: BSL-1.0
// The run-time baseline: a tape that records each operation with its partial derivatives, and runs back over them.
#pragma once

// clang-format off
#include "../base/hide_macros.hpp"
// clang-format on

#include "../expression/shape.hpp"
#include "recording.hpp"

namespace chainrule::tape {

/// While it lives, its tape records nothing: results are constants. Several may overlap.
class [[nodiscard]] pause_of_recording {
 public:
  pause_of_recording(pause_of_recording const&) = delete;
  pause_of_recording& operator=(pause_of_recording const&) = delete;
  ~pause_of_recording() {
    if (paused->lives == life) paused->pause(-1);
  }

 private:
  friend class tape;
  explicit pause_of_recording(detail::record& r) : paused(&r), life(r.lives) { r.pause(+1); }
  detail::record* paused;
  std::uint64_t life;
};

/// A place in the record of a tape, to go back to.
class mark {
  friend class tape;
  mark(detail::record* r) : owner(r), at(r->size), stamp(r->next_stamp++) {}
  detail::record const* owner;
  detail::position at;
  std::uint64_t stamp;
};

/// Records what is computed from its variables: for each value the values that it was computed from, with the partial
/// derivatives by them. A tape belongs to one thread at a time; threads have tapes of their own.
class tape {
 public:
  tape() : records(detail::record::acquire()) {}
  tape(tape&& other) : tape() { std::swap(records, other.records); }
  tape& operator=(tape&& other) noexcept {
    std::swap(records, other.records);
    return *this;
  }
  ~tape() { detail::record::release(records); }

  /// A leaf that wants a gradient. to_dot() shows its name, whose characters must outlive the tape's history.
  real variable(double value, std::string_view name = {}) { return leaf(value, records->push_leaves(1), name); }
  /// Leaves that want gradients, in the shape of some numbers: a std::array, a std::tuple, a struct known to
  /// Boost.Hana.
  template <class Shape>
    requires(!std::convertible_to<Shape, double>)
  auto variables(Shape const& values) {
    constexpr int count = chainrule::detail::numbers_of<Shape>::count;
    double numbers[count > 0 ? count : 1], *end = numbers;
    chainrule::detail::flatten<double>(values, end);
    double const* next = numbers;
    auto at = records->push_leaves(static_cast<detail::position>(count));
    chainrule::detail::rebound_t<Shape, real> leaves;
    chainrule::detail::visit_numbers(leaves, [&](real& place) { place = leaf(*next++, at++); });
    return leaves;
  }

  /// All gradients are 0 again.
  void zero_gradients() { records->zero_gradients(); }

  /// Pauses recording, until the end of the scope that holds what it returns.
  pause_of_recording no_grad() { return pause_of_recording(*records); }

  /// Whether each operation from now on is recorded by itself, with its name, its operands, and a gradient of its own.
  /// Otherwise a value that depends on one recorded value, as sin(x * x) does, is merged with it: that takes less time
  /// and memory. Throws misuse if something is recorded already.
  void keep_history(bool keep = true) {
    if (size() > 0)
      detail::refuse(
          "keep_history() of a tape that has recorded something: call it before the first variable, or after clear()");
    records->keep_history(keep);
  }

  /// Forgets everything recorded, variables too, and keeps the memory.
  void clear() { records->forget(1, 0); }

  /// The present end of the record.
  mark position() const { return mark(records); }
  /// Forgets all values that were made after a mark, and keeps the memory. Throws misuse if the mark is of another
  /// tape, or was itself forgotten.
  void rewind(mark const& to) {
    if (to.owner != records) detail::refuse("rewind() to a mark of another tape, or of one that is gone");
    if (!records->knows(to.stamp))
      detail::refuse("rewind() to a mark that clear() or an earlier rewind() has forgotten");
    records->forget(to.at, to.stamp);
  }

  /// How many values are recorded, and how many bytes are set aside for them.
  std::size_t size() const { return records->size - 1; }
  std::size_t bytes() const { return records->bytes(); }

 private:
  real leaf(double value, detail::position at, std::string_view name = {}) {
    if (records->keeps_history()) records->event_at(at) = {value, detail::leaf, name};
    return real(value, records, at, detail::leaf);
  }
  detail::record* records;
};

}  // namespace chainrule::tape

#include "../base/restore_macros.hpp"
