// The vocabulary on plain numbers: each operation of the registry by the name that a program calls it by.
#pragma once

#include <chainrule/chainrule.hpp>

#include <cmath>

namespace chainrule::testing {

/// How a program calls an operation. One that is new and has no entry here does not compile.
template <class Operation>
struct by_name;

namespace in_a_program {
using namespace chainrule;
}
namespace in_a_program_with_std {
using namespace std;
using namespace chainrule;
}  // namespace in_a_program_with_std

#define CHAINRULE_NAME_OF(operation_, name)                                      \
  namespace in_a_program {                                                       \
  struct call_##operation_ {                                                     \
    constexpr auto operator()(auto... a) const { return name(a...); }            \
  };                                                                             \
  }                                                                              \
  namespace in_a_program_with_std {                                              \
  struct call_##operation_ {                                                     \
    constexpr auto operator()(auto... a) const { return name(a...); }            \
  };                                                                             \
  }                                                                              \
  template <>                                                                    \
  struct by_name<operation::operation_> {                                        \
    static constexpr auto qualified(auto... a) { return chainrule::name(a...); } \
    static constexpr in_a_program::call_##operation_ unqualified{};              \
    static constexpr in_a_program_with_std::call_##operation_ beside_std{};      \
  };
#define CHAINRULE_NAME(name) CHAINRULE_NAME_OF(name##_, name)

// clang-format off
CHAINRULE_NAME(square) CHAINRULE_NAME(cube) CHAINRULE_NAME(pow) CHAINRULE_NAME(sqrt) CHAINRULE_NAME(cbrt) CHAINRULE_NAME(rsqrt)
CHAINRULE_NAME(hypot) CHAINRULE_NAME_OF(hypot3_, hypot) CHAINRULE_NAME(cosine_of) CHAINRULE_NAME(over_square_of_hypot)
CHAINRULE_NAME(exp) CHAINRULE_NAME(exp2) CHAINRULE_NAME(exp10) CHAINRULE_NAME(expm1)
CHAINRULE_NAME(log) CHAINRULE_NAME(log2) CHAINRULE_NAME(log10) CHAINRULE_NAME(log1p) CHAINRULE_NAME(xlogy)
CHAINRULE_NAME(sin) CHAINRULE_NAME(cos) CHAINRULE_NAME(tan) CHAINRULE_NAME(sinpi) CHAINRULE_NAME(cospi) CHAINRULE_NAME(sinc)
CHAINRULE_NAME(sinc_derivative)
CHAINRULE_NAME(asin) CHAINRULE_NAME(acos) CHAINRULE_NAME(atan) CHAINRULE_NAME(atan2)
CHAINRULE_NAME(one_minus_square) CHAINRULE_NAME(inverse_one_plus_square)
CHAINRULE_NAME(sinh) CHAINRULE_NAME(cosh) CHAINRULE_NAME(tanh) CHAINRULE_NAME(sech)
CHAINRULE_NAME(log_cosh) CHAINRULE_NAME(asinh) CHAINRULE_NAME(acosh) CHAINRULE_NAME(atanh)
CHAINRULE_NAME(exprel) CHAINRULE_NAME(exprel_derivative) CHAINRULE_NAME(bernoulli_function) CHAINRULE_NAME(bernoulli_function_derivative)
CHAINRULE_NAME(expint) CHAINRULE_NAME(erf_inv) CHAINRULE_NAME(erf_inv_slope) CHAINRULE_NAME(normal_quantile)
CHAINRULE_NAME(normal_quantile_slope)
CHAINRULE_NAME(erf) CHAINRULE_NAME(erfc) CHAINRULE_NAME(erfcx) CHAINRULE_NAME(scaled_erfc_integral)
CHAINRULE_NAME(normal_cdf) CHAINRULE_NAME(normal_pdf) CHAINRULE_NAME(exp_minus_square)
CHAINRULE_NAME(lgamma) CHAINRULE_NAME(tgamma) CHAINRULE_NAME(digamma) CHAINRULE_NAME(trigamma) CHAINRULE_NAME(polygamma)
CHAINRULE_NAME(shifted_pow) CHAINRULE_NAME(polygamma_difference) CHAINRULE_NAME(beta) CHAINRULE_NAME(beta_mixed) CHAINRULE_NAME(lbeta)
CHAINRULE_NAME(sigmoid) CHAINRULE_NAME(sigmoid_slope) CHAINRULE_NAME(logit) CHAINRULE_NAME(bernoulli_variance)
CHAINRULE_NAME(softplus) CHAINRULE_NAME(log_sigmoid) CHAINRULE_NAME(silu) CHAINRULE_NAME(gelu) CHAINRULE_NAME(relu)
CHAINRULE_NAME(leaky_relu) CHAINRULE_NAME(elu) CHAINRULE_NAME(exp_of_difference) CHAINRULE_NAME(sigmoid_of_difference)
CHAINRULE_NAME(log_add_exp) CHAINRULE_NAME(fraction_of_sum)
CHAINRULE_NAME(abs) CHAINRULE_NAME(sign) CHAINRULE_NAME(min) CHAINRULE_NAME(max) CHAINRULE_NAME(clamp) CHAINRULE_NAME(where)
CHAINRULE_NAME(floor) CHAINRULE_NAME(ceil) CHAINRULE_NAME(trunc) CHAINRULE_NAME(round) CHAINRULE_NAME(nearbyint)
CHAINRULE_NAME(fmod) CHAINRULE_NAME(remainder) CHAINRULE_NAME(fdim) CHAINRULE_NAME(copysign) CHAINRULE_NAME(fma)
CHAINRULE_NAME(lerp) CHAINRULE_NAME(stop_gradient)
// clang-format on
#undef CHAINRULE_NAME
#undef CHAINRULE_NAME_OF

    /// What a program can call: operators are spelled otherwise, and `attach` is made by custom_derivative alone.
    template <class Operation>
    concept callable_by_name = Operation::arity > 0 &&
                               Operation::result == operation::kind::number&& Operation::written
                                   != operation::style::infix&& Operation::written != operation::style::prefix
                               && !std::same_as<Operation, operation::attach_>;

