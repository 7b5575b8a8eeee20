// SPDX-License-Identifier: BSL-1.0
// A manifold for Ceres Solver from its retraction: x and a step in the tangent space give another point.
#pragma once

#include <ceres/manifold.h>

#include <Eigen/Cholesky>
#include <Eigen/Core>

#include "residual.hpp"

namespace chainrule {

namespace detail {

// The blocks of a retraction: a point and a step.
template <auto const& Retract, int... Sizes>
constexpr auto blocks_of_retraction() {
  using function = std::remove_cvref_t<decltype(Retract)>;
  // The signature of a residual with one result more, which is not looked at.
  if constexpr (sizeof...(Sizes) == 2)
    return typename residual_signature<function, parts_list<>, 1, Sizes...>::blocks{};
  else
    return typename residual_signature<function, parts_list<>>::blocks{};
}

/// A function whose result is its numbers in a row: a manifold's may also be structs of them, such as rotations.
template <auto const& Function>
struct numbers_in_a_row {
  template <class... A>
  constexpr auto operator()(A const&... a) const {
    auto const result = Function(a...);
    using numbers = numbers_of<std::remove_cvref_t<decltype(result)>>;
    std::array<typename numbers::type, static_cast<std::size_t>(numbers::count)> all{};
    auto* to = all.data();
    flatten<typename numbers::type>(result, to);
    return all;
  }
};

/// The derivative of a retraction by the step, at the step 0. The zeros are constants of the function that is traced,
/// so what they cancel is not computed.
template <auto const& Retract, class Step>
struct slope_of_retraction {
  template <class Point>
  constexpr auto operator()(Point const& x) const {
    return jacobian(numbers_in_a_row<Retract>{}, wrt<1>)(x, Step{});
  }
};

template <auto const& Retract, auto const* Local, class Blocks>
class ceres_manifold_of;
template <auto const& Retract, auto const* Local, class Point, class Step>
class ceres_manifold_of<Retract, Local, parameter_blocks<Point, Step>> final : public ceres::Manifold {
  static constexpr int ambient = numbers_of<Point>::count, tangent = numbers_of<Step>::count;
  // Columns of one are both.
  static constexpr int order = tangent == 1 ? Eigen::ColMajor : Eigen::RowMajor;
  using plus_jacobian = Eigen::Matrix<double, ambient, tangent, order>;
  using step = Eigen::Matrix<double, tangent, 1>;

 public:
  int AmbientSize() const override { return ambient; }
  int TangentSize() const override { return tangent; }

  bool Plus(double const* x, double const* delta, double* x_plus_delta) const override {
    ask<question::value>(numbers_in_a_row<Retract>{}, wrt<0>)(into(x_plus_delta), as<Point>(x), as<Step>(delta));
    return true;
  }
  bool PlusJacobian(double const* x, double* jacobian) const override {
    ask<question::value>(slope_of_retraction<Retract, Step>{})(into(jacobian), as<Point>(x));
    return true;
  }

  /// Without a function of its own it is the step that leads to y, found by Gauss and Newton; false if there is none.
  bool Minus(double const* y, double const* x, double* y_minus_x) const override {
    if constexpr (Local != nullptr) {
      ask<question::value>(numbers_in_a_row<*Local>{}, wrt<0>)(into(y_minus_x), as<Point>(x), as<Point>(y));
      return true;
    } else {
      Eigen::Map<step> delta(y_minus_x);
      Eigen::Map<Eigen::Matrix<double, ambient, 1> const> const wanted(y);
      delta.setZero();
      for (int round = 0; round < most_rounds; ++round) {
        Eigen::Matrix<double, ambient, 1> there;
        plus_jacobian slope;
        value_and_jacobian(numbers_in_a_row<Retract>{}, wrt<1>)(into(there.data(), slope.data()), as<Point>(x),
                                                                as<Step>(y_minus_x));
        step const change = (slope.transpose() * slope).ldlt().solve(slope.transpose() * (wanted - there));
        delta += change;
        if (!(change.norm() > 1e-15 * (1.0 + delta.norm()))) {
          double const rest = (wanted - there).norm();
          return rest <= 1e-7 * (1.0 + wanted.norm());
        }
      }
      return false;
    }
  }
  /// At y = x; of no function of its own the pseudoinverse of the other.
  bool MinusJacobian(double const* x, double* jacobian) const override {
    using minus_jacobian = Eigen::Matrix<double, tangent, ambient, ambient == 1 ? Eigen::ColMajor : Eigen::RowMajor>;
    if constexpr (Local != nullptr) {
      chainrule::jacobian(numbers_in_a_row<*Local>{}, wrt<1>)(into(jacobian), as<Point>(x), as<Point>(x));
    } else {
      plus_jacobian slope;
      PlusJacobian(x, slope.data());
      Eigen::Map<minus_jacobian> to(jacobian);
      to = (slope.transpose() * slope).ldlt().solve(slope.transpose());
    }
    return true;
  }

 private:
  static constexpr int most_rounds = 50;
};

template <auto const& Retract, auto const* Local, int... Sizes>
auto make_ceres_manifold() {
  using function = std::remove_cvref_t<decltype(Retract)>;
  using blocks = decltype(blocks_of_retraction<Retract, Sizes...>());
  if constexpr (!are_blocks<blocks> || blocks::count != 2)
    return (error::sizes_missing<function>(), static_cast<ceres::Manifold*>(nullptr));
  else
    return new ceres_manifold_of<Retract, Local, blocks>;
}
inline constexpr std::nullptr_t* no_function = nullptr;

}  // namespace detail

/// A manifold for ceres::Problem, which owns it, from `retract(x, step)`. Both are arrays, or shapes such as so3 and
/// vec; lengths of arrays are template arguments where the signature does not tell them: ceres_manifold<retract, 4,
/// 3>().
template <auto const& Retract, int... Sizes>
auto ceres_manifold() {
  return detail::make_ceres_manifold<Retract, detail::no_function, Sizes...>();
}
/// With its inverse: `local(x, y)` is the step from x to y.
template <auto const& Retract, auto const& Local, int... Sizes>
auto ceres_manifold() {
  return detail::make_ceres_manifold<Retract, &Local, Sizes...>();
}

}  // namespace chainrule
