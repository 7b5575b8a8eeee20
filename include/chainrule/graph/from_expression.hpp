// Lowering: from a formula's type to the graph. Each distinct type is visited once, however often it occurs.
// Next: forward.hpp, or code/program.hpp for what becomes of a finished graph.
#pragma once

#include "../expression.hpp"
#include "rewrite.hpp"
#include "snapshot.hpp"

namespace chainrule::graph {

/// An operation on whole formulas, such as differentiation: it has no value of its own but rewrites the graph of its operands.
template <class Operation>
concept rewriting = requires { Operation::rewrites; };

namespace detail {

template <class T>
inline constexpr char identity = 0;  // its address tells types apart in constant evaluation

template <class F>
inline constexpr int captured_count = 0;
template <class T>
inline constexpr int captured_count<chainrule::captured<T>> = 1;
template <class Operation, class... Operands>
inline constexpr int captured_count<chainrule::apply<Operation, Operands...>> = (captured_count<Operands> + ... + 0);
template <class Operation, class... Operands>
inline constexpr int captured_count<chainrule::condition<Operation, Operands...>> = (captured_count<Operands> + ... + 0);

// A hash of the structure, because the order of addresses is not known in constant evaluation.
constexpr unsigned mix(unsigned seed, unsigned value) { return (seed ^ value) * 0x9E3779B1u ^ (seed >> 15); }

template <class F>
inline constexpr unsigned type_hash = 1;
template <name Name>
inline constexpr unsigned type_hash<symbol<Name>> = [] {
  unsigned h = 2;
  for (char c : Name.view()) h = mix(h, static_cast<unsigned char>(c));
  return h;
}();
template <std::int64_t Numerator, std::int64_t Denominator>
inline constexpr unsigned type_hash<chainrule::constant<Numerator, Denominator>> = mix(static_cast<unsigned>(Numerator),
                                                                                       static_cast<unsigned>(Denominator));
template <class Operation>
constexpr unsigned operation_hash() {
  if constexpr (rewriting<Operation>)
    return 0xABCDu;
  else
    return static_cast<unsigned>(opcode_of<Operation>) + 7;
}
template <class Operation, class... Operands>
constexpr unsigned application_hash() {
  unsigned h = operation_hash<Operation>();
  ((h = mix(h, type_hash<Operands>)), ...);
  return h;
}
template <class Operation, class... Operands>
inline constexpr unsigned type_hash<chainrule::apply<Operation, Operands...>> = application_hash<Operation, Operands...>();
template <class Operation, class... Operands>
inline constexpr unsigned type_hash<chainrule::condition<Operation, Operands...>> = application_hash<Operation, Operands...>();

// The types met so far and their nodes.
class memory {
 public:
  constexpr index find(unsigned hash, char const* type) const {
    for (int i = first.size == 0 ? none : first.data[hash % static_cast<unsigned>(first.size)]; i != none; i = entries.data[i].next)
      if (entries.data[i].type == type) return entries.data[i].position;
    return none;
  }
  constexpr void remember(unsigned hash, char const* type, index position) {
    if (entries.size >= first.size) rehash();
    index& head = first.data[hash % static_cast<unsigned>(first.size)];
    head = entries.push({type, hash, position, head});
  }

 private:
  struct entry {
    char const* type;
    unsigned hash;
    index position;
    int next;
  };
  sequence<entry> entries;
  sequence<int> first;

  constexpr void rehash() {
    first = sequence<int>(first.size == 0 ? 64 : 4 * first.size, none);
    for (int i = 0; i < entries.size; ++i) {
      int& head = first.data[entries.data[i].hash % static_cast<unsigned>(first.size)];
      entries.data[i].next = head;
      head = i;
    }
  }
};

}  // namespace detail

template <class F>
struct lowered;

/// Writes the lowered formula F into g, its captured numbers counted from `first_captured`.
template <class F>
constexpr index write_lowered(graph& g, int first_captured) {
  auto const& from = lowered<F>::value;
  return import(g, from, [=](int number) { return number + first_captured; })[from.roots[0]];
}

/// Writes formulas into a graph, as they stand.
class lowering {
 public:
  explicit constexpr lowering(graph& into) : g(into) {}

  /// The node of formula F, whose first captured number is number `first_captured` of the whole.
  template <class F>
  constexpr index lower(int first_captured = 0) {
    if constexpr (detail::captured_count<F> > 0) {
      return write(std::type_identity<F>{}, first_captured);  // equal types, but each occurrence has numbers of its own
    } else {
      index position = seen.find(detail::type_hash<F>, &detail::identity<F>);
      if (position == none) {
        position = write(std::type_identity<F>{}, first_captured);
        seen.remember(detail::type_hash<F>, &detail::identity<F>, position);
      }
      return position;
    }
  }

 private:
  template <name Name>
  constexpr index write(std::type_identity<symbol<Name>>, int) {
    return g.append_variable(Name.view());
  }
  template <std::int64_t Numerator, std::int64_t Denominator>
  constexpr index write(std::type_identity<chainrule::constant<Numerator, Denominator>>, int) {
    return g.append_constant({Numerator, Denominator});
  }
  template <class T>
  constexpr index write(std::type_identity<chainrule::captured<T>>, int first_captured) {
    return g.append(captured, first_captured);
  }
  template <class Operation, class... Operands>
  constexpr index write(std::type_identity<chainrule::apply<Operation, Operands...>> self, int first_captured) {
    if constexpr (rewriting<Operation>)
      return write_lowered<typename decltype(self)::type>(g, first_captured);
    else
      return write_operation<Operation, Operands...>(first_captured);
  }
  template <class Operation, class... Operands>
  constexpr index write(std::type_identity<chainrule::condition<Operation, Operands...>>, int first_captured) {
    return write_operation<Operation, Operands...>(first_captured);
  }

  template <class Operation, class... Operands>
  constexpr index write_operation([[maybe_unused]] int first_captured) {
    index operands[]{none, none, none, none};
    int k = 0;
    ((operands[k++] = lower<Operands>(first_captured), first_captured += detail::captured_count<Operands>), ...);
    return g.append(operation::opcode_of<Operation>, operands[0], operands[1], operands[2]);
  }

  graph& g;
  detail::memory seen;
};

namespace detail {

// The graph of formulas F..., a root for each.
template <class... F>
constexpr graph lower_all() {
  graph g;
  lowering writer(g);
  int first_captured = 0;
  ((g.roots.push(writer.template lower<F>(first_captured)), first_captured += captured_count<F>), ...);
  return g;
}

}  // namespace detail

/// The graph of one formula as it stands, with the formula's node as its root. Each formula has an evaluation of its own, and its own share of
/// what the compiler allows.
template <class F>
struct lowered {
 private:
  static constexpr graph build() { return detail::lower_all<F>(); }

 public:
  static constexpr auto const& value = frozen<&lowered::build>::value;
};

template <rewriting Operation, class... Operands>
struct lowered<chainrule::apply<Operation, Operands...>> {
 private:
  static constexpr graph build() {
    graph g = detail::lower_all<Operands...>();
    Operation::rewrite(g);
    return without_dead_nodes(g);
  }

 public:
  static constexpr auto const& value = frozen<&lowered::build>::value;
};

/// The graph of formulas F..., a root for each, exactly simplified.
template <class... F>
constexpr graph simplified_graph() {
  graph g;
  int first_captured = 0;
  ((g.roots.push(write_lowered<F>(g, first_captured)), first_captured += detail::captured_count<F>), ...);
  return simplify(g);
}

}  // namespace chainrule::graph
