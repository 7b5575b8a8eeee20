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
  record,    // variable `id` of a local struct with the members `names`, from parts; style: how they are given
  sort,      // std::sort of array `id`; style: 1 from the largest, 2 a part of it
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

// How a function takes its arguments.
enum class shape : unsigned char { numbers, array, by_type, by_reference, array_and_number, two_numbers, formula };
inline constexpr int shapes = 6;  // a formula is none of a function

inline constexpr double third_of_two = 0.75;  // what z is in a function of x and y

struct function {
  int names = arguments;
  shape takes = shape::numbers;
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
