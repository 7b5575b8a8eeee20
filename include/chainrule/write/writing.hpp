// SPDX-License-Identifier: BSL-1.0
// What to_string, to_latex, to_dot and to_c share: nodes written with parentheses where they need some, patterns with
// operands, texts of static characters, and captured numbers, which stand in a text only when it is asked for.
#pragma once

#include <initializer_list>

#include "../base/text.hpp"
#include "../expression/error.hpp"
#include "../graph/lowering_fits.hpp"

namespace chainrule::detail {

// A shared term is printed at each of its uses, so a formula's text can be exponentially longer than its graph. It
// stops here.
inline constexpr int longest_text = 20000;

// What is rewritten in order to be written is tried beforehand if it has more nodes.
inline constexpr int untried = 500;

// Where a captured number stands in a text, its index stands between two of these; its value is not part of the type.
// The second kind wants parentheses around a negative number.
inline constexpr char plain_hole = '\1', signed_hole = '\2';
constexpr bool is_hole(char c) { return c == plain_hole || c == signed_hole; }

/// A number as it stood in the source of a function, with the digits of a double if it is one.
constexpr auto literal_text(long double value) {
  auto const rounded = static_cast<double>(value);
  return static_cast<long double>(rounded) == value || value != value ? number_text(rounded) : number_text(value);
}

/// Characters that are being written.
class characters {
 public:
  graph::sequence<char> written;

  constexpr void put(std::string_view more) {
    // A loop that takes few steps of constant evaluation.
    int const size = static_cast<int>(more.size());
    if (written.size + size > written.capacity) written.reserve(2 * written.size + size);
    char const* const from = more.data();
    char* const to = written.data + written.size;
    for (int i = 0; i < size; ++i) to[i] = from[i];
    written.size += size;
  }
  template <std::integral T>
  constexpr void put(T number) {
    put(number_text(number).view());
  }
  constexpr void put_captured(int number, char kind = signed_hole) {
    written.push(kind);
    put(number);
    written.push(kind);
  }
  template <class... Parts>
  constexpr void put_all(Parts const&... parts) {
    (put(parts), ...);
  }
};

/// Writes a graph's nodes as one expression. Self has
///   open, close          what stands around a node that binds less tightly than it must
///   binding(node)        how tightly the text of a node holds together
///   write_node(piece)    puts characters, or pushes what is still to be written
template <class Self>
class tree_writer : public characters {
 public:
  constexpr void write(graph::index root) {
    // What is still to be written, last first: a stack of its own, because constant evaluation allows only 512 nested
    // calls.
    later.push({root, 0, {}});
    while (later.size > 0 && written.size <= longest_text) {
      piece const next = later[--later.size];
      if (next.node == graph::none)
        put(next.text);
      else if (self().binding(next.node) < next.at_least)
        push({{graph::none, 0, Self::open}, {next.node, 0, {}}, {graph::none, 0, Self::close}});
      else
        self().write_node(next);
    }
  }

 protected:
  // Characters, or a node that needs parentheses if it binds less tightly than `at_least`.
  struct piece {
    graph::index node = graph::none;
    int at_least = 0;
    std::string_view text{};
  };

  graph::view nodes_of;
  explicit constexpr tree_writer(graph::view const& g) : nodes_of(g) {}

  constexpr void push(std::initializer_list<piece> in_order) {
    for (auto p = in_order.end(); p != in_order.begin();) later.push(*--p);
  }
  constexpr void push(graph::sequence<piece> const& in_order) {
    for (int i = in_order.size; i > 0;) later.push(in_order[--i]);
  }
  // The operands of a call of an opaque function, in order.
  constexpr void push_operands(graph::node const& n) {
    bool const is_first = nodes_of.nodes[n.operands[1]].operation != n.operation;
    if (is_first)
      push({{n.operands[0], 0, {}}});
    else
      push({{n.operands[1], 0, {}}, {graph::none, 0, ", "}, {n.operands[0], 0, {}}});
  }
  constexpr void put_captured_as(piece const& p, graph::node const& n) {
    this->put_captured(n.operands[0], p.at_least > operation::precedence::negation ? signed_hole : plain_hole);
  }

  // How tightly operand k of an infix operation must bind: the right one of the same precedence needs parentheses to
  // keep the order of evaluation, and so does a sign after an operator.
  constexpr int wanted_of_infix(graph::node const& n, int k) const {
    namespace precedence = operation::precedence;
    int const binding = operation::traits_at(n.operation).binding;
    if (k == 0) return binding;
    graph::index const b = n.operands[1];
    bool const may_start_with_a_sign =
        self().binding(b) == precedence::negation || nodes_of.nodes[b].operation == graph::captured;
    return may_start_with_a_sign ? precedence::atom : binding + 1;
  }

