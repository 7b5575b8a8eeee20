// Rules choose: pow has one side for an exponent of 0, xlogy one for 0 log(y). What a rule answers there must have the
// right derivatives too, not only the right value. So every operation is differentiated two and three times, in every
// order of its operands and by every sweep, at the points at which conditions in rules change sides, and compared with
// differences of its values in 50 digits. boundaries.cpp.in feeds the registry through it, a slice at a time.
#pragma once

#include "registry.hpp"

namespace test::registry {

inline constexpr double special_points[]{-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3};

// All points made of special ones that lie inside the domain of an operation, where it is smooth.
template <class Operation>
auto boundary_points() {
  std::vector<point<Operation>> all;
  std::size_t const each = std::size(special_points);
  std::size_t count = 1;
  for (std::size_t k = 0; k < size<Operation>; ++k) count *= each;
  for (std::size_t number = 0; number < count; ++number) {
    point<Operation> at;
    std::size_t rest = number;
    for (std::size_t k = 0; k < at.size(); ++k, rest /= each) at[k] = special_points[rest % each];
    bool const jumps = Operation::operands[0] == operation::kind::condition && at[0] == 0;
    if (is_good<Operation>(at) && !jumps) all.push_back(at);
  }
  return all;
}

// The third derivative by arguments i, j and k, from eight values.
template <std::size_t N>
double third_difference(auto const& f, std::array<double, N> const& at, std::size_t i, std::size_t j, std::size_t k) {
  longer const step("1e-9");
  longer sum = 0;
  for (int sides = 0; sides < 8; ++sides) {
    int const first = sides & 1 ? 1 : -1, second = sides & 2 ? 1 : -1, third = sides & 4 ? 1 : -1;
    auto arguments = moved(at, i, first * step);
    arguments[j] += second * step;
    arguments[k] += third * step;
    sum += first * second * third * longer(f(arguments));
  }
  return static_cast<double>(longer(sum / (8 * step * step * step)));
}

inline double off(double derivative, double expected) {
  return std::abs(derivative - expected) / std::max(1.0, std::abs(expected));
}

template <class Operation>
void check_at_boundaries(std::string_view property, std::vector<point<Operation>> const& all, double limit,
                         auto measure) {
  for (auto const& at : all)
    if (double const measured = measure(at); !(measured <= limit)) report<Operation>(property, measured, at, limit);
}

// Second derivatives: forward twice in both orders, forward over reverse, reverse over forward.
template <int Slice, int Slices>
void second_derivatives_at_boundaries() {
  for_each_differentiable<Slice, Slices>([]<class Operation>() {
    auto const all = boundary_points<Operation>();
    auto const difference = [](auto const& at, std::size_t i, std::size_t j) {
      return second_difference(value_in_longer<Operation>, at, i, j).derivative;
    };
    check_at_boundaries<Operation>("Hessian", all, second_order, [&](auto const& at) {
      auto const h = hessian_at<Operation>(at);
      double worst = 0;
      for (std::size_t i = 0; i < at.size(); ++i)
        for (std::size_t j = 0; j < at.size(); ++j) worst = worse(off(h[i][j], difference(at, i, j)), worst);
      return worst;
    });
    for_each_second_forward_derivative<Operation>([&](auto derivative, std::size_t i, std::size_t j) {
      check_at_boundaries<Operation>("second forward derivative", all, second_order, [&](auto const& at) {
        return off(formula_of<Operation>::call(derivative, at), difference(at, i, j));
      });
    });
    formula_of<Operation>::ask([&](auto f, auto... variables) {
      std::size_t i = 0;
      auto const row = [&](auto first) {
        auto const in_reverse = gradient(derivative(f, first), variables..., variable<"unused">);
        check_at_boundaries<Operation>("gradient of a derivative", all, second_order, [&](auto const& at) {
          auto const g = formula_of<Operation>::call(in_reverse, at);
          double worst = 0;
          for (std::size_t j = 0; j < at.size(); ++j) worst = worse(off(g[j], difference(at, i, j)), worst);
          return worst;
        });
        ++i;
      };
      (row(variables), ...);
    });
  });
}

// Third derivatives of operations of up to two operands: by the Taylor sweep, and forward in every order.
template <int Slice, int Slices>
void third_derivatives_at_boundaries() {
  [[maybe_unused]] constexpr double third_order = 1e-10;
  for_each_differentiable<Slice, Slices>([]<class Operation>() {
    if constexpr (size<Operation> <= 2)
      formula_of<Operation>::ask([&](auto f, auto... variables) {
        auto const all = boundary_points<Operation>();
        auto const check = [&](std::string_view property, auto derivative, std::size_t i, std::size_t j,
                               std::size_t k) {
          check_at_boundaries<Operation>(property, all, third_order, [&](auto const& at) {
            return off(formula_of<Operation>::call(derivative, at),
                       third_difference(value_in_longer<Operation>, at, i, j, k));
          });
        };
        std::size_t i = 0;
        auto const slab = [&](auto first) {
          check("third Taylor derivative", derivative<3>(f, first), i, i, i);
          std::size_t j = 0;
          auto const row = [&](auto second) {
            std::size_t k = 0;
            (check("third forward derivative", derivative(f, first, second, variables), i, j, k++), ...);
            ++j;
          };
          (row(variables), ...);
          ++i;
        };
        (slab(variables), ...);
      });
  });
}

}  // namespace test::registry
