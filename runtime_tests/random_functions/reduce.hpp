// Makes a random function that fails smaller, as long as it fails.
#pragma once

#include <set>

#include "tree.hpp"

namespace random_functions {

namespace detail {

using known_names = std::set<int>;

// Whether all names are known where they are used, and `break` and `continue` are inside of loops.
inline bool sound(node const& n, known_names& known, bool in_loop) {
  auto const all_sound = [&](bool in_loops) {
    for (auto const& part : n.parts)
      if (!sound(part, known, in_loops)) return false;
    return true;
  };
  auto const nested = [&](node const& part, known_names names, bool in_loops) { return sound(part, names, in_loops); };
  switch (n.kind) {
    case what::variable:
      return known.contains(n.id);
    case what::element:
    case what::sort:
    case what::called:
    case what::slope:
      return known.contains(n.id) && all_sound(in_loop);
    case what::leave:
    case what::skip:
      return in_loop;
    case what::block: {
      known_names names = known;
      for (auto const& part : n.parts)
        if (!sound(part, names, in_loop)) return false;
      return true;
    }
    case what::declare:
    case what::array:
      if (!all_sound(in_loop)) return false;
      known.insert(n.id);
      return true;
    case what::record:
    case what::unpack:
      if (!all_sound(in_loop)) return false;
      known.insert(n.names.begin(), n.names.end());
      return true;
    case what::each:
      if (!known.contains(n.bound)) return false;
      [[fallthrough]];
    case what::count: {
      known_names names = known;
      names.insert(n.id);
      return sound(n.parts[0], names, true);
    }
    case what::define: {
      known_names names = n.style == 1 ? known : known_names{};
      names.insert(n.names.begin(), n.names.end());
      if (n.parts[0].parts.empty() || n.parts[0].parts.back().kind != what::give || !nested(n.parts[0], names, false))
        return false;
      known.insert(n.id);
      return true;
    }
    case what::pick:
      return all_sound(false);
    default:
      return all_sound(in_loop);
  }
}

// Smaller forms of an expression or a statement.
inline std::vector<node> smaller(node const& n) {
  std::vector<node> forms;
  if (n.of == type::statement) {
    for (auto const& part : n.parts)
      if (part.kind == what::block && n.kind != what::define) forms.push_back(part);
    if (n.kind == what::branch && n.parts.size() > 2) {
      forms.push_back(n);
      forms.back().parts.pop_back();
    }
    return forms;
  }
  if (n.kind == what::variable && n.id < arguments) return forms;
  if (n.of == type::number) {
    if (n.kind == what::literal && n.value == 1) return forms;
    for (int id = 0; id < arguments; ++id) forms.push_back({what::variable, type::number, id, 0, 0, 0, {}, {}});
    forms.push_back({what::literal, type::number, 0, 0, 2, 1, {}, {}});
  }
  for (auto const& part : n.parts)
    if (part.of == n.of && (n.kind != what::operation || part.kind != what::literal || part.style != 1))
      forms.push_back(part);
  return forms;
}

// The edit number `n` of a tree, counted down to 0; whether it was made.
inline bool edit(node& tree, int& n, bool written) {
  if (tree.kind == what::block)
    for (std::size_t i = 0; i < tree.parts.size(); ++i)
      if (n-- == 0) {
        tree.parts.erase(tree.parts.begin() + static_cast<std::ptrdiff_t>(i));
        return true;
      }
  if (!written)
    for (auto& form : smaller(tree))
      if (n-- == 0) {
        node const chosen = form;
        tree = chosen;
        return true;
      }
  for (std::size_t i = 0; i < tree.parts.size(); ++i) {
    bool const place = (i == 0 && (tree.kind == what::assign || tree.kind == what::compound)) ||
                       tree.kind == what::step || tree.kind == what::exchange;
    if (edit(tree.parts[i], n, place)) return true;
  }
  return false;
}

}  // namespace detail

/// Whether a function is one that can be compiled and has a result.
inline bool sound(function const& f) {
  detail::known_names known{0, 1, 2};
  return !f.body.parts.empty() && f.body.parts.back().kind == what::give && detail::sound(f.body, known, false);
}

/// The smallest function that is found by single edits for which fails(function) is still true.
function reduced(function f, auto const& fails) {
  for (bool smaller = true; smaller;) {
    smaller = false;
    for (int i = 0;; ++i) {
      function candidate = f;
      int n = i;
      if (!detail::edit(candidate.body, n, true)) break;
      if (!sound(candidate) || !fails(candidate)) continue;
      f = candidate;
      smaller = true;
      --i;  // what comes next has moved here
    }
  }
  return f;
}

}  // namespace random_functions
