// Programs that are too long for one function: their values cross from one function to the next.
#include <array>
#include <chainrule/chainrule.hpp>

#include "support/catch.hpp"

namespace {

constexpr auto rosenbrock = [](auto const& p) {
  auto sum = 0.0 * p[0];
  for (std::size_t i = 0; i + 1 < p.size(); ++i)
    sum += 100.0 * chainrule::square(p[i + 1] - chainrule::square(p[i])) + chainrule::square(1.0 - p[i]);
  return sum;
};
using point = std::array<double, 150>;
using asked =
    chainrule::detail::function_program<chainrule::detail::question::value_and_gradient,
                                        std::remove_const_t<decltype(rosenbrock)>, chainrule::wrt_list<>, point>;
static_assert(asked::program::nodes > chainrule::detail::code::segment::long_program);

TEST_CASE("a gradient of over two thousand operations") {
  point p;
  for (std::size_t i = 0; i < p.size(); ++i) p[i] = 0.01 * static_cast<double>(i % 37) - 0.2;
  auto const [value, gradient] = chainrule::value_and_gradient(rosenbrock)(p);
  CHECK(value == Approx(rosenbrock(p)).epsilon(1e-15));
  for (std::size_t i = 0; i < p.size(); ++i) {
    double expected = 0;
    if (i + 1 < p.size()) expected -= 400 * (p[i + 1] - p[i] * p[i]) * p[i] + 2 * (1 - p[i]);
    if (i > 0) expected += 200 * (p[i] - p[i - 1] * p[i - 1]);
    CHECK(gradient[i] == Approx(expected).epsilon(1e-13).margin(1e-13));
  }
}

// Conditions, constants and values from the beginning are needed at the end.
constexpr auto far_apart = [](auto const& p) {
  auto const first = p[0] < p[1];
  auto const early = chainrule::square(p[2]) + p[3];
  auto now = p[0] * 1.0;
  for (std::size_t i = 0; i < 220; ++i) {
    auto const next = 0.875 * now + 0.125 * p[i % 4];
    now = next - 0.0625 * now * next;
  }
  return chainrule::where(first, now * early, now - early) + 0.875 * p[1];
};
template <class T>
using four = std::array<T, 4>;
template <class T>
using asked_far_apart =
    chainrule::detail::function_program<chainrule::detail::question::value_and_gradient,
                                        std::remove_const_t<decltype(far_apart)>, chainrule::wrt_list<>, four<T>>;
static_assert(asked_far_apart<double>::program::nodes > chainrule::detail::code::segment::long_program);

template <class T>
void check_far_apart(four<T> const& p, T tolerance) {
  auto const [value, gradient] = chainrule::value_and_gradient(far_apart)(p);
  CHECK(value == Approx(far_apart(p)).epsilon(tolerance));
  // By directions: tangents of a forward sweep go another way.
  for (std::size_t i = 0; i < p.size(); ++i) {
    four<T> direction{};
    direction[i] = 1;
    CHECK(gradient[i] == Approx(chainrule::jvp(far_apart)(p, direction)).epsilon(tolerance).margin(tolerance));
  }
}
TEST_CASE("what is needed far from where it is made crosses the parts of a long program") {
  check_far_apart<double>({0.5, 0.75, 0.25, 1.0}, 1e-12);
  check_far_apart<double>({0.75, 0.5, 0.25, 1.0}, 1e-12);
  check_far_apart<float>({0.5F, 0.75F, 0.25F, 1.0F}, 1e-4F);
  check_far_apart<long double>({0.75L, 0.5L, 0.25L, 1.0L}, 1e-12L);
}

// More constants than compilers nest expressions.
constexpr auto many_constants = []<class T>(std::array<T, 16> const& p) -> T {
  T sum = 0.0 * p[0];
  for (std::size_t i = 0; i < 320; ++i) sum += (0.1 * static_cast<double>(i) + 0.37) * p[i % 16] * p[i % 16];
  return sum;
};
TEST_CASE("a gradient with hundreds of constants") {
  std::array<double, 16> p;
  for (std::size_t i = 0; i < p.size(); ++i) p[i] = 0.25 * static_cast<double>(i) - 1;
  auto const [value, gradient] = chainrule::value_and_gradient(many_constants)(p);
  CHECK(value == Approx(many_constants(p)).epsilon(1e-14));
  for (std::size_t i = 0; i < p.size(); ++i) {
    double factor = 0;
    for (std::size_t k = i; k < 320; k += 16) factor += 0.1 * static_cast<double>(k) + 0.37;
    CHECK(gradient[i] == Approx(2 * factor * p[i]).epsilon(1e-13));
  }
}

}  // namespace
