// Laws that every operation of the registry obeys: how derivatives of sums, products and compositions are made, and
// that an operation is what its definition says. CMakeLists.txt feeds the registry through them. Next:
// laws_of_text.hpp, that text reads back.
#pragma once

#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace chainrule::testing {

using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"y">;
inline constexpr auto z = variable<"z">;

/// What has a derivative: an operation that yields a number and has operands.
template <class Operation>
concept differentiable = Operation::result == operation::kind::number && Operation::arity > 0;

/// Whether Laws<Operation> can be instantiated, which fails where a law does not hold, for every operation of a slice
/// of the registry: one operation of each `Slices` successive ones, so that the files that walk the slices take equally
/// long.
template <template <class> class Laws, int Slice, int Slices>
constexpr bool slice_obeys() {
  return []<operation::opcode... Number>(std::integer_sequence<operation::opcode, Number...>) {
    return ((sizeof(Laws<operation::at<Number * Slices + Slice>>) > 0) && ...);
  }(std::make_integer_sequence<operation::opcode, (operation::registry::size + Slices - 1 - Slice) / Slices>{});
}

/// An index stands first, if there is one; laws are about the operands after it.
template <class Operation>
inline constexpr int indices = Operation::arity > 0 && Operation::operands[0] == operation::kind::index ? 1 : 0;
template <class Operation>
inline constexpr int variables = Operation::arity - indices<Operation>;

/// ask(operand, ...) for what Operation takes of a, b, c: an index is 2; where a condition is wanted it is a < b, and
/// the numbers are a * c and b.
template <class Operation, class Ask, class A, class B, class C>
constexpr auto with_operands(Ask ask, A const& a, B const& b, C const& c) {
  if constexpr (Operation::arity == 0)
    return ask();
  else if constexpr (Operation::operands[0] == operation::kind::condition)
    return ask(a < b, a * c, b);
  else if constexpr (indices<Operation> == 1 && Operation::arity == 2)
    return ask(2_c, a);
  else if constexpr (indices<Operation> == 1)
    return ask(2_c, a, b);
  else if constexpr (Operation::arity == 1)
    return ask(a);
  else if constexpr (Operation::arity == 2)
    return ask(a, b);
  else
    return ask(a, b, c);
}

/// An operation that says what it equals in others.
template <class Operation>
concept defined = differentiable<Operation> && chainrule::detail::graph::detail::has_definition<Operation>;

/// Operation applied to a, b, c as far as it takes operands.
template <class Operation, class A, class B, class C>
constexpr auto applied(A const& a, B const& b, C const& c) {
  return with_operands<Operation>([](auto... operands) { return formulas::apply<Operation>(operands...); }, a, b, c);
}

template <class Operation>
using canonical = decltype(applied<Operation>(x, y, z));

struct point {
  double x, y, z;
};

/// Points inside the domain of an operation, away from its edges.
inline constexpr int points = 3;
template <class Operation>
constexpr point point_at(int number) {
  double operands[3]{0.7, 0.8, 0.9};
  constexpr double fractions[points][3]{{0.2137, 0.7411, 0.4127}, {0.5831, 0.3219, 0.8203}, {0.8569, 0.6073, 0.1371}};
  for (int k = 0; k < variables<Operation>; ++k) {
    auto const [low, high] = Operation::domain[k + indices<Operation>];
    double const from = low < -3 ? -3 : low, to = high > 3 ? 3 : high;
    operands[k] = from + fractions[number][k] * (to - from);
  }
  return {operands[0], operands[1], operands[2]};
}

template <class Operation>
constexpr bool smooth_at(point p) {
  return indices<Operation> == 1 ? Operation::smooth(2, p.x, p.y) : Operation::smooth(p.x, p.y, p.z);
}

/// The value of a formula in this many variables.
template <int Variables, class F>
constexpr auto at(F const& f, point p) {
  if constexpr (Variables == 1)
    return f(x = p.x);
  else if constexpr (Variables == 2)
    return f(x = p.x, y = p.y);
  else
    return f(x = p.x, y = p.y, z = p.z);
}

