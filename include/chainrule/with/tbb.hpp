// SPDX-License-Identifier: BSL-1.0
// value_and_gradient(f)(parallel, x): the loops of a function of data run in the threads of oneTBB.
#pragma once

#include <oneapi/tbb/parallel_for.h>
#include <oneapi/tbb/task_arena.h>

// clang-format off
#include "../base/hide_macros.hpp"
// clang-format on

#include "../function/prepare.hpp"
// In blocks: as functions of sequences are called.
#include "../code/in_blocks.hpp"

namespace chainrule {

namespace detail::inline CHAINRULE_TARGET {

/// Blocks of rounds are tasks of oneTBB.
struct in_threads {
  using is_way_to_answer = void;
  static constexpr std::ptrdiff_t least_cost = 400'000;  // about 20 us: threads take some to begin and to end

  template <class Body>
  void for_each_block(std::ptrdiff_t count, Body const& body) const {
    // A thread that waits here takes no other work: what is prepared answers one call at a time.
    tbb::this_task_arena::isolate([&] { tbb::parallel_for(std::ptrdiff_t(0), count, body); });
  }
  int threads() const { return tbb::this_task_arena::max_concurrency(); }

  template <class Asked, class... Given>
  constexpr auto operator()(Asked& asked, Given const&... given) const {
    return asked.by(*this, returned{}, given...);
  }
  template <class Asked, bool Adds, class... D, class... Given>
  constexpr auto operator()(Asked& asked, destinations<Adds, D...> const& to, Given const&... given) const {
    return asked.by(*this, to, given...);
  }
};

}  // namespace detail::inline CHAINRULE_TARGET

/// Before the arguments, and before into(...): the answer is computed in several threads, with the bits that it has
/// without this. How many there are is oneTBB's decision: tbb::global_control, tbb::task_arena. Short loops, and
/// functions of values alone, are computed in the thread that calls.
inline constexpr detail::in_threads parallel{};

}  // namespace chainrule

#include "../base/restore_macros.hpp"
