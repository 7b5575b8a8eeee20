// SPDX-License-Identifier: BSL-1.0
// Residuals for the two LevenbergMarquardt of Eigen's unsupported modules, with Jacobians made while compiling.
#pragma once

#include <Eigen/Core>
#include <Eigen/QR>
#include <vector>

#include "solver_residuals.hpp"

// clang-format off
#include "../base/begin.hpp"
// clang-format on

namespace chainrule {

namespace detail {

template <class Asked>
class eigen_residuals_of {
 public:
  using Scalar = double;
  static constexpr int InputsAtCompileTime = Asked::parameters >= 0 ? Asked::parameters : int{Eigen::Dynamic};
  static constexpr int ValuesAtCompileTime =
      Asked::residuals >= 0 ? (Asked::residuals > 0 ? Asked::residuals : 1) : int{Eigen::Dynamic};
  using InputType = Eigen::Matrix<double, InputsAtCompileTime, 1>;
  using ValueType = Eigen::Matrix<double, ValuesAtCompileTime, 1>;
  using JacobianType = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic>;
  using QRSolver = Eigen::ColPivHouseholderQR<JacobianType>;

  template <class Function, class... Data>
  explicit eigen_residuals_of(std::size_t residuals, Function const& f, Data const&... rest)
      : asked(f, rest...), rows(residuals) {
    Asked::check_results(residuals);
  }

  int values() const { return static_cast<int>(rows); }
  int inputs() const
    requires(Asked::parameters >= 0)
  {
    return Asked::parameters;
  }
  /// The values at x, for which there must be room.
  template <class X, class Values>
  int operator()(X const& x, Values& values) const {
    std::vector<double> copy;
    asked.evaluate(numbers(x, copy), static_cast<std::size_t>(x.size()), written(values),
                   static_cast<std::size_t>(values.size()), {nullptr, 0, 0});
    return 0;
  }
  template <class X, class Jacobian>
  int df(X const& x, Jacobian& jacobian) const {
    if (jacobian.cols() != x.size())
      refuse_with<data_misuse>("the Jacobian has ", jacobian.cols(), " columns, and there are ", x.size(),
                               " parameters");
    std::vector<double> copy;
    asked.evaluate(numbers(x, copy), static_cast<std::size_t>(x.size()), {nullptr, 1},
                   static_cast<std::size_t>(jacobian.rows()),
                   {jacobian.data(), jacobian.rowStride(), jacobian.colStride()});
    return 0;
  }

 private:
  Asked asked;
  std::size_t rows;

  // A row of a matrix has its numbers at distances.
  template <class X>
  static double const* numbers(X const& x, std::vector<double>& copy) {
    if (x.innerStride() == 1) return x.data();
    for (Eigen::Index i = 0; i < x.size(); ++i) copy.push_back(x[i]);
    return copy.data();
  }
  template <class Values>
  static vector_in_memory written(Values& values) {
    return {values.data(), values.innerStride()};
  }
};

struct no_eigen_residuals {
  using Scalar = double;
  using JacobianType = Eigen::MatrixXd;
  using QRSolver = Eigen::ColPivHouseholderQR<JacobianType>;
  int values() const { return 0; }
  int operator()(auto const&, auto&) const { return 0; }
  int df(auto const&, auto&) const { return 0; }
};

}  // namespace detail

/// Residuals for Eigen::LevenbergMarquardt, of <unsupported/Eigen/NonLinearOptimization> or of
/// <unsupported/Eigen/LevenbergMarquardt>: auto residuals = eigen_residuals<2>(count, f, data...);
/// Eigen::LevenbergMarquardt solver(residuals); solver.minimize(x). `f` takes the parameters, as a std::array whose
/// length is a template argument where the signature does not tell it, or of any length, and then the data, of which
/// copies are kept; it returns a std::array or a table of `count` numbers. data_misuse is thrown where they are others.
/// One object serves one thread at a time.
template <int... Size, std::integral Count, class Function, class... Data>
auto eigen_residuals(Count count, Function const& f, Data const&... data) {
  return detail::make_for_solver<detail::solver_residuals, Function, std::tuple<Data...>, Size...>(
      [&]<class Asked>(std::type_identity<Asked>) {
        return detail::eigen_residuals_of<Asked>(static_cast<std::size_t>(count), f, data...);
      },
      [] { return detail::no_eigen_residuals{}; });
}

}  // namespace chainrule

#include "../base/end.hpp"
