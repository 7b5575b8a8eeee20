// A derivative that a double can hold comes out right whatever the size of the operands, also where a square of them
// would overflow or vanish. Every operation is asked at radii from 1e-300 to 1e300, for first and second derivatives,
// in reverse and forward in both orders. registry.cpp.in feeds the registry through it, a slice at a time.
#pragma once

#include <exception>

#include "registry.hpp"

namespace test::registry {

inline constexpr int radii[]{-300, -250, -200, -160, -154, -120, -75, -50, -20, -8,  -5,  -3,  -1,  0,
                             1,    2,    3,    5,    8,    20,   50,  75,  120, 154, 160, 200, 250, 300};

// Points of which all operands have one radius, or each its own.
template <class Operation>
auto points_at_radii() {
  std::vector<point<Operation>> all;
  test::random_points random;
  auto const count = static_cast<int>(std::size(radii));
  for (int number = 0; number < (size<Operation> == 1 ? 2 : 4) * count; ++number) {
    point<Operation> at;
    for (double& operand : at) {
      auto const own = static_cast<int>(random.bits() % static_cast<std::uint64_t>(count));
      int const exponent = radii[number % 2 == 0 || size<Operation> == 1 ? number / 2 % count : own];
      double const sign = random.bits() % 2 == 0 ? 1 : -1;
      operand = sign * random.between(1, 9.9) * std::pow(10.0, exponent);
    }
    if (is_good<Operation>(at)) all.push_back(at);
  }
  return all;
}

// The derivative by arguments i, and j if the order is 2, from values in 50 digits. A function may vary as fast as its
// own argument, another argument, or 1, and the first steps count with which two differences agree, one a sixteenth of
// the other; where there are kinks only short ones. NaN where none agree, or digits do not suffice.
template <class Operation>
double true_derivative(point<Operation> const& at, std::size_t i, std::size_t j, int order) {
  bool const has_kinks = !formula_of<Operation>::smooth(point<Operation>{});
  double largest = 0;
  for (double const x : at) largest = std::max(largest, std::abs(x));
  auto const difference = [&](longer const& step_i, longer const& step_j) {
    auto const value = [&](int side_i, int side_j) {
      auto arguments = moved(at, i, side_i * step_i);
      if (order == 2) arguments[j] += side_j * step_j;
      return longer(value_in_longer<Operation>(arguments));
    };
    longer const first = value(1, 1), size = order == 1 ? longer(2 * step_i) : longer(4 * step_i * step_j);
    longer const sum = order == 1 ? first - value(-1, 1) : first - value(1, -1) - value(-1, 1) + value(-1, -1);
    return std::pair{longer(sum / size), abs(sum) > abs(first) * longer("1e-32")};
  };
  for (int scales = 0; scales < (has_kinks ? 1 : order == 1 ? 3 : 9); ++scales) {
    auto const step = [&](std::size_t k, int scale) {
      return longer(scale == 0 ? std::abs(at[k]) : scale == 1 ? 1.0 : largest) * longer(order == 1 ? "1e-14" : "1e-8");
    };
    longer const step_i = step(i, scales % 3), step_j = step(j, scales / 3);
    auto const [coarse, clear] = difference(step_i, step_j);
    auto const [fine, still_clear] = difference(step_i / 16, step_j / 16);
    if (clear && still_clear && abs(longer(fine - coarse)) <= abs(fine) * longer("1e-13"))
      return static_cast<double>(fine);
  }
  return std::numeric_limits<double>::quiet_NaN();
}

// Whether 50 digits are enough there: sines of large numbers take more. What overflows has no derivative that anybody
// could use, and may take a series of many digits a million terms.
template <class Operation>
bool has_truth(point<Operation> const& at) {
  double const in_double = formula_of<Operation>::call(formula_of<Operation>::f, at);
  if (std::isinf(in_double)) return false;
  std::array<longer, size<Operation>> arguments;
  for (std::size_t k = 0; k < at.size(); ++k) arguments[k] = at[k];
  try {
    auto const value = static_cast<double>(value_in_longer<Operation>(arguments));
    return ulps_between(value, in_double) < 100;
  } catch (std::exception const&) {
    return false;
  }
}

// How far a derivative is off. What is too small for a double is 0 or as small, and what is too large is infinite or
// not a number.
inline double off_in_range(double derivative, double expected) {
  constexpr double smallest = 64 * std::numeric_limits<double>::min(), largest = std::numeric_limits<double>::max();
  if (std::isnan(expected)) return 0;
  if (std::abs(expected) < smallest) return std::abs(derivative) < 2 * smallest ? 0 : 1;
  if (std::abs(expected) > largest / 8) return std::abs(derivative) < largest / 64 ? 1 : 0;
  return std::abs(derivative - expected) / std::abs(expected);
}

// Whether second derivatives are answers to somebody, and said to be right: those of operations that only derivatives
// are made of are third ones of others.
template <class Operation>
constexpr bool is_asked_twice = Operation::written != operation::style::definition;

// A point with the derivatives there, by arguments i, and by i and j.
template <class Operation>
struct known_point {
  point<Operation> at, first;
  std::array<point<Operation>, size<Operation>> second;
};

template <class Operation>
auto known_points() {
  std::vector<known_point<Operation>> all;
  for (auto const& at : points_at_radii<Operation>()) {
    if (!has_truth<Operation>(at)) continue;
    known_point<Operation> known{at, {}, {}};
    for (std::size_t i = 0; i < at.size(); ++i) {
      known.first[i] = true_derivative<Operation>(at, i, i, 1);
      if constexpr (is_asked_twice<Operation>)
        for (std::size_t j = 0; j <= i; ++j)
          known.second[i][j] = known.second[j][i] = true_derivative<Operation>(at, i, j, 2);
    }
    all.push_back(known);
  }
  return all;
}

template <int Slice, int Slices>
void derivatives_are_right_at_all_radii() {
  constexpr double limit = 1e-12;
  for_each_differentiable<Slice, Slices>([]<class Operation>() {
    if constexpr (requires { Operation::cancels_next_to_poles; }) return;
    auto const all = known_points<Operation>();
    auto const check_all = [&](std::string_view property, auto measure) {
      for (auto const& known : all)
        if (double const measured = measure(known); !(measured <= limit))
          report<Operation>(property, measured, known.at, limit);
    };
    auto const worst_of = [](auto const& derivatives, point<Operation> const& right) {
      double worst = 0;
      for (std::size_t i = 0; i < right.size(); ++i) worst = worse(off_in_range(derivatives[i], right[i]), worst);
      return worst;
    };
    check_all("gradient", [&](auto const& known) { return worst_of(gradient_at<Operation>(known.at), known.first); });
    check_all("gradient on the tape", [&](auto const& known) {
      return worst_of(answer_on_tape_at<Operation>(known.at).gradient, known.first);
    });
    if constexpr (is_asked_twice<Operation>) {
      check_all("Hessian", [&](auto const& known) {
        auto const h = hessian_at<Operation>(known.at);
        double worst = 0;
        for (std::size_t i = 0; i < known.at.size(); ++i) worst = worse(worst_of(h[i], known.second[i]), worst);
        return worst;
      });
      for_each_second_forward_derivative<Operation>([&](auto derivative, std::size_t i, std::size_t j) {
        check_all("second forward derivative", [&](auto const& known) {
          return off_in_range(formula_of<Operation>::call(derivative, known.at), known.second[i][j]);
        });
      });
    }
  });
}

}  // namespace test::registry
