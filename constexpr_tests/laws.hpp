// Laws that every operation of the registry obeys: how derivatives of sums, products and compositions are made, and that text reads back.
// Next: laws.cpp, which feeds the registry through them.
#pragma once

#include <chainrule/chainrule.hpp>

#include "near.hpp"

namespace chainrule::testing {

using namespace chainrule::literals;

inline constexpr auto x = variable<"x">;
inline constexpr auto y = variable<"y">;
inline constexpr auto z = variable<"z">;

/// What has a derivative: an operation that yields a number and has operands.
template <class Operation>
concept differentiable = Operation::result == operation::kind::number&& Operation::arity > 0;

/// Operation applied to a, b, c as far as it takes operands; where a condition is wanted it is a < b, and the numbers are c and b.
template <class Operation, class A, class B, class C>
constexpr auto applied(A const& a, B const& b, C const& c) {
  if constexpr (Operation::operands[0] == operation::kind::condition)
    return formulas::apply<Operation>(a < b, a * c, b);
  else if constexpr (Operation::arity == 1)
    return formulas::apply<Operation>(a);
  else if constexpr (Operation::arity == 2)
    return formulas::apply<Operation>(a, b);
  else
    return formulas::apply<Operation>(a, b, c);
}

template <class Operation>
using canonical = decltype(applied<Operation>(x, y, z));

struct point {
  double x, y, z;
};

/// Points inside the domain of an operation, away from its edges.
inline constexpr int points = 3;
template <class Operation>
constexpr point point_at(int number) {
  double operands[3]{0.7, 0.8, 0.9};
  constexpr double fractions[points][3]{{0.2137, 0.7411, 0.4127}, {0.5831, 0.3219, 0.8203}, {0.8569, 0.6073, 0.1371}};
  for (int k = 0; k < Operation::arity; ++k) {
    auto const [low, high] = Operation::domain[k];
    double const from = low < -3 ? -3 : low, to = high > 3 ? 3 : high;
    operands[k] = from + fractions[number][k] * (to - from);
  }
  return {operands[0], operands[1], operands[2]};
}

template <class Operation>
constexpr bool smooth_at(point p) {
  return Operation::smooth(p.x, p.y, p.z);
}

/// The value of a formula in the variables that an operation of this arity is applied to.
template <int Arity, class F>
constexpr auto at(F const& f, point p) {
  if constexpr (Arity == 1)
    return f(x = p.x);
  else if constexpr (Arity == 2)
    return f(x = p.x, y = p.y);
  else
    return f(x = p.x, y = p.y, z = p.z);
}

/// Whether a property holds at all points where the operation is smooth.
template <class Operation, class Property>
constexpr bool everywhere(Property property) {
  for (int i = 0; i < points; ++i)
    if (point const p = point_at<Operation>(i); smooth_at<Operation>(p) && !property(p)) return false;
  return true;
}

/// The forward sweep and the reverse sweep give the same numbers, also for a formula that uses the operation twice.
template <class Operation>
constexpr bool forward_is_reverse() {
  constexpr canonical<Operation> f{};
  constexpr auto twice = f * x + f / (2_c + f * f);
  return everywhere<Operation>([=](point p) {
    auto const g = at<Operation::arity>(gradient(f), p);
    auto const h = at<Operation::arity>(gradient(twice), p);
    bool same =
        near(at<Operation::arity>(derivative(f, x), p), g[x], 1e-14) && near(at<Operation::arity>(derivative(twice, x), p), h[x], 1e-12);
    if constexpr (Operation::arity > 1)
      same = same && near(at<Operation::arity>(derivative(f, y), p), g[y], 1e-14) &&
             near(at<Operation::arity>(derivative(twice, y), p), h[y], 1e-12);
    if constexpr (Operation::arity > 2) same = same && near(at<Operation::arity>(derivative(f, z), p), g[z], 1e-14);
    return same;
  });
}

/// The derivative is linear.
template <class Operation>
constexpr bool linear() {
  constexpr canonical<Operation> f{};
  return equivalent(derivative(2_c * f + 3_c * variable<"other">, x), 2_c * derivative(f, x));
}

/// The derivative of a product is the product rule.
template <class Operation>
constexpr bool product_rule() {
  constexpr canonical<Operation> f{};
  constexpr auto w = variable<"other">;
  return equivalent(derivative(f * w * x, x), derivative(f, x) * w * x + f * w);
}

/// The derivative of a composition is the chain rule.
template <class Operation>
constexpr bool chain_rule() {
  constexpr canonical<Operation> f{};
  return equivalent(derivative(applied<Operation>(x * x, y, z), x), substitute(derivative(f, x), x, x * x) * (2_c * x));
}

/// The same in numbers, where x * x lies inside the domain.
template <class Operation>
constexpr bool chain_rule_in_numbers() {
  constexpr auto composed = applied<Operation>(x * x, y, z);
  constexpr auto by_hand = substitute(derivative(canonical<Operation>{}, x), x, x * x) * (2_c * x);
  return everywhere<Operation>([=](point p) {
    if (!(p.x > 0) || !smooth_at<Operation>({p.x * p.x, p.y, p.z}) || p.x * p.x > Operation::domain[0].high) return true;
    return near(at<Operation::arity>(derivative(composed, x), p), at<Operation::arity>(by_hand, p), 1e-13);
  });
}

/// Mixed second derivatives do not depend on the order.
template <class Operation>
constexpr bool symmetric() {
  constexpr auto f = [] {
    if constexpr (Operation::arity == 1)
      return applied<Operation>(x * y, y, z) * (x + y * y);
    else
      return canonical<Operation>{};
  }();
  return everywhere<Operation>([=](point p) {
    if (Operation::arity == 1) p = {p.x < 0 ? -p.x * 2 : p.x * 2, p.x < 0 ? -0.5 : 0.5, p.z};
    constexpr int variables = Operation::arity == 1 ? 2 : Operation::arity;
    return near(at<variables>(derivative(f, x, y), p), at<variables>(derivative(f, y, x), p), 1e-12);
  });
}

/// The derivative is the limit of central differences.
template <class Operation>
constexpr bool limit_of_differences() {
  constexpr canonical<Operation> f{};
  return everywhere<Operation>([=](point p) {
    constexpr double h = 0x1p-17;
    auto const g = at<Operation::arity>(gradient(f), p);
    auto const close = [](double slope, double upper, double lower) {
      double const difference = (upper - lower) / (2 * h);
      return magnitude(slope - difference) <= 1e-6 * (1 + magnitude(slope));
    };
    auto const value = [&](point q) { return at<Operation::arity>(f, q); };
    bool all = close(g[x], value({p.x + h, p.y, p.z}), value({p.x - h, p.y, p.z}));
    if constexpr (Operation::arity > 1) all = all && close(g[y], value({p.x, p.y + h, p.z}), value({p.x, p.y - h, p.z}));
    if constexpr (Operation::arity > 2) all = all && close(g[z], value({p.x, p.y, p.z + h}), value({p.x, p.y, p.z - h}));
    return all;
  });
}

/// Reads the language of to_string into a graph: operators and names come from the registry.
class parser {
 public:
  constexpr parser(graph::graph& into, std::string_view source) : g(into), text(source) {}

