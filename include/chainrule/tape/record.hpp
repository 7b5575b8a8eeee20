// SPDX-License-Identifier: BSL-1.0
// What a tape remembers: for each value the values that it was computed from and the partial derivatives by them, in
// the order in which they were computed. Values point to this and not to their tape, because they may outlive it. Next:
// sweep.hpp, how adjoints run back over it; real.hpp, how it is written.
#pragma once

#include <cstdint>

#include "../base/sequence.hpp"
#include "../operation/registry.hpp"
#include "misuse.hpp"

namespace chainrule::tape::detail {

using chainrule::detail::sequence;
using position = std::uint32_t;

/// The partial derivatives of a value by up to two operands; a value with more is several of these, in a chain. A
/// missing operand is the value itself, with the derivative 0: that takes no branch, and nobody waits for its adjoint.
/// A value that depends on a single recorded one needs no statement: it carries its derivative by that.
struct statement {
  double partials[2];
  position operands[2];

  // Marks a statement that a backward() has gone through.
  static constexpr position spent = position{1} << 31;
  position operand(int i) const { return operands[i] & ~spent; }
};

/// What made a value: an operation of the registry, or one of these.
inline constexpr operation::opcode leaf = -1;            // it is a variable
inline constexpr operation::opcode continued = -2;       // no value: some of the operands of the next statement
inline constexpr operation::opcode preaccumulated = -3;  // a whole function, differentiated while compiling

constexpr std::string_view name_of(operation::opcode made_by) {
  return made_by == leaf             ? "variable"
         : made_by == preaccumulated ? "preaccumulated"
                                     : operation::traits_at(made_by).name;
}

class record {
 public:
  // What recording an operation looks at stands first. Position 0 belongs to no value.
  position size = 1;
  position limit = 0;  // where there may be too little room for an operation; 0 if operations are not merged as usual
  std::uint64_t next_stamp = 1;
  std::uint64_t known_since = 1;
  statement* statements = nullptr;

  static constexpr position most_statements_of_an_operation = 2;

  record() { forgotten.reserve(16); }  // so that a tape's end takes no memory

  /// A value, or a mark, has a stamp, a number of its own that grows in time. What was forgotten is known by it.
  bool knows(std::uint64_t stamp) const {
    if (stamp >= known_since) return true;
    for (int i = forgotten.size - 1; i >= 0 && forgotten[i].before > stamp; --i)
      if (stamp > forgotten[i].after) return false;
    return true;
  }

  /// There must be room.
  position push(statement const& s) {
    auto const at = size;
    statements[at] = s;
    size = at + 1;
    return at;
  }
  position push(statement const& s, double value, operation::opcode made_by) {
    if (history) past[size] = {value, made_by, {}};
    return push(s);
  }
  /// Leaves in a row. The first of a record need no statements: a sweep ends before them.
  position push_leaves(position count) {
    reserve(count);
    auto const first = size;
    if (leaves == first)
      leaves += count;
    else
      for (position at = first; at < first + count; ++at) statements[at] = {{0, 0}, {at, at}};
    size = first + count;
    return first;
  }
  bool is_leaf(position at) const { return at < leaves || statements[at].operand(0) == at; }

  /// Makes room for statements.
  void reserve(position count) {
    if (capacity < size || capacity - size < count) grow(count);
  }
  void pause(int change) {
    pauses += change;
    set_limit();
  }
  bool is_paused() const { return pauses > 0; }
  /// Only a record without values can begin to keep history, or end it.
  void keep_history(bool keep) {
    event* const replacement = keep && capacity > 0 ? new event[capacity] : nullptr;
    delete[] past;
    past = replacement;
    history = keep;
    set_limit();
  }
  bool keeps_history() const { return history; }
  /// What a value was and what made it, if history is kept.
  struct event {
    double value;
    operation::opcode made_by;
    std::string_view name;  // of a variable
  };
  event& event_at(position at) const { return past[at]; }

  /// Forgets the values after a stamp, which are recorded from a position on, and keeps the memory.
  void forget(position from, std::uint64_t after) {
    while (forgotten.size > 0 && forgotten[forgotten.size - 1].after >= after) --forgotten.size;
    while (spent_stamps.size > 0 && spent_stamps[spent_stamps.size - 1] > after) --spent_stamps.size;
    known_since = next_stamp;
    forgotten.push({after, known_since});
    size = from;
    leaves = leaves < from ? leaves : from;
    swept = swept < from ? swept : from;
    cleared = cleared < from ? cleared : from;
  }
  /// Whether a backward() has used up the statement of a value. A variable has no statement, and is never used up.
  bool is_spent(position at) const { return !is_leaf(at) && (statements[at].operands[0] & statement::spent) != 0; }
  void backward(position from, double seed, bool keep);
  /// Of a value without a statement, by its stamp.
  void backward_from_merged(position from, double seed, std::uint64_t stamp, bool keep);
  double gradient(position at) const { return at < cleared ? gradients[at] : 0.0; }
  void zero_gradients() {
    if (cleared > 0) __builtin_memset(gradients, 0, cleared * sizeof(double));
  }
  std::size_t bytes() const {
    return capacity * (sizeof(statement) + (past != nullptr ? sizeof(event) : 0)) +
           (std::size_t{gradient_capacity} + adjoint_capacity) * sizeof(double);
  }