/// A point inside of the domain that all number types have.
constexpr double inside(operation::interval of) {
  bool const from = of.low > -operation::infinity, to = of.high < operation::infinity;
  return from && to ? of.low + (of.high - of.low) * 0.375 : from ? of.low + 1.75 : to ? of.high - 1.75 : 0.625;
}

/// ask(a, ...) at a point of the domain, the numbers of types T, where Mixed, else of the first alone.
template <class Operation, class Ask, class A, class B, class C>
constexpr auto at_a_point(Ask ask, std::type_identity<A>, std::type_identity<B>, std::type_identity<C>) {
  constexpr auto const& domain = Operation::domain;
  if constexpr (Operation::operands[0] == operation::kind::condition)
    return ask(true, static_cast<B>(2.5), static_cast<C>(3));
  else if constexpr (Operation::operands[0] == operation::kind::index && Operation::arity == 2)
    return ask(std::integral_constant<int, 2>{}, static_cast<B>(inside(domain[1])));
  else if constexpr (Operation::operands[0] == operation::kind::index)
    return ask(std::integral_constant<int, 2>{}, static_cast<B>(inside(domain[1])), static_cast<C>(inside(domain[2])));
  else if constexpr (Operation::arity == 1)
    return ask(static_cast<A>(inside(domain[0])));
  else if constexpr (Operation::arity == 2)
    return ask(static_cast<A>(inside(domain[0])), static_cast<B>(inside(domain[1])));
  else
    return ask(static_cast<A>(inside(domain[0])), static_cast<B>(inside(domain[1])), static_cast<C>(inside(domain[2])));
}

/// What the operation computes of these numbers, in the type that the mixture has.
template <class Operation>
struct expected {
  template <class... Arguments>
  constexpr auto operator()(Arguments... a) const {
    return operation::numbers::apply<Operation>(a...);
  }
};

/// ask(Operation{}) for each operation that a program can call; whether all answers are true.
template <class Ask>
constexpr bool for_all_names(Ask ask) {
  return [&]<class... Operation>(operation::list<Operation...>) {
    return ([&] {
      if constexpr (callable_by_name<Operation>)
        return ask(Operation{});
      else
        return true;
    }() && ...);
  }(operation::registry{});
}

}  // namespace chainrule::testing
