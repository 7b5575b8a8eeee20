// SPDX-License-Identifier: BSL-1.0
// What a formula's type says, as data: lowering reads descriptions with a loop, because a function for each type would
// cost more to compile and would nest as deep as the formula.
#pragma once

#include <cstdint>
#include <string_view>
#include <type_traits>

#include "../base/name.hpp"
#include "constant.hpp"

namespace chainrule {

template <detail::name Name>
struct symbol;
template <numeric T>
struct captured;

namespace detail::graph {
class graph;
}  // namespace detail::graph

namespace detail {

constexpr std::uint64_t mix(std::uint64_t seed, std::uint64_t value) {
  return ((seed ^ value) * 0x9E3779B97F4A7C15u) ^ (seed >> 29);
}
constexpr std::uint64_t mix(std::uint64_t seed, std::string_view text) {
  for (char c : text) seed = mix(seed, static_cast<unsigned char>(c));
  return seed;
}

}  // namespace detail

namespace operation {

/// What tells an operation from all others before the registry has numbered them.
struct identity {
  std::uint64_t hash;
};
template <class Operation>
inline constexpr identity identity_of{
    chainrule::detail::mix(static_cast<std::uint64_t>(Operation::arity), Operation::name)};

/// An operation on whole formulas, such as differentiation: it has no value of its own but rewrites the graph of its
/// operands, by a function `rewrite(graph)`; `of_simplified` says whether it takes simplified nodes, and then it makes
/// simplified ones; `growth` how many nodes it makes of one, about.
template <class Operation>
concept rewriting = requires { Operation::of_simplified; };

}  // namespace operation

namespace detail::graph {

/// Writes a formula that rewrites others into a graph; defined in from_expression.hpp.
template <class F>
constexpr int write_lowered(graph& g, int first_captured);

}  // namespace detail::graph

namespace detail {

/// One type of formula or condition. Its address tells types apart; compare hashes first, because g++ with
/// -fsanitize=undefined takes no two addresses for different in constant evaluation.
struct description {
  enum kind { variable, constant, captured, operation, rewriting } what = operation;
  std::uint64_t hash = 0;  // of the structure: the order of addresses is not known in constant evaluation
  int captured_count = 0;
  int size = 1;           // nodes to be lowered at most, about, up to most_nodes
  bool rewrites = false;  // it, or a part of it
  int arity = 0;
  description const* operands[3]{};
  std::string_view name{};
  exact::rational exact{};
  operation::identity const* operation_identity = nullptr;
  int (*rewrite)(graph::graph&, int) = nullptr;
  static constexpr int most_nodes = 1 << 20;
};

template <class F>
inline constexpr description description_of{};

// Made by functions: g++ evaluates a function object that is called where it stands four times.
constexpr description describe_variable(std::string_view name) {
  description d;
  d.what = description::variable;
  d.hash = mix(1, name);
  d.name = name;
  return d;
}
// nvcc's front end matches no partial specialisation for symbol<Name>. No requirement on T, because of each that fails
// clang 16 and later make a text with the name of T: hours for a high derivative.
template <class T, class = void>
struct is_symbol : std::false_type {};
template <class T>
struct is_symbol<T, std::void_t<typename T::variable_itself>> : std::is_same<typename T::variable_itself, T> {};
template <class T>
concept is_variable = is_symbol<T>::value;
template <is_variable Symbol>
inline constexpr description description_of<Symbol> = describe_variable(Symbol::name);

constexpr description describe_constant(std::int64_t numerator, std::int64_t denominator) {
  description d;
  d.what = description::constant;
  d.hash = mix(mix(2, static_cast<std::uint64_t>(numerator)), static_cast<std::uint64_t>(denominator));
  d.exact = {numerator, denominator};
  return d;
}
template <std::int64_t Numerator, std::int64_t Denominator>
inline constexpr description description_of<chainrule::constant<Numerator, Denominator>> =
    describe_constant(Numerator, Denominator);

constexpr description describe_captured() {
  description d;
  d.what = description::captured;
  d.captured_count = 1;
  return d;
}
template <class T>
inline constexpr description description_of<captured<T>> = describe_captured();

constexpr int size_after(int growth, int size) {
  return size < description::most_nodes / growth ? size * growth : description::most_nodes;
}

template <class... Operands>
constexpr description describe(operand_list<Operands...>) {
  description d;
  d.hash = 3;
  ((d.hash = mix(d.hash, description_of<Operands>.hash)), ...);
  ((d.captured_count += description_of<Operands>.captured_count), ...);
  ((d.operands[d.arity++] = &description_of<Operands>), ...);
  ((d.size += description_of<Operands>.size), ...);
  ((d.rewrites = d.rewrites || description_of<Operands>.rewrites), ...);
  if (d.size > description::most_nodes) d.size = description::most_nodes;
  return d;
}

template <class Operation, CHAINRULE_OPERANDS Operands>
constexpr description describe_application() {
  auto d = describe(Operands);
  if constexpr (operation::rewriting<Operation>) {
    d.what = description::rewriting;
    d.rewrites = true;
    if constexpr (requires { Operation::hash; }) d.hash = mix(d.hash, Operation::hash);
    d.size = size_after(Operation::growth, d.size - 1);
    d.rewrite = &graph::write_lowered<application<Operation, Operands>>;
  } else {
    d.operation_identity = &operation::identity_of<Operation>;
    d.hash = mix(d.hash, d.operation_identity->hash);
  }
  return d;
}
template <class Operation, CHAINRULE_OPERANDS Operands>
inline constexpr description description_of<application<Operation, Operands>> =
    describe_application<Operation, Operands>();

template <class Operation, CHAINRULE_OPERANDS Operands>
constexpr description describe_condition() {
  auto d = describe(Operands);
  d.operation_identity = &operation::identity_of<Operation>;
  d.hash = mix(d.hash, d.operation_identity->hash);
  return d;
}
template <class Operation, CHAINRULE_OPERANDS Operands>
inline constexpr description description_of<condition<Operation, Operands>> = describe_condition<Operation, Operands>();

/// How many numbers an object of this type carries.
template <class F>
inline constexpr int captured_count = description_of<F>.captured_count;

}  // namespace detail

}  // namespace chainrule
