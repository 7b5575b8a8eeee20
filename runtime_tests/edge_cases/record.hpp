// A case without its types: for the page, and for the programs that ask other libraries.
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "cases.hpp"

namespace edge_cases {

/// A number that one of the ways computes.
struct answer {
  std::string way;
  double number;
};

struct record {
  std::string_view name, text;
  std::vector<double> at;
  std::vector<std::size_t> arguments;  // of a derivative; empty for a value and for nth
  int nth;  // the order of a higher derivative by the only argument; 0 for the other questions
  right_answer right;
  std::vector<answer> answers;

  std::size_t order() const { return nth > 0 ? static_cast<std::size_t>(nth) : arguments.size(); }
};

struct records {
  std::string_view title, remark;
  bool all_right;
  std::vector<record> cases;
};

/// Whether a number is the answer to `digits` digits, or as close as numbers below the normal ones can be.
inline bool is_right(right_answer const& right, double number, double digits) {
  if (std::isnan(right.low)) return std::isnan(number);
  if (right.low <= number && number <= right.high) return true;
  if (right.low != right.high || std::isinf(right.low) || !std::isfinite(number)) return false;
  double const tiny = right.low == 0 ? 1e-300 : 4 * std::numeric_limits<double>::denorm_min();
  return std::abs(number - right.low) <= std::max(std::pow(10.0, -digits) * std::abs(right.low), tiny);
}

template <int... Argument>
std::vector<std::size_t> arguments_of(by<Argument...>) {
  return {std::size_t{Argument}...};
}
template <int N>
std::vector<std::size_t> arguments_of(edge_cases::nth<N>) {
  return {};
}
template <int... Argument>
constexpr int nth_of(by<Argument...>) {
  return 0;
}
template <int N>
constexpr int nth_of(edge_cases::nth<N>) {
  return N;
}

/// The case with the answers of answer_all(case), a vector.
template <class... Case>
records record_all(section<Case...> const& section, auto const& answer_all) {
  records all{section.title, section.remark, section.all_right, {}};
  std::apply(
      [&](auto const&... entry) {
        (all.cases.push_back({entry.name,
                              entry.text,
                              {entry.at.begin(), entry.at.end()},
                              arguments_of(entry.question),
                              nth_of(entry.question),
                              entry.right,
                              answer_all(entry)}),
         ...);
      },
      section.cases);
  return all;
}

}  // namespace edge_cases
