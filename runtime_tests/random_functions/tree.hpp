// A random function as a tree of expressions and statements.
// Next: generate.hpp, which makes them; interpret.hpp, which executes them; write.hpp, which writes them as C++.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace random_functions {

enum class type : unsigned char { number, condition, integer, statement };

enum class what : unsigned char {
  // Expressions. `id` is a name or a position in the registry, `parts` are operands.
  variable,   // of any type
  literal,    // value; style: how it is spelled
  operation,  // of the registry; of integers if that is its type
  element,    // of array `id`, at index parts[0]
  choose,     // parts[0] ? parts[1] : parts[2]
  larger,     // std::max<T>(a, b), which decides
  smaller,
  as_number,  // T(condition or integer)
  called,     // of lambda `id`
  slope,      // derivative(lambda id)(parts[0]), inside of the function
  // Statements.
  block,
  declare,   // variable `id` = parts[0]
  array,     // array `id` of parts
  assign,    // parts[0] = parts[1]
  compound,  // parts[0] op= parts[1], the operation being `id`
  step,      // ++ or --; style: 0 ++a, 1 a++, 2 --a, 3 a--
  exchange,  // std::swap(parts[0], parts[1]); style: 1 by std::tie
  branch,    // if (parts[0]) parts[1] else parts[2], if there are three
  count,     // for, while or do over counter `id` from 0 to `bound`: parts[0]; style: which
  each,      // for (auto& `id` : array `bound`) parts[0]; style: 1 by value
  pick,      // switch on the integer parts[0], cases 0, 1, ... and default
  leave,     // break
  skip,      // continue
  give,      // return parts[0]
  define,    // lambda `id` with parameters `names` and the body parts[0]
  unpack,    // auto [names...] = std::tuple of parts
};

struct node {
  what kind;
  type of = type::number;
  int id = 0;
  int bound = 0;
  int style = 0;
  double value = 0;
  std::vector<int> names{};
  std::vector<node> parts{};
};

inline constexpr int arguments = 3;  // x, y and z, whose names are 0, 1 and 2

struct function {
  int names = arguments;
  int style = 0;  // how the arguments are taken
  node body{what::block, type::statement};
};

inline bool is_statement(node const& n) { return n.of == type::statement; }

/// How many nodes there are.
inline int size_of(node const& n) {
  int size = 1;
  for (auto const& part : n.parts) size += size_of(part);
  return size;
}

/// visit(node) for all nodes.
void for_each(auto&& n, auto const& visit) {
  visit(n);
  for (auto&& part : n.parts) for_each(part, visit);
}

}  // namespace random_functions