 private:
  graph::sequence<piece> later;
  constexpr Self& self() { return static_cast<Self&>(*this); }
  constexpr Self const& self() const { return static_cast<Self const&>(*this); }
};

// In a pattern the words a, b and c are operands: "\frac{a}{b}", "a < 0.0 ? -a : a".
constexpr bool is_word_character(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '_';
}
constexpr bool is_operand_at(std::string_view pattern, std::size_t i) {
  if (pattern[i] < 'a' || pattern[i] > 'c') return false;
  return (i == 0 || (!is_word_character(pattern[i - 1]) && pattern[i - 1] != '\\')) &&
         (i + 1 == pattern.size() || !is_word_character(pattern[i + 1]));
}

/// Takes a pattern apart: text(characters) and operand(k, position in the pattern), in order.
template <class Text, class Operand>
constexpr void for_each_part(std::string_view pattern, Text text, Operand operand) {
  std::size_t begin = 0;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (!is_operand_at(pattern, i)) continue;
    if (begin < i) text(pattern.substr(begin, i - begin));
    operand(pattern[i] - 'a', i);
    begin = i + 1;
  }
  if (begin < pattern.size()) text(pattern.substr(begin));
}

// How long a text is, or void where the compiler does not get to its end. Asked for as one type: clang would write for
// each mention.
template <class Writer>
constexpr int length_of_text() {
  graph::sequence<char> written;
  written = Writer::write();
  char const* const from = written.data;
  int length = 0;
  while (length < written.size && from[length] != '\0') ++length;  // takes the steps of keeping it, too
  return length;
}
template <class Writer>
std::integral_constant<int, length_of_text<Writer>()> length_of_text_if_any(Writer const*);
void length_of_text_if_any(...);
template <class Writer>
struct text_length {
  using type = decltype(length_of_text_if_any(static_cast<Writer const*>(nullptr)));
};

/// What `Writer::write()` writes, a graph::sequence<char>, as characters that stay.
template <class Writer>
struct static_text {
 private:
  static constexpr int size = text_length<Writer>::type::value;
  struct kept {
    char all[size > 0 ? size : 1]{};
    constexpr explicit kept(graph::sequence<char> const& written) {
      char const* const from = written.data;
      for (int i = 0; i < size; ++i) all[i] = from[i];
    }
  };
  static constexpr kept characters{Writer::write()};

 public:
  static constexpr std::string_view value{characters.all, static_cast<std::size_t>(size)};
};

/// Whether what a writer reads, and its text, are within the compiler's limit of steps.
template <class Writer>
constexpr bool can_be_written() {
  if constexpr (!Writer::is_within_limits())
    return false;
  else
    return !std::is_void_v<typename text_length<Writer>::type>;
}

/// Numbers as to_string has them.
struct plain_numbers {
  static constexpr std::string_view open = "(", close = ")";
  static constexpr auto text_of(auto const& number) { return number_text(number); }
  static constexpr bool wants_parentheses(std::string_view number) { return number[0] == '-'; }
};

// Writes the captured numbers of a formula as text, in the order in which lowering numbers them.
template <class Numbers, class F>
constexpr void collect_texts(F const& f, text<longest_number>*& next) {
  if constexpr (is_captured<F>::value)
    *next++ = Numbers::text_of(f.value);
  else if constexpr (captured_count<F> > 0)
    f.visit([&](auto const&... operands) { (collect_texts<Numbers>(operands, next), ...); });
}

constexpr int count_holes(std::string_view pattern) {
  int n = 0;
  for (char c : pattern) n += is_hole(c) ? 1 : 0;
  return n / 2;
}

/// The text that Writer writes for some formulas: a std::string_view, or a `text` with their captured numbers filled
/// in.
template <class Writer, class Numbers, class... F>
constexpr auto text_about(F const&... formulas) {
  constexpr int count = (captured_count<F> + ... + 0);
  if constexpr (!can_be_written<Writer>()) {
    return (error::too_many_steps<Writer>(), std::string_view{});
  } else if constexpr (count == 0) {
    return static_text<Writer>::value;
  } else {
    constexpr std::string_view pattern = static_text<Writer>::value;
    text<longest_number> numbers[count];
    auto* next = numbers;
    (collect_texts<Numbers>(formulas, next), ...);
    constexpr int longest_filling = longest_number + static_cast<int>(Numbers::open.size() + Numbers::close.size());
    text<static_cast<int>(pattern.size()) + count_holes(pattern) * longest_filling> result;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
      if (!is_hole(pattern[i])) {
        result.append(pattern[i]);
        continue;
      }
      bool const wants_parentheses = pattern[i] == signed_hole;
      int index = 0;
      for (++i; !is_hole(pattern[i]); ++i) index = 10 * index + (pattern[i] - '0');
      auto const number = numbers[index].view();
      bool const parentheses = wants_parentheses && Numbers::wants_parentheses(number);
      if (parentheses) result.append(Numbers::open);
      result.append(number);
      if (parentheses) result.append(Numbers::close);
    }
    return result;
  }
}

}  // namespace chainrule::detail
