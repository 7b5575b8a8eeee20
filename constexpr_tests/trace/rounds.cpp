// The body of a loop is called a second time, to find out whether it changes anything outside. What it makes anew each
// time, such as states of folds and leaves of inner derivatives, is no change.
#include <chainrule/chainrule.hpp>

#include <array>
#include <vector>

using namespace chainrule;

namespace {

using data = std::vector<double>;
template <class F>
constexpr bool is_traced(F const&) {
  static_cast<void>(operation_count<data>(gradient(F{})));
  return true;
}

constexpr auto folds_in_loops = [](auto const& x) {
  return sum(indices(x), [&](auto i) {
    return sum(range(i, x.size()), [&](auto k) {
      return fold(range(0, 3), x[i] * x[k], [&](auto s, auto j) { return sin(s) * x[k] + s * number(j); }) * x[k];
    });
  });
};
constexpr auto derivatives_in_loops = [](auto const& x) {
  return sum(indices(x), [&](auto i) {
    return sum(indices(x), [&](auto k) {
      auto const slopes = gradient([](auto a, auto b) { return sin(a * b) * a; })(x[i], x[k]);
      return x[i] * slopes[0] + slopes[1] * x[k] + derivative([](auto a) { return a * exp(a); })(x[k] + x[i]);
    });
  });
};
constexpr auto tables_in_loops = [](auto const& x) {
  return sum(indices(x), [&](auto i) {
    auto const table = tabulate(indices(x), [&](auto k) { return x[k] * x[i]; });
    return max(indices(table), [&](auto k) { return table[k]; }) + log_sum_exp(indices(table), [&](auto k) {
             return table[k] * derivative([](auto a) { return a * a; })(table[k]);
           });
  });
};
constexpr auto branches_in_loops = [](auto const& x) {
  return sum(indices(x), [&](auto i) {
    auto y = x[i];
    if (y > 1.0) y = square(y);
    if (y < 0.5) return fold(range(0, 2), y, [&](auto s, auto) { return s > 0.0 ? s * y : y; });
    auto total = y;  // of the body's own
    for (int k = 0; k < 3; ++k) total += y * x[i];
    return total;
  });
};
static_assert(is_traced(folds_in_loops) && is_traced(derivatives_in_loops) && is_traced(tables_in_loops));
static_assert(is_traced(branches_in_loops));

}  // namespace
