// Sums and other loops over ranges: on plain numbers, and differentiated where the length is known while compiling.
#include <chainrule/chainrule.hpp>

#include "near.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

using testing::near;

// Values, over empty ranges, too.
constexpr std::array x{3.0, 1.0, 2.0};
constexpr auto element = [](auto i) { return x[i]; };
static_assert(sum(indices(x), element) == 6 && product(indices(x), element) == 6);
static_assert(max(indices(x), element) == 3 && min(indices(x), element) == 1);
static_assert(near(log_sum_exp(indices(x), element), 3.4076059644443806));
static_assert(sum(range(1, 1), element) == 0 && product(range(1, 0), element) == 1);
static_assert(max(range(0, 0), element) == -std::numeric_limits<double>::infinity());
static_assert(min(range(0, 0), element) == std::numeric_limits<double>::infinity());
static_assert(log_sum_exp(range(0, 0), element) == -std::numeric_limits<double>::infinity());
static_assert(sum(range(2, 5), [](auto i) { return number(i); }) == 9);
static_assert(sum(range(2, 5), [](auto i) { return static_cast<int>(i); }) == 9);  // whole numbers
static_assert(max(range(0, 0), [](auto i) { return static_cast<int>(i); }) == std::numeric_limits<int>::lowest());
static_assert(min(range(0, 0), [](auto) { return std::array{1.0f}; })[0] == std::numeric_limits<float>::infinity());
static_assert(sum(indices(x), [](auto i) { return std::array{x[i], 1.0}; }) == std::array{6.0, 3.0});  // shapes
static_assert(tabulate(indices(x), [](auto i) { return 2 * x[i]; }) == std::array{6.0, 2.0, 4.0});
static_assert(tabulate(range(0_c, 2_c), [](auto i) { return x[i]; }) == std::array{3.0, 1.0});
static_assert([] {
  auto const all = tabulate(range(1, 3), element);
  return all.size() == 2 && all[0] == 1 && all[1] == 2 && sum(indices(all), [&](auto i) { return all[i]; }) == 3;
}());
static_assert(fold(range(0, 3), 2.0, [](auto state, auto) { return state * state; }) == 256);
static_assert(fold(range(0, 3), 0.0, [](auto state, auto i) { return state + number(i); }) == 3);

// Every question about a function that sums over an array.
constexpr auto misfit = [](auto const& b, auto const& t, auto const& y) {
  return sum(indices(t), [&](auto i) { return square(y[i] - b[0] * exp(-b[1] * t[i])); });
};
constexpr std::array t{0.0, 1.0}, y{1.0, 0.5};
constexpr std::array b{1.0, 0.0};
static_assert(value_and_gradient(misfit, wrt<0>)(b, t, y).value == 0.25);
static_assert(value_and_gradient(misfit, wrt<0>)(b, t, y).gradient == std::array{1.0, -1.0});
static_assert(gradient(misfit, wrt<2>)(b, t, y) == std::array{0.0, -1.0});

constexpr auto rosenbrock = [](auto const& p) {
  return sum(range(0, p.size() - 1),
             [&](auto i) { return 100.0 * square(p[i + 1] - square(p[i])) + square(1.0 - p[i]); });
};
static_assert(gradient(rosenbrock)(std::array{2.0, 1.0}) == std::array{2402.0, -600.0});
static_assert(hessian(rosenbrock)(std::array{1.0, 1.0})[0] == std::array{802.0, -400.0});
static_assert(hvp(rosenbrock)(std::array{1.0, 1.0}, std::array{1.0, 0.0}) == std::array{802.0, -400.0});
static_assert(operation_count<std::array<double, 10>>(rosenbrock) == 71);  // as the loop by hand

constexpr auto products = [](auto const& p) { return tabulate(indices(p), [&](auto i) { return p[i] * p[0]; }); };
static_assert(jacobian(products)(std::array{2.0, 3.0}) == std::array{std::array{4.0, 0.0}, std::array{3.0, 2.0}});

// Nested, with bounds that depend on outer indices, ties in max, and a state.
constexpr auto triangle = [](auto const& p) {
  return sum(indices(p), [&](auto i) { return sum(range(0, i), [&](auto j) { return p[i] * p[j]; }); });
};
static_assert(gradient(triangle)(std::array{1.0, 2.0, 3.0}) == std::array{5.0, 4.0, 3.0});
constexpr auto largest = [](auto const& p) { return max(indices(p), [&](auto i) { return p[i]; }); };
static_assert(gradient(largest)(std::array{1.0, 4.0, 4.0}) == std::array{0.0, 0.5, 0.5});
constexpr auto soft = [](auto const& p) { return log_sum_exp(indices(p), [&](auto i) { return p[i]; }); };
static_assert(near(gradient(soft)(std::array{1.0, 1.0, 1.0, 1.0})[3], 0.25));
constexpr auto newton = [](auto a) { return fold(range(0, 8), a, [&](auto r, auto) { return 0.5 * (r + a / r); }); };
static_assert(near(derivative(newton)(4.0), 0.25));
constexpr auto alternating = [](auto const& p) {
  return sum(indices(p), [&](auto i) { return i % 2 == 0 ? p[i] : -p[i]; });
};
static_assert(gradient(alternating)(std::array{5.0, 6.0, 7.0}) == std::array{1.0, -1.0, 1.0});

}  // namespace
