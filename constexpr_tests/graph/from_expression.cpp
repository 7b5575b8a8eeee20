// Lowering visits each distinct type once, and shared parts cost nothing: not in the graph, and not when a formula is built.
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

}  // namespace
