// SPDX-License-Identifier: BSL-1.0
// A graph's values at a random point of prime fields, where + - * / are exact, the exponential is a power of a root of
// unity, and sin, cos, sinh, ... are made of exponentials: what is an identity holds there, and what is none holds with
// a probability below 2^-40. Next: equivalence.hpp, which compares such values.
#pragma once

#include <initializer_list>

#include "../graph/simplify.hpp"
#include "../math/modular.hpp"

namespace chainrule::detail::graph::detail {

using element = std::uint64_t;

/// One point of the fields, and the values of a graph's nodes there. A node has a value at level 0, and at level 1
/// where it stands inside an exponential, 2 inside two, ...
class field_point {
 public:
  constexpr field_point(graph const& of, sequence<long double> const& captured_values, std::uint64_t point_seed)
      : g(of), numbers(captured_values), seed(point_seed), values(of.nodes.size * math::field_levels, 0) {}

  /// False if some value does not exist at this point: a division by zero, a root of what has none.
  constexpr bool evaluate() {
    auto const needed = needed_levels();
    for (index i = 0; i < g.nodes.size; ++i)
      for (int level = 0; level < math::field_levels; ++level)
        if ((needed[i] >> level & 1) != 0 && !evaluate(i, level)) return false;
    return true;
  }
  constexpr element value(index i, int level = 0) const { return values.data[i * math::field_levels + level]; }

 private:
  graph const& g;
  sequence<long double> const& numbers;
  std::uint64_t seed;
  sequence<element> values;

  static constexpr bool exponential(opcode o) {
    return contains(
        o, list<exp_, expm1_, sin_, cos_, tan_, sinh_, cosh_, tanh_, pow_, e_, normal_pdf_, exp_minus_square_>{});
  }

  constexpr sequence<unsigned> needed_levels() const {
    sequence<unsigned> needed(g.nodes.size, 0);
    for (index root : g.roots) needed[root] = 1;
    constexpr unsigned all = (1u << math::field_levels) - 1;
    for (index i = g.nodes.size - 1; i >= 0; --i) {
      node const& n = g.nodes[i];
      unsigned below = needed[i];
      // The last level has no deeper one: exponentials there are opaque functions of their argument at the same level.
      if (exponential(n.operation)) below |= below << 1 & all;
      for (int k = 0; k < arity(n); ++k) needed[n.operands[k]] |= below;
    }
    return needed;
  }

  // A value that only depends on what it is the function of: equal arguments, equal values, and nothing else in common.
  constexpr element opaque(int level, std::uint64_t what, element a, element b = 0, element c = 0) const {
    auto h = math::scramble(seed ^ math::scramble(64 * what + static_cast<unsigned>(level)));
    for (element argument : {a, b, c}) h = math::scramble(h ^ math::scramble(argument));
    return h % math::field(level).prime;
  }
  template <class Operation>
  constexpr element opaque(int level, element a, element b = 0) const {
    return opaque(level, static_cast<std::uint64_t>(opcode_of<Operation>) + 1000, a, b);
  }
  // An odd function of a.
  template <class Operation>
  constexpr element opaque_odd(int level, element a) const {
    auto const f = math::field(level);
    auto const positive = opaque<Operation>(level, f.absolute(a));
    return a == 0 ? 0 : f.positive(a) ? positive : f.negate(positive);
  }

  constexpr element sqrt2(int level) const { return opaque<sqrt2_>(level, 0); }
  constexpr element sqrt_pi(int level) const { return math::field(level).absolute(opaque<pi_>(level, 0)); }

  // generator^exponent, the exponential of an argument whose value at the next level is `exponent`.
  constexpr element exponential_of(int level, element exponent) const {
    return level + 1 < math::field_levels ? math::field(level).power(math::field(level).generator, exponent)
                                          : opaque<exp_>(level, exponent);
  }
  constexpr int deeper(int level) const { return level + 1 < math::field_levels ? level + 1 : level; }

  constexpr bool set(index i, int level, element v) {
    values.data[i * math::field_levels + level] = v;
    return true;
  }

  // A finite number is an integer times a power of two.
  constexpr element from_number(int level, long double x) const {
    auto const f = math::field(level);
    int exponent = 0;
    long double m = x < 0 ? -x : x;
    if (!(m <= std::numeric_limits<long double>::max())) return opaque(level, 7, m != m ? 1u : 2u);
    if (m == 0) return 0;
    for (; m >= 18446744073709551616.0L; m /= 2) ++exponent;  // 2^64
    for (; m < 9223372036854775808.0L; m *= 2) --exponent;
    auto const scale = exponent < 0 ? f.inverse(f.power(2, static_cast<unsigned>(-exponent)))
                                    : f.power(2, static_cast<unsigned>(exponent));
    auto const magnitude = f.multiply(static_cast<std::uint64_t>(m) % f.prime, scale);
    return x < 0 ? f.negate(magnitude) : magnitude;
  }

