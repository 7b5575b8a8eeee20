// SPDX-License-Identifier: BSL-1.0
// tape::real, a number that a tape follows.
// Next: recording.hpp, how its operations are recorded.
#pragma once

#include "../expression/number_traits.hpp"
#include "plain.hpp"
#include "sweep.hpp"

namespace chainrule::tape {

struct recording;

/// Asks backward() to leave the record as it is, so that another backward() can go through it.
struct keep_graph_t {};
inline constexpr keep_graph_t keep_graph{};

/// A number that a tape follows, or a constant that none follows. Functions and operators of the library take it like
/// any other number, and its copies are the same value. All questions but value() and is_active() throw misuse if the
/// tape is gone or has forgotten it.
class real : public symbolic_base {
 public:
  using algebra = recording;
  static constexpr bool stands_for_a_number = true, computes = true;  // functions and formulas take it as a number

  /// A constant: nothing is recorded for it.
  constexpr real(double value = 0) : number(value) {}

  constexpr double value() const { return number; }
  /// In a condition a number is true if it is not zero.
  explicit constexpr operator bool() const { return number != 0; }
  /// Whether a tape follows this value: it is a variable, or was computed from one while nothing paused recording.
  constexpr bool is_active() const { return owner != nullptr; }

  /// Adds the derivatives of this value, times a seed, to the gradients of all that it was computed from. That is spent
  /// then: another backward() of it or through it throws misuse, unless the first was asked to keep the graph. It also
  /// throws misuse if this value is not active. Nothing has changed where it throws.
  void backward(double seed = 1) const { run_backward(seed, false); }
  void backward(keep_graph_t) const { run_backward(1, true); }
  void backward(double seed, keep_graph_t) const { run_backward(seed, true); }
  /// As a number, true would be a seed of 1.
  template <std::same_as<bool> Flag>
  void backward(Flag, auto...) const {
    static_assert(!std::same_as<Flag, bool>,
                  "chainrule: backward() takes no bool: to go through the record again write backward(keep_graph), for "
                  "a seed a number, as in "
                  "backward(1.0)");
  }

  /// What calls of backward() have added up since the tape's zero_gradients(); 0 for a constant. Throws misuse for a
  /// value between variables and results that the tape has merged with others (see tape::keep_history).
  double gradient() const;

  /// The name of the operation that made this value, such as "sin" or "*"; "variable"; "constant" if it is not active.
  std::string_view operation() const;
  /// The active operands of the operation, in order. Throws misuse if the tape keeps no history.
  chainrule::detail::sequence<real> operands() const;

 private:
  friend class tape;
  friend recording;
  friend class drawing;
  // A value with a statement of its own, and one that is merged with a recorded one.
  real(double value, detail::record* tape, detail::position position, operation::opcode operation)
      : number(value),
        slope(1),
        owner(tape),
        stamp(tape->next_stamp++),
        place(place_of(position, operation, recorded_itself)) {}
  real(double value, double by_recorded, real const& recorded, operation::opcode operation)
      : number(value),
        slope(by_recorded),
        owner(recorded.owner),
        stamp(owner->next_stamp++),
        place(place_of(recorded.at(), operation, 0)) {}

  // What is not inlined takes numbers, not this value: one whose address is known is kept in memory, and costs its loop
  // some nanoseconds.
  void demand_known(std::string_view question) const {
    if (!owner->knows(stamp)) refuse_forgotten(question);
  }
  [[noreturn]] static void refuse_forgotten(std::string_view question) {
    detail::refuse(question,
                   " of a value whose tape is gone or has forgotten it, by clear() or rewind(): use values only as "
                   "long as the tape "
                   "has them");
  }
  void demand_history(std::string_view question) const {
    demand_known(question);
    if (!owner->keeps_history())
      detail::refuse(
          question,
          " of a value of a tape that keeps no history: call keep_history() of the tape before its first variable");
  }
  void run_backward(double seed, bool keep) const {
    if (owner == nullptr)
      detail::refuse(
          "backward() of a value that is not active: it was computed from no variable of a tape, or under no_grad(), "
          "or detached");
    demand_known("backward()");
    if (is_recorded())
      owner->backward(at(), seed, keep);
    else
      owner->backward_from_merged(at(), detail::chained(seed, slope), stamp, keep);
  }

  double number;
  double slope = 0;  // the derivative of this value by the recorded one at this position
  detail::record* owner = nullptr;
  std::uint64_t stamp = 0;
  // Where that stands, by what operation this was made, and whether it is recorded itself. In one word, because a copy
  // is: what was stored in parts a moment ago cannot be loaded as a whole without waiting.
  std::uint64_t place = 0;

  static constexpr std::uint64_t recorded_itself = std::uint64_t{1} << 48;
  static constexpr std::uint64_t place_of(detail::position at, operation::opcode made_by, std::uint64_t recorded) {
    return at | std::uint64_t{static_cast<std::uint16_t>(made_by)} << 32 | recorded;
  }
  detail::position at() const { return static_cast<detail::position>(place); }
  operation::opcode made_by() const { return static_cast<operation::opcode>(static_cast<std::uint16_t>(place >> 32)); }
  bool is_recorded() const { return (place & recorded_itself) != 0; }
};

inline double real::gradient() const {
  if (owner == nullptr) return 0;
  demand_known("gradient()");
  if (!is_recorded())
    detail::refuse(
        "gradient() of a value that the tape has merged with what it was computed from: call keep_history() of the "
        "tape "
        "before its first variable");
  return owner->gradient(at());
}

/// The same number, which no tape follows.
constexpr real detach(real const& a) { return real(a.value()); }

inline std::string_view real::operation() const {
  if (owner == nullptr) return "constant";
  demand_known("operation()");
  return detail::name_of(made_by());
}

inline chainrule::detail::sequence<real> real::operands() const {
  chainrule::detail::sequence<real> found;
  if (owner == nullptr) return found;
  demand_history("operands()");
  auto const add = [&](detail::position from) {
    real operand(owner->event_at(from).value, owner, from, owner->event_at(from).made_by);
    operand.stamp = stamp;
    found.push(operand);
  };
  if (owner->is_leaf(at())) return found;
  // The chain of statements that belong to the operation, from its end.
  chainrule::detail::sequence<detail::position> chain;
  chain.push(at());
  for (auto link = at(); owner->event_at(link = owner->statements[link].operand(0)).made_by == detail::continued;)
    chain.push(link);
  for (int i = chain.size - 1; i >= 0; --i)
    for (int k = i == chain.size - 1 ? 0 : 1; k < 2; ++k)
      if (auto const operand = owner->statements[chain[i]].operand(k); operand != chain[i]) add(operand);
  return found;
}

}  // namespace chainrule::tape
