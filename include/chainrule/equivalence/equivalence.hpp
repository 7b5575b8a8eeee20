// SPDX-License-Identifier: BSL-1.0
// Whether two nodes are algebraically equal, decided by evaluating both at random points: W. A. Martin, Determining the
// equivalence of algebraic expressions by hash coding, 1971; G. H. Gonnet, Determining equivalence of expressions in
// random polynomial time, 1984.
#pragma once

#include "../graph/definitions.hpp"
#include "field_point.hpp"
#include "real_point.hpp"

namespace chainrule::detail::graph {

/// True if the nodes `a` are algebraically equal to the nodes `b`, one by one, as far as that can be shown; false means
/// "not shown". `captured_values` are the values of the captured numbers.
template <class Operations>
constexpr bool equivalent(graph g, sequence<index> const& a, sequence<index> const& b,
                          sequence<long double> const& captured_values) {
  using namespace detail;
  g.roots.size = 0;
  for (int i = 0; i < a.size; ++i) {
    g.roots.push(a[i]);
    g.roots.push(b[i]);
  }
  g = written_out<Operations>(without_transparent_nodes(g), [](opcode) { return true; });
  bool same = true;
  for (int i = 0; i < g.roots.size; i += 2) same = same && g.roots[i] == g.roots[i + 1];
  if (same) return true;
  // Where all operations have one branch, the fields decide.
  bool pieces = false;
  for (node const& n : g.nodes) pieces = pieces || !(is_leaf(n) || traits_at(n.operation).single_branch);
  // In fields the branch of a root is a matter of chance, so more points must agree, and real ones too.
  int const wanted = pieces ? 6 : 2;
  int agreed = 0;
  for (std::uint64_t seed = 1; agreed < wanted && seed <= 200; ++seed) {
    field_point point(g, captured_values, seed);
    if (!point.evaluate()) continue;
    for (int i = 0; i < g.roots.size; i += 2)
      if (point.value(g.roots[i]) != point.value(g.roots[i + 1])) return false;
    ++agreed;
  }
  if (agreed < wanted) return false;
  if (!pieces) return true;
  for (std::uint64_t seed = 0; seed < 9; ++seed) {
    auto const values = real_values<Operations>(g, captured_values, seed);
    for (int i = 0; i < g.roots.size; i += 2) {
      double const x = values[g.roots[i]], y = values[g.roots[i + 1]];
      double const scale = math::sum(math::detail::magnitude(x), math::detail::magnitude(y));
      if (!(scale < 1e300)) continue;  // outside of the domain of one of them
      if (math::detail::magnitude(x - y) > 1e-3 * scale) return false;
    }
  }
  return true;
}

/// The same for one pair of nodes.
template <class Operations>
constexpr bool equivalent(graph const& g, index a, index b, sequence<long double> const& captured_values) {
  return equivalent<Operations>(g, sequence<index>(1, a), sequence<index>(1, b), captured_values);
}

}  // namespace chainrule::detail::graph