  constexpr bool set_root(index i, int level, element a) {
    auto const f = math::field(level);
    auto const root = f.square_root(a);
    return f.multiply(root, root) == a && set(i, level, root);
  }

  constexpr bool set_quotient(index i, int level, element a, element b) {
    auto const f = math::field(level);
    return b != 0 && set(i, level, f.multiply(a, f.inverse(b)));
  }

  constexpr bool set_integer_power(index i, int level, element base, std::int64_t exponent) {
    auto const f = math::field(level);
    if (exponent >= 0) return set(i, level, f.power(base, static_cast<std::uint64_t>(exponent)));
    return set_quotient(i, level, 1, f.power(base, static_cast<std::uint64_t>(-exponent)));
  }

  constexpr bool set_power(index i, int level) {
    node const& n = g.nodes[i];
    auto const f = math::field(level);
    element const base = value(n.operands[0], level);
    if (exact::rational const exponent = g.exact(n.operands[1]); exponent.valid) {
      if (exponent.is_integer()) return set_integer_power(i, level, base, exponent.numerator);
      // base^(n/m) is the m-th root of the base, to the n.
      element root = exponent.denominator == 2 ? f.square_root(base)
                     : exponent.denominator == 3
                         ? f.cube_root(base)
                         : opaque<pow_>(level, base, static_cast<element>(exponent.denominator));
      if (exponent.denominator == 2 && f.multiply(root, root) != base) return false;
      if (exponent.denominator <= 3) return set_integer_power(i, level, root, exponent.numerator);
      auto whole = exponent.numerator / exponent.denominator;
      if (exponent.numerator < 0) --whole;
      return set_integer_power(i, level, base, whole) &&
             set(i, level,
                 f.multiply(value(i, level),
                            f.power(root, static_cast<element>(exponent.numerator - whole * exponent.denominator))));
    }
    // a^(b + n) is a^b a^n for an exact n; what remains is exp(b log a).
    index exponent = n.operands[1];
    std::int64_t whole = 0;
    while (g.nodes[exponent].operation == opcode_of<add_> || g.nodes[exponent].operation == opcode_of<subtract_>) {
      node const& sum = g.nodes[exponent];
      exact::rational const left = g.exact(sum.operands[0]), right = g.exact(sum.operands[1]);
      if (right.is_integer()) {
        whole += sum.operation == opcode_of<add_> ? right.numerator : -right.numerator;
        exponent = sum.operands[0];
      } else if (left.is_integer() && sum.operation == opcode_of<add_>) {
        whole += left.numerator;
        exponent = sum.operands[1];
      } else {
        break;
      }
    }
    int const below = deeper(level);
    element const logarithm = opaque<log_>(below, value(n.operands[0], below));
    element const rest = exponential_of(level, math::field(below).multiply(value(exponent, below), logarithm));
    return set_integer_power(i, level, base, whole) && set(i, level, f.multiply(value(i, level), rest));
  }

  constexpr bool set_leaf(index i, int level) {
    node const& n = g.nodes[i];
    auto const f = math::field(level);
    if (n.operation == constant) {
      exact::rational const exact = g.constants[n.operands[0]];
      return set_quotient(i, level, f.from_integer(exact.numerator), f.from_integer(exact.denominator));
    }
    if (n.operation == literal) return set(i, level, from_number(level, g.literals[n.operands[0]]));
    if (n.operation == captured) return set(i, level, from_number(level, numbers[n.operands[0]]));
    return set(i, level,
               opaque(level, static_cast<std::uint64_t>(100 - n.operation), static_cast<element>(n.operands[0])));
  }

  constexpr bool set_trigonometric(index i, int level, element below_value) {
    node const& n = g.nodes[i];
    auto const f = math::field(level);
    bool const circular = contains(n.operation, list<sin_, cos_, tan_>{});
    int const below = deeper(level);
    element const argument =
        circular ? math::field(below).multiply(math::field(below).imaginary, below_value) : below_value;
    element const up = exponential_of(level, argument);
    element const down = exponential_of(level, math::field(below).negate(argument));
    element const sum = f.add(up, down);
    element difference = f.add(up, f.negate(down));
    if (circular) difference = f.multiply(difference, f.negate(f.imaginary));  // 1 / i = -i
    if (contains(n.operation, list<tan_, tanh_>{})) return set_quotient(i, level, difference, sum);
    return set_quotient(i, level, contains(n.operation, list<sin_, sinh_>{}) ? difference : sum, 2);
  }

