#include "arm.hpp"

#include "arenas.hpp"

namespace arenas {
namespace {

using input = std::array<double, arm::joints>;

std::vector<input> make_inputs() {
  numbers next(3);
  std::vector<input> all(points);
  for (auto& in : all)
    for (auto& x : in) x = 2.5 * next();
  return all;
}
std::vector<input> const inputs = make_inputs();

constexpr std::size_t n = arm::joints;

// Differences of the place, and differences of these.
std::vector<double> reference(std::size_t point, bool with_hessians) {
  using exact = std::array<digits50, n>;
  auto const q = exactly(inputs[point]);
  auto const place = [](exact const& at) { return arm::place(at); };
  std::vector<double> out;
  for (auto const& x : arm::place(q)) out.push_back(static_cast<double>(x));
  out.resize(with_hessians ? arm::of_hessian : arm::of_jacobian);
  for (std::size_t j = 0; j < n; ++j) {
    auto const column = [&](exact const& at) { return slope(place, at, j); };
    auto const c = column(q);
    for (std::size_t row = 0; row < 3; ++row) out[3 + row * n + j] = static_cast<double>(c[row]);
    if (!with_hessians) continue;
    // The error of a difference of differences is some 1e-18: 50 digits less twice 16.
    for (std::size_t i = 0; i < n; ++i) {
      auto const d = slope(column, q, i);
      for (std::size_t row = 0; row < 3; ++row)
        out[arm::of_jacobian + (row * n + i) * n + j] = static_cast<double>(d[row]);
    }
  }
  return out;
}

[[gnu::noinline]] auto value(input const& in) { return arm::place(in); }

}  // namespace

arena arm_jacobian() {
  using namespace ::arm;
  return {"arm, Jacobian",
          operations(),
          entry("value", inputs, value),
          {entry("by hand", inputs, jacobian_by_hand), entry("chainrule", inputs, jacobian_by_chainrule)},
          [](std::size_t i) { return reference(i, false); }};
}

arena arm_hessian() {
  using namespace ::arm;
  return {"arm, Hessians",
          {},
          entry("value", inputs, value),
          {entry("by hand", inputs, hessian_by_hand), entry("chainrule", inputs, hessian_by_chainrule)},
          [](std::size_t i) { return reference(i, true); }};
}

}  // namespace arenas
