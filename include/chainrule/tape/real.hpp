// tape::real, a number that a tape follows, and the algebra in which its operations are recorded.
// Next: tape.hpp, the tape itself.
#pragma once

#include "../number_traits.hpp"
#include "plain.hpp"
#include "sweep.hpp"

namespace chainrule::tape {

struct recording;

/// Asks backward() to leave the record as it is, so that another backward() can go through it.
struct keep_graph_t {};
inline constexpr keep_graph_t keep_graph{};

/// A number that a tape follows, or a constant that none follows. Functions and operators of the library take it like any other number,
/// and its copies are the same value. All questions but value() and is_active() throw misuse if the tape is gone or has forgotten it.
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

  /// Adds the derivatives of this value, times a seed, to the gradients of all that it was computed from. That is spent then: another
  /// backward() of it or through it throws misuse, unless the first was asked to keep the graph. It also throws misuse if this value is
  /// not active. Nothing has changed where it throws.
  void backward(double seed = 1) const { run_backward(seed, false); }
  void backward(keep_graph_t) const { run_backward(1, true); }
  void backward(double seed, keep_graph_t) const { run_backward(seed, true); }
  /// As a number, true would be a seed of 1.
  template <std::same_as<bool> Flag>
  void backward(Flag, auto...) const {
    static_assert(!std::same_as<Flag, bool>,
                  "chainrule: backward() takes no bool: to go through the record again write backward(keep_graph), for a seed a number, as in "
                  "backward(1.0)");
  }

  /// What calls of backward() have added up since the tape's zero_gradients(); 0 for a constant. Throws misuse for a value between
  /// variables and results that the tape has merged with others (see tape::keep_history).
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
      : number(value), slope(1), owner(tape), stamp(tape->next_stamp++), place(place_of(position, operation, recorded_itself)) {}
  real(double value, double by_recorded, real const& recorded, operation::opcode operation)
      : number(value), slope(by_recorded), owner(recorded.owner), stamp(owner->next_stamp++), place(place_of(recorded.at(), operation, 0)) {}

  // What is not inlined takes numbers, not this value: one whose address is known is kept in memory, and costs its loop some nanoseconds.
  void demand_known(std::string_view question) const {
    if (!owner->knows(stamp)) refuse_forgotten(question);
  }
  [[noreturn]] static void refuse_forgotten(std::string_view question) {
    detail::refuse(question, " of a value whose tape is gone or has forgotten it, by clear() or rewind(): use values only as long as the tape "
                             "has them");
  }
  void demand_history(std::string_view question) const {
    demand_known(question);
    if (!owner->keeps_history())
      detail::refuse(question, " of a value of a tape that keeps no history: call keep_history() of the tape before its first variable");
  }
  void run_backward(double seed, bool keep) const {
    if (owner == nullptr)
      detail::refuse("backward() of a value that is not active: it was computed from no variable of a tape, or under no_grad(), or detached");
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
  // Where that stands, by what operation this was made, and whether it is recorded itself. In one word, because a copy is: what was stored
  // in parts a moment ago cannot be loaded as a whole without waiting.
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
    detail::refuse("gradient() of a value that the tape has merged with what it was computed from: call keep_history() of the tape "
                   "before its first variable");
  return owner->gradient(at());
}

/// The same number, which no tape follows.
constexpr real detach(real const& a) { return real(a.value()); }

/// The algebra of recorded numbers: applying an operation computes its value and records its partial derivatives.
struct recording {
  template <class Operation, class... Arguments>
  [[gnu::always_inline]] static auto apply(Arguments const&... a) {
    constexpr operation::kind given[]{std::same_as<Arguments, bool> ? operation::kind::condition : operation::kind::number...};
    if constexpr (!operation::fit(Operation::operands, given))
      return operation::apply_converted<Operation, recording>(a...);
    else
      return compute<Operation>(a...);
  }
  template <operation::kind Wanted, class Argument>
  static constexpr auto converted(Argument const& a) {
    if constexpr (Wanted == operation::kind::condition && !std::same_as<Argument, bool>)
      return value_of(a) != 0;
    else if constexpr (Wanted == operation::kind::number && std::same_as<Argument, bool>)
      return static_cast<double>(a);
    else
      return a;
  }

  template <class Operation, class... Arguments>
  [[gnu::always_inline]] static auto compute(Arguments const&... a) {
    auto const result = Operation::value(value_of(a)...);
    if constexpr (Operation::result == operation::kind::condition) {
      return result;
    } else {
      if (!(is_active(a) || ...)) return real(result);
      return record<Operation>(result, a...);
    }
  }

  /// An operand, with the derivative of the result by the recorded value that it depends on.
  struct term {
    double slope = 0;
    real operand;
  };
  static term make_term(double partial, real const& operand) { return {detail::chained(partial, operand.slope), operand}; }
  static real record_terms(term* terms, int count, double result, operation::opcode made_by);

  static constexpr double value_of(real const& a) { return a.value(); }
  template <operand A>
  static constexpr auto value_of(A const& a) {
    return operation::numbers::as<double>(a);
  }

 private:
  static constexpr bool is_active(real const& a) { return a.owner != nullptr; }
  static constexpr bool is_active(auto const&) { return false; }

  template <class T>
  static constexpr auto rule_argument(T const& a) {
    if constexpr (std::same_as<T, bool>)
      return a;
    else
      return plain<double>(value_of(a));
  }

