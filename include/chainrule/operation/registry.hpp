// SPDX-License-Identifier: BSL-1.0
// The list of all operations: a new one is its struct, and its word here. Everything else (tables, printing, tests)
// walks this list.
#pragma once

#include <cstddef>
#include <type_traits>
#include <utility>

#include "activation.hpp"
#include "arithmetic.hpp"
#include "beside.hpp"
#include "calls.hpp"
#include "classification.hpp"
#include "cmath.hpp"
#include "comparison.hpp"
#include "constants.hpp"
#include "custom.hpp"
#include "error_function.hpp"
#include "exponential.hpp"
#include "exponential_integral.hpp"
#include "gamma.hpp"
#include "hana_constants.hpp"
#include "hyperbolic.hpp"
#include "inverse_error_function.hpp"
#include "inverse_trigonometric.hpp"
#include "logistic.hpp"
#include "piecewise.hpp"
#include "power.hpp"
#include "relative_exponential.hpp"
#include "rounding.hpp"
#include "softmax.hpp"
#include "structure.hpp"
#include "trigonometric.hpp"

namespace chainrule::operation {

template <class... Operations>
struct list {
  static constexpr int size = sizeof...(Operations);
};

// Operations of a program's own: it defines their structs, and CHAINRULE_MORE_OPERATIONS as their names with a comma
// before each, before it includes this header; in all of its translation units alike.
#ifndef CHAINRULE_MORE_OPERATIONS
#define CHAINRULE_MORE_OPERATIONS
#endif

using registry = list<                                                                                               //
    add_, subtract_, multiply_, divide_, negate_,                                                                    //
    square_, cube_, pow_, shifted_pow_, sqrt_, cbrt_, rsqrt_, hypot_, hypot3_, cosine_of_,                           //
    exp_, exp2_, exp10_, expm1_, log_, log2_, log10_, log1p_, xlogy_,                                                //
    sin_, cos_, tan_, sinpi_, cospi_, sinc_, sinc_derivative_,                                                       //
    asin_, acos_, atan_, atan2_, over_square_of_hypot_, one_minus_square_, inverse_one_plus_square_,                 //
    sinh_, cosh_, tanh_, sech_, log_cosh_, asinh_, acosh_, atanh_,                                                   //
    exprel_, exprel_derivative_, bernoulli_function_, bernoulli_function_derivative_, expint_,                       //
    erf_, erfc_, erfcx_, scaled_erfc_integral_, erf_inv_, erf_inv_slope_, normal_quantile_, normal_quantile_slope_,  //
    normal_cdf_, normal_pdf_, exp_minus_square_,                                                                     //
    lgamma_, tgamma_, digamma_, trigamma_, polygamma_, polygamma_difference_,                                        //
    beta_, beta_mixed_, lbeta_,                                                                                      //
    sigmoid_, sigmoid_slope_, logit_, bernoulli_variance_, softplus_, log_sigmoid_,                                  //
    silu_, gelu_, relu_, leaky_relu_, elu_, exp_of_difference_, sigmoid_of_difference_, log_add_exp_,
    fraction_of_sum_,                                                                             //
    abs_, sign_, min_, max_, clamp_, where_,                                                      //
    floor_, ceil_, trunc_, round_, nearbyint_, fmod_, remainder_, fdim_, copysign_, fma_, lerp_,  //
    stop_gradient_, attach_,                                                                      //
    less_, less_equal_, greater_, greater_equal_, equal_, not_equal_,                             //
    and_, or_, not_, branch_,                                                                     //
    pi_, e_, ln2_, ln10_, sqrt2_,
    inv_sqrtpi_  //
        CHAINRULE_MORE_OPERATIONS>;

/// What graphs have beside operations on numbers: their opcodes come after those of the registry. Calls of functions
/// that nobody looks into,
using calls = list<operands_, called_, result_, not_given_>;
/// and what stands between loops.
using structure = list<loop_, element_, placed_, entered_, sum_, largest_, index_as_number_, within_, state_, carried_,
                       listed_, semidefinite_>;

/// What code has beside them: beside.hpp.
using code_only =
    list<exp_beside_expm1_, cosh_beside_sinh_, sinh_beside_cosh_, sech_beside_tanh_, reversed<sigmoid_of_difference_>>;

/// The position of an operation in the registry, by which graphs know it.
using opcode = short;
inline constexpr int number_of_opcodes = registry::size + calls::size + structure::size + code_only::size;

namespace detail {

template <opcode Position, class Operation>
struct entry {};

template <class... A, class... B, class... C, class... D>
list<A..., B..., C..., D...> joined(list<A...>, list<B...>, list<C...>, list<D...> = {});
using all_operations = decltype(joined(registry{}, calls{}, structure{}, code_only{}));

template <class Positions, class List>
struct index_of_registry;
template <opcode... Position, class... Operations>
struct index_of_registry<std::integer_sequence<opcode, Position...>, list<Operations...>>
    : entry<Position, Operations>... {};

using indexed = index_of_registry<std::make_integer_sequence<opcode, all_operations::size>, all_operations>;

// Found by overload resolution among the bases, which compilers do fast.
template <class Operation, opcode Position>
constexpr opcode position_of(entry<Position, Operation> const&) {
  return Position;
}
template <opcode Position, class Operation>
std::type_identity<Operation> operation_at(entry<Position, Operation> const&);

}  // namespace detail

/// What sweeps may meet outside of loops.
using with_calls = decltype(detail::joined(registry{}, calls{}, list<>{}));
/// The same, known only when a template is instantiated with Asker: tables that few programs need are made for those
/// alone.
template <class Asker>
struct registry_for {
  using type = with_calls;
};

template <class Operation>
inline constexpr opcode opcode_of = detail::position_of<Operation>(detail::indexed{});
inline constexpr opcode no_opcode = -100;
template <>
inline constexpr opcode opcode_of<no_operation> = no_opcode;

template <opcode Position>
using at = typename decltype(detail::operation_at<Position>(detail::indexed{}))::type;

namespace detail {

// From identities to opcodes: an open hash table.
struct opcode_table {
  static constexpr int size = 512;
  static_assert(registry::size * 2 < size);
  static constexpr opcode empty = -1;
  identity const* keys[size]{};
  opcode values[size]{};

