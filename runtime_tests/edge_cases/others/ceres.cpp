// Ceres Solver: Jet.
#include <ceres/jet.h>
#include <ceres/version.h>

#include "others.hpp"

namespace {

struct jets {
  template <class Scalar, std::size_t N>
  using dual = ceres::Jet<Scalar, int{N}>;
  template <class Scalar, std::size_t N>
  static dual<Scalar, N> variable(Scalar const& value, std::size_t i) {
    dual<Scalar, N> x(value);
    x.v[static_cast<int>(i)] = Scalar(1.0);
    return x;
  }
  static auto value(auto const& x) { return x.a; }
  static auto partial(auto const& x, std::size_t i) { return x.v[static_cast<int>(i)]; }
};

}  // namespace

int main() {
  using namespace others;
  using std::clamp, std::max, std::min;  // by its comparisons
  constexpr auto library = "Ceres Jet", version = CERES_VERSION_STRING;
  auto const ask = []<std::size_t N>(record const& entry, auto const& f, auto) {
    return forward<jets>::ask<N>(entry, f);
  };
#include "cases.inc"
}
