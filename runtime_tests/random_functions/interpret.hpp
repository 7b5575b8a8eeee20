// Executes a random function on numbers of type T: doubles, or numbers of 50 digits. With noise, each use and each
// result of a number is wrong by a few units of a float: what comes of that tells how far rounding can carry.
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <unordered_map>

#include "tree.hpp"
#include "vocabulary.hpp"

namespace random_functions {

/// A number, and whether it depends on the function's arguments.
template <class T>
struct number {
  T value{};
  bool active = false;
};

/// The position of an operation whose truth shall be wrong, to see what becomes of it; -1 for none.
inline int planted = -1;

template <class T>
class interpreter {
 public:
  /// What a call went through, beside its result.
  struct report {
    std::uint64_t path = 0;  ///< a hash of all decisions
    int steps = 0;
    bool folded = false;  ///< something has another last bit in a program: a power, or a function of numbers that
                          ///< depend on nothing
  };

  static constexpr double noise = 1.0 / (1 << 20);

  interpreter(function const& interpreted, std::uint64_t seed_of_noise = 0) : f(interpreted), seed(seed_of_noise) {}

  /// The result, or nothing where a value leaves its domain, or becomes too large to compare.
  std::optional<T> operator()(std::array<T, arguments> const& at) {
    now = report{};
    slots.assign(static_cast<std::size_t>(f.names), {});
    random = test::random_points(seed);
    for (std::size_t i = 0; i < at.size(); ++i) slots[i].assign(1, {at[i], true});
    if (f.takes == shape::two_numbers) slots[2].assign(1, {T(third_of_two), false});
    failed = false;
    result = {};
    if (run(f.body) != flow::returned || failed) return std::nullopt;
    return result.value;
  }
  report const& last() const { return now; }

 private:
  using value = number<T>;
  enum class flow { onward, broken, continued, returned };

  std::vector<value>& slot(int id) { return slots[static_cast<std::size_t>(id)]; }

  value noisy(value const& v) {
    if (seed == 0) return v;
    auto const bits = random.bits();
    double const size = noise * (0.5 + 0.5 * static_cast<double>(bits >> 40U) / (1 << 24));
    return {v.value * (1 + (bits % 2 == 0 ? size : -size)), v.active};
  }
  bool decide(value const& condition) {
    now.path = (now.path + (condition.value != 0 ? 3 : 5)) * 0x9e3779b97f4a7c15U;
    return condition.value != 0;
  }
  std::size_t index(node const& n) { return static_cast<std::size_t>(static_cast<double>(of(n).value)); }

  value of(node const& n) {
    if (failed || ++now.steps > 20000) return failed = true, value{};
    switch (n.kind) {
      case what::variable:
        return n.of == type::number ? noisy(slot(n.id).at(0)) : slot(n.id).at(0);
      case what::literal:
        return n.of == type::number ? noisy({T(n.value), false}) : value{T(n.value), false};
      case what::element:
        return noisy(slot(n.id).at(index(n.parts[0])));
      case what::choose:
        return of(n.parts[decide(of(n.parts[0])) ? 1 : 2]);
      case what::larger: {
        auto const a = of(n.parts[0]), b = of(n.parts[1]);
        return decide({T(a.value < b.value)}) ? b : a;
      }
      case what::smaller: {
        auto const a = of(n.parts[0]), b = of(n.parts[1]);
        return decide({T(b.value < a.value)}) ? b : a;
      }
      case what::as_number:
        return of(n.parts[0]);
      case what::called:
        return call(n);
      case what::slope:
        return slope(n);
      default:
        return operation(n);
    }
  }

  value operation(node const& n) {
    auto const& word = words()[static_cast<std::size_t>(n.id)];
    T operands[3]{};
    bool active = false;
    if (word.operands[0] == chainrule::operation::kind::condition &&
        word.traits->result == chainrule::operation::kind::number) {
      // Of where(...), nothing is asked of the other side.
      auto const condition = of(n.parts[0]);
      auto const chosen = of(n.parts[condition.value != 0 ? 1 : 2]);
      return {chosen.value, chosen.active || condition.active};
    }
    for (std::size_t i = 0; i < n.parts.size(); ++i) {
      auto const operand = of(n.parts[i]);
      if (failed) return {};
      operands[i] = operand.value;
      active |= operand.active;
      auto const [low, high] = word.domain[i];
      bool const divides = word.traits->name == "/" && i == 1;
      if (divides ? operand.value == 0 : !(low <= operand.value && operand.value <= high))
        return failed = true, value{};
    }
    if (n.of == type::integer) return {integer(n, operands), active};
    value computed{T(word_value(word, operands)), active};
    if (word.traits->result == chainrule::operation::kind::condition) return computed;
    if (n.id == planted) computed.value *= 1 + 1e-6;
    using std::abs;
    if (!(abs(computed.value) < 1e6)) return failed = true, value{};
    bool const computed_early =
        !active && word.traits->arity > 0 && word.traits->written != chainrule::operation::style::infix;
    now.folded |=
        computed_early || word.traits->name == "pow" || word.traits->name == "exp10";  // glibc has an exp10 of its own
    return noisy(computed);
  }
  static T word_value(word const& w, T const* operands) {
    if constexpr (std::same_as<T, double>)
      return w.in_double(operands);
    else
      return w.in_longer(operands);
  }
  static T integer(node const& n, T const* operands) {
    using std::trunc;
    return trunc(T(word_value(words()[static_cast<std::size_t>(n.id)], operands)));
  }

