#include <chainrule/chainrule.hpp>

#include "mixtures.hpp"

namespace mixtures {
namespace {

template <model M>
constexpr auto energy_of = []<class T, std::size_t N>(std::array<T, N> const& amount) { return energy<M>(amount); };

}  // namespace

template <model M, std::size_t N>
std::array<double, N + 1> by_chainrule(std::array<double, N> const& amount) {
  auto const all = chainrule::value_and_gradient(energy_of<M>)(amount);
  std::array<double, N + 1> out;
  out[0] = all.value;
  for (std::size_t i = 0; i < N; ++i) out[1 + i] = all.gradient[i];
  return out;
}

template <model M, std::size_t N>
std::vector<std::pair<std::string, int>> operations() {
  using amounts = std::array<double, N>;
  return {{"value", chainrule::operation_count<amounts>(energy_of<M>)},
          {"with gradient", chainrule::operation_count<amounts>(chainrule::value_and_gradient(energy_of<M>))}};
}

#define BENCH_INSTANTIATE(M, N)                                                               \
  template std::array<double, N + 1> by_chainrule<model::M, N>(std::array<double, N> const&); \
  template std::vector<std::pair<std::string, int>> operations<model::M, N>();
BENCH_INSTANTIATE(ideal, 16)
BENCH_INSTANTIATE(ideal, 32)
BENCH_INSTANTIATE(flory_huggins, 16)
BENCH_INSTANTIATE(flory_huggins, 32)
BENCH_INSTANTIATE(regular, 16)
BENCH_INSTANTIATE(regular, 32)
BENCH_INSTANTIATE(wilson, 16)
BENCH_INSTANTIATE(wilson, 32)
BENCH_INSTANTIATE(helmholtz, 16)
BENCH_INSTANTIATE(helmholtz, 32)

}  // namespace mixtures