  constexpr bool evaluate(index i, int level) {
    node const& n = g.nodes[i];
    if (is_leaf(n)) return set_leaf(i, level);
    auto const f = math::field(level);
    auto const o = n.operation;
    int const below = deeper(level);
    auto const at = [&](int k, int l) { return n.operands[k] == none ? element{0} : value(n.operands[k], l); };
    element const a = at(0, level), b = at(1, level);

    if (o == opcode_of<add_>) return set(i, level, f.add(a, b));
    if (o == opcode_of<subtract_>) return set(i, level, f.add(a, f.negate(b)));
    if (o == opcode_of<multiply_>) return set(i, level, f.multiply(a, b));
    if (o == opcode_of<divide_>) return set_quotient(i, level, a, b);
    if (o == opcode_of<negate_>) return set(i, level, f.negate(a));
    if (o == opcode_of<square_>) return set(i, level, f.multiply(a, a));
    if (o == opcode_of<pow_>) return set_power(i, level);
    if (o == opcode_of<exp_>) return set(i, level, exponential_of(level, at(0, below)));
    if (o == opcode_of<expm1_>) return set(i, level, f.add(exponential_of(level, at(0, below)), f.prime - 1));
    if (contains(o, list<sin_, cos_, tan_, sinh_, cosh_, tanh_>{})) return set_trigonometric(i, level, at(0, below));
    if (o == opcode_of<log_>) return set(i, level, opaque<log_>(level, a));
    if (o == opcode_of<log1p_>) return set(i, level, opaque<log_>(level, f.add(a, 1)));
    if (o == opcode_of<sqrt_>) return set_root(i, level, a);
    if (o == opcode_of<sqrt2_>) return set(i, level, sqrt2(level));
    if (o == opcode_of<pi_>) return set(i, level, f.multiply(sqrt_pi(level), sqrt_pi(level)));
    if (o == opcode_of<inv_sqrtpi_>) return set_quotient(i, level, 1, sqrt_pi(level));
    if (o == opcode_of<cbrt_>) return set(i, level, f.cube_root(a));
    if (o == opcode_of<hypot_>) return set_root(i, level, f.add(f.multiply(a, a), f.multiply(b, b)));
    if (o == opcode_of<atan_>) return set(i, level, opaque_odd<atan_>(level, a));
    if (o == opcode_of<asin_>) return set(i, level, opaque_odd<asin_>(level, a));
    if (o == opcode_of<erf_>) return set(i, level, opaque_odd<erf_>(level, a));
    if (o == opcode_of<asinh_>) return set(i, level, opaque_odd<asinh_>(level, a));
    if (o == opcode_of<atanh_>) return set(i, level, opaque_odd<atanh_>(level, a));
    if (o == opcode_of<e_>) return set(i, level, exponential_of(level, 1));
    if (o == opcode_of<ln2_>) return set(i, level, opaque<log_>(level, 2));
    if (o == opcode_of<ln10_>) return set(i, level, opaque<log_>(level, 10));
    // What is positive is a matter of definition in a finite field; all of these share it.
    element const difference = f.add(a, f.negate(b));
    if (o == opcode_of<abs_>) return set(i, level, f.absolute(a));
    if (o == opcode_of<sign_>) return set(i, level, a == 0 ? 0 : f.positive(a) ? 1 : f.prime - 1);
    if (o == opcode_of<min_>) return set(i, level, f.positive(difference) ? b : a);
    if (o == opcode_of<max_>) return set(i, level, f.positive(difference) ? a : b);
    if (unsigned const outcomes = traits_at(o).outcomes; outcomes != 0) {
      unsigned const is = difference == 0          ? relation::equal
                          : f.positive(difference) ? relation::greater
                                                   : relation::less;
      return set(i, level, (outcomes & is) != 0);
    }
    if (o == opcode_of<and_>) return set(i, level, a != 0 && b != 0);
    if (o == opcode_of<or_>) return set(i, level, a != 0 || b != 0);
    if (o == opcode_of<not_>) return set(i, level, a == 0);
    if (o == opcode_of<branch_>) return set(i, level, a);
    if (o == opcode_of<clamp_>) {
      element const high = at(2, level), above = f.add(a, f.negate(high));
      return set(i, level, difference != 0 && !f.positive(difference) ? b : f.positive(above) ? high : a);
    }
    if (o == opcode_of<where_>) return set(i, level, a != 0 ? b : at(2, level));
    // acos, atan2, gamma functions, and whatever the registry gains: a function of its arguments of which nothing else
    // is known.
    return set(i, level, opaque(level, static_cast<std::uint64_t>(o) + 1000, a, b, at(2, level)));
  }
};

}  // namespace chainrule::detail::graph::detail
