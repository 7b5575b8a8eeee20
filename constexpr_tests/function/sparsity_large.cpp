// Rosenbrock's function in 64 variables: 190 nonzeros of 4096, and a program that computes nothing for the others.
#include <array>
#include <chainrule/chainrule.hpp>
#include <cstddef>

using namespace chainrule;

namespace {

constexpr auto rosenbrock = [](auto const& p) {
  auto s = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i) s += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
  return s;
};
template <std::size_t N>
using vector = std::array<double, N>;

constexpr auto pattern = hessian_sparsity<vector<64>>(rosenbrock);
static_assert(pattern.nonzeros == 190 && pattern.row_count == 64);
static_assert([] {
  for (std::size_t i = 0; i < 64; ++i)
    for (std::size_t k = 0; k < 64; ++k)
      if (pattern.contains(i, k) != (i <= k + 1 && k <= i + 1)) return false;
  return true;
}());
// Linear in the number of variables.
constexpr int of_16 = operation_count<vector<16>>(sparse_hessian(rosenbrock)),
              of_32 = operation_count<vector<32>>(sparse_hessian(rosenbrock)),
              of_64 = operation_count<vector<64>>(sparse_hessian(rosenbrock));
static_assert(of_32 - of_16 <= 16 * 10 && of_64 - of_32 == 2 * (of_32 - of_16));
static_assert(sparse_hessian(rosenbrock)(vector<2>{2.0, 1.0}).values == std::array{4402.0, -800.0, -800.0, 200.0});

}  // namespace
