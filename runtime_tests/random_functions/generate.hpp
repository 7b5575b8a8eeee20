// Makes random functions: the same ones for the same seed, by one compiler; another may evaluate arguments in another order.
#pragma once

#include <algorithm>
#include <initializer_list>

#include "tree.hpp"
#include "vocabulary.hpp"

namespace random_functions {

class generator {
 public:
  /// A function in which the operation number `wanted` of functions() occurs.
  generator(std::uint64_t seed, int wanted, int length)
      : random(seed), first(functions()[static_cast<std::size_t>(wanted)]), statements(length) {}

  function operator()() {
    made = function{};
    made.style = below(4);
    scope = {};
    for (int i = 0; i < arguments; ++i) scope.numbers.push_back({i, true});
    made.body = block(statements, 0);
    made.body.parts.push_back(give(2));
    return std::move(made);
  }

 private:
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
    bool alone;  // refers to nothing outside
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
  int statements;
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
  static node integer_literal(int value) { return {what::literal, type::integer, 0, 0, 0, static_cast<double>(value), {}, {}}; }
  static node variable(int id, type of = type::number) { return {what::variable, of, id, 0, 0, 0, {}, {}}; }
  static bool is_plain(node const& n) {
    if (n.kind == what::literal) return n.style != 2;
    return n.of == type::integer || (n.kind == what::operation && n.parts.empty());
  }
  static bool is_literal(node const& n) { return n.kind == what::literal || (n.kind == what::operation && n.parts.empty()); }

