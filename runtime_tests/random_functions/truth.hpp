// What a random function and its derivatives are at some points: differences of values in 50 digits, and how far
// rounding may carry an answer in double.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "interpret.hpp"

namespace random_functions {

/// The true answer, and the exponent of the power of two by which an answer in double may be off.
struct answer {
  double value = 0;
  int tolerance = 0;
};

/// Value, gradient, Hessian by rows (its upper half) and the third derivative by x.
inline constexpr std::size_t answers = 1 + 3 + 6 + 1;

struct point {
  std::array<double, arguments> at{};
  std::array<answer, answers> truth{};
};

struct truths {
  std::vector<point> points;
  bool same_bits = true;  ///< of the value of a program and of the function itself
};

namespace detail {

using all_answers = std::array<longer, answers>;

// Steps so small that nothing of their error is left in a double, and so large that no digit of a double is lost.
inline std::optional<all_answers> differences(function const& f, std::array<double, arguments> const& at,
                                              std::uint64_t noise) {
  interpreter<longer> call(f, noise);
  bool failed = false;
  longer const h("1e-9"), third_h("1e-8");
  std::uint64_t path = 0;
  auto const value = [&](std::initializer_list<std::pair<int, longer>> moves) {
    std::array<longer, arguments> moved{at[0], at[1], at[2]};
    for (auto const& [k, by] : moves) moved[static_cast<std::size_t>(k)] += by;
    auto const result = failed ? std::nullopt : call(moved);
    failed |= !result || (path != 0 && path != call.last().path);
    path = call.last().path;
    return failed ? longer(0) : *result;
  };
  all_answers all;
  all[0] = value({});
  std::size_t at_row = 4;
  for (int i = 0; i < arguments; ++i) {
    longer const one = value({{i, h}}), minus_one = value({{i, -h}}), two = value({{i, 2 * h}}),
                 minus_two = value({{i, -2 * h}});
    all[static_cast<std::size_t>(1 + i)] = (8 * (one - minus_one) - (two - minus_two)) / (12 * h);
    all[at_row++] = (16 * (one + minus_one) - (two + minus_two) - 30 * all[0]) / (12 * h * h);
    for (int j = i + 1; j < arguments; ++j) {
      auto const area = [&](longer const& s) {
        return longer((value({{i, s}, {j, s}}) - value({{i, s}, {j, -s}}) - value({{i, -s}, {j, s}}) +
                       value({{i, -s}, {j, -s}})) /
                      (4 * s * s));
      };
      all[at_row++] = (4 * area(h) - area(2 * h)) / 3;
    }
  }
  auto const third = [&](longer const& s) {
    return longer((value({{0, 2 * s}}) - 2 * value({{0, s}}) + 2 * value({{0, -s}}) - value({{0, -2 * s}})) /
                  (2 * s * s * s));
  };
  all[answers - 1] = (4 * third(third_h) - third(2 * third_h)) / 3;
  if (failed) return std::nullopt;
  return all;
}

// The largest of the answers of one order, the scale of these.
inline double scale_of(all_answers const& all, std::size_t i) {
  std::size_t const first = i == 0 ? 0 : i < 4 ? 1 : i < 10 ? 4 : 10, last = i == 0 ? 1 : i < 4 ? 4 : i < 10 ? 10 : 11;
  double scale = 0;
  for (std::size_t k = first; k < last; ++k) scale = std::max(scale, std::abs(static_cast<double>(all[k])));
  return scale;
}

}  // namespace detail

/// How far rounding may carry: noise of 8 units of a float goes through the function three times; what that does to an
/// answer is taken for 2^32 times what a single rounding in double does. An operation has several roundings, and its
/// derivatives have some more: 256 of them are granted. A point where the noise changes an answer by more than a
/// fiftieth is not taken.
inline std::optional<point> truth_at(function const& f, std::array<double, arguments> const& at) {
  auto const exact = detail::differences(f, at, 0);
  if (!exact) return std::nullopt;
  std::array<double, answers> changes{};
  for (std::uint64_t sample = 1; sample <= 3; ++sample) {
    auto const noisy = detail::differences(f, at, sample);
    if (!noisy) return std::nullopt;
    for (std::size_t i = 0; i < answers; ++i)
      changes[i] = std::max(changes[i], std::abs(static_cast<double>(longer((*noisy)[i] - (*exact)[i]))));
  }
  point result{at, {}};
  for (std::size_t i = 0; i < answers; ++i) {
    double const truth = static_cast<double>((*exact)[i]), scale = detail::scale_of(*exact, i);
    if (!(std::abs(truth) < 1e5) || !(changes[i] <= 0.02 * std::max({std::abs(truth), 0.05 * scale, 1e-3})))
      return std::nullopt;
    double const tolerance = std::ldexp(changes[i], 8 - 32) + std::ldexp(std::abs(truth), -50) + 1e-22;
    result.truth[i] = {std::abs(truth) < 1e-22 ? 0 : truth, std::ilogb(tolerance) + 1};
  }
  return result;
}

/// How many ways lead through a part of a function, at most.
inline double paths(node const& n, std::vector<double>& of_lambdas) {
  auto const of = [&](std::size_t i) { return paths(n.parts[i], of_lambdas); };
  switch (n.kind) {
    case what::branch:
      return of(0) * (of(1) + (n.parts.size() > 2 ? of(2) : 1));
    case what::choose:
      return of(0) * (of(1) + of(2));
    case what::larger:
    case what::smaller:
      return 2 * of(0) * of(1);
    case what::sort:
      return n.style == 2 ? 2 : 6;  // of three numbers; of more, 24
    case what::count:
      return std::pow(of(0), n.bound);
    case what::each:
      return std::pow(of(0), 4);
    case what::define:
      return of_lambdas[static_cast<std::size_t>(n.id)] = of(0), 1;
    default: {
      double product = n.kind == what::called || n.kind == what::slope ? of_lambdas[static_cast<std::size_t>(n.id)] : 1;
      for (std::size_t i = 0; i < n.parts.size(); ++i) product *= of(i);
      return product;
    }
  }
}
inline double paths(function const& f) {
  std::vector<double> of_lambdas(static_cast<std::size_t>(f.names), 1);
  return paths(f.body, of_lambdas);
}

/// Truths at these points, of the first `most` where there is one.
inline truths truths_at(function const& f, std::vector<std::array<double, arguments>> const& points, std::size_t most) {
  truths result;
  interpreter<double> call(f);
  for (auto const& at : points) {
    if (result.points.size() == most) break;
    if (!call(at)) continue;
    bool const folded = call.last().folded;
    if (auto const found = truth_at(f, at)) {
      result.points.push_back(*found);
      result.same_bits &= !folded;
    }
  }
  return result;
}

/// Some points for a function, on different ways through it if there are any; none if it is no good: too long, or
/// nowhere well conditioned.
inline truths some_truths(function const& f, test::random_points& random, std::size_t count, int longest) {
  if (size_of(f.body) > longest || paths(f) > 24) return {};
  interpreter<double> call(f);
  std::set<std::uint64_t> seen;
  std::vector<std::array<double, arguments>> first, second;
  for (int attempt = 0; attempt < 40; ++attempt) {
    std::array<double, arguments> at{};
    for (double& x : at) x = (static_cast<double>(random.bits() % 65) - 32) / 16 + 1.0 / 64;  // exact in a float
    if (!call(at)) continue;
    if (call.last().steps > 20 * longest) return {};
    (seen.insert(call.last().path).second ? first : second).push_back(at);
  }
  if (first.size() + second.size() < 10) return {};
  first.insert(first.end(), second.begin(), second.end());
  if (first.size() > count + 3) first.resize(count + 3);
  truths found = truths_at(f, first, count);
  if (found.points.size() < count) return {};
  return found;
}

}  // namespace random_functions
