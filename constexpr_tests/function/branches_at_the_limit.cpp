// As many decisions in a row, and in one another, as are followed: 127 of them make 128 paths.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace {

using namespace chainrule;

template <int Exits>
constexpr auto table_search = [](auto x) {
  for (int i = 0; i < Exits; ++i)
    if (x < 0.125 * i) return x * x * x + i * x;
  return 2.0 * x * x;
};
template <int Exits>
constexpr bool searches_well(int i) {
  constexpr auto& f = table_search<Exits>;
  double const x = 0.125 * i - 0.0625;
  bool const found = i < Exits;
  return f(x) == (found ? x * x * x + i * x : 2.0 * x * x) &&
         testing::near(derivative(f)(x), found ? 3 * x * x + i : 4 * x);
}
// An evaluation of its own for each: all at once are more than clang takes.
static_assert(searches_well<17>(0) && searches_well<17>(1) && searches_well<17>(9));
static_assert(searches_well<17>(15) && searches_well<17>(16) && searches_well<17>(17));
static_assert(searches_well<127>(0));
static_assert(searches_well<127>(80));
static_assert(searches_well<127>(126));
static_assert(searches_well<127>(127));
static_assert(derivative<2>(table_search<17>)(2.0625) == 4 && derivative<2>(table_search<17>)(1.0) == 6);
static_assert(jvp(table_search<17>)(2.0625, 2.0) == 16.5);

template <int Exits>
constexpr auto table_of_two = [](auto x, auto y) {
  for (int i = 0; i < Exits; ++i)
    if (x < 0.125 * i) return x * x * y + i * x * y * y;
  return 2.0 * x * x * y;
};
static_assert(gradient(table_of_two<31>)(2.0625, 2.0) ==
              std::array{4.125 * 2 + 17 * 4, 2.0625 * 2.0625 + 17 * 2.0625 * 4});

// What an `if` decides by may come out of the branches of an inner derivative.
constexpr auto slope_of_a_piece = [](auto x, auto y) {
  auto const slope = derivative([&](auto t) {
    if (t < y) return t * t * y;
    return t * t * t;
  })(x);
  if (slope > 1.0) return slope * slope + x * x;
  return sin(slope) * y;
};
static_assert(gradient(slope_of_a_piece)(2.0, 3.0) == std::array{148.0, 96.0});
static_assert(gradient(slope_of_a_piece)(3.0, 2.0) == std::array{978.0, 0.0});

// An end of a loop that depends on a value.
constexpr auto root = [](auto a) {
  auto x = a;
  for (int i = 0; i < 20; ++i) {
    auto const step = (x * x - a) / (2.0 * x);
    x -= step;
    if (abs(step) < 1e-12) break;
  }
  return x;
};
static_assert(testing::near(derivative(root)(4.0), 0.25, 1e-12) && testing::near(derivative(root)(0.25), 1.0, 1e-12));

constexpr auto root_again = [](auto a) {
  auto x = a;
  int i = 0;
  bool has_converged = false;
  do {
    auto const step = (x * x - a) / (2.0 * x);
    x -= step;
    has_converged = abs(step) < 1e-12;
  } while (!has_converged && ++i < 20);
  return x;
};
static_assert(testing::near(derivative(root_again)(4.0), 0.25, 1e-12));

}  // namespace
