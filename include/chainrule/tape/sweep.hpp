// SPDX-License-Identifier: BSL-1.0
// backward(): adjoints run back over a record, from a result to the variables.
#pragma once

#include "record.hpp"

namespace chainrule::tape::detail {

// The chain rule, in which nothing passes a derivative of zero, not even an infinite one: that would make a NaN.
[[gnu::cold, gnu::noinline]] inline double not_a_number_or_zero(double adjoint, double partial) {
  return adjoint == 0 || partial == 0 ? 0 : adjoint * partial;
}
inline double chained(double adjoint, double partial) {
  double const product = adjoint * partial;
  if (product != product) [[unlikely]]
    return not_a_number_or_zero(adjoint, partial);
  return product;
}

[[noreturn]] inline void refuse_spent() {
  refuse(
      "backward() through what an earlier backward() has gone through: record it again, or call the first one with "
      "tape::keep_graph");
}

inline void record::sweep(double* adjoint_of, position from, bool keep) {
  if (from < leaves) return;
  position const mark = keep ? 0 : statement::spent;
  // The adjoint of the next statement is at hand: where it is an operand of this one, as in sums, nobody waits for a
  // store and a load.
  double ahead = adjoint_of[from];
  for (position at = from; at >= leaves; --at) {
    double const adjoint = ahead;
    ahead = adjoint_of[at - 1];
    adjoint_of[at] = adjoint;
    if (adjoint == 0) continue;
    statement& s = statements[at];
    for (int k = 0; k < 2; ++k) {
      position const operand = s.operands[k];
      double const change = chained(adjoint, s.partials[k]);
      if (operand == at - 1)
        ahead += change;
      else
        adjoint_of[operand] += change;
    }
    s.operands[0] |= mark;
  }
  adjoint_of[leaves - 1] = ahead;
}

// One by one: a few numbers that are read again at once should not come from one store.
inline void write_zero(double& number) {
  number = 0;
  __asm__ volatile("" : "+m"(number));
}

inline void record::backward(position from, double seed, bool keep) {
  if (is_spent(from)) refuse_spent();
  make_room(gradients, gradient_capacity, size, cleared);
  // As long as none but variables have gradients, they are the adjoints.
  bool const simple = swept <= leaves;
  if (!simple) make_room(adjoints, adjoint_capacity, size, 0);
  for (; cleared < size && size - cleared <= 16; ++cleared) write_zero(gradients[cleared]);
  if (cleared < size) __builtin_memset(gradients + cleared, 0, (size - cleared) * sizeof(double));
  cleared = size;
  if (simple) {
    gradients[from] += seed;
    sweep(gradients, from, keep);
  } else {
    sweep_apart(from, seed, keep);
  }
  swept = swept > from + 1 ? swept : from + 1;
}

inline void record::backward_from_merged(position from, double seed, std::uint64_t stamp, bool keep) {
  if (is_spent_stamp(stamp)) refuse_spent();
  if (!keep && spent_stamps.size == spent_stamps.capacity) spent_stamps.reserve(2 * spent_stamps.size + 16);
  backward(from, seed, keep);
  if (!keep) spend_stamp(stamp);
}

// Adjoints beside the gradients of earlier sweeps. Nothing changes before the end, because some statement may be spent.
inline void record::sweep_apart(position from, double seed, bool keep) {
  __builtin_memset(adjoints, 0, (from + std::size_t{1}) * sizeof(double));
  adjoints[from] = seed;
  for (position at = from; at >= leaves; --at) {
    double const adjoint = adjoints[at];
    if (adjoint == 0) continue;
    statement const& s = statements[at];
    if (is_spent(at)) refuse_spent();
    adjoints[s.operand(0)] += chained(adjoint, s.partials[0]);
    adjoints[s.operand(1)] += chained(adjoint, s.partials[1]);
  }
  for (position at = 1; at <= from; ++at) {
    gradients[at] += adjoints[at];
    if (!keep && adjoints[at] != 0 && !is_leaf(at)) statements[at].operands[0] |= statement::spent;
  }
}

}  // namespace chainrule::tape::detail
