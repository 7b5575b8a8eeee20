// Random expressions, in the names that are known where they stand.
// Next: generate.hpp, the statements around them.
#pragma once

#include <algorithm>
#include <initializer_list>

#include "tree.hpp"
#include "vocabulary.hpp"

namespace random_functions {

class expressions {
 protected:
  expressions(std::uint64_t seed, int wanted) : random(seed), first(wanted) {}

  using operand = chainrule::operation::kind;
  struct name {
    int id;
    bool writable;
    bool captured = true;  // structured bindings are not, by clang 14
  };
  struct container {
    int id, size;
  };
  struct lambda {
    int id, arity;
    bool differentiable;  // generic, and refers to nothing outside
  };
  struct names {
    std::vector<name> numbers;
    std::vector<int> conditions, integers;
    std::vector<container> arrays, counters;  // a counter's size is its bound
    std::vector<lambda> lambdas;
    bool in_loop = false, in_lambda = false;
  };

  test::random_points random;
  int first;
  function made;
  names scope;

  int below(int n) { return static_cast<int>((random.bits() >> 33U) % static_cast<std::uint64_t>(n)); }
  bool chance(int percent) { return below(100) < percent; }
  template <class T>
  T const& any(std::vector<T> const& all) {
    return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
  }
  // One of the last ones more often: what was just computed is used.
  name const& recent(std::vector<name> const& all) {
    int const size = static_cast<int>(all.size());
    return all[static_cast<std::size_t>(size - 1 - std::min(below(size), below(size)))];
  }
  int weighted(std::initializer_list<int> weights) {
    int sum = 0;
    for (int weight : weights) sum += weight;
    int at = below(sum), i = 0;
    for (int weight : weights) {
      if (at < weight) break;
      at -= weight;
      ++i;
    }
    return i;
  }

  // Expressions.
  static node op(int position, std::vector<node> parts, type of = type::number) {
    // A function of plain numbers alone would not be one of this library's.
    if (of == type::number && std::all_of(parts.begin(), parts.end(), [](node const& part) { return is_plain(part); }))
      for (auto& part : parts)
        if (part.of == type::number && part.style != 1) part = {what::as_number, type::number, 0, 0, 0, 0, {}, {part}};
    return {what::operation, of, position, 0, 0, 0, {}, std::move(parts)};
  }
  static node op(std::string_view word, std::vector<node> parts, type of = type::number) {
    int const position = position_of(word, static_cast<int>(parts.size()));
    return op(position, std::move(parts), of);
  }
  static node literal(double value, int style = 0) { return {what::literal, type::number, 0, 0, style, value, {}, {}}; }
  static node integer_literal(int value) {
    return {what::literal, type::integer, 0, 0, 0, static_cast<double>(value), {}, {}};
  }
  static node variable(int id, type of = type::number) { return {what::variable, of, id, 0, 0, 0, {}, {}}; }
  static bool is_plain(node const& n) {
    if (n.kind == what::literal) return n.style != 2;
    if (n.kind == what::choose) return is_plain(n.parts[1]) && is_plain(n.parts[2]);
    return n.of == type::integer || (n.kind == what::operation && n.parts.empty());
  }
  static bool is_literal(node const& n) {
    return n.kind == what::literal || (n.kind == what::operation && n.parts.empty());
  }

  node some_literal() {
    constexpr double values[]{0.5, 2, 3, 0.25, 0.1, 0.7, 1.5, 1, 0.3, 4, 1.25, 2.6};
    int const style = chance(20) ? 2 : 0;
    return literal(values[below(12)], style);
  }
  // These have to stand beside a number.
  node exact_literal() { return literal(chance(70) ? 1 + below(4) : 0.1 + 0.25 * below(3), 1); }
  node some_variable() { return variable(recent(scope.numbers).id); }
  node index_of(container const& array) {
    if (!scope.counters.empty() && chance(60))
      if (auto const& counter = any(scope.counters); counter.size <= array.size)
        return variable(counter.id, type::integer);
    return integer_literal(below(array.size));
  }
  node some_element() {
    auto const& array = any(scope.arrays);
    return {what::element, type::number, array.id, 0, 0, 0, {}, {index_of(array)}};
  }
  node leaf() {
    if (!scope.arrays.empty() && chance(30)) return some_element();
    return chance(80) ? some_variable() : some_literal();
  }
  // What depends on something, mostly.
  node active_leaf() { return !scope.arrays.empty() && chance(30) ? some_element() : some_variable(); }

