// SPDX-License-Identifier: BSL-1.0
// Traced values: what an ordinary function is called with, once, while compiling. What it does with them is written
// into a graph. Next: from_function.hpp, which makes the call.
#pragma once

#include "../expression/no_answer.hpp"
#include "../expression/number_traits.hpp"
#include "../graph/from_expression.hpp"
#include "../graph/rule_algebra.hpp"
#include "error.hpp"
#include "recorder.hpp"

namespace chainrule {

struct tracing;
struct traced_condition;
struct traced_integer;
struct traced_index;

/// A number of a traced function: a value in the graph, or a number that stood in the function's source. Every plain
/// number converts to one; none converts back, its value is not known while the function is traced. (Conversions that
/// exist only to say so are implicit for indices alone: c ? x : 0.0 is ambiguous if both convert to each other.)
struct traced : symbolic_base {
  using algebra = tracing;
  static constexpr bool stands_for_a_number = true;

  detail::graph::recorder* owner = nullptr;  ///< nullptr for a plain number
  detail::graph::index position = detail::graph::none;
  long double number =
      0;  ///< of a plain number: number / divisor, where 1 / 3 would have to be rounded to be one number
  long double divisor = 1;

  constexpr traced() = default;
  constexpr traced(detail::graph::recorder& in, detail::graph::index node) : owner(&in), position(node) {
    // What has turned out to be a number is one: arithmetic on it is arithmetic of literals.
    if (detail::exact::rational const value = in.g.exact(node); value.valid) {
      owner = nullptr;
      number = static_cast<long double>(value.numerator);
      divisor = static_cast<long double>(value.denominator);
    }
  }
  template <class T>
    requires(std::is_arithmetic_v<T>)
  constexpr traced(T value) : number(static_cast<long double>(value)) {}
  template <detail::constant_like T>
  constexpr traced(T const& value) {
    if constexpr (exact_constant<T>) {
      number = static_cast<long double>(T::exact.numerator);
      divisor = static_cast<long double>(T::exact.denominator);
    } else {
      number = detail::constant_as<long double>(value);
    }
  }
  template <detail::integral_constant T>
  constexpr traced(T const&) : number(static_cast<long double>(T::value)) {}

  /// A comparison is 0 or 1 where a number is meant.
  constexpr traced(traced_condition const& condition);
  constexpr traced(traced_integer const& integer);

  /// In a condition a number is true if it is not zero.
  explicit constexpr operator bool() const;
  template <class T>
    requires(std::is_arithmetic_v<T> && !std::same_as<T, bool>)
  explicit(!std::unsigned_integral<T> && !std::same_as<T, std::ptrdiff_t>) constexpr operator T() const {
    detail::error::traced_value_converted<T>();
    return T{};
  }
};

/// A comparison of traced values. An `if` on it follows both sides; where(condition, a, b) computes both.
struct traced_condition : symbolic_base {
  using algebra = tracing;
  detail::graph::recorder* owner = nullptr;  ///< nullptr where it is known
  detail::graph::index position = detail::graph::none;
  bool known = false;

  constexpr operator bool() const { return owner == nullptr ? known : owner->decide(position); }
};

/// An integer made of comparisons, as in (x > 0) - (x < 0). Among integers it is divided as integers are.
struct traced_integer : symbolic_base {
  using algebra = tracing;
  static constexpr bool stands_for_a_number = true;
  traced value;

  constexpr traced_integer() = default;
  explicit constexpr traced_integer(traced const& number) : value(number) {}
  constexpr traced_integer(traced_condition const& condition) : value(condition) {}

  explicit constexpr operator bool() const { return static_cast<bool>(value); }
  template <class T>
    requires(std::is_arithmetic_v<T> && !std::same_as<T, bool>)
  constexpr operator T() const {
    detail::error::traced_value_converted<T>();
    return T{};
  }
};

/// The algebra of traced values: applying an operation writes a node.
struct tracing {
  template <class Operation, class... Arguments>
  static constexpr auto apply(Arguments const&... a) {
    constexpr operation::kind given[]{kind_of<Arguments>...};
    if constexpr (!(can_be_written<Arguments>() && ...))
      return detail::no_answer{};
    else if constexpr ((std::same_as<Arguments, traced_integer> || ...) || !operation::fit(Operation::operands, given))
      return write_converted<Operation>(a...);
    else
      return write_or_compute<Operation>(a...);
  }
  template <operation::kind Wanted, class T>
  static constexpr auto converted(T const& a) {
    if constexpr (std::same_as<T, traced_integer>)
      return converted<Wanted>(a.value);
    else if constexpr (Wanted == operation::kind::condition && kind_of<T> == operation::kind::number)
      return apply<operation::not_equal_>(a, 0_c);
    else if constexpr (Wanted == operation::kind::number && kind_of<T> == operation::kind::condition)
      return traced(a);
    else
      return a;
  }

