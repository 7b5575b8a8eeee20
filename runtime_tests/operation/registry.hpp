// Every operation of the registry is differentiated at random points of the domain that it declares, and compared with
// differences of its values in 50 digits. A new operation is covered by its word in the registry. registry.cpp.in feeds
// the registry through it, a slice at a time.
#pragma once

#include "support/catch.hpp"

#include <chainrule/chainrule.hpp>
#include <chainrule/tape/tape.hpp>
#include <chainrule/with/boost_math.hpp>

#include "support/difference.hpp"

namespace test::registry {

using namespace chainrule;

inline constexpr symbol<"a"> a;
inline constexpr symbol<"b"> b;
inline constexpr symbol<"c"> c;

// Operand number K of a test: a variable, a condition about that variable, or 2 for an index.
template <operation::kind Kind, class Variable>
struct operand_of {
  using type = Variable;
};
template <class Variable>
struct operand_of<operation::kind::condition, Variable> {
  using type = decltype(Variable{} < constant<0>{});
};
template <class Variable>
struct operand_of<operation::kind::index, Variable> {
  using type = constant<2>;
};

// Operations take their operands in order; an index, which is no variable, stands before them.
template <class Operation>
constexpr int indices = Operation::operands[0] == operation::kind::index ? 1 : 0;
template <class Operation, int K, class Variable>
using nth_operand = typename operand_of<Operation::operands[K + indices<Operation>], Variable>::type;

template <class Operation, class... Operands>
constexpr auto applied(Operands...) {
  if constexpr (indices<Operation> == 1)
    return apply<Operation, constant<2>, Operands...>{};
  else
    return apply<Operation, Operands...>{};
}

template <class Operation, int Variables = Operation::arity - indices<Operation>>
struct formula_of;
template <class Operation>
struct formula_of<Operation, 1> {
  static constexpr auto f = applied<Operation>(nth_operand<Operation, 0, symbol<"a">>{});
  static auto call(auto const& question, auto const& at) { return question(a = at[0]); }
  static auto ask(auto question) { return question(f, a); }
  static auto on_tape(auto const& at) {
    if constexpr (indices<Operation> == 1)
      return operation::call<Operation>(constant<2>{}, at[0]);
    else
      return operation::call<Operation>(at[0]);
  }
  static bool smooth(std::array<double, 1> const& at) {
    return indices<Operation> == 1 ? Operation::smooth(2, at[0]) : Operation::smooth(at[0]);
  }
};
template <class Operation>
struct formula_of<Operation, 2> {
  static constexpr auto f =
      applied<Operation>(nth_operand<Operation, 0, symbol<"a">>{}, nth_operand<Operation, 1, symbol<"b">>{});
  static auto call(auto const& question, auto const& at) { return question(a = at[0], b = at[1]); }
  static auto ask(auto question) { return question(f, a, b); }
  static auto on_tape(auto const& at) {
    if constexpr (indices<Operation> == 1)
      return operation::call<Operation>(constant<2>{}, at[0], at[1]);
    else
      return operation::call<Operation>(at[0], at[1]);
  }
  static bool smooth(std::array<double, 2> const& at) {
    return indices<Operation> == 1 ? Operation::smooth(2, at[0], at[1]) : Operation::smooth(at[0], at[1]);
  }
};
template <class Operation>
struct formula_of<Operation, 3> {
  static constexpr auto f =
      applied<Operation>(nth_operand<Operation, 0, symbol<"a">>{}, nth_operand<Operation, 1, symbol<"b">>{},
                         nth_operand<Operation, 2, symbol<"c">>{});
  static auto call(auto const& question, auto const& at) { return question(a = at[0], b = at[1], c = at[2]); }
  static auto ask(auto question) { return question(f, a, b, c); }
  static auto on_tape(auto const& at) {
    if constexpr (Operation::operands[0] == operation::kind::condition)
      return operation::call<Operation>(at[0] < 0.0, at[1], at[2]);
    else
      return operation::call<Operation>(at[0], at[1], at[2]);
  }
  static bool smooth(std::array<double, 3> const& at) { return Operation::smooth(at[0], at[1], at[2]); }
};

template <class Operation>
constexpr auto size = static_cast<std::size_t>(Operation::arity - indices<Operation>);
template <class Operation>
using point = std::array<double, size<Operation>>;

// A point and its neighbours are inside of the domain, and the rule is a limit there.
template <class Operation>
bool is_good(point<Operation> const& at) {
  if (!formula_of<Operation>::smooth(at)) return false;
  for (std::size_t k = 0; k < at.size(); ++k) {
    auto const [low, high] = Operation::domain[k + indices<Operation>];
    if (!(low < at[k] && at[k] < high)) return false;
    for (double const towards : {-INFINITY, INFINITY}) {
      auto neighbour = at;
      neighbour[k] = std::nextafter(at[k], towards);
      if (!formula_of<Operation>::smooth(neighbour)) return false;
    }
  }
  return true;
}

// 200 points where the value is finite: evenly spread near the origin, or over many powers of two.
template <class Operation>
auto points(bool wide, int count = 200) {
  std::vector<point<Operation>> all;
  test::random_points random;
  for (int attempts = 0; static_cast<int>(all.size()) < count && attempts < 100 * count; ++attempts) {
    point<Operation> at;
    for (std::size_t k = 0; k < at.size(); ++k) {
      auto const [low, high] = Operation::domain[k + indices<Operation>];
      at[k] = wide ? random.spread(-30, 30) : random.between(std::max(low, -4.0), std::min(high, 4.0));
    }
    if (is_good<Operation>(at) && std::isnormal(formula_of<Operation>::call(formula_of<Operation>::f, at)))
      all.push_back(at);
  }
  return all;
}

// Relative error of a derivative, beyond what the difference itself cannot know. What is too small for a double counts
// as zero.
inline double relative_error(double derivative, test::difference const& expected) {
  double const magnitude = std::max(std::abs(expected.derivative), std::numeric_limits<double>::min());
  return std::max(0.0, std::abs(derivative - expected.derivative) - expected.rounding) / magnitude;
}

template <class Operation>
void report(std::string_view property, double worst, point<Operation> const& where, double limit) {
  INFO(property << " of " << Operation::name << " at " << Catch::Detail::stringify(where));
  CHECK(worst <= limit);
}

// One check of one operation: the worst result of measure(point) over all points is within the limit.
template <class Operation>
void check(std::string_view property, std::vector<point<Operation>> const& all, double limit, auto measure) {
  REQUIRE(all.size() >= 100);
  double worst = 0;
  point<Operation> where = all[0];
  for (auto const& at : all)
    if (double const measured = measure(at); !(measured <= worst)) {
      worst = measured;
      where = at;
    }
  report<Operation>(property, worst, where, limit);
}

template <class Operation>
auto value_in_longer(std::array<test::longer, size<Operation>> const& at) {
  return formula_of<Operation>::call(formula_of<Operation>::f, at);
}

// By one leaf more than there are: by a single one a gradient is swept forward, like the derivatives that it is
// compared with.
template <class Operation>
auto gradient_at(point<Operation> const& at) {
  auto const in_reverse = [](auto f, auto... variables) { return gradient(f, variables..., variable<"unused">); };
  return formula_of<Operation>::call(formula_of<Operation>::ask(in_reverse), at);
}

template <class Operation>
auto hessian_at(point<Operation> const& at) {
  return formula_of<Operation>::call(formula_of<Operation>::ask([](auto... f) { return hessian(f...); }), at);
}

// The value on the tape, and the derivatives that it leaves there.
template <class Operation>
struct answer_on_tape {
  double value;
  point<Operation> gradient;
};
template <class Operation>
auto answer_on_tape_at(point<Operation> const& at) {
  tape::tape record;
  std::array<tape::real, size<Operation>> on_tape;
  for (std::size_t i = 0; i < at.size(); ++i) on_tape[i] = record.variable(at[i]);
  auto const value = formula_of<Operation>::on_tape(on_tape);
  value.backward();
  answer_on_tape<Operation> answer{value.value(), {}};
  for (std::size_t i = 0; i < at.size(); ++i) answer.gradient[i] = on_tape[i].gradient();
  return answer;
}

// visit.operator()<Operation>() for all operations of a slice of the registry (every `Slices`-th) that have a
// derivative, and it is that of their value.
template <int Slice, int Slices>
void for_each_differentiable(auto visit) {
  auto const one = [&]<class Operation>(std::type_identity<Operation>) {
    if constexpr (Operation::result == operation::kind::number && Operation::arity > 0 && !Operation::transparent)
      visit.template operator()<Operation>();
  };
  [&]<operation::opcode... Number>(std::integer_sequence<operation::opcode, Number...>) {
    (one(std::type_identity<operation::at<Number * Slices + Slice>>{}), ...);
  }(std::make_integer_sequence<operation::opcode, (operation::registry::size + Slices - 1 - Slice) / Slices>{});
}

// visit(derivative by one variable, its position) for all variables of an operation.
template <class Operation>
void for_each_forward_derivative(auto visit) {
  formula_of<Operation>::ask([&](auto f, auto... variables) {
    std::size_t i = 0;
    (visit(derivative(f, variables), i++), ...);
  });
}
template <class Operation>
void for_each_second_forward_derivative(auto visit) {
  formula_of<Operation>::ask([&](auto f, auto... variables) {
    std::size_t i = 0;
    auto const row = [&](auto first) {
      std::size_t j = 0;
      (visit(derivative(f, first, variables), i, j++), ...);
      ++i;
    };
    (row(variables), ...);
  });
}

// The derivative of each operation is an expression of a few operations, each good to an ulp or two of its result, and
// nothing in it cancels: 1e-14 is 45 units in the last place.
inline constexpr double first_order = 1e-14;
// Second derivatives are sums, in which terms may cancel; they are compared with the size of 1 or of the second
// derivative.
inline constexpr double second_order = 1e-12;

template <int Slice, int Slices>
void derivatives_agree_with_differences() {
  for_each_differentiable<Slice, Slices>([]<class Operation>() {
    for (bool const wide : {false, true})
      check<Operation>(wide ? "wide gradient" : "gradient", points<Operation>(wide), first_order, [](auto const& at) {
        auto const g = gradient_at<Operation>(at);
        double worst = 0;
        for (std::size_t i = 0; i < at.size(); ++i)
          worst = worse(relative_error(g[i], central_difference(value_in_longer<Operation>, at, i)), worst);
        return worst;
      });
  });
}

template <int Slice, int Slices>
void second_derivatives_agree_with_differences() {
  for_each_differentiable<Slice, Slices>([]<class Operation>() {
    check<Operation>("Hessian", points<Operation>(false, 100), second_order, [](auto const& at) {
      auto const h = hessian_at<Operation>(at);
      double worst = 0;
      for (std::size_t i = 0; i < at.size(); ++i)
        for (std::size_t j = 0; j < at.size(); ++j) {
          auto const expected = second_difference(value_in_longer<Operation>, at, i, j);
          double const magnitude = std::max(1.0, std::abs(expected.derivative));
          worst = worse(std::max(0.0, std::abs(h[i][j] - expected.derivative) - expected.rounding) / magnitude, worst);
        }
      return worst;
    });
  });
}

template <int Slice, int Slices>
void forward_reverse_and_tape_agree() {
  for_each_differentiable<Slice, Slices>([]<class Operation>() {
    for_each_forward_derivative<Operation>([](auto derivative, std::size_t i) {
      // Either multiplies by reciprocals where it shares them: cosine_of divides three times by one norm.
      check<Operation>("forward derivative", points<Operation>(true), 4, [&](auto const& at) {
        return ulps_between(formula_of<Operation>::call(derivative, at), gradient_at<Operation>(at)[i]);
      });
    });
    // On the tape rules compute as they are written; in a program they are simplified before.
    check<Operation>("derivative on the tape", points<Operation>(true), 8, [](auto const& at) {
      auto const g = gradient_at<Operation>(at);
      auto const on_tape = answer_on_tape_at<Operation>(at);
      double worst = ulps_between(on_tape.value, formula_of<Operation>::call(formula_of<Operation>::f, at));
      for (std::size_t i = 0; i < at.size(); ++i) worst = worse(ulps_between(on_tape.gradient[i], g[i]), worst);
      return worst;
    });
  });
}

// The value as a formula and on the tape is that of the plain call, bit for bit.
template <class T, class Operation>
bool has_plain_value(point<Operation> const& at) {
  std::array<T, size<Operation>> arguments;
  for (std::size_t k = 0; k < at.size(); ++k) arguments[k] = static_cast<T>(at[k]);
  auto const same = [](T x, T y) {
    return (x == y && std::signbit(x) == std::signbit(y)) || (std::isnan(x) && std::isnan(y));
  };
  T const plain = formula_of<Operation>::on_tape(arguments);
  T const compiled = formula_of<Operation>::call(formula_of<Operation>::f, arguments);
  if constexpr (std::same_as<T, double>)
    if (!same(answer_on_tape_at<Operation>(at).value, plain)) return false;
  return same(compiled, plain);
}

template <int Slice, int Slices>
void values_are_those_of_plain_calls() {
  for_each_differentiable<Slice, Slices>([]<class Operation>() {
    for (bool const wide : {false, true}) {
      auto const all = points<Operation>(wide);
      check<Operation>("bits", all, 0, [](auto const& at) { return has_plain_value<double, Operation>(at) ? 0 : 1; });
      check<Operation>("bits of float", all, 0,
                       [](auto const& at) { return has_plain_value<float, Operation>(at) ? 0 : 1; });
    }
  });
}

template <int Slice, int Slices>
void forward_twice_is_hessian() {
  for_each_differentiable<Slice, Slices>([]<class Operation>() {
    for_each_second_forward_derivative<Operation>([](auto derivative, std::size_t i, std::size_t j) {
      check<Operation>("second forward derivative", points<Operation>(false), second_order, [&](auto const& at) {
        double const expected = hessian_at<Operation>(at)[i][j];
        return std::abs(formula_of<Operation>::call(derivative, at) - expected) / std::max(1.0, std::abs(expected));
      });
    });
  });
}

}  // namespace test::registry
