// SPDX-License-Identifier: BSL-1.0
// Cost functions, objectives and manifolds for Ceres Solver, with derivatives made while compiling.
#pragma once

#include <ceres/first_order_function.h>
#include <ceres/sized_cost_function.h>

#include "residual.hpp"
#include "solver_function.hpp"

namespace chainrule {

namespace detail {

template <class Residual, class Blocks>
class ceres_cost_function;
template <class Residual, class... Shape>
class ceres_cost_function<Residual, parameter_blocks<Shape...>> final
    : public ceres::SizedCostFunction<Residual::residuals, numbers_of<Shape>::count...> {
 public:
  explicit ceres_cost_function(Residual const& asked) : residual(asked) {}
  bool Evaluate(double const* const* parameters, double* values, double** jacobians) const override {
    return residual.evaluate(parameters, values, jacobians);
  }

 private:
  Residual residual;
};

template <class Residual, class Blocks>
class ceres_objective_function;
template <class Residual, class Shape>
class ceres_objective_function<Residual, parameter_blocks<Shape>> final : public ceres::FirstOrderFunction {
 public:
  explicit ceres_objective_function(Residual const& asked) : residual(asked) {}
  bool Evaluate(double const* parameters, double* cost, double* gradient) const override {
    return residual.evaluate(&parameters, cost, gradient == nullptr ? nullptr : &gradient);
  }
  int NumParameters() const override { return numbers_of<Shape>::count; }

 private:
  Residual residual;
};

template <class Asked>
class ceres_objective_of_any_length final : public ceres::FirstOrderFunction {
 public:
  template <class... Given>
  explicit ceres_objective_of_any_length(int parameters, Given const&... given) : asked(given...), count(parameters) {}
  bool Evaluate(double const* parameters, double* cost, double* gradient) const override {
    *cost = asked.value_and_gradient(parameters, static_cast<std::size_t>(count), gradient);
    return true;
  }
  int NumParameters() const override { return count; }

