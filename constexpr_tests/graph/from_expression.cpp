// Lowering visits each distinct type once, and shared parts cost nothing: not in the graph, and not when a formula is
// built.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;
using namespace chainrule::literals;
using chainrule::testing::near;

constexpr auto x = variable<"x">;

// x^(2^Depth), a tree of 2^Depth leaves.
template <int Depth>
constexpr auto squared_repeatedly() {
  if constexpr (Depth == 0) {
    return x;
  } else {
    constexpr auto y = squared_repeatedly<Depth - 1>();
    return y * y;
  }
}
static_assert(operation_count(squared_repeatedly<60>()) == 60);
static_assert(squared_repeatedly<60>()(x = 1.0) == 1.0);
static_assert(gradient(squared_repeatedly<60>())(x = 1.0)[x] == 1152921504606846976.0);
static_assert(derivative(squared_repeatedly<60>(), x)(x = 1.0) == 1152921504606846976.0);

// A chain nested 20 deep in which each step uses the one before three times.
template <int Depth>
constexpr auto chain() {
  if constexpr (Depth == 0) {
    return x;
  } else {
    constexpr auto y = chain<Depth - 1>();
    return sin(exp(-y * y) * (y + 1.8_c));
  }
}
static_assert(operation_count(chain<20>()) == 120);
static_assert(near(gradient(chain<20>())(x = 0.5)[x], derivative(chain<20>(), x)(x = 0.5), 1e-13));

// A sum of 200 terms is 200 types deep: nothing nests calls as deep as that, and constants are found fast.
template <int Terms>
constexpr auto sum_of_sines() {
  if constexpr (Terms == 0) {
    return x;
  } else {
    constexpr auto rest = sum_of_sines<Terms - 1>();
    return rest + sin(constant<Terms>{} * x);
  }
}
static_assert(operation_count(sum_of_sines<200>()) ==
              200 + 200 + 199);  // sums, sines, and products with all constants but 1
static_assert(derivative(sum_of_sines<200>(), x)(x = 0.0) == 1 + 200.0 * 201.0 / 2.0);
static_assert(to_string(sum_of_sines<200>()).size() > 2000);

}  // namespace
