// SPDX-License-Identifier: BSL-1.0
// What every elementary function states about itself. Next: call.hpp, how a call finds the algebra that it computes in.
#pragma once

#include <limits>
#include <string_view>

#include "../base/number.hpp"
#include "constant.hpp"

namespace chainrule {

/// Functions that <cmath> does not have and that this library cannot write for all classes of numbers.
/// <chainrule/with/boost_math.hpp> specializes it for Boost.Multiprecision; a specialization of yours has static
/// functions digamma(x), trigamma(x), polygamma(n, x), polygamma_difference(n, a, b), beta(a, b), lbeta(a, b),
/// erf_inv(x), normal_quantile(x), expint(x), as far as they are used; n is an int. A function that it lacks is
/// computed lane by lane for SIMD batches and Eigen's arrays.
template <class T>
struct special_functions {};

}  // namespace chainrule

namespace chainrule::operation {

/// An exact fraction, in what an operation says about exact constants.
using rational = chainrule::detail::exact::rational;

/// Names an operand in a derivative rule: `partial(by<0>, z, a, b)` is the partial derivative of z = op(a, b) by a.
template <int Operand>
struct by {};

/// A value is a number or a condition (the result of a comparison). An operand may also be an index: an exact constant
/// that chooses among functions, such as the order of a polygamma function.
enum class kind : unsigned char { number, condition, index };

/// What becomes of a value where its operands change their signs: nothing, or it changes its own. An operation with an
/// index is even for even ones and odd for odd ones. Values obey exactly.
enum class parity : unsigned char { none, even, odd, of_index };

/// How a call prints: name(a, b), or between or before its operands with this precedence, or as its definition.
enum class style : unsigned char { function, infix, prefix, definition };
namespace precedence {
inline constexpr int logical_or = 0, logical_and = 1, comparison = 2, sum = 3, negation = 4, product = 5, power = 6,
                     atom = 7;
}

/// What two numbers are to each other, as a set: NaN is unordered to all.
namespace relation {
inline constexpr unsigned less = 1, equal = 2, greater = 4, unordered = 8, any = 15;
}

/// Stands where an operation names another one, and there is none.
struct no_operation {};

/// An operation in another language, in which the words a, b, c are its operands, and how tightly that holds together.
/// (A std::string_view would count the characters in each program, also in those that never write them.)
struct pattern {
  char const* text;
  int binding = precedence::atom;
};
/// What `in_c` is where an operation is computed as its definition says.
inline constexpr char const* by_definition = "definition";
/// What `in_c` is of a function that <cmath> has and <math.h> has not.
inline constexpr char const* not_in_c = "";

/// A closed or open range of real numbers; tests draw operands from its inside.
struct interval {
  double low, high;
};
inline constexpr double infinity = std::numeric_limits<double>::infinity();
inline constexpr interval reals{-infinity, infinity};
inline constexpr interval positive_reals{0, infinity};

/// What most operations share; each struct derives from it and overrides what differs. A struct must have
///   name                        as it is written and printed
///   value(a, ...)               on plain numbers, for any number type
///   partial(by<I>, z, a, ...)   the derivative of z = op(a, ...) by operand I, generic over the algebra it is written
///                               in
///   domain[]                    for each operand, where the operation is defined and (but for `smooth`) differentiable
/// and may have
///   symmetry                    its parity
///   magnitude                   of a direction: the operation M with op(a, ...) M(a, ...) = a, such as the sign, whose
///                               magnitude is abs
///   partner                     of a choice of one of two operands: the operation that chooses the other one, as min
///                               and max do
///   root                        n of an n-th root
///   second(by<I>, by<J>, z, ..) the derivative by operands I and J, for I <= J, where the chain rule would lose
///                               digits, and `has_second`
///   over_argument(x)            of an odd operation: op(x) / x without a hole at 0
///   definition(a, ...)          what it equals in other functions, for proofs and for reading: never for computing
///                               here
///   fold(a), fold(a, b)         of exact constants, where the result is exact
///   outcomes                    of a comparison: the relations of its operands in which it is true
///   single_branch               true if it has one branch, so that points of prime fields decide about equality
///   in_lanes                    true if a vector instruction computes it, so that several at a time are worth putting
///                               together
///   text                        its pattern as text, where that is neither a function of this name nor an operator:
///                               print.hpp
///   latex                       its pattern in LaTeX, where that is not a function of this name: latex.hpp
///   in_c                        how C computes it, where not by an operator or a function of this name that <cmath>
///                               has, too: an expression in a, b, c, the body of a C function of them ("...; return
///                               ...;"), or by_definition: c_code.hpp
template <int Arity>
struct of_arity {
  static_assert(Arity <= 3, "chainrule: an operation has at most three operands");
  static constexpr int arity = Arity;
  static constexpr kind result = kind::number;
  static constexpr kind operands[3]{kind::number, kind::number, kind::number};
  static constexpr bool commutative = false;
  static constexpr parity symmetry = parity::none;
  /// True of norms, such as abs and hypot, of directions, and of what else has the magnitude of an operand.
  static constexpr bool kinked = false;
  /// True if no value is less than 0, or -0, whatever the type of number: its magnitude is itself. Not so of a square,
  /// which may be complex.
  static constexpr bool never_negative = false;
  static constexpr bool single_branch = false;
  static constexpr bool in_lanes = false;
  static constexpr unsigned outcomes = 0;
  using magnitude = no_operation;
  using partner = no_operation;
  static constexpr int root = 0;
  static constexpr bool has_second = false;
  /// True if C++ makes an integer of integers, comparisons among them.
  static constexpr bool keeps_integers = false;
  static constexpr decltype(nullptr) fold = nullptr;
  static constexpr bool in_cmath = false;
  static constexpr style written = style::function;
  static constexpr int binding = precedence::atom;
  /// True if the value is that of the first operand, and only derivatives see a difference.
  static constexpr bool transparent = false;
  /// False where the rule is a convention rather than a limit: tests stay away from there.
  static constexpr bool smooth(double, double = 0, double = 0) { return true; }
};

/// An operation whose partial derivatives are 1 or -1, which sweeps need not multiply by.
template <int... Slopes>
struct linear : of_arity<sizeof...(Slopes)> {
  static constexpr int slopes[sizeof...(Slopes)]{Slopes...};
  template <int I>
  static constexpr auto partial(by<I>, auto...) {
    return constant<slopes[I]>{};
  }
};

/// An elementary function: `folded` in constant evaluation, where <cmath> is not constexpr, `computed` at run time and
/// for number types that bring their own functions.
template <class Self, int Arity, bool InCmath = false>
struct elementary : of_arity<Arity> {
  static constexpr bool in_cmath = InCmath;
  template <class T, std::same_as<T>... Rest>
  [[gnu::always_inline]] static constexpr T value(T const& first, Rest const&... rest) {
    if constexpr (std::floating_point<T>)
      if (__builtin_is_constant_evaluated()) return Self::folded(first, rest...);
    return Self::computed(first, rest...);
  }
};

/// One that <cmath> has: of plain integers it computes in double, as there. (No class of its own: each program pays for
/// each.)
template <class Self, int Arity>
using cmath_function = elementary<Self, Arity, true>;

/// The integer that a number stands for, where it chooses among functions.
template <class T>
constexpr int index_in(T const& n) {
  if constexpr (requires { static_cast<int>(n); })
    return static_cast<int>(n);
  else if constexpr (requires { static_cast<int>(n.real()); })
    return static_cast<int>(n.real());  // std::complex
  else if constexpr (requires { static_cast<int>(n.get(0)); })
    return static_cast<int>(n.get(0));  // all lanes of a SIMD batch are the same,
  else
    return static_cast<int>(n[0]);  // and all coefficients of an array
}

/// The relative precision of a number type: of its lanes, if it has lanes.
template <class T>
long double precision_of() {
  if constexpr (chainrule::detail::made_of_built_in_numbers<T>)
    return std::numeric_limits<typename T::value_type>::epsilon();
  else
    return static_cast<long double>(std::numeric_limits<T>::epsilon());
}

}  // namespace chainrule::operation