 private:
  template <class T>
  static constexpr auto kind_of =
      std::same_as<T, traced_condition> || std::same_as<T, bool> ? operation::kind::condition : operation::kind::number;
  template <class T>
  static constexpr bool is_integer = std::is_integral_v<T> || std::same_as<T, traced_condition> ||
                                     std::same_as<T, traced_integer> || detail::integral_constant<T>;
  template <class Operation, class... Arguments>
  static constexpr auto write_converted(Arguments const&... a) {
    auto const result = operation::apply_converted<Operation, tracing>(a...);
    if constexpr (!Operation::keeps_integers || !(is_integer<Arguments> && ...))
      return result;
    else if constexpr (std::same_as<Operation, operation::divide_>)
      return traced_integer(apply<operation::trunc_>(result));
    else
      return traced_integer(result);
  }

  template <class Operation, class... Arguments>
  static constexpr auto write_or_compute(Arguments const&... a) {
    detail::graph::recorder* owner = nullptr;
    ((owner = owner != nullptr ? owner : owner_of(a)), ...);
    if constexpr (Operation::result == operation::kind::condition) {
      if (owner == nullptr) return traced_condition{{}, nullptr, detail::graph::none, Operation::value(value_of(a)...)};
      return traced_condition{{}, owner, write<Operation>(*owner, a...)};
    } else {
      if (owner == nullptr) return among_numbers<Operation>(a...);
      return traced(*owner, write<Operation>(*owner, a...));
    }
  }

 public:
  /// The node of a value in the graph of `owner`.
  static constexpr detail::graph::index position_of(detail::graph::recorder& owner, traced const& a) {
    if (a.owner != nullptr) return a.position;
    detail::graph::index const number = owner.g.append_literal(a.number);
    return a.divisor == 1
               ? number
               : detail::graph::detail::make<operation::divide_>(owner.g, number, owner.g.append_literal(a.divisor));
  }
  template <class T>
  static constexpr detail::graph::index position_of(detail::graph::recorder& owner, T const& a) {
    if constexpr (std::same_as<T, traced_condition> || std::same_as<T, bool>)
      return condition_of(owner, a);
    else if constexpr (constant_formula<T>)
      return formula_of<T>(owner);
    else
      return graph_constant(owner, a);
  }

 private:
  // A formula of constants, such as sqrt(2_c), as opposed to a mere constant.
  template <class T>
  static constexpr bool constant_formula = formula<T> && !detail::constant_like<T>;

  // Whether a value may stand in a traced function; says so if not.
  template <class T>
  static constexpr bool can_be_written() {
    if constexpr (detail::is_after_mistake<T>) {
      return false;
    } else if constexpr (constant_formula<T>) {
      if constexpr (detail::graph::lowered<T>::value.size.names > 0 || detail::captured_count < T >> 0)
        return detail::error::formula_in_a_traced_function<T>();
      else
        return true;
    } else if constexpr (detail::is_condition<T>::value) {
      return detail::error::formula_in_a_traced_function<T>();
    } else if constexpr (std::same_as<T, traced_index>) {
      return detail::error::index_among_numbers<T>();
    } else if constexpr (std::is_class_v<T> && numeric<T>) {
      return detail::error::number_in_a_traced_function<T>();
    } else {
      return true;
    }
  }

  static constexpr detail::graph::recorder* owner_of(traced const& a) { return a.owner; }
  static constexpr detail::graph::recorder* owner_of(traced_condition const& a) { return a.owner; }
  static constexpr detail::graph::recorder* owner_of(auto const&) { return nullptr; }

  template <class Operation, class... Arguments>
  static constexpr detail::graph::index write(detail::graph::recorder& owner, Arguments const&... a) {
    if (detail::graph::index const before = owner.repeated(); before != detail::graph::none) return before;
    return owner.to_trail(
        detail::graph::simplified(owner.g, operation::opcode_of<Operation>, position_of(owner, a)...));
  }

