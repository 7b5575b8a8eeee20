// Second derivatives of long sums in constant evaluation, term by term.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;

constexpr auto term = [](auto const& x, auto const& t) {
  return exp(-x[0] * t) * square(x[1] - t) / (1.0 + exp(x[2] * t)) * sin(x[3] * t);
};
template <int Terms>
constexpr auto sum_of = [](auto const& x) {
  auto s = 0.0 * x[0];
  for (int i = 0; i < Terms; ++i) s += term(x, 0.3 + 0.1 * i);
  return s;
};
using unknowns = std::array<double, 4>;
template <class Function>
constexpr bool is_term_by_term(Function const&) {
  return detail::sums_terms<detail::question::hessian, detail::graph::traced_function<Function, unknowns>,
                            detail::signature<wrt_list<>, unknowns>>();
}
static_assert(is_term_by_term(sum_of<50>) && !is_term_by_term(sum_of<10>));  // what is short stays straight-line code

constexpr unknowns x{0.5, 1.5, -0.25, 2.0};
constexpr auto h = hessian(sum_of<50>)(x);
constexpr auto expected = [] {
  std::array<unknowns, 4> sum{};
  for (int i = 0; i < 50; ++i) {
    auto const one = hessian(term, wrt<0>)(x, 0.3 + 0.1 * i);
    for (std::size_t row = 0; row < 4; ++row)
      for (std::size_t column = 0; column < 4; ++column) sum[row][column] += one[row][column];
  }
  return sum;
}();
constexpr bool agree() {
  for (std::size_t row = 0; row < 4; ++row)
    for (std::size_t column = 0; column < 4; ++column)
      if (!testing::near(h[row][column], expected[row][column], 1e-12)) return false;
  return true;
}
constexpr bool is_symmetric() {
  for (std::size_t row = 0; row < 4; ++row)
    for (std::size_t column = 0; column < row; ++column)
      if (h[row][column] != h[column][row]) return false;
  return true;
}
static_assert(agree());
static_assert(is_symmetric());

}  // namespace
