// SPDX-License-Identifier: BSL-1.0
// hana::int_c<2> * x: Boost.Hana has operators of its own for its integral constants that take any second operand.
// These are more specialized, so that beside a formula its constants are exact ones; they take their operands by value
// because a reference would rank below the one of Hana.
#pragma once

#include <boost/hana/fwd/integral_constant.hpp>

#include "arithmetic.hpp"
#include "comparison.hpp"

namespace chainrule {

// The same two overloads for each operator; there is nothing else to say about them.
#define CHAINRULE_OPERATOR(symbol, operation_type)                                                      \
  template <class T, T Value, symbolic B>                                                               \
  constexpr auto operator symbol(boost::hana::integral_constant<T, Value>, B b) {                       \
    return operation::call<operation::operation_type>(constant<static_cast<std::int64_t>(Value)>{}, b); \
  }                                                                                                     \
  template <symbolic A, class T, T Value>                                                               \
  constexpr auto operator symbol(A a, boost::hana::integral_constant<T, Value>) {                       \
    return operation::call<operation::operation_type>(a, constant<static_cast<std::int64_t>(Value)>{}); \
  }

CHAINRULE_OPERATOR(+, add_)
CHAINRULE_OPERATOR(-, subtract_)
CHAINRULE_OPERATOR(*, multiply_)
CHAINRULE_OPERATOR(/, divide_)
CHAINRULE_OPERATOR(<, less_)
CHAINRULE_OPERATOR(<=, less_equal_)
CHAINRULE_OPERATOR(>, greater_)
CHAINRULE_OPERATOR(>=, greater_equal_)
CHAINRULE_OPERATOR(==, equal_)
CHAINRULE_OPERATOR(!=, not_equal_)

#undef CHAINRULE_OPERATOR

}  // namespace chainrule
