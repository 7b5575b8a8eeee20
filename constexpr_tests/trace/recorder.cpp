// What earlier decisions of a path say about a condition, against all that two numbers can be to each other.
#include <chainrule/chainrule.hpp>

namespace chainrule::detail::graph {

namespace {

using namespace operation;

// What a and b are to each other; `unordered` where one is NaN.
enum relation { less, equal, greater, unordered };
constexpr relation relations[]{less, equal, greater, unordered};
constexpr opcode comparisons[]{opcode_of<less_>,          opcode_of<less_equal_>, opcode_of<greater_>,
                               opcode_of<greater_equal_>, opcode_of<equal_>,      opcode_of<not_equal_>};

constexpr bool holds(opcode comparison, relation r) {
  if (comparison == opcode_of<less_>) return r == less;
  if (comparison == opcode_of<less_equal_>) return r == less || r == equal;
  if (comparison == opcode_of<greater_>) return r == greater;
  if (comparison == opcode_of<greater_equal_>) return r == greater || r == equal;
  if (comparison == opcode_of<equal_>) return r == equal;
  return r != equal;
}
constexpr relation swapped_relation(relation r) { return r == less ? greater : r == greater ? less : r; }

// How many paths there are through `if (a ? b) ...; if (a ? b) ...` with these comparisons, or (b ? a) in the second
// one.
struct two_decisions {
  recorder r;
  index a, b;
  constexpr two_decisions() : a(r.append_leaf()), b(r.append_leaf()) {}

  constexpr int paths(opcode first, opcode second, bool swaps) {
    int count = 0;
    r.explore([&] {
      ++count;
      r.decide(r.g.append(first, a, b));
      r.decide(swaps ? r.g.append(second, b, a) : r.g.append(second, a, b));
      return sequence<index>(1, a);
    });
    return count;
  }
};

constexpr int expected_paths(opcode first, opcode second, bool swaps) {
  int count = 0;
  for (bool const side : {true, false}) {
    bool yes = false, no = false;
    for (relation const r : relations)
      if (holds(first, r) == side) (holds(second, swaps ? swapped_relation(r) : r) ? yes : no) = true;
    count += (yes ? 1 : 0) + (no ? 1 : 0);
  }
  return count;
}

constexpr bool nothing_is_decided_that_a_comparison_before_implies() {
  for (opcode const first : comparisons)
    for (opcode const second : comparisons)
      for (bool const swaps : {false, true})
        if (two_decisions{}.paths(first, second, swaps) != expected_paths(first, second, swaps)) return false;
  return true;
}
static_assert(nothing_is_decided_that_a_comparison_before_implies());

// Three numbers: what is known about two of them says nothing about the third.
constexpr int paths_of_three() {
  recorder r;
  index const a = r.append_leaf(), b = r.append_leaf(), c = r.append_leaf();
  int count = 0;
  r.explore([&] {
    ++count;
    r.decide(r.g.append(opcode_of<less_>, a, b));
    r.decide(r.g.append(opcode_of<less_>, b, c));
    return sequence<index>(1, a);
  });
  return count;
}
static_assert(paths_of_three() == 4);

// `&&`, `||` and `!` are known as soon as their operands say enough.
constexpr int paths_of_combined(opcode combination) {
  recorder r;
  index const a = r.append_leaf(), b = r.append_leaf(), c = r.append_leaf();
  int count = 0;
  r.explore([&] {
    ++count;
    index const first = r.g.append(opcode_of<less_>, a, b), second = r.g.append(opcode_of<less_>, a, c);
    r.decide(first);
    r.decide(r.g.append(combination, first, second));
    r.decide(r.g.append(opcode_of<not_>, first));
    return sequence<index>(1, a);
  });
  return count;
}
static_assert(paths_of_combined(opcode_of<and_>) == 3);
static_assert(paths_of_combined(opcode_of<or_>) == 3);

// A number compared with itself is equal to itself, or NaN.
constexpr int paths_of_one(opcode comparison) {
  recorder r;
  index const a = r.append_leaf();
  int count = 0;
  r.explore([&] {
    ++count;
    r.decide(r.g.append(comparison, a, a));
    return sequence<index>(1, a);
  });
  return count;
}
static_assert(paths_of_one(opcode_of<less_>) == 1 && paths_of_one(opcode_of<greater_>) == 1);
static_assert(paths_of_one(opcode_of<equal_>) == 2 && paths_of_one(opcode_of<less_equal_>) == 2 &&
              paths_of_one(opcode_of<not_equal_>) == 2);

}  // namespace

}  // namespace chainrule::detail::graph