  node expression(int depth) {
    if (first >= 0 && depth > 0 && chance(50)) return call_of(std::exchange(first, -1), depth);
    if (depth <= 0) return leaf();
    switch (weighted({34, 24, 8, 5, 5, 4, 4, 8})) {
      case 0:
        return arithmetic(depth);
      case 1:
        return call_of(any(functions()), depth);
      case 2:
        return {what::choose, type::number, 0, 0, 0, 0, {}, {condition(1), expression(depth - 1), leaf()}};
      case 3:
        return {chance(50) ? what::larger : what::smaller, type::number, 0, 0, 0, 0, {},
                {active_leaf(), expression(depth - 1)}};
      case 4:
        return op("*", {as_number(), expression(depth - 1)});
      case 5:
        return op("-", {expression(depth - 1)});
      case 6:
        return joined(50, {expression(depth - 1), integer(1)});
      default:
        return call_of_lambda(depth);
    }
  }
  // Operands come first: the arguments of a call are evaluated in an order that compilers choose.
  node joined(int percent_of_sums, std::vector<node> parts) {
    return op(chance(percent_of_sums) ? "+" : "*", std::move(parts));
  }
  node compared(std::vector<node> parts) { return op(any(comparisons()), std::move(parts), type::condition); }
  node with_style(int styles, node n) {
    n.style = below(styles);
    return n;
  }
  node as_number() {
    node n = chance(50) ? condition(1) : integer(1);
    if (chance(50)) return {what::as_number, type::number, 0, 0, 0, 0, {}, {std::move(n)}};
    return n;
  }
  node arithmetic(int depth) {
    constexpr char const* operators[]{"+", "-", "*", "/"};
    int const which = weighted({3, 3, 4, 2});
    node left = expression(depth - 1);
    node right = chance(50) ? leaf() : expression(depth - 1);
    if (is_literal(left)) left = active_leaf();
    if (chance(10)) right = chance(30) ? op(any(constants()), {}) : exact_literal();
    if (chance(50) && which != 3) std::swap(left, right);
    if (which == 3 && !is_literal(right)) right = inside(std::move(right), chainrule::operation::positive_reals);
    return op(operators[which], {std::move(left), std::move(right)});
  }
  node call_of(int position, int depth) {
    auto const& word = words()[static_cast<std::size_t>(position)];
    std::vector<node> operands;
    bool all_literal = true;
    for (int k = 0; k < word.traits->arity; ++k) {
      auto const [low, high] = word.domain[k];
      if (word.operands[k] == operand::condition) {
        operands.push_back(condition(1));
      } else if (word.operands[k] == operand::index) {
        int const from = low > 0 ? static_cast<int>(low) : 1, to = high < 3 ? static_cast<int>(high) : 3;
        operands.push_back(literal(from + below(to - from + 1), 1));
      } else {
        operands.push_back(inside(k == 0 || chance(60) ? expression(depth - 1) : leaf(), word.domain[k]));
        all_literal &= is_literal(operands.back());
      }
    }
    if (all_literal) operands.back() = inside(active_leaf(), word.domain[word.traits->arity - 1]);
    return op(position, std::move(operands));
  }
  node call_of_lambda(int depth) {
    if (scope.lambdas.empty()) return arithmetic(depth);
    auto const& f = any(scope.lambdas);
    std::vector<node> given;
    for (int i = 0; i < f.arity; ++i) given.push_back(i == 0 ? expression(depth - 1) : leaf());
    if (f.differentiable && is_plain(given[0])) given[0] = {what::as_number, type::number, 0, 0, 0, 0, {}, {given[0]}};
    if (f.differentiable && chance(50)) return {what::slope, type::number, f.id, 0, 0, 0, {}, std::move(given)};
    return {what::called, type::number, f.id, 0, 0, 0, {}, std::move(given)};
  }

  // u moved into the inside of a domain, in one of several ways.
  node inside(node u, chainrule::operation::interval domain) {
    bool const from = domain.low > -chainrule::operation::infinity, to = domain.high < chainrule::operation::infinity;
    if (from && to) {
      double const middle = 0.5 * (domain.low + domain.high), half = 0.45 * (domain.high - domain.low);
      constexpr char const* bounded[]{"sin", "tanh", "erf", "cos"};
      node scaled = op("*", {literal(rounded(half)), op(bounded[below(4)], {std::move(u)})});
      return middle == 0 ? scaled : op("+", {literal(rounded(middle)), std::move(scaled)});
    }
    if (!from && !to) return chance(20) ? op(chance(50) ? "sin" : "atan", {std::move(u)}) : u;
    if (is_literal(u)) u = active_leaf();
    node above = positive(std::move(u));
    if (from) return domain.low == 0 ? above : op("+", {literal(domain.low), std::move(above)});
    return op("-", {literal(domain.high), std::move(above)});
  }
  static double rounded(double value) { return static_cast<double>(static_cast<long>(value * 100)) / 100; }
  node positive(node u) {
    switch (below(5)) {
      case 0:
        return op("+", {op("abs", {std::move(u)}), literal(0.25)});
      case 1:
        return op("+", {op("square", {std::move(u)}), literal(0.5)});
      case 2:
        return op("exp", {op("sin", {std::move(u)})});
      case 3:
        return op("+", {op("cos", {std::move(u)}), literal(1.5)});
      default:
        return op("sqrt", {op("+", {literal(1), op("*", {u, u})})});
    }
  }

  node condition(int depth) {
    if (!scope.conditions.empty() && chance(25)) return variable(any(scope.conditions), type::condition);
    switch (depth > 0 ? weighted({70, 10, 10, 6, 4}) : 0) {
      case 1:
        return op("&&", {condition(depth - 1), condition(depth - 1)}, type::condition);
      case 2:
        return op("||", {condition(depth - 1), condition(depth - 1)}, type::condition);
      case 3:
        return op("!", {condition(depth - 1)}, type::condition);
      case 4:
        return compared({integer(1), integer_literal(below(3))});
      default:
        return compared({depth > 0 && chance(40) ? expression(1) : active_leaf(), leaf()});
    }
  }
  node integer(int depth) {
    if (!scope.integers.empty() && chance(30)) return variable(any(scope.integers), type::integer);
    switch (depth > 0 ? weighted({20, 20, 25, 15, 10, 10}) : below(2)) {
      case 0:
        if (!scope.counters.empty()) return variable(any(scope.counters).id, type::integer);
        [[fallthrough]];
      case 1:
        return integer_literal(1 + below(4));
      case 2:
        return op("+", {condition(0), condition(0)}, type::integer);
      case 3:
        return op("-", {condition(0), condition(0)}, type::integer);
      case 4:
        return op("*", {integer(depth - 1), integer_literal(2 + below(3))}, type::integer);
      default:
        return op("/",
                  {op("+", {integer(depth - 1), integer_literal(1 + below(4))}, type::integer), integer_literal(2)},
                  type::integer);
    }
  }
};

}  // namespace random_functions