  // Records are not freed but used again by tapes of the same thread: a value that outlives its tape can still ask.
  static record* acquire();
  static void release(record* r) noexcept;

  std::uint64_t lives = 0;  // how many tapes have used this before

 private:
  // Stamps between these two are forgotten; in order.
  struct interval {
    std::uint64_t after, before;
  };
  sequence<interval> forgotten;
  sequence<std::uint64_t> spent_stamps;  // in order
  position capacity = 0;
  int pauses = 0;
  bool history = false;
  event* past = nullptr;

  double* gradients = nullptr;
  double* adjoints = nullptr;  // of a single backward(), where they cannot be told from gradients
  position gradient_capacity = 0, adjoint_capacity = 0;
  position cleared = 0;  // gradients before this position are numbers; those after it are 0
  position leaves = 1;   // before this position there are only variables
  position swept = 0;    // what a backward() may have gone through ends here

  record* next = nullptr;  // in a list of those without a tape

  void set_limit() {
    limit = pauses > 0 || history || capacity == 0 ? 0 : capacity - (most_statements_of_an_operation - 1);
  }

  // Twice the room, made before anything changes.
  [[gnu::noinline]] void grow(position count) {
    constexpr position most = statement::spent;
    if (count > most - size)
      refuse("a tape holds at most 2147483647 values: clear() it, or rewind() it to a mark, from time to time");
    position const wanted = size + count, doubled = capacity > most / 2 ? most : capacity * 2;
    position const larger = doubled > wanted + 64 ? doubled : wanted + 64 < most ? wanted + 64 : most;
    room<statement> new_statements(larger);
    room<event> new_past(history ? larger : 0);
    new_statements.replace(statements, capacity);
    if (history) new_past.replace(past, capacity);
    capacity = larger;
    set_limit();
  }

  // Holds an array until it takes the place of another.
  template <class T>
  struct room {
    T* data;
    explicit room(position count) : data(new T[count]) {}
    room(room const&) = delete;
    room& operator=(room const&) = delete;
    ~room() { delete[] data; }
    void replace(T*& other, position count) {
      if (other != nullptr && count > 0) __builtin_memcpy(data, other, count * sizeof(T));
      T* const old = other;
      other = data;
      data = old;
    }
  };
  static void make_room(double*& array, position& size_of_array, position count, position filled) {
    if (count <= size_of_array) return;
    position const larger = count + count / 2;
    room<double> replacement(larger);
    replacement.replace(array, filled);
    size_of_array = larger;
  }

  bool is_spent_stamp(std::uint64_t stamp) const {
    int i = spent_stamps.size - 1;
    while (i >= 0 && spent_stamps[i] > stamp) --i;
    return i >= 0 && spent_stamps[i] == stamp;
  }
  void spend_stamp(std::uint64_t stamp) {
    int i = spent_stamps.push(stamp);
    for (; i > 0 && spent_stamps[i - 1] > stamp; --i) std::swap(spent_stamps[i - 1], spent_stamps[i]);
  }
  void sweep(double* adjoint_of, position from, bool keep);
  void sweep_apart(position from, double seed, bool keep);

  // Records without a tape: those of this thread, and those of threads that have ended.
  struct pool {
    ~pool() {
      while (mine != nullptr) {
        record* const r = mine;
        mine = r->next;
        r->next = __atomic_load_n(&of_ended_threads, __ATOMIC_RELAXED);
        while (!__atomic_compare_exchange_n(&of_ended_threads, &r->next, r, true, __ATOMIC_RELEASE, __ATOMIC_RELAXED))
          continue;
      }
    }
  };
  static inline thread_local constinit record* mine = nullptr;
  static inline constinit record* of_ended_threads = nullptr;  // atomic, without what <atomic> takes to compile
};

inline record* record::acquire() {
  static thread_local pool hands_over_when_the_thread_ends;
  static_cast<void>(hands_over_when_the_thread_ends);
  if (mine == nullptr) mine = __atomic_exchange_n(&of_ended_threads, nullptr, __ATOMIC_ACQUIRE);
  if (mine == nullptr) return new record;
  record* const r = mine;
  mine = r->next;
  return r;
}

inline void record::release(record* r) noexcept {
  r->forget(1, 0);
  r->cleared = 0;
  delete[] std::exchange(r->statements, nullptr);
  delete[] std::exchange(r->past, nullptr);
  delete[] std::exchange(r->gradients, nullptr);
  delete[] std::exchange(r->adjoints, nullptr);
  r->capacity = r->gradient_capacity = r->adjoint_capacity = 0;
  r->pauses = 0;
  r->history = false;
  r->set_limit();
  ++r->lives;
  r->next = mine;
  mine = r;
}

}  // namespace chainrule::tape::detail