  /// The node that the text describes; none if there is something that cannot be read.
  constexpr graph::index read() {
    graph::index const all = read(0);
    return text.empty() ? all : graph::none;
  }

 private:
  graph::graph& g;
  std::string_view text;

  constexpr void skip_spaces() {
    while (!text.empty() && text[0] == ' ') text.remove_prefix(1);
  }
  constexpr bool accept(std::string_view word) {
    skip_spaces();
    if (text.substr(0, word.size()) != word) return false;
    text.remove_prefix(word.size());
    return true;
  }

  // The operator of this style and precedence that the text goes on with: the longest, so that <= is not <.
  constexpr graph::opcode operator_here(operation::style style, int precedence) {
    skip_spaces();
    graph::opcode found = -1;
    std::size_t length = 0;
    for (graph::opcode o = 0; o < operation::registry::size; ++o) {
      auto const& t = operation::traits_at(o);
      if (t.written != style || t.arity == 0 || t.name.size() <= length || text.substr(0, t.name.size()) != t.name) continue;
      found = o;
      length = t.name.size();
    }
    if (found < 0 || operation::traits_at(found).binding != precedence) return -1;
    text.remove_prefix(length);
    return found;
  }

  constexpr graph::index read(int precedence) {
    if (precedence == operation::precedence::atom) return read_atom();
    if (auto const prefix = operator_here(operation::style::prefix, precedence); prefix >= 0)
      return graph::simplified(g, prefix, read(precedence + 1));
    graph::index left = read(precedence + 1);
    if (precedence == operation::precedence::power && accept("^"))
      return graph::simplified(g, operation::opcode_of<operation::pow_>, left, read_atom());
    for (;;) {
      auto const infix = operator_here(operation::style::infix, precedence);
      if (infix < 0) return left;
      graph::index const right = read(precedence + 1);
      left = graph::simplified(g, infix, left, right);
    }
  }

