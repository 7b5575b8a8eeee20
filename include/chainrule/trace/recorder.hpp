// SPDX-License-Identifier: BSL-1.0
// Recording: what a traced function writes, and which way its branches go, path after path.
// Next: traced.hpp, the numbers that write.
#pragma once

#include "../graph/loops.hpp"

namespace chainrule::detail::graph {

/// What a traced function writes to: a graph, and the decisions that its branches took on the way.
class recorder {
 public:
  graph g;
  int leaves = 0;      ///< of kind `argument`, so far
  int components = 0;  ///< of elements of sequences, so far
  int integers = 0;    ///< that are known at run time, so far
  index loop = none;   ///< whose body the function is in

  constexpr index append_leaf() {
    index const before = repeated();
    return before != none ? before : to_trail(g.append(argument, leaves++));
  }

  /// The next node of the trail where the function does again what it did on the path before, which is so up to the
  /// decision that is the other way round this time; else none, and something new is written.
  constexpr index repeated() {
    if (current == nullptr || current->next >= current->trail.size) return none;
    return current->trail.data[current->next++];
  }
  /// Remembers a node that was written.
  constexpr index to_trail(index node) {
    if (current != nullptr) current->next = current->trail.push(node) + 1;
    return node;
  }

  /// Which side a branch on this condition takes. What earlier decisions of a path imply is not decided again; a path
  /// begins with the decisions prescribed.
  constexpr bool decide(index condition) {
    path& here = *current;
    if (here.next < here.trail.size) {
      int const answer = here.trail.data[here.next++];
      here.reached += answer >> 1;
      return (answer & 1) != 0;
    }
    int const answer = decide_anew(condition);
    to_trail(answer);
    return (answer & 1) != 0;
  }

  /// Whether the function is on one side of a branch.
  constexpr bool is_behind_a_branch() const {
    for (path const* p = current; p != nullptr; p = p->outer)
      if (p->reached > 0) return true;
    return false;
  }

  static constexpr int most_paths = 128;
  static constexpr int most_decisions = 128;
  bool too_many_paths = false;
  bool too_many_decisions = false;
  bool loops_too_deep = false;
  bool rounds_depend_on_others = false;  ///< otherwise than by a fold
  bool is_called_again = false;          ///< the body of a loop is, to find that out

  /// The values that `call()` computes, for which it returns nodes. It is called once for each path through its
  /// branches; the results of the paths are joined by choices that execute one side only.
  template <class Call>
  constexpr sequence<index> explore(Call call) {
    path here;
    here.outer = current;
    current = &here;
    sequence<sequence<index>> sides;  // what the first side of each decision came to
    sequence<index> results;
    for (int paths = 1;; ++paths) {
      here.reached = here.next = 0;
      results = call();
      too_many_decisions = too_many_decisions || here.endless;
      if (here.endless) break;
      while (here.decisions.size > 0 && !here.decisions[here.decisions.size - 1].side) {
        auto const& first = sides.data[sides.size - 1];
        index const condition =
            g.append(operation::opcode_of<operation::branch_>, here.decisions[here.decisions.size - 1].condition);
        for (int i = 0; i < results.size; ++i) results[i] = joined(g, condition, first[i], results[i]);
        --sides.size;
        --here.decisions.size;
      }
      if (here.decisions.size == 0) break;
      too_many_paths = too_many_paths || paths == most_paths;
      if (too_many_paths) break;
      decision& last = here.decisions[here.decisions.size - 1];
      last.side = false;
      here.trail.size = last.trail_before;
      sides.push(std::move(results));
    }
    current = here.outer;
    return results;
  }

 private:
  struct decision {
    index condition = none;
    bool side = true;
    int trail_before = 0;
  };
  struct path {
    sequence<decision> decisions;
    int reached = 0;
    sequence<int> trail;  // nodes written, leaves made, and answers of decide(), in order
    int next = 0;         // of the trail, on this path
    bool endless = false;
    bool answer = false;
    path* outer = nullptr;
  };
  path* current = nullptr;