 private:
  Asked asked;
  int count;
};

// An integer among data is meant as a number.
template <class D>
constexpr auto number_or_shape(D const& data) {
  if constexpr (std::is_integral_v<D>)
    return static_cast<double>(data);
  else
    return data;
}

struct ceres_cost_maker {
  static constexpr bool of_one_number = false;
  template <class Residual, class Blocks>
  using made = ceres_cost_function<Residual, Blocks>;
  using base = ceres::CostFunction;
};
struct ceres_objective_maker {
  static constexpr bool of_one_number = true;
  template <class Residual, class Blocks>
  using made = ceres_objective_function<Residual, Blocks>;
  using base = ceres::FirstOrderFunction;
};

template <class Maker, class Signature, int... Sizes, class Function, class... Trailing>
typename Maker::base* make_checked(Function const& function, Trailing const&... trailing) {
  using blocks = typename Signature::blocks;
  using residual = residual_with_data<Function, Signature, blocks, Trailing...>;
  if constexpr (sizeof...(Sizes) > 0 && Signature::said_residuals != residual::residuals)
    return (error::other_number_of_residuals<Signature::said_residuals, residual::residuals>(), nullptr);
  else
    return new typename Maker::template made<residual, blocks>(residual(function, trailing...));
}
/// After all checks; null after a mistake.
template <class Maker, int... Sizes, class Function, class... Trailing>
auto make_for_ceres(Function const& function, Trailing const&... trailing) {
  using nothing = typename Maker::base*;
  if constexpr (!is_generic<Function>()) {
    return (error::not_generic<Function>(), nothing{});
  } else if constexpr (!std::is_empty_v<Function> && !function_with_data<Function>) {
    return (error::captures<Function>(), nothing{});
  } else if constexpr (!(argument_is_sound<Trailing, true>() && ...)) {
    return nothing{};
  } else {
    using signature = residual_signature<Function, parts_list<Trailing...>, Sizes...>;
    using blocks = typename signature::blocks;
    if constexpr (!are_blocks<blocks>)
      return (error::sizes_missing<Function>(), nothing{});
    else if constexpr (signature::taken_blocks() != blocks::count)
      return (error::other_number_of_blocks<blocks::count, signature::taken_blocks()>(), nothing{});
    else if constexpr (Maker::of_one_number && blocks::count != 1)
      return (error::other_number_of_blocks<1, blocks::count>(), nothing{});
    else if constexpr (!residual_is_sound<Maker::of_one_number, signature, Function>(blocks{},
                                                                                     parts_list<Trailing...>{}))
      return nothing{};
    else
      return make_checked<Maker, signature, Sizes...>(function, trailing...);
  }
}
}  // namespace detail

/// A cost function for a residual block, which the problem owns: problem.AddResidualBlock(ceres_cost<snavely>(u, v),
/// nullptr, camera, point). `Residual` is a struct template on the number type, whose members are the data, as it is
/// written for AutoDiffCostFunction or over arrays. Sizes, first that of residuals, are needed where the signature does
/// not tell them: ceres_cost<snavely, 2, 9, 3>(u, v).
template <template <class...> class Residual, int... Sizes, class... Data>
auto ceres_cost(Data const&... data) {
  return detail::make_for_ceres<detail::ceres_cost_maker, Sizes...>(Residual<double>{detail::number_or_shape(data)...});
}
/// The same of a class: one without data takes what is given here after the parameters.
template <class Residual, int... Sizes, class... Data>
auto ceres_cost(Data const&... data) {
  if constexpr (std::is_empty_v<Residual>)
    return detail::make_for_ceres<detail::ceres_cost_maker, Sizes...>(Residual{}, detail::number_or_shape(data)...);
  else
    return detail::make_for_ceres<detail::ceres_cost_maker, Sizes...>(Residual{detail::number_or_shape(data)...});
}
/// The same of a function: a lambda without captures that is a variable of a namespace.
template <auto const& Residual, int... Sizes, class... Data>
auto ceres_cost(Data const&... data) {
  return detail::make_for_ceres<detail::ceres_cost_maker, Sizes...>(Residual, detail::number_or_shape(data)...);
}

/// An objective for ceres::GradientProblem, which owns it: a function of one block of parameters whose result is one
/// number. The number of parameters is a template argument where the signature does not tell it: ceres_objective<f,
/// 2>().
template <auto const& Objective, int... Size, class... Data>
auto ceres_objective(Data const&... data) {
  return detail::make_for_ceres<detail::ceres_objective_maker, (static_cast<void>(Size), 1)..., Size...>(
      Objective, detail::number_or_shape(data)...);
}
template <class Objective, int... Size, class... Data>
auto ceres_objective(Data const&... data) {
  if constexpr (std::is_empty_v<Objective>)
    return detail::make_for_ceres<detail::ceres_objective_maker, (static_cast<void>(Size), 1)..., Size...>(
        Objective{}, detail::number_or_shape(data)...);
  else
    return detail::make_for_ceres<detail::ceres_objective_maker, (static_cast<void>(Size), 1)..., Size...>(
        Objective{detail::number_or_shape(data)...});
}

/// The same of as many parameters as are said when the program runs: ceres_objective_of(x.size(), f, data...), where
/// `f` takes them as data of any length.
template <std::integral Count, class Function, class... Data>
ceres::FirstOrderFunction* ceres_objective_of(Count parameters, Function const& f, Data const&... data) {
  return detail::make_for_solver<detail::asked_for_one_number, Function, std::tuple<Data...>>(
      [&]<class Asked>(std::type_identity<Asked>) -> ceres::FirstOrderFunction* {
        Asked::check(static_cast<std::size_t>(parameters));
        return new detail::ceres_objective_of_any_length<Asked>(static_cast<int>(parameters), f, data...);
      },
      []() -> ceres::FirstOrderFunction* { return nullptr; });
}

}  // namespace chainrule