  static constexpr bool is_digit(char c) { return '0' <= c && c <= '9'; }
  static constexpr bool is_letter(char c) { return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || c == '_'; }

  constexpr graph::index read_atom() {
    if (accept("(")) {
      graph::index const inside = read(0);
      return accept(")") ? inside : fail();
    }
    if (!text.empty() && is_digit(text[0])) {
      std::int64_t value = 0;
      for (; !text.empty() && is_digit(text[0]); text.remove_prefix(1)) value = 10 * value + (text[0] - '0');
      return g.append_constant({value});
    }
    std::size_t length = 0;
    while (length < text.size() && (is_letter(text[length]) || (length > 0 && is_digit(text[length])))) ++length;
    if (length == 0) return fail();
    auto const word = text.substr(0, length);
    text.remove_prefix(length);
    for (graph::opcode o = 0; o < operation::registry::size; ++o)
      if (operation::traits_at(o).written == operation::style::function && operation::traits_at(o).name == word) return read_arguments(o);
    return g.append_variable(word);
  }

  constexpr graph::index read_arguments(graph::opcode o) {
    int const arity = operation::traits_at(o).arity;
    graph::index operands[3]{graph::none, graph::none, graph::none};
    for (int k = 0; k < arity; ++k) {
      if (!accept(k == 0 ? "(" : ",")) return fail();
      operands[k] = read(0);
    }
    if (arity > 0 && !accept(")")) return fail();
    return graph::simplified(g, o, operands[0], operands[1], operands[2]);
  }

  // Leaves something unread, so that `read` notices.
  constexpr graph::index fail() {
    text = "?";
    return g.append_constant({0});
  }
};

/// A formula's text describes that formula.
template <class F>
constexpr bool reads_back(F const&) {
  graph::graph g = graph::simplified_graph<F>();
  g.roots.push(parser(g, to_string(F{})).read());
  if (g.roots[1] == graph::none) return false;
  g = graph::simplify(g);
  return g.roots[0] == g.roots[1];
}

// A condition is read as the condition of a where.
template <class Operation>
constexpr bool text_reads_back() {
  if constexpr (Operation::result == operation::kind::number)
    return reads_back(canonical<Operation>{});
  else if constexpr (Operation::operands[0] == operation::kind::number)
    return reads_back(where(formulas::apply<Operation>(x + y, y * z), x, y));
  else if constexpr (Operation::arity == 1)
    return reads_back(where(formulas::apply<Operation>(x < y), x, y));
  else
    return reads_back(where(formulas::apply<Operation>(x < y, y <= z), x, y));
}
template <class Operation>
constexpr bool derivative_reads_back() {
  return reads_back(derivative(canonical<Operation>{}, x));
}

}  // namespace chainrule::testing