  // Which argument is the K-th that may be active.
  template <class... Arguments>
  static constexpr int argument_of_operand(int k) {
    bool const is_operand[]{std::same_as<Arguments, real>...};
    for (int i = 0;; ++i)
      if (is_operand[i] && k-- == 0) return i;
  }
  template <int I, class First, class... Rest>
  static constexpr auto const& argument(First const& first, Rest const&... rest) {
    if constexpr (I == 0)
      return first;
    else
      return argument<I - 1>(rest...);
  }
  // The derivative of a result by the recorded value that its K-th operand depends on.
  template <class Operation, int K, class... Arguments>
  static double slope(double result, Arguments const&... a) {
    constexpr int i = argument_of_operand<Arguments...>(K);
    auto const partial = Operation::partial(operation::by<i>{}, plain<double>(result), rule_argument(a)...);
    return detail::chained(plain_numbers::as<double>(partial), argument<i>(a...).slope);
  }
  template <class Operation, int K, class... Arguments>
  static term make_term(double result, Arguments const&... a) {
    return {slope<Operation, K>(result, a...), argument<argument_of_operand<Arguments...>(K)>(a...)};
  }

  // Inlined, so that values can stay in registers.
  template <class Operation, class... Arguments>
  [[gnu::always_inline]] static real record(double result, Arguments const&... a) {
    constexpr int count = (int{std::same_as<Arguments, real>} + ...);
    constexpr auto made_by = operation::opcode_of<Operation>;
    // What is usual is done here: one recorded value to depend on, or two.
    if constexpr (count == 1) {
      real const& first = argument<argument_of_operand<Arguments...>(0)>(a...);
      auto const by_first = slope<Operation, 0>(result, a...);
      detail::record* const owner = first.owner;
      if (owner->limit != 0 && first.stamp >= owner->known_since) [[likely]]
        return real(result, by_first, first, made_by);
      term terms[]{{by_first, first}};
      return record_terms(terms, count, result, made_by);
    } else if constexpr (count == 2) {
      real const& first = argument<argument_of_operand<Arguments...>(0)>(a...);
      real const& second = argument<argument_of_operand<Arguments...>(1)>(a...);
      auto const by_first = slope<Operation, 0>(result, a...), by_second = slope<Operation, 1>(result, a...);
      // One of them at least has a tape.
      detail::record* const owner = first.owner;
      if (owner == second.owner && owner->size < owner->limit && first.stamp >= owner->known_since &&
          second.stamp >= owner->known_since) [[likely]] {
        if (first.at() == second.at()) return real(result, by_first + by_second, first, made_by);
        return real(result, owner, owner->push({{by_first, by_second}, {first.at(), second.at()}}), made_by);
      }
      term terms[]{{by_first, first}, {by_second, second}};
      return record_terms(terms, count, result, made_by);
    } else {
      term terms[]{make_term<Operation, 0>(result, a...), make_term<Operation, 1>(result, a...), make_term<Operation, 2>(result, a...)};
      return record_terms(terms, count, result, made_by);
    }
  }
};

/// Any number of operands: what is seldom, or a mistake.
[[gnu::noinline]] inline real recording::record_terms(term* terms, int count, double result, operation::opcode made_by) {
  // Operands that are not active go.
  int active = 0;
  for (int i = 0; i < count; ++i)
    if (terms[i].operand.owner != nullptr) terms[active++] = terms[i];
  if (active == 0) return real(result);
  detail::record* const owner = terms[0].operand.owner;
  for (int i = 0; i < active; ++i) {
    terms[i].operand.demand_known("use");
    if (terms[i].operand.owner != owner)
      detail::refuse("values of two tapes in one operation: record on one tape, or detach() one of the values");
  }
  if (owner->is_paused()) return real(result);
  bool const history = owner->keeps_history();
  // Operands that depend on the same recorded value become one.
  int different = active;
  if (!history)
    for (int i = different = 0; i < active; ++i) {
      int k = 0;
      while (k < different && terms[k].operand.at() != terms[i].operand.at()) ++k;
      if (k < different)
        terms[k].slope += terms[i].slope;
      else
        terms[different++] = terms[i];
    }
  if (different == 1 && !history) return real(result, terms[0].slope, terms[0].operand, made_by);

  // Two operands in the first statement, and one more in each that continues it.
  owner->reserve(static_cast<detail::position>(different));
  auto const self = owner->size;
  detail::statement s{{terms[0].slope, 0}, {terms[0].operand.at(), self}};
  if (different > 1) {
    s.partials[1] = terms[1].slope;
    s.operands[1] = terms[1].operand.at();
  }
  for (int i = 2; i < different; ++i) {
    auto const begun = owner->push(s, result, detail::continued);
    s = {{1, terms[i].slope}, {begun, terms[i].operand.at()}};
  }
  return real(result, owner, owner->push(s, result, made_by), made_by);
}

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
  for (auto link = at(); owner->event_at(link = owner->statements[link].operand(0)).made_by == detail::continued;) chain.push(link);
  for (int i = chain.size - 1; i >= 0; --i)
    for (int k = i == chain.size - 1 ? 0 : 1; k < 2; ++k)
      if (auto const operand = owner->statements[chain[i]].operand(k); operand != chain[i]) add(operand);
  return found;
}

}  // namespace chainrule::tape
