// Ceres Solver: Jet.
#include <ceres/jet.h>

#include "forward.hpp"

namespace {

struct jets {
  template <std::size_t N>
  using number = ceres::Jet<double, int{N}>;
  static constexpr bool has_erfc = with_erfc<number<1>>;

  template <std::size_t N>
  static number<N> variable(double value, std::size_t i) {
    return number<N>(value, static_cast<int>(i));
  }
  static double value(auto const& x) { return x.a; }
  static double derivative(auto const& x, std::size_t i) { return x.v[static_cast<int>(i)]; }
};

contender_in_harnesses<forward<jets>> const entered("Ceres Jet");

}  // namespace
