// Eigen's unsupported AutoDiffScalar.
#include <Eigen/Core>
#include <unsupported/Eigen/AutoDiff>

#include "others.hpp"

namespace {

struct scalars {
  template <class Scalar, std::size_t N>
  using dual = Eigen::AutoDiffScalar<Eigen::Matrix<Scalar, int{N}, 1>>;
  template <class Scalar, std::size_t N>
  static dual<Scalar, N> variable(Scalar const& value, std::size_t i) {
    Eigen::Matrix<Scalar, int{N}, 1> slope;
    for (std::size_t j = 0; j < N; ++j) slope[static_cast<int>(j)] = Scalar(i == j ? 1.0 : 0.0);
    return dual<Scalar, N>(value, slope);
  }
  static auto value(auto const& x) { return x.value(); }
  static auto partial(auto const& x, std::size_t i) { return x.derivatives()[static_cast<int>(i)]; }
};

#define TEXT_OF(number) #number
#define VERSION_TEXT(world, major, minor) TEXT_OF(world) "." TEXT_OF(major) "." TEXT_OF(minor)

}  // namespace

int main() {
  using namespace others;
  using std::clamp;  // by its comparisons
  constexpr auto library = "Eigen AutoDiffScalar",
                 version = VERSION_TEXT(EIGEN_WORLD_VERSION, EIGEN_MAJOR_VERSION, EIGEN_MINOR_VERSION);
  auto const ask = []<std::size_t N>(record const& entry, auto const& f, auto name) {
    // pow and abs of nested numbers do not compile.
    constexpr bool can_nest = !name().starts_with("pow") && name().find("abs") == std::string_view::npos;
    return forward<scalars>::ask<N, can_nest>(entry, f);
  };
#include "cases.inc"
}
