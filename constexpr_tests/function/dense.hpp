// Sparse answers beside dense ones.
#pragma once

#include <chainrule/chainrule.hpp>
#include <cstddef>

namespace chainrule::testing {

/// Whether a sparse matrix has the entries of a dense one, which may be of any shape with the same numbers in order.
template <class Sparse, class Dense>
constexpr bool agrees_with_dense(Sparse const& sparse, Dense const& dense) {
  std::size_t entry = 0;
  bool agrees = true;
  constexpr std::size_t columns = Sparse::pattern.column_count;
  auto const visit = [&](auto const& self, auto const& part) -> void {
    if constexpr (std::is_floating_point_v<std::remove_cvref_t<decltype(part)>>) {
      agrees = agrees && sparse(entry / columns, entry % columns) == part;
      ++entry;
    } else if constexpr (requires { part.begin(); }) {
      for (auto const& element : part) self(self, element);
    } else {
      detail::visit_numbers(part, [&](auto const& number) { self(self, number); });
    }
  };
  visit(visit, dense);
  return agrees && entry == columns * Sparse::pattern.row_count;
}

}  // namespace chainrule::testing
