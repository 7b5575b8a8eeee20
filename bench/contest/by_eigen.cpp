// Eigen's unsupported AutoDiffScalar.
#include <Eigen/Core>
#include <unsupported/Eigen/AutoDiff>

#include "forward.hpp"

namespace {

struct scalars {
  template <std::size_t N>
  using number = Eigen::AutoDiffScalar<Eigen::Matrix<double, int{N}, 1>>;
  static constexpr bool has_erfc = false;

  template <std::size_t N>
  static number<N> variable(double value, std::size_t i) {
    return number<N>(value, int{N}, static_cast<int>(i));
  }
  static double value(auto const& x) { return x.value(); }
  static double derivative(auto const& x, std::size_t i) { return x.derivatives()[static_cast<int>(i)]; }
};

struct by_eigen : forward<scalars> {
  // Of powers it has those with a plain exponent.
  template <class Problem>
  static constexpr bool takes = forward<scalars>::takes<Problem> && !std::is_same_v<Problem, problems::rat43>;
};

contender_in_harnesses<by_eigen> const entered("Eigen AutoDiffScalar");

}  // namespace