  value call(node const& n) {
    node const& lambda = *lambdas.at(n.id);
    std::vector<value> given;
    for (auto const& part : n.parts) given.push_back(of(part));
    for (std::size_t i = 0; i < given.size(); ++i) slot(lambda.names[i]).assign(1, given[i]);
    if (run(lambda.parts[0]) != flow::returned) failed = true;
    return result;
  }
  // A difference: in 50 digits nothing is lost that a double has. The noise of both sides is the same.
  value slope(node const& n) {
    node const& lambda = *lambdas.at(n.id);
    auto const at = of(n.parts[0]);
    auto const before = random;
    auto const side = [&](double sign) {
      random = before;
      slot(lambda.names[0]).assign(1, {at.value + sign * step_of_slope, true});
      if (run(lambda.parts[0]) != flow::returned) failed = true;
      return result.value;
    };
    T const near = side(1) - side(-1), far = side(2) - side(-2);
    now.folded = true;
    return noisy({(8 * near - far) / (12 * step_of_slope), at.active});
  }
  static constexpr double step_of_slope = std::same_as<T, double> ? 1e-3 : 1e-6;

  void sort(node const& n) {
    auto& array = slot(n.id);
    std::vector<std::size_t> order(n.style == 2 ? 2 : array.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t i, std::size_t j) {
      return n.style == 1 ? array[i].value > array[j].value : array[i].value < array[j].value;
    });
    auto const before = array;
    for (std::size_t i = 0; i < order.size(); ++i) {
      array[i] = before[order[i]];
      now.path = (now.path + order[i]) * 0x9e3779b97f4a7c15U;
    }
  }

  // A number or an element that is written to.
  value& place(node const& n) { return n.kind == what::element ? slot(n.id).at(index(n.parts[0])) : slot(n.id).at(0); }

  flow run(node const& n) {
    if (failed || ++now.steps > 20000) return failed = true, flow::returned;
    switch (n.kind) {
      case what::block:
        for (auto const& part : n.parts)
          if (auto const then = run(part); then != flow::onward) return then;
        return flow::onward;
      case what::declare:
        slot(n.id).assign(1, of(n.parts[0]));
        return flow::onward;
      case what::array:
      case what::record:
      case what::unpack: {
        std::vector<value> all;
        for (auto const& part : n.parts) all.push_back(of(part));
        if (n.kind == what::array)
          slot(n.id) = all;
        else
          for (std::size_t i = 0; i < all.size(); ++i) slot(n.names[i]).assign(1, all[i]);
        return flow::onward;
      }
      case what::assign: {
        auto const v = of(n.parts[1]);
        if (!failed) place(n.parts[0]) = v;
        return flow::onward;
      }
      case what::compound: {
        auto const v = operation({what::operation, type::number, n.id, 0, 0, 0, {}, n.parts});
        if (!failed) place(n.parts[0]) = v;
        return flow::onward;
      }
      case what::sort:
        sort(n);
        return flow::onward;
      case what::step:
        place(n.parts[0]).value += n.style < 2 ? 1 : -1;
        return flow::onward;
      case what::exchange:
        std::swap(place(n.parts[0]), place(n.parts[1]));
        return flow::onward;
      case what::branch: {
        if (decide(of(n.parts[0]))) return run(n.parts[1]);
        return n.parts.size() > 2 ? run(n.parts[2]) : flow::onward;
      }
      case what::count:
        for (int i = 0; i < n.bound && !failed; ++i) {
          slot(n.id).assign(1, {T(i), false});
          if (auto const then = run(n.parts[0]); then == flow::broken || then == flow::returned)
            return then == flow::broken ? flow::onward : then;
        }
        return flow::onward;
      case what::each:
        for (std::size_t i = 0; i < slot(n.bound).size() && !failed; ++i) {
          slot(n.id).assign(1, slot(n.bound)[i]);
          auto const then = run(n.parts[0]);
          if (n.style == 0) slot(n.bound)[i] = slot(n.id)[0];
          if (then == flow::broken || then == flow::returned) return then == flow::broken ? flow::onward : then;
        }
        return flow::onward;
      case what::pick: {
        auto const chosen = static_cast<std::size_t>(static_cast<double>(of(n.parts[0]).value));
        auto const then = run(n.parts[std::min(chosen + 1, n.parts.size() - 1)]);
        return then;
      }
      case what::leave:
        return flow::broken;
      case what::skip:
        return flow::continued;
      case what::define:
        lambdas[n.id] = &n;
        return flow::onward;
      default:
        result = of(n.parts[0]);
        return flow::returned;
    }
  }

  function const& f;
  std::uint64_t seed;
  test::random_points random{};
  std::vector<std::vector<value>> slots;
  std::unordered_map<int, node const*> lambdas;
  value result{};
  report now;
  bool failed = false;
};

}  // namespace random_functions