/// Whether a property holds at all points where the operation is smooth.
template <class Operation, class Property>
constexpr bool everywhere(Property property) {
  for (int i = 0; i < points; ++i)
    if (point const p = point_at<Operation>(i); smooth_at<Operation>(p) && !property(p)) return false;
  return true;
}

/// The forward sweep and the reverse sweep give the same numbers, also for a formula that uses the operation twice.
template <class Operation>
constexpr bool forward_is_reverse() {
  constexpr canonical<Operation> f{};
  constexpr auto twice = f * x + f / (2_c + f * f);
  return everywhere<Operation>([=](point p) {
    auto const g = at<variables<Operation>>(gradient(f), p);
    auto const h = at<variables<Operation>>(gradient(twice), p);
    bool same = near(at<variables<Operation>>(derivative(f, x), p), g[x], 1e-14) &&
                near(at<variables<Operation>>(derivative(twice, x), p), h[x], 1e-12);
    if constexpr (variables < Operation >> 1)
      same = same && near(at<variables<Operation>>(derivative(f, y), p), g[y], 1e-14) &&
             near(at<variables<Operation>>(derivative(twice, y), p), h[y], 1e-12);
    if constexpr (variables < Operation >> 2)
      same = same && near(at<variables<Operation>>(derivative(f, z), p), g[z], 1e-14);
    return same;
  });
}

/// The derivative is linear.
template <class Operation>
constexpr bool linear() {
  constexpr canonical<Operation> f{};
  return equivalent(derivative(2_c * f + 3_c * variable<"other">, x), 2_c * derivative(f, x));
}

/// The derivative of a product is the product rule.
template <class Operation>
constexpr bool product_rule() {
  constexpr canonical<Operation> f{};
  constexpr auto w = variable<"other">;
  return equivalent(derivative(f * w * x, x), derivative(f, x) * w * x + f * w);
}

/// The derivative of a composition is the chain rule.
template <class Operation>
constexpr bool chain_rule() {
  constexpr canonical<Operation> f{};
  return equivalent(derivative(applied<Operation>(x * x, y, z), x), substitute(derivative(f, x), x, x * x) * (2_c * x));
}

/// The same in numbers, where x * x lies inside the domain.
template <class Operation>
constexpr bool chain_rule_in_numbers() {
  constexpr auto composed = applied<Operation>(x * x, y, z);
  constexpr auto by_hand = substitute(derivative(canonical<Operation>{}, x), x, x * x) * (2_c * x);
  return everywhere<Operation>([=](point p) {
    if (!(p.x > 0) || !smooth_at<Operation>({p.x * p.x, p.y, p.z}) ||
        p.x * p.x > Operation::domain[indices<Operation>].high)
      return true;
    return near(at<variables<Operation>>(derivative(composed, x), p), at<variables<Operation>>(by_hand, p), 1e-13);
  });
}

/// Mixed second derivatives do not depend on the order.
template <class Operation>
constexpr bool symmetric() {
  constexpr auto f = [] {
    if constexpr (variables<Operation> == 1)
      return applied<Operation>(x * y, y, z) * (x + y * y);
    else
      return canonical<Operation>{};
  }();
  return everywhere<Operation>([=](point p) {
    if (variables<Operation> == 1) p = {p.x < 0 ? -p.x * 2 : p.x * 2, p.x < 0 ? -0.5 : 0.5, p.z};
    constexpr int count = variables<Operation> == 1 ? 2 : variables<Operation>;
    return near(at<count>(derivative(f, x, y), p), at<count>(derivative(f, y, x), p), 1e-12);
  });
}