  // Answers of a trail are 0 or 1, and this more where it was decided and not implied.
  static constexpr int decided = 2;
  constexpr int decide_anew(index condition) {
    if (detail::is<operation::not_>(g, condition)) return decide_anew(detail::operand(g, condition)) ^ 1;
    path& here = *current;
    if (here.reached < here.decisions.size && here.decisions[here.reached].condition == condition && !here.endless)
      return decided + (here.decisions[here.reached++].side ? 1 : 0);
    if (verdict const known = implied(condition); known != verdict::open) return known == verdict::yes ? 1 : 0;
    // Past the limit, answers in turn let most loops end; then the limit is reported.
    if (here.reached == most_decisions) here.endless = true;
    if (here.endless) return (here.answer = !here.answer) ? 1 : 0;
    if (here.reached == here.decisions.size) here.decisions.push({condition, true, here.trail.size});
    return decided + (here.decisions.data[here.reached++].side ? 1 : 0);
  }

  using verdict = detail::verdict;

  static constexpr unsigned outcomes(opcode comparison) { return operation::traits_at(comparison).outcomes; }
  // The same of b and a.
  static constexpr unsigned swapped(unsigned set) {
    using namespace operation::relation;
    return (set & (equal | unordered)) | ((set & less) != 0 ? greater : 0) | ((set & greater) != 0 ? less : 0);
  }
  static constexpr bool is_comparison(node const& n) { return !is_leaf(n) && outcomes(n.operation) != 0; }

  // Takes from `possible` what nodes a and b cannot compare like where a condition is `side`.
  constexpr void learn(unsigned& possible, index a, index b, index condition, bool side) const {
    using namespace operation;
    node const& n = g.nodes.data[condition];
    bool const matches = n.operands[0] == a && n.operands[1] == b,
               matches_swapped = n.operands[0] == b && n.operands[1] == a;
    if (matches || matches_swapped) {
      if (!is_comparison(n)) return;
      unsigned const set = side ? outcomes(n.operation) : operation::relation::any & ~outcomes(n.operation);
      if (matches) possible &= set;
      if (matches_swapped) possible &= swapped(set);
      return;
    }
    if (n.operation == opcode_of<not_>) learn(possible, a, b, n.operands[0], !side);
    if (n.operation == (side ? opcode_of<and_> : opcode_of<or_>))
      for (int k = 0; k < 2; ++k) learn(possible, a, b, n.operands[k], side);
  }

  // What the decisions of a path so far say about a condition.
  constexpr verdict implied(index condition) const {
    using namespace operation;
    node const& n = g.nodes[condition];
    if (auto const known = detail::decide(g, condition); known != verdict::open) return known;
    if (n.operation == opcode_of<not_>) {
      auto const known = implied(n.operands[0]);
      return known == verdict::open ? known : known == verdict::yes ? verdict::no : verdict::yes;
    }
    for (path const* p = current; p != nullptr; p = p->outer)
      for (int i = 0; i < p->reached; ++i)
        if (p->decisions.data[i].condition == condition) return p->decisions.data[i].side ? verdict::yes : verdict::no;
    if (n.operation == opcode_of<and_> || n.operation == opcode_of<or_>) {
      auto const deciding = n.operation == opcode_of<and_> ? verdict::no : verdict::yes;
      auto const a = implied(n.operands[0]), b = implied(n.operands[1]);
      return a == deciding || b == deciding ? deciding : a == b ? a : verdict::open;
    }
    if (!is_comparison(n)) return verdict::open;
    unsigned possible = n.operands[0] == n.operands[1] ? operation::relation::equal | operation::relation::unordered
                                                       : operation::relation::any;
    for (path const* p = current; p != nullptr; p = p->outer)
      for (int i = 0; i < p->reached; ++i) {
        node const& known = g.nodes.data[p->decisions.data[i].condition];
        if (known.operands[0] == n.operands[0] || known.operands[0] == n.operands[1] || !is_comparison(known))
          learn(possible, n.operands[0], n.operands[1], p->decisions.data[i].condition, p->decisions.data[i].side);
      }
    unsigned const set = outcomes(n.operation);
    return (possible & ~set) == 0 ? verdict::yes : (possible & set) == 0 ? verdict::no : verdict::open;
  }
};

}  // namespace chainrule::detail::graph
