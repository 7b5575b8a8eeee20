// The explorer of the chain rule: functions in a row, the slope of each link, and their product. The page is
// docs/explorers/chain.md.
#include <chainrule/chainrule.hpp>
#include <cmath>

#include "../lessons/lesson.hpp"
#include "explorer.hpp"

using namespace chainrule;
using namespace chainrule::literals;

namespace {

using recorded = decltype(std::declval<tape::tape&>().variable(0.0));

// [links]
// One generic function for each link: on a number, on the tape, and as a formula that is printed and differentiated.
struct link {
  std::string_view text, latex;
  double (*value)(double);
  double (*slope)(double);
  recorded (*record)(recorded const&);
};

template <class F>
constexpr link show(F f) {
  constexpr auto x = variable<"x">;
  return {to_string(f(x)), to_latex(f(x)), [](double at) { return F{}(at); },
          [](double at) { return derivative(F{})(at); }, [](recorded const& at) -> recorded { return F{}(at); }};
}

constexpr std::array links{
    show([](auto const& x) { return square(x); }), show([](auto const& x) { return sin(x); }),
    show([](auto const& x) { return exp(x); }),    show([](auto const& x) { return log(x); }),
    show([](auto const& x) { return tanh(x); }),   show([](auto const& x) { return sigmoid(x); }),
    show([](auto const& x) { return relu(x); }),   show([](auto const& x) { return sqrt(x); }),
    show([](auto const& x) { return 1_c / x; }),   show([](auto const& x) { return 2_c * x; }),
    show([](auto const& x) { return x / 2_c; }),   show([](auto const& x) { return 1_c - x; })};
// [/links]

constexpr int longest = 64;
std::array<int, longest> chosen{};

link const& chosen_link(int i) { return links.at(static_cast<std::size_t>(chosen.at(static_cast<std::size_t>(i)))); }

}  // namespace

EXPLORER_EXPORT(count) int count() { return static_cast<int>(links.size()); }
EXPLORER_EXPORT(most) int most() { return longest; }
EXPLORER_EXPORT(text) int text(int i, int what) {
  link const& one = links.at(static_cast<std::size_t>(i));
  return explorer::give(what == 0 ? one.text : one.latex);
}

/// Link number i of the chain becomes function number f.
EXPLORER_EXPORT(choose) void choose(int i, int f) { chosen.at(static_cast<std::size_t>(i)) = f; }

// [run]
/// Through the first `length` links. For each: its value, its slope, and the product of the slopes up to it. Returns
/// the derivative by the tape, which knows nothing of the slopes.
EXPLORER_EXPORT(run) double run(int length, double at) {
  tape::tape t;
  recorded const beginning = t.variable(at);
  recorded end = beginning;
  double value = at, product = 1;
  for (int i = 0; i < length; ++i) {
    double const slope = chosen_link(i).slope(value);
    value = chosen_link(i).value(value);
    product *= slope;
    end = chosen_link(i).record(end);
    auto const place = static_cast<std::size_t>(3 * i);
    explorer::numbers.at(place) = value;
    explorer::numbers.at(place + 1) = slope;
    explorer::numbers.at(place + 2) = product;
  }
  if (length == 0) return 1;
  end.backward();
  return beginning.gradient();
}
// [/run]

#if !defined(__wasm__)
int main() {
  choose(0, 0);
  choose(1, 1);
  expect(near(run(2, 2.0), -2.614574483454448), "sin(x^2) at 2: by the tape");
  expect(near(explorer::numbers[5], -2.614574483454448), "and as a product of slopes");
  // How many links, where, the links: value, slope and product of the last, and the derivative by the tape.
  auto const print = [](std::initializer_list<int> functions, double at) {
    int length = 0;
    for (int const f : functions) choose(length++, f);
    double const by_tape = run(length, at);
    std::printf("chain %d %.17g", length, at);
    for (int const f : functions) std::printf(" %d", f);
    auto const last = static_cast<std::size_t>(3 * (length - 1));
    std::printf(" %.17g %.17g %.17g %.17g\n", explorer::numbers.at(last), explorer::numbers.at(last + 1),
                explorer::numbers.at(last + 2), by_tape);
  };
  print({0, 1}, 2.0);
  print({1, 0}, 2.0);
  print({2, 3}, 1.5);
  print({5, 5, 5, 5, 5, 5}, 0.5);
  print({9, 9, 9, 9, 9, 9, 9, 9}, 0.5);
  print({0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, 2.0);
  print({3, 7}, 0.5);
  print({6, 8}, -1.0);
}
#endif
