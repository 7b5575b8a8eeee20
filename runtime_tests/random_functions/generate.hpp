// Makes random functions: the same ones on every platform for the same seed.
#pragma once

#include "expressions.hpp"

namespace random_functions {

class generator : expressions {
 public:
  /// A function of some statements, in which the operation number `wanted` of functions() occurs.
  generator(std::uint64_t seed, int wanted, int length)
      : expressions(seed, functions()[static_cast<std::size_t>(wanted)]), statements(length) {}

  /// One expression of x, y and z.
  function formula() {
    made = function{};
    made.takes = shape::formula;
    scope = {};
    for (int i = 0; i < arguments; ++i) scope.numbers.push_back({i, true});
    made.body = block(0, 0);
    node value = give(3).parts[0];
    for (int i = 0; i < arguments; ++i) {
      bool there = false;
      for_each(value, [&](node const& n) { there |= n.kind == what::variable && n.id == i; });
      if (!there) value = joined(50, {std::move(value), variable(i)});
    }
    made.body.parts.push_back(statement_of(what::give, {std::move(value)}));
    return std::move(made);
  }
  function operator()() {
    made = function{};
    made.takes = static_cast<shape>(below(shapes));
    scope = {};
    for (int i = 0; i < arguments; ++i) scope.numbers.push_back({i, true});
    made.body = block(statements, 0);
    made.body.parts.push_back(give(2));
    return std::move(made);
  }

 private:
  int statements;
  std::vector<node> next{};  // has to follow the statement that is being made

  node block(int count, int depth) {
    node result{what::block, type::statement, 0, 0, 0, 0, {}, {}};
    for (int i = 0; i < count; ++i) {
      result.parts.push_back(statement(depth));
      for (auto& more : std::exchange(next, {})) result.parts.push_back(std::move(more));
    }
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
    for (int i = below(3); i > 0; --i) value = joined(70, {std::move(value), some_variable()});
    if (is_literal(value) || value.of != type::number) value = op("*", {std::move(value), some_variable()});
    return statement_of(what::give, {std::move(value)});
  }
  bool has_place() const {
    return std::any_of(scope.numbers.begin(), scope.numbers.end(), [](name const& n) { return n.writable; }) ||
           !scope.arrays.empty();
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
    bool const may_write =
        std::any_of(scope.numbers.begin(), scope.numbers.end(), [](name const& n) { return n.writable; });
    if (!may_write) return declaration();
    switch (weighted({22, 10, 10, 10, 3, 5, inner ? 6 : 14, inner ? 3 : 8, 3, scope.in_lambda ? 0 : 5, 3,
                      scope.in_loop ? 6 : 0, inner ? 4 : 0, 3, 4, 3, 4, scope.in_lambda || inner ? 0 : 3})) {
      case 0:
        return declaration();
      case 1:
        return array();
      case 2:
        return statement_of(what::assign, {place(), number_expression()});
      case 3:
        return compound();
      case 4:
        return with_style(4, statement_of(what::step, {place()}));
      case 5:
        return with_style(2, statement_of(what::exchange, {place(), place()}));
      case 6:
        return branch(depth);
      case 7:
        return loop(depth);
      case 8:
        return each(depth);
      case 9:
        return definition();
      case 10:
        return pick(depth);
      case 11:
        return guarded(chance(60) ? what::leave : what::skip);
      case 12:
        return guarded(what::give);
      case 13:
        return condition_variable();
      case 14:
        return unpacked();
      case 15:
        return integer_variable();
      case 16:
        return record();
      default:
        return scope.arrays.empty() ? array() : sorted(any(scope.arrays));
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
    if (!scope.in_lambda && chance(30)) next.push_back(sorted(scope.arrays.back()));
    return n;
  }
  node compound() {
    constexpr char const* operators[]{"+", "-", "*", "/"};
    int const which = weighted({4, 3, 3, 1});
    node by = which == 3   ? inside(number_expression(), chainrule::operation::positive_reals)
              : chance(15) ? integer(1)
                           : number_expression();
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
  node record() {
    node n = with_style(3, statement_of(what::record, {number_expression(), leaf()}, made.names++));
    for (int i = 0; i < 2; ++i) {
      n.names.push_back(made.names);
      scope.numbers.push_back({made.names++, true});
    }
    return n;
  }
  // Four numbers have 24 orders.
  node sorted(container const& array) {
    int const style = array.size > 3 ? 2 : below(3);
    return statement_of(what::sort, {}, array.id, 0, style);
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
    node body = nested(
        1 + below(2), depth + 1,
        [&] {
          scope.counters.push_back({id, bound});
          scope.in_loop = true;
        },
        [](node&) {});
    return statement_of(what::count, {std::move(body)}, id, bound, below(3));
  }
  node each(int depth) {
    if (scope.arrays.empty()) return array();
    int const id = made.names++, array = any(scope.arrays).id, by_value = below(2);
    node body = nested(
        1, depth + 1,
        [&] {
          scope.numbers.push_back({id, true});
          std::erase_if(scope.arrays, [&](container const& c) { return c.id == array; });
          scope.in_loop = true;
        },
        [](node&) {});
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
    bool const alone = chance(50), differentiable = alone && arity == 1;
    std::vector<int> parameters;
    node body = nested(
        below(2), 2,
        [&] {
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
        },
        [&](node& made_body) { made_body.parts.push_back(give(1)); });
    node n = statement_of(what::define, {std::move(body)}, id, 0, differentiable ? 2 : alone ? 0 : 1);
    n.names = parameters;
    scope.lambdas.push_back({id, arity, differentiable});
    return n;
  }
};

}  // namespace random_functions