  template <class T>
  static constexpr detail::graph::index graph_constant(detail::graph::recorder& owner, T const& a) {
    if constexpr (exact_constant<T>)
      return owner.g.append_constant(T::exact);
    else if constexpr (detail::constant_like<T>)
      return detail::graph::terms::position_of(owner.g, a);
    else if constexpr (detail::integral_constant<T>)
      return owner.g.append_literal(static_cast<long double>(T::value));
    else
      return owner.g.append_literal(static_cast<long double>(a));
  }

  // True is 0 == 0.
  template <class T>
  static constexpr detail::graph::index condition_of(detail::graph::recorder& owner, T const& a) {
    if constexpr (std::same_as<T, traced_condition>)
      if (a.owner != nullptr) return a.position;
    detail::graph::index const zero = owner.g.append_constant({0});
    return static_cast<bool>(a) ? owner.g.append(operation::opcode_of<operation::equal_>, zero, zero)
                                : owner.g.append(operation::opcode_of<operation::not_equal_>, zero, zero);
  }

  template <formula F>
  static constexpr detail::graph::index formula_of(detail::graph::recorder& owner) {
    auto const& from = detail::graph::lowered<F>::value;
    return detail::graph::import(owner.g, from, [](int number) { return number; })[from.roots[0]];
  }

  // Arithmetic on literals, in the double or long double that they are.
  static constexpr bool value_of(bool a) { return a; }
  static constexpr bool value_of(traced_condition const& a) { return a.known; }
  static constexpr long double value_of(traced const& a) {
    return a.divisor == 1 ? a.number
                          : static_cast<long double>(static_cast<double>(a.number) / static_cast<double>(a.divisor));
  }
  template <class T>
  static constexpr long double value_of(T const& a) {
    if constexpr (constant_formula<T>)
      return a();
    else
      return operation::numbers::as<long double>(a);
  }
  static constexpr bool is_double(bool) { return true; }
  static constexpr bool is_double(long double a) {
    return static_cast<long double>(static_cast<double>(a)) == a || a != a;
  }
  static constexpr bool as_double(bool a) { return a; }
  static constexpr double as_double(long double a) { return static_cast<double>(a); }
  template <class Operation, class... Arguments>
  static constexpr traced among_numbers(Arguments const&... a) {
    if constexpr (std::same_as<Operation, operation::divide_>)
      if (traced const q = exact_quotient(as_literal(a)...); q.divisor != 1) return q;
    if ((is_double(value_of(a)) && ...)) return traced(Operation::value(as_double(value_of(a))...));
    traced const wide(Operation::value(value_of(a)...));
    // Constants take the precision of the numbers beside them: 0.35_c * 3.0 rounds as doubles do, where that is seen.
    if constexpr ((detail::constant_like<Arguments> || ...))
      if (((detail::constant_like<Arguments> || is_double(value_of(a))) && ...))
        if (auto const narrow = Operation::value(as_double(value_of(a))...); narrow != static_cast<double>(wide.number))
          return traced(narrow);
    return wide;
  }
  // T(1) / T(3) is kept as it is written, so that each number type rounds it itself.
  static constexpr traced exact_quotient(traced const& a, traced const& b) {
    traced q;
    bool const integers =
        detail::exact::short_fraction(a.number).is_integer() && detail::exact::short_fraction(b.number).is_integer();
    if (a.divisor == 1 && b.divisor == 1 && integers && b.number != 0 &&
        !detail::exact::short_fraction(a.number / b.number).valid) {
      q.number = b.number < 0 ? -a.number : a.number;
      q.divisor = b.number < 0 ? -b.number : b.number;
    }
    return q;
  }
  static constexpr traced as_literal(traced const& a) { return a; }
  template <class T>
  static constexpr traced as_literal(T const& a) {
    if constexpr (requires { traced(a); })
      return traced(a);
    else
      return traced(value_of(a));
  }
};

constexpr traced::traced(traced_integer const& integer) : traced(integer.value) {}
constexpr traced::traced(traced_condition const& condition)
    : traced(condition.owner == nullptr ? traced(condition.known)
                                        : tracing::apply<operation::where_>(condition, 1_c, 0_c)) {}

constexpr traced::operator bool() const { return *this != 0_c; }

}  // namespace chainrule