  template <std::size_t Count>
  constexpr explicit opcode_table(identity const* const (&operations)[Count]) {
    for (opcode& value : values) value = empty;
    for (std::size_t i = 0; i < Count; ++i) insert(operations[i], static_cast<opcode>(i));
  }
  constexpr void insert(identity const* key, opcode value) {
    int const slot = find(key);
    keys[slot] = key;
    values[slot] = value;
  }
  // Where the key is, or would go.
  constexpr int find(identity const* key) const {
    auto slot = static_cast<int>(key->hash % size);
    while (values[slot] != empty && (keys[slot]->hash != key->hash || keys[slot] != key)) slot = (slot + 1) % size;
    return slot;
  }
};
template <class... Operations>
constexpr opcode_table opcodes_of(list<Operations...>) {
  identity const* const all[]{&identity_of<Operations>...};
  return opcode_table(all);
}
inline constexpr opcode_table opcodes = opcodes_of(registry{});

}  // namespace detail

/// The opcode of the operation of this identity.
constexpr opcode opcode_at(identity const* key) { return detail::opcodes.values[detail::opcodes.find(key)]; }

/// What an operation of one or two operands makes of exact constants, if that is exact itself.
struct folding {
  int operands = 0;  // g++ with -fsanitize=undefined compares no function with nullptr in constant evaluation
  rational (*of_one)(rational) = nullptr;
  rational (*of_two)(rational, rational) = nullptr;

  constexpr folding(std::nullptr_t) {}
  constexpr folding(rational (*f)(rational)) : operands(1), of_one(f) {}
  constexpr folding(rational (*f)(rational, rational)) : operands(2), of_two(f) {}
  constexpr bool exists() const { return operands > 0; }
  constexpr rational operator()(rational a, rational b) const { return operands == 1 ? of_one(a) : of_two(a, b); }
};

/// What the graph must know of an operation without knowing its type.
struct traits {
  std::string_view name;
  int arity;
  bool commutative;
  kind result;
  style written;
  int binding;
  bool transparent;
  bool kinked;
  bool never_negative;
  bool single_branch;
  bool in_cmath;
  bool in_lanes;
  unsigned outcomes;  ///< of a comparison, else 0
  parity symmetry;
  opcode magnitude;  ///< of a direction, else no_opcode
  opcode partner;    ///< of a choice among two, else no_opcode
  int root;          ///< n of an n-th root, else 0
  bool has_second;   ///< whether second derivatives have rules of their own
  folding fold;
  bool noted;  ///< whether graphs remember that they have it, beside its nodes

  /// Whether slopes are singular somewhere, and products in derivatives are looked through for what cancels that.
  constexpr bool may_cancel() const { return kinked || root == 2; }
};

namespace detail {

template <class Row, class... Operations>
struct table {
  Row rows[sizeof...(Operations)];
};

template <class Operation>
inline constexpr bool is_noted =
    Operation::kinked || Operation::has_second || Operation::root != 0 || opcode_of<Operation> >= registry::size ||
    !std::same_as<typename Operation::partner, no_operation> || std::same_as<Operation, where_> ||
    std::same_as<Operation, pow_> || std::same_as<Operation, rsqrt_> || std::same_as<Operation, shifted_pow_> ||
    std::same_as<Operation, copysign_>;

// Not by table_of: a function for each operation, in every program, is what this does without.
template <class... Operations>
constexpr table<traits, Operations...> traits_of(list<Operations...>) {
  return {{traits{Operations::name,
                  Operations::arity,
                  Operations::commutative,
                  Operations::result,
                  Operations::written,
                  Operations::binding,
                  Operations::transparent,
                  Operations::kinked,
                  Operations::never_negative,
                  Operations::single_branch,
                  Operations::in_cmath,
                  Operations::in_lanes,
                  Operations::outcomes,
                  Operations::symmetry,
                  opcode_of<typename Operations::magnitude>,
                  opcode_of<typename Operations::partner>,
                  Operations::root,
                  Operations::has_second,
                  Operations::fold,
                  is_noted<Operations>}...}};
}
inline constexpr auto traits_table = traits_of(all_operations{});

}  // namespace detail

/// A table with a row for each operation of a list, Of::row<Operation>().
template <class Of, class First, class... Operations>
constexpr auto table_of(list<First, Operations...>) {
  using row = decltype(Of::template row<First>());
  return detail::table<row, First, Operations...>{{Of::template row<First>(), Of::template row<Operations>()...}};
}

constexpr traits const& traits_at(opcode position) { return detail::traits_table.rows[position]; }

/// Whether a node of this opcode stands between loops.
constexpr bool is_structure(opcode position) {
  constexpr int begin = registry::size + calls::size;
  return position >= begin && position < begin + structure::size;
}

/// Whether a node of this opcode belongs to a call of a function that nobody looks into.
constexpr bool is_of_call(opcode position) {
  return position >= registry::size && position < registry::size + calls::size;
}

/// Which operand of a node of this opcode is the number of a function; -1 if none is.
constexpr int operand_that_is_a_function(opcode position) {
  return position == opcode_of<called_> ? 1 : position == opcode_of<not_given_> ? 0 : -1;
}

}  // namespace chainrule::operation
