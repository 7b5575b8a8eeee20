// SPDX-License-Identifier: BSL-1.0
// Tables with numbers of a tape: one statement.
#pragma once

#include "../function/interpolate.hpp"
#include "opaque.hpp"

namespace chainrule::detail {

template <>
struct interpolate_calls<tape::recording> {
  template <class Kind, int N, class Knots, class Values, class X>
  static tape::real call(Knots const& knots, Values const& values, X const& x) {
    using tape::real;
    real given[2 * N + 1], *next = given;
    opaque_calls<tape::recording>::append(next, knots);
    opaque_calls<tape::recording>::append(next, values);
    opaque_calls<tape::recording>::append(next, x);
    std::array<double, static_cast<std::size_t>(N)> at{}, with{};
    bool is_active = false;
    for (std::size_t i = 0; i < at.size(); ++i) {
      at[i] = given[i].value();
      with[i] = given[i + at.size()].value();
    }
    for (real const& number : given) is_active = is_active || number.is_active();
    double const point = given[2 * N].value();
    double const value = interpolated_table<Kind, N, 0>(at, with, point);
    if (!is_active) return real(value);
    auto const slopes = interpolated_table<Kind, N, 1>(at, with, point);
    tape::recording::term terms[2 * N + 1];
    for (int i = 0; i < N; ++i) {  // derivatives by knots are not given
      terms[i] = tape::recording::make_term(std::numeric_limits<double>::quiet_NaN(), given[i]);
      terms[N + i] = tape::recording::make_term(slopes[static_cast<std::size_t>(i) + 1], given[N + i]);
    }
    terms[2 * N] = tape::recording::make_term(slopes[0], given[2 * N]);
    return tape::recording::record_terms(terms, 2 * N + 1, value, operation::opcode_of<operation::result_>);
  }
};

}  // namespace chainrule::detail
