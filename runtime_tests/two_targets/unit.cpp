// Compiled for two processors: code in lanes, a program so long that it is a function of its own, and kernels of the
// library's own.
#include <chainrule/chainrule.hpp>

#include "results.hpp"

using namespace chainrule;

// As a header of a program has it: the same type in both units.
struct rosenbrock {
  template <class Point>
  constexpr auto operator()(Point const& p) const {
    auto s = 0.0 * p[0];
    for (std::size_t i = 0; i + 1 < p.size(); ++i) s += 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]);
    return s;
  }
};

namespace {

template <std::size_t Size>
double gradient_of_size(double start) {
  std::array<double, Size> point{};
  for (std::size_t i = 0; i < Size; ++i) point[i] = start + 0.01 * static_cast<double>(i);
  double sum = 0;
  for (double const slope : gradient(rosenbrock{})(point)) sum += slope;
  return sum;
}

constexpr auto x = variable<"x">;

}  // namespace

std::array<double, 4> UNIT(double start) {
  return {gradient_of_size<16>(start), gradient_of_size<100>(start), derivative(digamma(x), x)(x = start),
          derivative(lbeta(x, 2 * x), x)(x = start)};
}
