// The run-time baseline: a tape that records each operation with its partial derivatives, and runs back over them.
#pragma once

#include "../sequence.hpp"
#include "plain.hpp"

namespace chainrule::tape {

class tape;
struct recording;

/// A number that a tape follows. Functions and operators of the library take it like any other number.
class real : public symbolic_base {
 public:
  using algebra = recording;

  /// A constant: nothing is recorded for it.
  constexpr real(double value = 0) : number(value) {}

  constexpr double value() const { return number; }
  /// The derivative, by this value, of what backward() was called on; 0 for a constant.
  double gradient() const;
  /// Adds the derivatives of this value to the gradients of all values that it depends on.
  void backward() const;

 private:
  friend tape;
  friend recording;
  real(double value, tape* tape, int position) : number(value), owner(tape), node(position) {}

  double number;
  tape* owner = nullptr;
  int node = 0;
};

/// The record: for each value the values that it was computed from, with the partial derivatives by them. Values must not outlive their
/// tape.
class tape {
 public:
  /// A leaf that wants a gradient.
  real variable(double value) { return real(value, this, end_node()); }

  void zero_gradients() {
    for (int i = 0; i < gradients.size; ++i) gradients[i] = 0;
  }

  /// Forgets everything recorded and keeps the memory.
  void clear() { edges.size = ends.size = gradients.size = 0; }

 private:
  friend real;
  friend recording;

  struct edge {
    double partial;
    int from;
  };

  void add_edge(int from, double partial) {
    // A partial derivative of zero contributes nothing, not even to an infinite adjoint.
    if (partial != 0) edges.push({partial, from});
  }
  int end_node() { return ends.push(edges.size); }

  void backward(int from) {
    while (gradients.size < ends.size) gradients.push(0.0);
    while (adjoints.size < ends.size) adjoints.push(0.0);
    for (int node = 0; node < from; ++node) adjoints[node] = 0;
    adjoints[from] = 1;
    for (int node = from; node >= 0; --node) {
      double const adjoint = adjoints[node];
      if (adjoint == 0) continue;
      gradients[node] += adjoint;
      for (int i = node == 0 ? 0 : ends[node - 1]; i < ends[node]; ++i) adjoints[edges[i].from] += adjoint * edges[i].partial;
    }
  }

  chainrule::detail::sequence<edge> edges;
  chainrule::detail::sequence<int> ends;  // of node i: where its edges end; they begin where those of node i - 1 end
  chainrule::detail::sequence<double> gradients;
  chainrule::detail::sequence<double> adjoints;
};

inline double real::gradient() const { return owner == nullptr || node >= owner->gradients.size ? 0.0 : owner->gradients[node]; }

inline void real::backward() const {
  if (owner != nullptr) owner->backward(node);
}

/// The algebra of recorded numbers: applying an operation computes its value and records its partial derivatives.
struct recording {
  static constexpr double value_of(real const& a) { return a.value(); }
  static constexpr bool value_of(bool a) { return a; }
  template <operand A>
  static constexpr double value_of(A const& a) {
    return operation::numbers::as<double>(a);
  }
  static constexpr tape* owner_of(real const& a) { return a.owner; }
  static constexpr tape* owner_of(auto const&) { return nullptr; }

  template <class Operation, class... Arguments>
  static auto apply(Arguments const&... a) {
    auto const result = Operation::value(value_of(a)...);
    if constexpr (Operation::result == operation::kind::condition) {
      return result;
    } else {
      tape* owner = nullptr;
      ((owner = owner != nullptr ? owner : owner_of(a)), ...);
      if (owner == nullptr) return real(result);
      record<Operation>(*owner, std::make_integer_sequence<int, sizeof...(a)>{}, result, a...);
      return real(result, owner, owner->end_node());
    }
  }

 private:
  template <class T>
  static constexpr auto rule_argument(T const& a) {
    if constexpr (std::same_as<T, bool>)
      return a;
    else
      return plain<double>(value_of(a));
  }

  template <class Operation, int... I, class... Arguments>
  static void record(tape& owner, std::integer_sequence<int, I...>, double result, Arguments const&... a) {
    auto const add = [&]<int Operand, class Argument>(operation::by<Operand> by, Argument const& argument) {
      if constexpr (std::same_as<Argument, real>)
        if (argument.owner != nullptr)
          owner.add_edge(argument.node, plain_numbers::as<double>(Operation::partial(by, plain<double>(result), rule_argument(a)...)));
    };
    (add(operation::by<I>{}, a), ...);
  }
};

}  // namespace chainrule::tape