/// The derivative is the limit of central differences.
template <class Operation>
constexpr bool limit_of_differences() {
  constexpr canonical<Operation> f{};
  return everywhere<Operation>([=](point p) {
    constexpr double h = 0x1p-17;
    auto const g = at<variables<Operation>>(gradient(f), p);
    auto const close = [](double slope, double upper, double lower) {
      double const difference = (upper - lower) / (2 * h);
      return magnitude(slope - difference) <= 1e-6 * (1 + magnitude(slope));
    };
    auto const value = [&](point q) { return at<variables<Operation>>(f, q); };
    bool all = close(g[x], value({p.x + h, p.y, p.z}), value({p.x - h, p.y, p.z}));
    if constexpr (variables < Operation >> 1)
      all = all && close(g[y], value({p.x, p.y + h, p.z}), value({p.x, p.y - h, p.z}));
    if constexpr (variables < Operation >> 2)
      all = all && close(g[z], value({p.x, p.y, p.z + h}), value({p.x, p.y, p.z - h}));
    return all;
  });
}

/// What an operation equals in others, as a formula.
template <class Operation>
constexpr auto definition_of() {
  return with_operands<Operation>([](auto... operands) { return Operation::definition(operands...); }, x, y, z);
}

/// An operation equals its definition.
template <class Operation>
constexpr bool is_its_definition() {
  return equivalent(canonical<Operation>{}, definition_of<Operation>());
}

/// The derivative of an operation is that of its definition, by algebra.
template <class Operation>
constexpr bool derivative_is_that_of_definition() {
  constexpr canonical<Operation> f{};
  constexpr auto definition = definition_of<Operation>();
  bool same = equivalent(derivative(f, x), derivative(definition, x));
  if constexpr (variables < Operation >> 1) same = same && equivalent(derivative(f, y), derivative(definition, y));
  if constexpr (variables < Operation >> 2) same = same && equivalent(derivative(f, z), derivative(definition, z));
  return same;
}

/// The definition has the same value and the same derivatives, but for what cancels in it.
template <class Operation>
constexpr bool definition_in_numbers() {
  constexpr canonical<Operation> f{};
  constexpr auto definition = definition_of<Operation>();
  return everywhere<Operation>([=](point p) {
    auto const a = at<variables<Operation>>(value_and_gradient(f), p);
    auto const b = at<variables<Operation>>(value_and_gradient(definition), p);
    bool same = near(a.value, b.value, 1e-12) && near(a.gradient[x], b.gradient[x], 1e-12);
    if constexpr (variables < Operation >> 1) same = same && near(a.gradient[y], b.gradient[y], 1e-12);
    if constexpr (variables < Operation >> 2) same = same && near(a.gradient[z], b.gradient[z], 1e-12);
    return same;
  });
}

// A law that does not hold is an error that names the operation; each is a constant evaluation of its own.
template <class Operation>
struct laws_of_differentiation {};
template <differentiable Operation>
struct laws_of_differentiation<Operation> {
  static_assert(forward_is_reverse<Operation>());
  static_assert(linear<Operation>());
  static_assert(product_rule<Operation>());
  static_assert(chain_rule<Operation>());
  static_assert(chain_rule_in_numbers<Operation>());
  static_assert(symmetric<Operation>());
  static_assert(limit_of_differences<Operation>());
};

// Where the derivative of the definition is equal, but by laws that `equivalent` does not know: the derivatives of
// sinc, exprel and bernoulli_function and the integrals of erfc are functions of which it knows nothing, and 2 has no
// square root in its fields.
template <class Operation>
inline constexpr bool not_provable = chainrule::detail::graph::detail::contains(
    operation::opcode_of<Operation>,
    operation::list<operation::sinc_, operation::exprel_, operation::bernoulli_function_, operation::erfcx_,
                    operation::normal_cdf_>{});

template <class Operation>
struct laws_of_definitions {};
template <defined Operation>
struct laws_of_definitions<Operation> {
  static_assert(is_its_definition<Operation>());
  static_assert(not_provable<Operation> != derivative_is_that_of_definition<Operation>());
  static_assert(definition_in_numbers<Operation>());
};

}  // namespace chainrule::testing
