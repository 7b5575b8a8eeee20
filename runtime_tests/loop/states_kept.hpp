// Lets a test choose how many states of its recurrences are kept.
#pragma once

#include <chainrule/chainrule.hpp>
#include <cstddef>

inline std::ptrdiff_t states_kept = std::ptrdiff_t(1) << 22;

namespace chainrule::detail::code {

template <class Plan>
  requires(Plan::numbers >= 0)
inline std::ptrdiff_t const& most_states<Plan> = states_kept;

}  // namespace chainrule::detail::code

/// Calls check() where all states are kept, and where few are.
template <class Check>
void for_few_states_and_many(Check const& check) {
  auto const usual = states_kept;
  for (std::ptrdiff_t kept : {usual, std::ptrdiff_t(0)}) {
    states_kept = kept;
    check();
  }
  states_kept = usual;
}
