// jacobian(std::tuple{f1, f2}, x, y): the first derivatives of several formulas, a row for each.
#pragma once

#include <boost/hana/fwd/tuple.hpp>

#include "evaluate.hpp"
#include "../question/jacobian.hpp"

namespace chainrule {

/// The Jacobian of several formulas, a std::tuple or one of Boost.Hana: called with values by name it gives j with j(row, x), rows in the
/// order of the tuple, columns in the order of the variables named, or of all variables by first appearance if none are named.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto jacobian(F const& f, Variables const&...) {
  return detail::query_about_several<detail::question::jacobian, Variables...>(f);
}

/// Values and Jacobian in one call, the work shared: { .value, a std::array, .jacobian }.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto value_and_jacobian(F const& f, Variables const&...) {
  return detail::query_about_several<detail::question::value_and_jacobian, Variables...>(f);
}

/// The nonzeros of the Jacobian in compressed-row order: a sparse_matrix, whose pattern is known while compiling. Columns count the
/// variables.
template <class F, class... Variables>
requires(!detail::ordinary_function<F>) constexpr auto sparse_jacobian(F const& f, Variables const&...) {
  return detail::query_about_several<detail::question::sparse_jacobian, Variables...>(f);
}

}  // namespace chainrule