  node some_literal() {
    constexpr double values[]{0.5, 2, 3, 0.25, 0.1, 0.7, 1.5, 1, 0.3, 4, 1.25, 2.6};
    return literal(values[below(12)], chance(20) ? 2 : 0);
  }
  // These have to stand beside a number.
  node exact_literal() { return literal(chance(70) ? 1 + below(4) : 0.1 + 0.25 * below(3), 1); }
  node some_variable() { return variable(recent(scope.numbers).id); }
  node index_of(container const& array) {
    if (!scope.counters.empty() && chance(60))
      if (auto const& counter = any(scope.counters); counter.size <= array.size) return variable(counter.id, type::integer);
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
      case 0: return arithmetic(depth);
      case 1: return call_of(any(functions()), depth);
      case 2: return {what::choose, type::number, 0, 0, 0, 0, {}, {condition(1), expression(depth - 1), leaf()}};
      case 3: return {chance(50) ? what::larger : what::smaller, type::number, 0, 0, 0, 0, {}, {active_leaf(), expression(depth - 1)}};
      case 4: return op("*", {as_number(), expression(depth - 1)});
      case 5: return op("-", {expression(depth - 1)});
      case 6: return op(chance(50) ? "+" : "*", {expression(depth - 1), integer(1)});
      default: return call_of_lambda(depth);
    }
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
    if (f.alone && f.arity == 1 && chance(50)) return {what::slope, type::number, f.id, 0, 0, 0, {}, {expression(depth - 1)}};
    std::vector<node> given;
    for (int i = 0; i < f.arity; ++i) given.push_back(i == 0 ? expression(depth - 1) : leaf());
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
      case 0: return op("+", {op("abs", {std::move(u)}), literal(0.25)});
      case 1: return op("+", {op("square", {std::move(u)}), literal(0.5)});
      case 2: return op("exp", {op("sin", {std::move(u)})});
      case 3: return op("+", {op("cos", {std::move(u)}), literal(1.5)});
      default: return op("sqrt", {op("+", {literal(1), op("*", {u, u})})});
    }
  }

  node condition(int depth) {
    if (!scope.conditions.empty() && chance(25)) return variable(any(scope.conditions), type::condition);
    switch (depth > 0 ? weighted({70, 10, 10, 6, 4}) : 0) {
      case 1: return op("&&", {condition(depth - 1), condition(depth - 1)}, type::condition);
      case 2: return op("||", {condition(depth - 1), condition(depth - 1)}, type::condition);
      case 3: return op("!", {condition(depth - 1)}, type::condition);
      case 4: return op(any(comparisons()), {integer(1), integer_literal(below(3))}, type::condition);
      default: return op(any(comparisons()), {depth > 0 && chance(40) ? expression(1) : active_leaf(), leaf()}, type::condition);
    }
  }
  node integer(int depth) {
    if (!scope.integers.empty() && chance(30)) return variable(any(scope.integers), type::integer);
    switch (depth > 0 ? weighted({20, 20, 25, 15, 10, 10}) : below(2)) {
      case 0:
        if (!scope.counters.empty()) return variable(any(scope.counters).id, type::integer);
        [[fallthrough]];
      case 1: return integer_literal(1 + below(4));
      case 2: return op("+", {condition(0), condition(0)}, type::integer);
      case 3: return op("-", {condition(0), condition(0)}, type::integer);
      case 4: return op("*", {integer(depth - 1), integer_literal(2 + below(3))}, type::integer);
      default: return op("/", {op("+", {integer(depth - 1), integer_literal(1 + below(4))}, type::integer), integer_literal(2)}, type::integer);
    }
  }

  // Statements.
  node block(int count, int depth) {
    node result{what::block, type::statement, 0, 0, 0, 0, {}, {}};
    for (int i = 0; i < count; ++i) result.parts.push_back(statement(depth));
    return result;
  }
  // A block with names of its own, which are gone after it.
  node nested(int count, int depth, auto const& change, auto const& finish) {
    auto const before = scope;
    change();
    node result = block(count, depth);
    finish(result);
    scope = before;
    return result;
  }
  node nested(int count, int depth) {
    return nested(count, depth, [] {}, [](node&) {});
  }
  node statement_of(what kind, std::vector<node> parts, int id = 0, int bound = 0, int style = 0) {
    return {kind, type::statement, id, bound, style, 0, {}, std::move(parts)};
  }
  node give(int depth) {
    node value = expression(depth);
    for (int i = below(3); i > 0; --i) value = op(chance(70) ? "+" : "*", {std::move(value), some_variable()});
    if (is_literal(value) || value.of != type::number) value = op("*", {std::move(value), some_variable()});
    return statement_of(what::give, {std::move(value)});
  }
  bool has_place() const {
    return std::any_of(scope.numbers.begin(), scope.numbers.end(), [](name const& n) { return n.writable; }) || !scope.arrays.empty();
  }
  node place() {
    if (!scope.arrays.empty() && !scope.in_lambda && chance(40)) return some_element();
    std::vector<name> writable;
    for (auto const& n : scope.numbers)
      if (n.writable) writable.push_back(n);
    return variable(recent(writable).id);
  }

  node statement(int depth) {
    bool const inner = depth > 0;
    bool const may_write = std::any_of(scope.numbers.begin(), scope.numbers.end(), [](name const& n) { return n.writable; });
    if (!may_write) return declaration();
    switch (weighted({22, 10, 10, 10, 3, 5, inner ? 6 : 14, inner ? 3 : 8, 3, scope.in_lambda ? 0 : 5, 3, scope.in_loop ? 6 : 0, inner ? 4 : 0, 3, 4, 3})) {
      case 0: return declaration();
      case 1: return array();
      case 2: return statement_of(what::assign, {place(), number_expression()});
      case 3: return compound();
      case 4: return statement_of(what::step, {place()}, 0, 0, below(4));
      case 5: return statement_of(what::exchange, {place(), place()}, 0, 0, below(2));
      case 6: return branch(depth);
      case 7: return loop(depth);
      case 8: return each(depth);
      case 9: return definition();
      case 10: return pick(depth);
      case 11: return guarded(chance(60) ? what::leave : what::skip);
      case 12: return guarded(what::give);
      case 13: return condition_variable();
      case 14: return unpacked();
      default: return integer_variable();
    }
  }
  node number_expression() {
    node n = expression(2);
    if (n.of != type::number) n = op("*", {std::move(n), some_variable()});
    return n;
  }
  node declaration() {
    node n = statement_of(what::declare, {number_expression()}, made.names);
    scope.numbers.push_back({made.names++, true});
    return n;
  }
  node condition_variable() {
    node n = statement_of(what::declare, {condition(1)}, made.names);
    scope.conditions.push_back(made.names++);
    return n;
  }
  node integer_variable() {
    node n = statement_of(what::declare, {op("+", {condition(0), condition(0)}, type::integer)}, made.names);
    scope.integers.push_back(made.names++);
    return n;
  }
  node array() {
    std::vector<node> elements;
    int const size = 2 + below(3);
    for (int i = 0; i < size; ++i) elements.push_back(i == 0 ? number_expression() : leaf());
    node n = statement_of(what::array, std::move(elements), made.names);
    scope.arrays.push_back({made.names++, size});
    return n;
  }
  node compound() {
    constexpr char const* operators[]{"+", "-", "*", "/"};
    int const which = weighted({4, 3, 3, 1});
    node by = which == 3 ? inside(number_expression(), chainrule::operation::positive_reals) : chance(15) ? integer(1) : number_expression();
    return statement_of(what::compound, {place(), std::move(by)}, position_of(operators[which], 2));
  }
  node unpacked() {
    node n = statement_of(what::unpack, {number_expression(), leaf()});
    for (int i = 0; i < 2; ++i) {
      n.names.push_back(made.names);
      scope.numbers.push_back({made.names++, true, false});
    }
    return n;
  }
  node branch(int depth) {
    std::vector<node> parts{condition(1), nested(1 + below(2), depth + 1)};
    if (chance(60)) parts.push_back(nested(1 + below(2), depth + 1));
    return statement_of(what::branch, std::move(parts));
  }
  node guarded(what kind) {
    node n = kind == what::give ? give(1) : statement_of(kind, {});
    std::vector<node> body;
    body.push_back(std::move(n));
    return statement_of(what::branch, {condition(0), statement_of(what::block, std::move(body))});
  }
  node loop(int depth) {
    int const id = made.names++, bound = 2 + below(2);
    node body = nested(1 + below(2), depth + 1, [&] {
      scope.counters.push_back({id, bound});
      scope.in_loop = true;
    }, [](node&) {});
    return statement_of(what::count, {std::move(body)}, id, bound, below(3));
  }
  node each(int depth) {
    if (scope.arrays.empty()) return array();
    int const id = made.names++, array = any(scope.arrays).id, by_value = below(2);
    node body = nested(1, depth + 1, [&] {
      scope.numbers.push_back({id, true});
      std::erase_if(scope.arrays, [&](container const& c) { return c.id == array; });
      scope.in_loop = true;
    }, [](node&) {});
    return statement_of(what::each, {std::move(body)}, id, array, by_value);
  }
  node pick(int depth) {
    node on = scope.counters.empty() ? integer_literal(below(3)) : variable(any(scope.counters).id, type::integer);
    std::vector<node> parts{std::move(on)};
    for (int i = 0; i < 3; ++i) parts.push_back(nested(1, depth + 1, [&] { scope.in_loop = false; }, [](node&) {}));
    return statement_of(what::pick, std::move(parts));
  }
  // A lambda changes nothing outside: operands are evaluated in no particular order.
  node definition() {
    int const id = made.names++, arity = 1 + below(2);
    bool const alone = chance(50);
    std::vector<int> parameters;
    node body = nested(below(2), 2, [&] {
      std::erase_if(scope.numbers, [&](name const& n) { return alone || !n.captured; });
      for (auto& n : scope.numbers) n.writable = false;
      if (alone) scope = generator::names{};
      scope.arrays.clear();
      scope.in_loop = false;
      scope.in_lambda = true;
      for (int i = 0; i < arity; ++i) {
        parameters.push_back(made.names);
        scope.numbers.push_back({made.names++, true});
      }
    }, [&](node& made_body) { made_body.parts.push_back(give(1)); });
    node n = statement_of(what::define, {std::move(body)}, id, 0, alone ? 0 : 1);
    n.names = parameters;
    scope.lambdas.push_back({id, arity, alone});
    return n;
  }
};

}  // namespace random_functions
