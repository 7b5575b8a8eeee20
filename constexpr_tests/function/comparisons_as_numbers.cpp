// In C++ a comparison is 0 or 1 where a number is meant: traced values, formulas and plain numbers agree.
#include <array>
#include <chainrule/chainrule.hpp>

using namespace chainrule;
using namespace chainrule::literals;

namespace {

// Operands of all kinds, of a number x.
struct number_of_x {
  constexpr auto operator()(auto x) const { return x; }
};
struct comparison {
  constexpr auto operator()(auto x) const { return x > 1.0; }
};
struct combination {
  constexpr auto operator()(auto x) const { return x > 0.0 && !(x > 2.0); }
};
struct difference {
  constexpr auto operator()(auto x) const { return (x > 0.0) - (x < 0.0); }
};
struct sum {
  constexpr auto operator()(auto x) const { return (x > 0.0) + (x > 1.0) + (x > 2.0); }
};
struct flag {
  constexpr auto operator()(auto) const { return true; }
};
struct half {
  constexpr auto operator()(auto) const { return 0.5; }
};

struct plus {
  constexpr auto operator()(auto a, auto b) const { return a + b; }
};
struct minus {
  constexpr auto operator()(auto a, auto b) const { return a - b; }
};
struct times {
  constexpr auto operator()(auto a, auto b) const { return a * b; }
};
struct by_a_positive {
  constexpr auto operator()(auto a, auto b) const { return a / (b * b + 1); }
};
struct by_two {
  constexpr auto operator()(auto a, auto b) const { return (a + b) / 2; }
};
struct negative {
  constexpr auto operator()(auto a, auto b) const { return -a + +b; }
};
struct equal {
  constexpr auto operator()(auto a, auto b) const { return a == b; }
};
struct unequal {
  constexpr auto operator()(auto a, auto b) const { return a != b; }
};
struct less {
  constexpr auto operator()(auto a, auto b) const { return a < b; }
};
struct less_or_equal {
  constexpr auto operator()(auto a, auto b) const { return a <= b; }
};
struct greater {
  constexpr auto operator()(auto a, auto b) const { return a > b; }
};
struct greater_or_equal {
  constexpr auto operator()(auto a, auto b) const { return a >= b; }
};
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wfloat-conversion"
struct both {
  constexpr auto operator()(auto a, auto b) const { return a && b; }
};
struct one {
  constexpr auto operator()(auto a, auto b) const { return a || b; }
};
struct none {
  constexpr auto operator()(auto a, auto b) const { return !a + !b; }
};
#pragma GCC diagnostic pop
struct assigned {
  constexpr auto operator()(auto a, auto b) const {
    auto n = 0.0 * a * b;
    n += a;
    n *= 3.0;
    n -= b;
    n = n + 1.0;
    n /= 2.0;
    return n;
  }
};

template <class... T>
struct list {};
using operands = list<number_of_x, comparison, combination, difference, sum, flag, half>;
// Beside a plain bool && and || are the language's, which branch.
using operands_of_logic = list<number_of_x, comparison, combination, difference>;

template <class Operator, class A, class B>
struct term {
  constexpr auto operator()(auto x) const { return Operator{}(A{}(x), B{}(x)) * x; }
};

// A function that returns the terms of an operator with all pairs of operands.
template <class Operator, class A, class... B>
constexpr auto row(list<B...>, auto x) {
  return std::array{term<Operator, A, B>{}(x)...};
}
template <class Operator, class Operands, class... A>
constexpr auto rows(list<A...>, auto x) {
  return std::array{row<Operator, A>(Operands{}, x)...};
}
template <class Operator, class Operands>
struct table {
  constexpr auto operator()(auto x) const { return rows<Operator, Operands>(Operands{}, x); }
};

template <class Operator, class Operands = operands>
constexpr bool traced_as_plain() {
  for (double const x : {-1.5, 0.0, 1.0, 1.5, 3.0})
    if (!(value_and_jacobian(table<Operator, Operands>{})(x).value == table<Operator, Operands>{}(x))) return false;
  return true;
}
static_assert(traced_as_plain<plus>());
static_assert(traced_as_plain<minus>());
static_assert(traced_as_plain<times>());
static_assert(traced_as_plain<by_a_positive>());
static_assert(traced_as_plain<by_two>());
static_assert(traced_as_plain<negative>());
static_assert(traced_as_plain<equal>());
static_assert(traced_as_plain<unequal>());
static_assert(traced_as_plain<less>());
static_assert(traced_as_plain<less_or_equal>());
static_assert(traced_as_plain<greater>());
static_assert(traced_as_plain<greater_or_equal>());
static_assert(traced_as_plain<none>());
static_assert(traced_as_plain<assigned>());
static_assert(traced_as_plain<both, operands_of_logic>());
static_assert(traced_as_plain<one, operands_of_logic>());

// Formulas are exact, so that an integer divided by an integer is a fraction: the operators that divide are left out.
constexpr auto t = variable<"t">;
template <class Operator, class A, class B>
constexpr bool formula_as_plain() {
  constexpr auto f = term<Operator, A, B>{}(t);
  for (double const at : {-1.5, 1.0, 3.0})
    if (!(f(t = at) == term<Operator, A, B>{}(at))) return false;
  return true;
}
template <class Operator, class A, class... B>
constexpr bool row_of_formulas(list<B...>) {
  return (formula_as_plain<Operator, A, B>() && ...);
}
template <class Operator, class... A>
constexpr bool formulas_as_plain(list<A...> all) {
  return (row_of_formulas<Operator, A>(all) && ...);
}
using operands_of_formulas = list<comparison, combination, difference, flag>;
template <class Operator>
constexpr bool formulas_as_plain() {
  return formulas_as_plain<Operator>(operands_of_formulas{}) && formula_as_plain<Operator, number_of_x, comparison>();
}
static_assert(formulas_as_plain<plus>());
static_assert(formulas_as_plain<times>());
static_assert(formulas_as_plain<negative>());
static_assert(formulas_as_plain<equal>());
static_assert(formulas_as_plain<less>());
static_assert(formulas_as_plain<both>());
static_assert(formulas_as_plain<one>());

// The slope is that of the number which a comparison is beside.
constexpr auto magnitude = [](auto x) { return ((x > 0.0) - (x < 0.0)) * x; };
static_assert(value_and_gradient(magnitude)(-3.0).value == 3.0);
static_assert(value_and_gradient(magnitude)(-3.0).gradient == -1.0);
static_assert(derivative(magnitude(t), t)(t = -3.0) == -1.0);

constexpr auto counted = [](auto x) {
  using T = decltype(x);
  T n = x > 0.0;
  n += x > 1.0;
  n = n + T(x > 2.0);
  int m = 0;
  m += x > 0.0;
  return n * x + m * x;
};
static_assert(value_and_gradient(counted)(1.5).value == 4.5);
static_assert(value_and_gradient(counted)(1.5).gradient == 3.0);

// A function of a comparison is one of 0 or 1.
static_assert(value_and_gradient([](auto x) { return exp2(x > 1.0) * x; })(3.0).gradient == 2.0);
static_assert(exp2(t > 1_c)(t = 3.0) == 2.0);

}  // namespace
