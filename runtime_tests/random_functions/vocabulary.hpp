// The registry as data: what the generator of random functions must know of each operation, and its value in 50 digits.
// Next: tree.hpp, the functions that are made of them.
#pragma once

#include <chainrule/operation/registry.hpp>
#include <span>
#include <string>
#include <vector>

#include "support/difference.hpp"

namespace random_functions {

using test::longer;

struct word {
  chainrule::operation::traits const* traits;
  chainrule::operation::kind operands[3];
  chainrule::operation::interval domain[3];
  double (*in_double)(double const* operands);
  longer (*in_longer)(longer const* operands);  // a condition is 0 or 1
};

/// All operations, by their positions in the registry.
std::span<word const> words();

/// The positions of the words of this kind that a program can call by name, and whose derivatives are those of their
/// values.
std::vector<int> const& functions();
std::vector<int> const& comparisons();
std::vector<int> const& constants();

/// The position of the operator of this name and arity.
int position_of(std::string_view name, int arity);

}  // namespace random_functions
